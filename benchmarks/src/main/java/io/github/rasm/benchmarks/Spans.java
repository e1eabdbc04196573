package io.github.rasm.benchmarks;

import java.util.Arrays;

/**
 * Takes the spans that a contender finds. It keeps a count and a hash, so that taking costs next to
 * nothing and allocates nothing; for a check it keeps the spans as well.
 */
public final class Spans {
  private static final int FIELDS = 3;

  private long count;
  private long hash;

  /** Start, end and kind of each span; null when only count and hash are wanted. */
  private int[] kept;

  /** Starts over. */
  void clear() {
    count = 0;
    hash = 0;
  }

  /** Starts over and keeps what comes until {@link #drop}. */
  void keep() {
    clear();
    kept = new int[FIELDS * 1024];
  }

  /** Keeps no longer; count and hash stay. */
  void drop() {
    kept = null;
  }

  /** Takes a span of UTF-16 code units, end exclusive, and what it is. */
  void add(int start, int end, int kind) {
    hash = 31 * hash + ((long) start << 32 ^ (long) end << 8 ^ kind);
    if (kept != null) {
      int at = Math.toIntExact(FIELDS * count);
      if (at == kept.length) {
        kept = Arrays.copyOf(kept, 2 * at);
      }
      kept[at] = start;
      kept[at + 1] = end;
      kept[at + 2] = kind;
    }
    count++;
  }

  long count() {
    return count;
  }

  long hash() {
    return hash;
  }

  int start(int i) {
    return kept[FIELDS * i];
  }

  int end(int i) {
    return kept[FIELDS * i + 1];
  }

  @Override
  public String toString() {
    return count + " spans with hash " + Long.toHexString(hash);
  }
}
