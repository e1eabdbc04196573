package io.github.rasm.internal.clitic;

import java.util.Arrays;

/**
 * Tells inna from anna before a pronoun where the source writes neither hamza: by the clitics
 * before it, the words around it, and a verb of saying some words before, by logistic regression
 * over hashed features.
 */
public final class InnaModel {
  /** The number of features. */
  public static final int SIZE = 8;

  /** The verb that inna follows, however far behind: how many tokens are looked at. */
  public static final int REACH = 8;

  /** Its forms in folded letters, and with wa. */
  private static final String[] SAYING = {
    "\u0642\u0627\u0644",
    "\u0642\u0627\u0644\u062A",
    "\u0642\u0627\u0644\u0648\u0627",
    "\u064A\u0642\u0648\u0644",
    "\u062A\u0642\u0648\u0644",
    "\u064A\u0642\u0648\u0644\u0648\u0646",
    "\u0642\u0627\u0626\u0644\u0627",
    "\u0642\u0627\u064A\u0644\u0627",
    "\u0642\u0627\u0626\u0644\u0629",
    "\u0627\u0644\u0642\u0648\u0644",
    "\u0642\u0648\u0644\u0647",
    "\u0642\u0648\u0644\u0647\u0627",
    "\u0642\u0648\u0644\u0647\u0645",
  };

  private static final long[] SAYING_HASHES = new long[2 * SAYING.length];

  static {
    for (int i = 0; i < SAYING.length; i++) {
      SAYING_HASHES[2 * i] = Letters.hash(SAYING[i]);
      SAYING_HASHES[2 * i + 1] = Letters.hash(Letters.WAW + SAYING[i]);
    }
    Arrays.sort(SAYING_HASHES);
  }

  private final byte[] weights;
  private final int[] list = new int[SIZE];

  InnaModel(byte[] weights) {
    this.weights = weights;
  }

  boolean isInna(int candidate, long before, long beforeThat, long after, boolean said) {
    fill(candidate, before, beforeThat, after, said, list);
    int sum = 0;
    for (int feature : list) {
      sum += weights[feature & weights.length - 1];
    }
    return sum > 0;
  }

  /** Fills a list with the features, as 32-bit hashes. */
  public static void fill(
      int candidate, long before, long beforeThat, long after, boolean said, int[] list) {
    int prefix = candidate & Candidate.PREFIX;
    list[0] = hash(101, prefix);
    list[1] = hash(102, Lexicon.mix(before));
    list[2] = hash(103, Lexicon.mix(beforeThat));
    list[3] = hash(104, Lexicon.mix(before * 31 + prefix));
    list[4] = hash(105, Lexicon.mix(after));
    list[5] = hash(106, Lexicon.mix(before * 31 + beforeThat));
    list[6] = hash(107, said ? 1 : 0);
    list[7] = hash(108, prefix << 1 | (said ? 1 : 0));
  }

  /** Whether a word, by its hash, is a form of the verb "to say". */
  public static boolean isSaying(long hash) {
    return Arrays.binarySearch(SAYING_HASHES, hash) >= 0;
  }

  private static int hash(int template, long value) {
    return (int) (Lexicon.mix(value * 0x9E3779B97F4A7C15L + template) >>> 20);
  }
}
