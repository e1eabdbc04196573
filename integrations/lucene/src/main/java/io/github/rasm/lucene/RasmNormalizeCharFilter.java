package io.github.rasm.lucene;

import io.github.rasm.AlignedText;
import io.github.rasm.Alignment;
import io.github.rasm.Normalizer;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.analysis.CharFilter;

/**
 * Normalizes the text before the tokenizer; offsets of tokens stay those of the source.
 *
 * <p>A removed unit belongs to the letter before it, so a token's span takes its trailing marks in.
 * A unit that became several is one piece: offsets inside it are corrected to its start.
 *
 * <p>The whole text is read at the first call, since the alignment needs memory for the text
 * anyway. Not thread-safe.
 */
public final class RasmNormalizeCharFilter extends CharFilter {
  private static final int CHUNK = 8192;

  private final Normalizer normalizer;

  /** Null until the first character is asked for. */
  private AlignedText text;

  /** Index in the normalized text of the next unit to hand out. */
  private int next;

  /** Normalizes what a reader gives. */
  public RasmNormalizeCharFilter(Reader input, Normalizer normalizer) {
    super(input);
    this.normalizer = Objects.requireNonNull(normalizer, "normalizer");
  }

  @Override
  public int read(char[] target, int at, int length) throws IOException {
    Objects.checkFromIndexSize(at, length, target.length);
    if (text == null) {
      text = normalizer.align(readAll());
    }
    if (length == 0) {
      return 0;
    }
    String normalized = text.text();
    int count = Math.min(length, normalized.length() - next);
    if (count == 0) {
      return -1;
    }
    normalized.getChars(next, next + count, target, at);
    next += count;
    return count;
  }

  private String readAll() throws IOException {
    char[] buffer = new char[CHUNK];
    int size = 0;
    for (int read; (read = input.read(buffer, size, buffer.length - size)) >= 0; ) {
      size += read;
      if (size == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * size);
      }
    }
    return new String(buffer, 0, size);
  }

  @Override
  protected int correct(int offset) {
    if (text == null) {
      return offset;
    }
    Alignment alignment = text.alignment();
    // Of a text that is removed as a whole, only the end is asked for.
    return offset >= alignment.normalizedLength()
        ? alignment.sourceLength()
        : alignment.sourceStart(offset);
  }
}
