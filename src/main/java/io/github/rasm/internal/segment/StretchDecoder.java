package io.github.rasm.internal.segment;

/**
 * Decides the places of a stretch that the rules left open.
 *
 * <p>Ellipses are decided by their rule: a model of the words around them loses more ends than it
 * saves (F1 on the talks 93.5 instead of 93.7).
 */
final class StretchDecoder {
  private final UnitDecider decider;
  private final boolean wantsAll;
  private final boolean expectsHeadlines;
  private final UnitDecider.Unit unit = new UnitDecider.Unit();

  /** A decoder that asks about gaps without a mark; null if nobody is to be asked. */
  StretchDecoder(UnitDecider decider) {
    this.decider = decider;
    wantsAll = decider != null && decider.wantsAll();
    expectsHeadlines = decider != null && decider.expectsHeadlines();
  }

  /**
   * Adds the boundaries of the stretch, the one at its end included. What ends with its line and
   * without a mark is a headline already, or an item, and is not looked into.
   */
  void decode(char[] text, SentenceEngine.Stretch stretch, Reason end, boolean endsInMark) {
    int from = 0;
    for (int i = 0; i < stretch.softs; i++) {
      if (stretch.softDefault[i]) {
        int at = stretch.softAt[i];
        decideUnit(text, stretch, from, at);
        from = at;
        stretch.addBreak(at, stretch.softReason[i], 0);
      }
    }
    boolean bareLine = !endsInMark && (end == Reason.LINE_END || end == Reason.EMPTY_LINE);
    if (wantsAll || !bareLine) {
      decideUnit(text, stretch, from, stretch.size);
    }
    stretch.addBreak(stretch.size, end, 0);
  }

  private void decideUnit(char[] text, SentenceEngine.Stretch stretch, int from, int to) {
    boolean opens = from == 0 && (stretch.opensText || expectsHeadlines && stretch.afterEmptyLine);
    if (decider != null && (opens || wantsAll) && to - from > 1) {
      unit.read(text, stretch, from, to);
      decider.decide(unit);
    }
  }
}
