package io.github.rasm.internal.segment;

import io.github.rasm.HeadlineMode;

/** Decides the places of a stretch that the rules left open. */
final class StretchDecoder {
  private final HeadlineMode headlines;
  private final boolean unpunctuated;

  StretchDecoder(HeadlineMode headlines, boolean unpunctuated) {
    this.headlines = headlines;
    this.unpunctuated = unpunctuated;
  }

  /** Adds the boundaries of the stretch, the one at its end included. */
  void decode(char[] text, SentenceEngine.Stretch stretch, Reason end) {
    for (int i = 0; i < stretch.softs; i++) {
      if (stretch.softDefault[i]) {
        stretch.addBreak(stretch.softAt[i], stretch.softReason[i], 0);
      }
    }
    stretch.addBreak(stretch.size, end, 0);
  }
}
