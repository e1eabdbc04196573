package io.github.rasm.internal.normalize;

import io.github.rasm.MalformedInput;
import io.github.rasm.MalformedTextException;

/**
 * Normalizes UTF-8 without decoding it first. The hot loop looks up each byte together with the
 * byte before it; longer sequences are decoded one by one, and {@link ContextEngine} takes over
 * where neighbours decide. One object normalizes one text, in chunks of any size. Not thread-safe.
 */
public final class Utf8Loop {
  private static final int NONE = -1;

  private final FoldTable table;
  private final PairTable pairs;
  private final Utf8Output out;
  private final MalformedInput malformed;

  /** Made when it is first needed: short texts mostly do without. */
  private ContextEngine engine;

  /** Number of bytes in the chunks before the current one. */
  private long offset;

  private long malformedCount;

  /** Offset in the text behind the last malformed subpart that was counted. */
  private long countedUpTo;

  private boolean engaged;
  private boolean entering;

  /** Starts a text. */
  public Utf8Loop(FoldTable table, PairTable pairs, Utf8Output out, MalformedInput malformed) {
    this.table = table;
    this.pairs = pairs;
    this.out = out;
    this.malformed = malformed;
  }

  /**
   * Normalizes a whole text into the caller's array and returns the number of bytes written.
   * Allocates nothing when all of it is ASCII and two-byte sequences whose neighbours do not
   * matter.
   *
   * @throws IndexOutOfBoundsException when the destination is too short
   * @throws MalformedTextException when the text is not UTF-8 and {@code malformed} says so
   */
  public static int normalize(
      FoldTable table,
      PairTable pairs,
      byte[] source,
      int from,
      int to,
      byte[] target,
      int at,
      MalformedInput malformed) {
    long reached = free(table, pairs, source, from, to, target, at);
    int i = source(reached);
    int o = target(reached);
    if (i < to) {
      Utf8Output out = Utf8Output.into(target, o);
      Utf8Loop loop = new Utf8Loop(table, pairs, out, malformed);
      loop.offset = -from;
      loop.process(source, from, i, to, true);
      o = out.at;
    }
    return o - at;
  }

  /** Starts a text, or lines of one before which so many bytes stand, in the same way. */
  Utf8Loop another(Utf8Output into, long startsAt) {
    Utf8Loop other = new Utf8Loop(table, pairs, into, malformed);
    other.offset = startsAt;
    return other;
  }

  /** Returns where the result goes. */
  Utf8Output output() {
    return out;
  }

  /** Returns, for messages, which kernel runs and why. */
  String kernelReport() {
    return table.utf8Kernel.toString();
  }

  /** Returns the number of malformed subparts met so far. */
  public long malformedCount() {
    return malformedCount;
  }

  /**
   * Normalizes the next chunk.
   *
   * @param isLast whether the text ends with it
   * @return the index up to which the chunk is used up: {@code to}, or up to three less when it
   *     ends within a sequence and is not the last; those bytes must begin the next chunk
   * @throws MalformedTextException when the text is not UTF-8 and the caller wants to know; the
   *     offset counts from the start of the text
   */
  public int process(byte[] source, int from, int to, boolean isLast) {
    offset -= from;
    int used = process(source, from, from, to, isLast);
    offset += used;
    return used;
  }

  /**
   * Goes on at {@code i}. If it lies behind {@code resumed}, the hot loop stopped there, having
   * begun at {@code resumed}, which is an anchor or the start of the text.
   */
  private int process(byte[] source, int resumed, int i, int to, boolean isLast) {
    int begin = resumed;
    int next = i;
    boolean stopped = i > resumed;
    while (true) {
      if (engaged) {
        next = engage(source, next, to, isLast);
        if (engaged || next == to) {
          return next;
        }
        begin = next;
      }
      if (!stopped) {
        next = free(source, next, to, isLast);
        if (next == to && (isLast || to > begin && source[to - 1] == '\n')) {
          // Nothing looks across a line feed.
          return next;
        }
      }
      stopped = false;
      next = rewind(source, begin, next);
      engine = engine == null ? new ContextEngine(table, out) : engine;
      engaged = true;
      entering = true;
    }
  }

  /**
   * Normalizes up to a code point whose neighbours decide, to the end, or to an incomplete sequence
   * at the end of a chunk that is not the last.
   */
  private int free(byte[] source, int from, int to, boolean isLast) {
    int i = from;
    while (true) {
      out.makeRoom(to - i);
      long reached = free(table, pairs, source, i, to, out.array, out.at);
      i = source(reached);
      out.at = target(reached);
      if (i == to) {
        return i;
      }
      // A full target, malformed bytes, or a code point for the engine.
      int decoded = decode(source, i, to, isLast);
      int entry = table.entry(Utf8.codePoint(decoded));
      if (Utf8.isIncomplete(decoded) || entry < 0 || table.watchesRepeats()) {
        return i;
      }
      out.put(entry, 0, 0);
      i += Utf8.size(decoded);
    }
  }

  /**
   * Normalizes what needs no engine. Stops at a code point whose neighbours decide or that may
   * repeat what was written before it, at bytes that are not UTF-8, at {@code to}, or where the
   * target is full.
   */
  private static long free(
      FoldTable table, PairTable pairs, byte[] source, int from, int to, byte[] target, int at) {
    int i = from;
    int o = at;
    int last = NONE;
    while (true) {
      if (i == to || !leadsLonger(source[i])) {
        long reached = hot(table, pairs, source, i, to, target, o);
        last = target(reached) > o ? NONE : last;
        i = source(reached);
        o = target(reached);
      }
      if (i == to) {
        return (long) i << 32 | o;
      }
      int decoded = Utf8.decode(source, i, to);
      if (decoded < 0) {
        return (long) i << 32 | o;
      }
      int entry = table.entry(Utf8.codePoint(decoded));
      if (entry == FoldTable.CONTEXT || table.watchesRepeats() && mayRepeat(entry, last)) {
        return (long) i << 32 | o;
      }
      if (entry >= 0) {
        if (target.length - o < Utf8.length(entry)) {
          return (long) i << 32 | o;
        }
        o += Utf8Output.write(entry, target, o);
        last = entry;
      }
      i += Utf8.size(decoded);
    }
  }

  /** Returns whether a byte leads a sequence of three or four bytes, or is none of UTF-8. */
  private static boolean leadsLonger(byte b) {
    return (b & 0xE0) == 0xE0;
  }

  /** Returns whether a decoded code point may repeat what was written before it. */
  private static boolean mayRepeat(int entry, int last) {
    return entry == last || entry >= 0 && entry < 0x800;
  }

  private static long hot(
      FoldTable table, PairTable pairs, byte[] source, int from, int to, byte[] target, int at) {
    return table.watchesRepeats()
        ? Utf8TableLoop.runWatchingRepeats(pairs, source, from, to, target, at)
        : Utf8TableLoop.run(pairs, source, from, to, target, at);
  }

  private static int source(long reached) {
    return (int) (reached >>> 32);
  }

  private static int target(long reached) {
    return (int) reached;
  }

  /** Takes back what {@link #free} made from the last anchor on, and returns the anchor's index. */
  private int rewind(byte[] source, int begin, int reached) {
    int anchor = previousAnchor(source, begin, reached);
    if (table.watchesRepeats()) {
      // Back to the first of the row before: a letter may compose to what that row is made of.
      anchor = previousAnchor(source, begin, anchor);
      int letter = entryAt(source, anchor, reached);
      while (anchor > begin && letter != NONE) {
        int before = previousAnchor(source, begin, anchor);
        if (before == anchor || entryAt(source, before, reached) != letter) {
          break;
        }
        anchor = before;
      }
    }
    for (int k = anchor; k < reached; ) {
      int decoded = Utf8.decode(source, k, reached);
      int entry = table.entry(Utf8.codePoint(decoded));
      out.at -= entry >= 0 ? Utf8.length(entry) : 0;
      k += Utf8.size(decoded);
    }
    return anchor;
  }

  private int entryAt(byte[] source, int at, int to) {
    return at < to ? table.entry(Utf8.codePoint(Utf8.decode(source, at, to))) : NONE;
  }

  /**
   * Returns the last anchor in a range, or the place behind its last malformed byte, or its start.
   */
  private int previousAnchor(byte[] source, int begin, int from) {
    int k = from;
    while (k > begin) {
      int lead = k - 1;
      while (lead > begin && lead > k - 4 && (source[lead] & 0xC0) == 0x80) {
        lead--;
      }
      int decoded = Utf8.decode(source, lead, k);
      if (decoded < 0 || lead + Utf8.size(decoded) != k) {
        return k;
      }
      if (table.isAnchor(Utf8.codePoint(decoded))) {
        return lead;
      }
      k = lead;
    }
    return begin;
  }

  private int engage(byte[] source, int from, int to, boolean isLast) {
    int i = from;
    while (i < to) {
      int decoded = decode(source, i, to, isLast);
      if (Utf8.isIncomplete(decoded)) {
        return i;
      }
      int c = Utf8.codePoint(decoded);
      if (!entering && table.isAnchor(c) && engine.settleBefore(c)) {
        engaged = false;
        return i;
      }
      entering = false;
      engine.accept(c, i, i + Utf8.size(decoded));
      i += Utf8.size(decoded);
    }
    if (isLast) {
      engine.finish();
      engaged = false;
    }
    return to;
  }

  /**
   * Decodes, with malformed bytes as the caller wants them: U+FFFD for a subpart, or a raw byte. A
   * sequence that the chunk cuts short is incomplete unless the chunk is the last.
   */
  private int decode(byte[] source, int at, int to, boolean isLast) {
    int decoded = Utf8.decode(source, at, to);
    if (decoded >= 0 || Utf8.isIncomplete(decoded) && !isLast) {
      return decoded;
    }
    int size = Utf8.size(decoded);
    if (malformed == MalformedInput.FAIL) {
      throw Utf8.malformed(source, at, decoded, offset + at);
    }
    if (offset + at >= countedUpTo) {
      // A subpart counts once, though its bytes may be looked at again or pass one by one.
      malformedCount++;
      countedUpTo = offset + at + size;
    }
    if (malformed == MalformedInput.REPLACE) {
      return size << 24 | CodePoints.REPLACEMENT;
    }
    return 1 << 24 | Utf8.RAW_BYTE + (source[at] & 0xFF);
  }
}
