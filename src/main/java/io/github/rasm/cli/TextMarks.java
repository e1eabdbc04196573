package io.github.rasm.cli;

/**
 * The marks of split words in text: one behind a proclitic, one before an enclitic. A mark at
 * either end of a form that means itself takes a backslash before it, and so does a backslash.
 */
record TextMarks(int proclitic, int enclitic) {
  static final TextMarks DEFAULT = new TextMarks('+', '+');

  private static final int BACKSLASH = '\\';

  /**
   * Reads {@code --marks}: one character for both, or two.
   *
   * @throws UsageException when it is anything else
   */
  static TextMarks of(String value) {
    int[] points = value.codePoints().toArray();
    boolean good = points.length == 1 || points.length == 2;
    for (int c : points) {
      good &=
          c != BACKSLASH
              && !Character.isWhitespace(c)
              && !Character.isSpaceChar(c)
              && !Character.isISOControl(c)
              && Character.getType(c) != Character.SURROGATE;
    }
    if (!good) {
      throw new UsageException(
          "--marks="
              + value
              + ": one character, or two for proclitics and enclitics, no space or backslash");
    }
    return new TextMarks(points[0], points[points.length - 1]);
  }

  /** Whether a code point is one of the marks. */
  boolean isMark(int c) {
    return c == proclitic || c == enclitic;
  }
}
