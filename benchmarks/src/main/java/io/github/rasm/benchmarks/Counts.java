package io.github.rasm.benchmarks;

/**
 * What was counted in one unit of text, a sentence or a document.
 *
 * @param hits what gold and system have in common
 * @param gold what the gold has
 * @param found what the system has; the same as gold where each word is right or wrong
 */
record Counts(long hits, long gold, long found) {
  Counts plus(Counts other) {
    return new Counts(hits + other.hits, gold + other.gold, found + other.found);
  }

  /** Returns F1 in percent; the share of right words where {@code gold} equals {@code found}. */
  double f1() {
    return f1(hits, gold, found);
  }

  static double f1(long hits, long gold, long found) {
    return gold + found == 0 ? 0 : 200.0 * hits / (gold + found);
  }
}
