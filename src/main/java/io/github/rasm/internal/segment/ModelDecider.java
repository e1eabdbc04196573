package io.github.rasm.internal.segment;

/**
 * Finds headlines and other units without a mark: from the start of a unit, the most probable gap
 * is a boundary if it is more probable than none at all by a margin; then the rest is looked at in
 * the same way, from left to right. At most {@link StretchFeatures#WINDOW} tokens are looked at
 * from one start, so that time is linear.
 */
final class ModelDecider implements UnitDecider {
  /** Log odds by which a boundary must be more probable than none. */
  private static final float THRESHOLD = Float.parseFloat(System.getProperty("thr", "1.0"));

  /** What is added where a headline is expected. */
  private static final float EXPECTED = 2.5f;

  private final boolean expected;
  private final StretchFeatures features = new StretchFeatures();
  private final int[] buffer = new int[StretchFeatures.MOST];
  private final SentenceModel model = SentenceModel.bundled();

  private int best;

  ModelDecider(boolean expected) {
    this.expected = expected;
  }

  @Override
  public void decide(Unit unit) {
    int size = unit.words.size();
    int from = 0;
    int opens = unit.opensText ? 1 : 0;
    while (size - from > StretchFeatures.SHORTEST) {
      float score = best(unit, from, opens);
      if (expected && opens == 1) {
        score += EXPECTED;
      }
      if (best > 0 && score > THRESHOLD) {
        unit.addBreak(best, Reason.HEADLINE, score - THRESHOLD);
        from = best;
        opens = opens == 0 ? 0 : 2;
      } else if (size - from > StretchFeatures.WINDOW) {
        from += StretchFeatures.WINDOW;
        opens = 0;
      } else {
        break;
      }
    }
  }

  // The log odds of the best gap, whose place it sets, against none.
  private float best(Unit unit, int from, int opens) {
    int to = Math.min(unit.words.size(), from + StretchFeatures.WINDOW);
    best = 0;
    float highest = Float.NEGATIVE_INFINITY;
    features.start(unit.words, from, opens);
    for (int k = from + StretchFeatures.SHORTEST; k < to; k++) {
      int state = unit.places.state[k];
      if (state == 0) {
        continue;
      }
      int b = unit.bareIndex[k];
      if (b == 0 || b >= unit.bare.size()) {
        continue;
      }
      float gap = model.gapScore(buffer, GapFeatures.extract(unit.bare, b, model.gapMask(), buffer));
      if (gap < StretchFeatures.LEAST_GAP) {
        continue;
      }
      int count = features.extract(k, state, gap, model.stretchMask(), buffer);
      float score = model.stretchScore(buffer, count);
      if (score > highest) {
        highest = score;
        best = k;
      }
    }
    return highest;
  }
}
