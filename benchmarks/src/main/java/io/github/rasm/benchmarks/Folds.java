package io.github.rasm.benchmarks;

import io.github.rasm.Profile;
import java.util.regex.Pattern;

/**
 * The folds of the standard profile in the forms that rivals take, and the right answers, written
 * down a second time without the library. The answers hold for the fixtures only: they know nothing
 * of compositions and presentation forms.
 */
final class Folds {
  /** The Arabic non-spacing marks, as regular expressions and ICU's sets both read them. */
  static final String MARKS =
      "[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06DC\\u06DF-\\u06E4\\u06E7\\u06E8"
          + "\\u06EA-\\u06ED\\u0897-\\u089F\\u08CA-\\u08E1\\u08E3-\\u08FF\\x{10EFA}-\\x{10EFF}]";

  /** Tatweel, soft hyphen, bidirectional controls, byte order mark. */
  static final String TATWEEL_AND_CONTROLS =
      "[\\u0640\\u00AD\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";

  /** Alef with hamza, madda, wasla, wavy hamza or high hamza. */
  static final String ALEF_FORMS = "[\\u0622\\u0623\\u0625\\u0671-\\u0673\\u0675]";

  static final String ALEF_MAKSURA = "\\u0649";

  static final char ALEF = '\u0627';
  static final char YA = '\u064A';
  private static final char TA_MARBUTA = '\u0629';
  private static final char HEH = '\u0647';

  private Folds() {}

  /** Returns what a profile makes of a fixture. */
  static String expected(Profile profile, String text) {
    return switch (profile) {
      case NONE, LIGHT -> text;
      case STANDARD -> standard(text);
      case LUCENE -> lucene(text);
      case SEARCH -> search(text);
    };
  }

  /** Returns what the standard profile makes of each char that stays one. */
  static char[] standardTable() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      String folded = standard(String.valueOf((char) c));
      table[c] = folded.isEmpty() ? (char) c : folded.charAt(0);
    }
    return table;
  }

  /** Returns what the standard profile makes of a fixture. */
  static String standard(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\u0622', '\u0623', '\u0625', '\u0671' -> out.append(ALEF);
        case '\u0649' -> out.append(YA);
        default -> {
          // Fathatan to sukun: the fixtures hold no other mark.
          if (c < '\u064B' || c > '\u0652') {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }

  /** Returns what Lucene makes of a fixture. */
  static String lucene(String text) {
    return standard(text).replace(TA_MARBUTA, HEH);
  }

  /** Returns what the search profile makes of a fixture. */
  private static String search(String text) {
    String folded =
        lucene(text)
            .replace('\u0624', '\u0648')
            .replace('\u0626', YA)
            .replace('\u060C', ',')
            .replace('\u061B', ';')
            .replace('\u061F', '?');
    folded = Pattern.compile("[\\u00AB\\u00BB\\u201C-\\u201F]").matcher(folded).replaceAll("\"");
    folded = Pattern.compile("[\\u2010-\\u2015]").matcher(folded).replaceAll("-");
    folded = Pattern.compile("[\\t\\u00A0 ]+").matcher(folded).replaceAll(" ");
    return Pattern.compile("([\\u0620-\\u064A])\\1{2,}").matcher(folded).replaceAll("$1$1");
  }
}
