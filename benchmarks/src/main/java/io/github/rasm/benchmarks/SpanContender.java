package io.github.rasm.benchmarks;

import java.util.Locale;

/**
 * A contender that finds spans in a text. Its first answer is kept and examined: spans ascend, do
 * not overlap, lie in the text, and cover what they must. Every later answer must be the same.
 */
final class SpanContender implements Contender {
  /** What a contender's spans must cover. */
  enum Coverage {
    /** Everything: a span begins where the last one ended. */
    TILES,
    /** Everything but white space, control and format characters. */
    VISIBLE,
    /** Every letter and digit. */
    WORDS,
    /** Nothing in particular, and several terms may share a span. */
    ANY
  }

  /** Finds the spans of its text. */
  @FunctionalInterface
  interface Work {
    /** Hands every span over, in order. */
    void apply(Spans spans);
  }

  private final Work work;
  private final Spans spans = new Spans();
  private final String expected;
  private final long count;
  private final long hash;

  /** Runs the work once and examines its answer. */
  SpanContender(String text, Coverage coverage, Work work) {
    this.work = work;
    spans.keep();
    work.apply(spans);
    examine(text, coverage, spans);
    spans.drop();
    expected = spans.toString();
    count = spans.count();
    hash = spans.hash();
  }

  /** Throws unless the spans that were kept are as they must be. */
  static void examine(String text, Coverage coverage, Spans spans) {
    int last = 0;
    for (int i = 0; i < spans.count(); i++) {
      int start = spans.start(i);
      int end = spans.end(i);
      if (coverage == Coverage.ANY && i > 0 && start == spans.start(i - 1) && end == last) {
        continue;
      }
      // An article that the writing swallowed is an empty span.
      if (start < last || end < start || end > text.length()) {
        throw wrong(i, start, end, "is not behind the one before or not in the text");
      }
      requireNothingBetween(text, coverage, last, start);
      last = end;
    }
    requireNothingBetween(text, coverage, last, text.length());
  }

  private static void requireNothingBetween(String text, Coverage coverage, int from, int to) {
    for (int i = from; i < to; ) {
      int c = text.codePointAt(i);
      if (mustCover(coverage, c)) {
        throw wrong(i, from, to, String.format(Locale.ROOT, "leaves out U+%04X", c));
      }
      i += Character.charCount(c);
    }
  }

  private static boolean mustCover(Coverage coverage, int c) {
    return switch (coverage) {
      case TILES -> true;
      case VISIBLE -> !isBlank(c);
      case WORDS -> Character.isLetterOrDigit(c);
      case ANY -> false;
    };
  }

  private static boolean isBlank(int c) {
    int type = Character.getType(c);
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || type == Character.CONTROL
        || type == Character.FORMAT;
  }

  private static IllegalStateException wrong(int at, int start, int end, String what) {
    return new IllegalStateException(
        String.format(Locale.ROOT, "at %d: span or gap [%d,%d) %s", at, start, end, what));
  }

  @Override
  public Object run() {
    spans.clear();
    work.apply(spans);
    return spans;
  }

  @Override
  public boolean isRight() {
    return spans.count() == count && spans.hash() == hash;
  }

  @Override
  public String answer() {
    return spans.toString();
  }

  @Override
  public String expected() {
    return expected;
  }
}
