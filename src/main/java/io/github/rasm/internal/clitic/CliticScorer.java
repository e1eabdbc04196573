package io.github.rasm.internal.clitic;

/** Chooses among the candidates of a word: the one with the greatest sum of weights. */
public final class CliticScorer {
  private final byte[] weights;
  private final int mask;
  private final CandidateList candidates;
  private final Features features;

  public CliticScorer(Lexicon lexicon, byte[] weights) {
    this.weights = weights;
    this.mask = weights.length - 1;
    this.candidates = new CandidateList(lexicon);
    this.features = new Features(lexicon);
  }

  /** The best candidate of a word in its context; see {@link Features#word}. */
  public int best(Letters word, long before, long beforeEdges, long after, long afterEdges) {
    candidates.fill(word);
    int[] list = candidates.list;
    if (candidates.size == 1) {
      return list[0] & Candidate.BITS;
    }
    features.word(word, before, beforeEdges, after, afterEdges);
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < candidates.size; i++) {
      int sum = score(word, list[i]);
      if (sum > most) {
        most = sum;
        best = list[i];
      }
    }
    return best & Candidate.BITS;
  }

  private int score(Letters word, int candidate) {
    features.fill(word, candidate);
    int sum = 0;
    int[] list = features.list;
    for (int i = 0; i < features.size; i++) {
      sum += weights[list[i] & mask];
    }
    return sum;
  }
}
