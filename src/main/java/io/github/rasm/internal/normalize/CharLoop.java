package io.github.rasm.internal.normalize;

import io.github.rasm.Alignment;

/**
 * Normalizes UTF-16 code units: one table look-up a unit in the hot loop, {@link ContextEngine}
 * where neighbours decide. One object normalizes one text, in chunks of any size. Not thread-safe.
 */
public final class CharLoop {
  private static final int NONE = -1;

  /** Units of a string that are copied out at a time. */
  private static final int CHUNK = 4096;

  private final FoldTable table;
  private final CharOutput out;

  /** Made when it is first needed: short texts mostly do without. */
  private ContextEngine engine;

  /** Whether the engine is at work; otherwise the hot loop is. */
  private boolean engaged;

  /** Whether the engine must take the next code point even if it is an anchor. */
  private boolean entering;

  /** Starts a text. */
  public CharLoop(FoldTable table, CharOutput out) {
    this.table = table;
    this.out = out;
  }

  /**
   * Normalizes a whole text into the caller's array and returns the number of units written.
   * Allocates nothing unless a code point turns up whose neighbours decide.
   *
   * @throws IndexOutOfBoundsException when the destination is too short
   */
  public static int normalize(
      FoldTable table, char[] source, int from, int to, char[] target, int at) {
    long reached = hot(table, source, from, to, target, at, null);
    int i = source(reached);
    int o = target(reached);
    if (i < to) {
      CharOutput out = CharOutput.into(target, o);
      new CharLoop(table, out).process(source, from, i, to, true);
      o = out.at;
    }
    return o - at;
  }

  /** Returns whether normalizing a text may change it; looks no further than the first place. */
  public static boolean changes(FoldTable table, String text) {
    int last = NONE;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (table.entry(c) != c || c == last && table.watchesRepeats()) {
        return true;
      }
      last = c;
    }
    return false;
  }

  /** Normalizes a whole text, through a buffer small enough to stay in the first cache. */
  public void process(String text) {
    char[] chunk = new char[Math.min(text.length(), CHUNK)];
    int held = 0;
    for (int at = 0; at < text.length(); ) {
      int count = Math.min(text.length() - at, chunk.length - held);
      text.getChars(at, at + count, chunk, held);
      at += count;
      int used = process(chunk, 0, held + count, at == text.length());
      held += count - used;
      System.arraycopy(chunk, used, chunk, 0, held);
    }
  }

  /**
   * Normalizes the next chunk.
   *
   * @param isLast whether the text ends with it
   * @return the index up to which the chunk is used up: {@code to}, or one less when it ends in a
   *     high surrogate and is not the last; that unit must begin the next chunk
   */
  public int process(char[] source, int from, int to, boolean isLast) {
    boolean cut = !isLast && to > from && Character.isHighSurrogate(source[to - 1]);
    int end = cut ? to - 1 : to;
    process(source, from, from, end, isLast);
    return end;
  }

  /**
   * Goes on at {@code i}. If it lies behind {@code resumed}, the hot loop stopped there, having
   * begun at {@code resumed}, which is an anchor or the start of the text.
   */
  private void process(char[] source, int resumed, int i, int to, boolean isLast) {
    int begin = resumed;
    int next = i;
    boolean stopped = i > resumed;
    while (true) {
      if (engaged) {
        next = engage(source, next, to, isLast);
        if (engaged || next == to) {
          return;
        }
        begin = next;
      }
      if (!stopped) {
        out.makeRoom(to - next);
        long reached = hot(table, source, next, to, out.array, out.at, out.alignment);
        next = source(reached);
        out.at = target(reached);
      }
      stopped = false;
      if (next == to && isLast) {
        return;
      }
      if (next < to && table.entry(source[next]) >= 0 && !table.watchesRepeats()) {
        // Only a full array stops the plain loop at a unit that stays.
        out.reserve(1);
      }
      next = rewind(source, begin, next);
      engine = engine == null ? new ContextEngine(table, out) : engine;
      engaged = true;
      entering = true;
    }
  }

  /**
   * Runs through units that their neighbours do not matter to. Stops at one whose neighbours do, at
   * {@code to}, or where the target is full.
   *
   * @return index in the source (bits 32 to 63) and in the target (bits 0 to 31)
   */
  private static long hot(
      FoldTable table,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    return table.watchesRepeats()
        ? CharTableLoop.runWatchingRepeats(table, source, from, to, target, at, alignment)
        : CharTableLoop.run(table, source, from, to, target, at, alignment);
  }

  private static int source(long reached) {
    return (int) (reached >>> 32);
  }

  private static int target(long reached) {
    return (int) reached;
  }

  /** Takes back what the hot loop made from the last anchor on, and returns the anchor's index. */
  private int rewind(char[] source, int begin, int reached) {
    int anchor = previousAnchor(source, begin, reached);
    if (table.watchesRepeats()) {
      // Back to the first of the row before: a letter may compose to what that row is made of.
      anchor = previousAnchor(source, begin, anchor);
      while (anchor > begin) {
        int before = previousAnchor(source, begin, anchor);
        if (table.entry(source[before]) != table.entry(source[anchor])) {
          break;
        }
        anchor = before;
      }
    }
    for (int k = anchor; k < reached; k++) {
      if (table.entry(source[k]) >= 0) {
        out.at--;
      }
    }
    if (out.alignment != null) {
      out.alignment.takeBack(anchor);
      out.alignment.resume(anchor);
    }
    return anchor;
  }

  private int previousAnchor(char[] source, int begin, int from) {
    int k = from;
    while (k > begin) {
      int c = source[--k];
      if (k > begin
          && Character.isLowSurrogate((char) c)
          && Character.isHighSurrogate(source[k - 1])) {
        c = Character.toCodePoint(source[--k], (char) c);
      }
      if (table.isAnchor(c)) {
        return k;
      }
    }
    return begin;
  }

  /** Feeds the engine, up to an anchor at which the hot loop can go on, or to the end. */
  private int engage(char[] source, int from, int to, boolean isLast) {
    int i = from;
    while (i < to) {
      int c = source[i];
      int end = i + 1;
      if (end < to
          && Character.isHighSurrogate((char) c)
          && Character.isLowSurrogate(source[end])) {
        c = Character.toCodePoint((char) c, source[end++]);
      }
      if (!entering && table.isAnchor(c) && engine.settleBefore(c)) {
        engaged = false;
        finishAlignment(i);
        return i;
      }
      entering = false;
      engine.accept(c, i, end);
      i = end;
    }
    if (isLast) {
      engine.finish();
      engaged = false;
      finishAlignment(to);
    }
    return to;
  }

  private void finishAlignment(int source) {
    if (out.alignment != null) {
      out.alignment.finish(source);
    }
  }
}
