package io.github.rasm.benchmarks;

import com.ibm.icu.util.ULocale;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The work of rivals that find boundaries of words or sentences in a string. */
final class Breaks {
  static final ULocale ICU_ARABIC = new ULocale("ar");
  static final Locale ARABIC = Locale.forLanguageTag("ar");

  private Breaks() {}

  /**
   * Returns the spans between an iterator's boundaries, with the status of the rule behind each.
   */
  static SpanContender.Work icu(
      com.ibm.icu.text.BreakIterator breaks, String text, boolean skipsSpaces) {
    return spans -> {
      breaks.setText(text);
      int start = breaks.first();
      for (int end = breaks.next();
          end != com.ibm.icu.text.BreakIterator.DONE;
          end = breaks.next()) {
        if (!skipsSpaces || !Character.isWhitespace(text.charAt(start))) {
          spans.add(start, end, breaks.getRuleStatus());
        }
        start = end;
      }
    };
  }

  /** Returns the spans between an iterator's boundaries. */
  static SpanContender.Work jdk(BreakIterator breaks, String text, boolean skipsSpaces) {
    return spans -> {
      breaks.setText(text);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        if (!skipsSpaces || !Character.isWhitespace(text.charAt(start))) {
          spans.add(start, end, 0);
        }
        start = end;
      }
    };
  }

  /** Returns the spans of strings that a text is cut into, nothing left out. */
  static SpanContender.Work pieces(Function<String, List<String>> cutter, String text) {
    return spans -> {
      int start = 0;
      for (String piece : cutter.apply(text)) {
        spans.add(start, start + piece.length(), 0);
        start += piece.length();
      }
    };
  }
}
