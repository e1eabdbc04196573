package io.github.rasm.internal.segment;

/**
 * Finds the sentences of text without punctuation: the most probable way to cut it, where each gap
 * has a log odds and each sentence a weight for its length in words (Viterbi).
 */
final class UnpunctuatedDecider implements UnitDecider {
  /** Loaded when the first unit is asked about. */
  private SentenceModel model;

  private final int[] buffer = new int[GapFeatures.MOST];

  /** Log odds of a boundary before each word. */
  private float[] gap = new float[64];

  /** Weight of the best way to cut the words before each place. */
  private float[] best = new float[64];

  /** Where its last sentence begins; turned round at the end, where the next sentence begins. */
  private int[] link = new int[64];

  @Override
  public void decide(Unit unit) {
    if (model == null) {
      model = SentenceModel.bundled();
    }
    int size = unit.words.size();
    if (best.length <= size) {
      gap = new float[2 * size];
      best = new float[2 * size];
      link = new int[2 * size];
    }
    float[] length = model.length();
    int longest = length.length - 1;
    best[0] = 0;
    int reached = 0;
    for (int k = 1; k <= size; k++) {
      best[k] = Float.NEGATIVE_INFINITY;
      gap[k] = 0;
      if (k < size) {
        if (!unit.mayEndBefore(k)) {
          continue;
        }
        int count = GapFeatures.extract(unit.bare, unit.bareIndex[k], model.gapMask(), buffer);
        gap[k] = model.gapScore(buffer, count);
      }
      // Where no place was possible for too long, the sentence is longer than the longest.
      for (int j = Math.min(reached, Math.max(0, k - longest)); j <= reached; j++) {
        float score = best[j] + length[Math.min(longest, k - j)] + gap[k];
        if (score > best[k]) {
          best[k] = score;
          link[k] = j;
        }
      }
      reached = k;
    }
    int next = size;
    for (int k = size; k > 0; ) {
      int before = link[k];
      link[k] = next;
      next = k;
      k = before;
    }
    for (int k = next; k < size; k = link[k]) {
      unit.addBreak(k, Reason.UNPUNCTUATED, gap[k]);
    }
  }
}
