package io.github.rasm.internal.segment;

/** Why a sentence ends where it ends: the rule, or the model that was asked. */
public enum Reason {
  /** A full stop, with the closing marks after it. */
  FULL_STOP("full stop", false),
  /** A question or exclamation mark, or a run with one. */
  STRONG_MARK("question or exclamation mark", false),
  /** Two or more dots or an ellipsis, where no word beside it announces or continues something. */
  ELLIPSIS("ellipsis", false),
  /** A terminal mark and a closing quotation mark. */
  QUOTE("terminal mark and closing quote", false),
  /** A dot after an abbreviation that may also end a sentence: a unit, an era, an agency. */
  ABBREVIATION("abbreviation at a sentence end", false),
  /** A line break that ends a sentence. */
  LINE_END("line end", false),
  /** An empty line. */
  EMPTY_LINE("empty line", false),
  /** No mark; the headline model set it. */
  HEADLINE("headline without a mark", true),
  /** No mark; the model for text without punctuation set it. */
  UNPUNCTUATED("words, without a mark", true),
  /** The sentence reached the longest length allowed. */
  LENGTH_LIMIT("length limit", false),
  /** Nothing follows. */
  END_OF_TEXT("end of text", false);

  private final String text;
  private final boolean scored;

  Reason(String text, boolean scored) {
    this.text = text;
    this.scored = scored;
  }

  /** The rule in words. */
  public String text() {
    return text;
  }

  /** True if a model took part, so that a score stands beside the rule. */
  public boolean scored() {
    return scored;
  }
}
