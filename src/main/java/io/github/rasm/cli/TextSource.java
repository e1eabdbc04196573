package io.github.rasm.cli;

import io.github.rasm.MalformedInput;
import io.github.rasm.MalformedTextException;
import io.github.rasm.internal.normalize.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * UTF-8 text of any length, decoded into a buffer piece by piece, which knows the offset of every
 * unit of the buffer in the whole text. A byte order mark is a character as any other.
 */
final class TextSource {
  /**
   * UTF-16 units of the buffer. More than a sentence and what must be seen behind it; the greater,
   * the less is read twice.
   */
  private static final int CAPACITY = 1 << 19;

  private static final int CHUNK = 1 << 16;
  private static final char REPLACEMENT = '\uFFFD';

  /** Bytes of U+FFFD in UTF-8. */
  private static final int REPLACEMENT_SIZE = 3;

  private final InputStream in;
  private final MalformedInput malformed;
  private final OffsetUnit unit;

  private final byte[] chunk = new byte[CHUNK];

  /** The bytes of {@link #chunk} that are not decoded yet: from (inclusive), to (exclusive). */
  private int chunkFrom;

  private int chunkTo;

  /** Offset of {@code chunk[0]} in the input, in bytes. */
  private long chunkOffset;

  private boolean inputEnded;

  private final char[] text = new char[CAPACITY];
  private int size;
  private boolean ended;

  /** An index into {@link #text} and its offset; others are counted from it. */
  private int knownIndex;

  private long knownOffset;

  // Where malformed bytes were replaced: indices into the text, ascending, and by how many bytes
  // all replacements up to this one (inclusive) are longer than what they stand for.
  private int[] replacedAt = new int[16];
  private int[] replacedExcess = new int[16];
  private int replaced;
  private long malformedCount;

  /**
   * Makes a source; {@link #fill} reads.
   *
   * @param malformed {@code FAIL} or {@code REPLACE}
   * @param unit the unit of offsets
   */
  TextSource(InputStream in, MalformedInput malformed, OffsetUnit unit) {
    this.in = in;
    this.malformed = malformed;
    this.unit = unit;
  }

  /** Returns the buffer; {@link #fill} changes it. */
  char[] text() {
    return text;
  }

  /** Returns the number of units in the buffer. */
  int size() {
    return size;
  }

  /** Returns whether the buffer holds the end of the text. */
  boolean ended() {
    return ended;
  }

  /** Returns the number of malformed subparts that were replaced. */
  long malformedCount() {
    return malformedCount;
  }

  /**
   * Moves what stands from an index on to the front of the buffer and fills up the rest.
   *
   * @throws MalformedTextException when the input is not UTF-8 and nobody wants it replaced
   */
  void fill(int from) throws IOException {
    knownOffset = offset(from);
    knownIndex = 0;
    System.arraycopy(text, from, text, 0, size - from);
    size -= from;
    dropReplaced(from);
    while (!ended && size < CAPACITY - 1) {
      decodeChunk();
    }
  }

  private void decodeChunk() throws IOException {
    byte[] source = chunk;
    int from = chunkFrom;
    int to = chunkTo;
    char[] target = text;
    int at = size;
    // One unit of room for the second half of a pair.
    int limit = CAPACITY - 1;
    while (from < to && at < limit) {
      int b = source[from];
      if (b >= 0) {
        target[at++] = (char) b;
        from++;
      } else if (b >= (byte) 0xC2
          && b < (byte) 0xE0
          && from + 1 < to
          && source[from + 1] < (byte) 0xC0) {
        target[at++] = (char) ((b & 0x1F) << 6 | source[from + 1] & 0x3F);
        from += 2;
      } else {
        int decoded = Utf8.decode(source, from, to);
        if (Utf8.isIncomplete(decoded) && !inputEnded) {
          break;
        }
        at = decoded >= 0 ? append(Utf8.codePoint(decoded), at) : replace(decoded, from, at);
        from += Utf8.size(decoded);
      }
    }
    chunkFrom = from;
    size = at;
    if (at < limit) {
      readChunk();
    }
  }

  private int append(int c, int at) {
    return at + Character.toChars(c, text, at);
  }

  private int replace(int decoded, int from, int at) {
    if (malformed == MalformedInput.FAIL) {
      throw Utf8.malformed(chunk, from, decoded, chunkOffset + from);
    }
    malformedCount++;
    if (replaced == replacedAt.length) {
      replacedAt = Arrays.copyOf(replacedAt, 2 * replaced);
      replacedExcess = Arrays.copyOf(replacedExcess, 2 * replaced);
    }
    replacedAt[replaced] = at;
    int before = replaced == 0 ? 0 : replacedExcess[replaced - 1];
    replacedExcess[replaced] = before + REPLACEMENT_SIZE - Utf8.size(decoded);
    replaced++;
    text[at] = REPLACEMENT;
    return at + 1;
  }

  /** Reads more bytes behind those that are left. */
  private void readChunk() throws IOException {
    int left = chunkTo - chunkFrom;
    if (inputEnded) {
      ended = left == 0;
      return;
    }
    System.arraycopy(chunk, chunkFrom, chunk, 0, left);
    chunkOffset += chunkFrom;
    chunkFrom = 0;
    chunkTo = left;
    int count = in.read(chunk, left, CHUNK - left);
    if (count < 0) {
      inputEnded = true;
      ended = left == 0;
    } else {
      chunkTo += count;
    }
  }

  /** Forgets the replacements before an index and moves the others there. */
  private void dropReplaced(int from) {
    int gone = replacedBefore(from);
    int excess = gone == 0 ? 0 : replacedExcess[gone - 1];
    for (int i = gone; i < replaced; i++) {
      replacedAt[i - gone] = replacedAt[i] - from;
      replacedExcess[i - gone] = replacedExcess[i] - excess;
    }
    replaced -= gone;
  }

  private int replacedBefore(int index) {
    int found = Arrays.binarySearch(replacedAt, 0, replaced, index);
    return found < 0 ? -found - 1 : found;
  }

  /**
   * Returns the offset of an index of the buffer in the whole text, in the unit asked for. Counts
   * from the index asked for before, so that a walk in either direction takes linear time.
   */
  long offset(int index) {
    if (index > knownIndex) {
      knownOffset += length(knownIndex, index);
    } else if (index < knownIndex) {
      knownOffset -= length(index, knownIndex);
    }
    knownIndex = index;
    return knownOffset;
  }

  private int length(int from, int to) {
    return switch (unit) {
      case UTF16 -> to - from;
      case CODEPOINT -> codePoints(from, to);
      case BYTE -> bytes(from, to) - excessBefore(to) + excessBefore(from);
    };
  }

  private int excessBefore(int index) {
    int count = replaced == 0 ? 0 : replacedBefore(index);
    return count == 0 ? 0 : replacedExcess[count - 1];
  }

  private int codePoints(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      // Decoded text has no lone surrogates.
      if (!Character.isLowSurrogate(text[i])) {
        count++;
      }
    }
    return count;
  }

  private int bytes(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      // Each half of a pair counts two.
      count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : REPLACEMENT_SIZE;
    }
    return count;
  }
}
