package io.github.rasm.internal.clitic;

/**
 * Tells inna from anna before a pronoun where the source writes neither hamza: by the clitics
 * before it and the words around it, by logistic regression over hashed features.
 */
public final class InnaModel {
  /** The number of features. */
  public static final int SIZE = 6;

  private final byte[] weights;
  private final int[] list = new int[SIZE];

  InnaModel(byte[] weights) {
    this.weights = weights;
  }

  boolean isInna(int candidate, long before, long beforeThat, long after) {
    fill(candidate, before, beforeThat, after, list);
    int sum = 0;
    for (int feature : list) {
      sum += weights[feature & weights.length - 1];
    }
    return sum > 0;
  }

  /** Fills a list with the features, as 32-bit hashes. */
  public static void fill(int candidate, long before, long beforeThat, long after, int[] list) {
    int prefix = candidate & Candidate.PREFIX;
    list[0] = hash(101, prefix);
    list[1] = hash(102, Lexicon.mix(before));
    list[2] = hash(103, Lexicon.mix(beforeThat));
    list[3] = hash(104, Lexicon.mix(before * 31 + prefix));
    list[4] = hash(105, Lexicon.mix(after));
    list[5] = hash(106, Lexicon.mix(before * 31 + beforeThat));
  }

  private static int hash(int template, long value) {
    return (int) (Lexicon.mix(value * 0x9E3779B97F4A7C15L + template) >>> 20);
  }
}
