package io.github.rasm.internal.segment;

/** Decides the places of a stretch that the rules left open. */
final class StretchDecoder {
  private final UnitDecider decider;
  private final UnitDecider.Unit unit = new UnitDecider.Unit();

  StretchDecoder(UnitDecider decider) {
    this.decider = decider;
  }

  /** Adds the boundaries of the stretch, the one at its end included. */
  void decode(char[] text, SentenceEngine.Stretch stretch, Reason end) {
    int from = 0;
    for (int i = 0; i < stretch.softs; i++) {
      if (stretch.softDefault[i]) {
        unit(text, stretch, from, stretch.softAt[i]);
        from = stretch.softAt[i];
        stretch.addBreak(from, stretch.softReason[i], 0);
      }
    }
    unit(text, stretch, from, stretch.size);
    stretch.addBreak(stretch.size, end, 0);
  }

  private void unit(char[] text, SentenceEngine.Stretch stretch, int from, int to) {
    if (decider != null) {
      unit.read(text, stretch, from, to);
      decider.decide(unit);
    }
  }
}
