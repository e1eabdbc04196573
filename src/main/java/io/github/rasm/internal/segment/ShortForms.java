package io.github.rasm.internal.segment;

import java.util.Arrays;

/**
 * Titles and references: abbreviations whose dot ends no sentence when a word follows and no number
 * stands before. Found by their letters alone, without dots, marks and tatweel.
 */
final class ShortForms {
  private static final char TATWEEL = '\u0640';

  // Arabic letters, named as in Unicode.
  private static final char ALEF_HAMZA = '\u0623';
  private static final char ALEF = '\u0627';
  private static final char BEH = '\u0628';
  private static final char TEH = '\u062A';
  private static final char JEEM = '\u062C';
  private static final char HAH = '\u062D';
  private static final char DAL = '\u062F';
  private static final char REH = '\u0631';
  private static final char SEEN = '\u0633';
  private static final char SHEEN = '\u0634';
  private static final char SAD = '\u0635';
  private static final char TAH = '\u0637';
  private static final char AIN = '\u0639';
  private static final char FEH = '\u0641';
  private static final char QAF = '\u0642';
  private static final char LAM = '\u0644';
  private static final char MEEM = '\u0645';

  private static final long[] KEYS =
      keys(
          new char[][] {
            // Titles.
            {DAL},
            {ALEF_HAMZA},
            {ALEF},
            {ALEF_HAMZA, DAL},
            {ALEF, DAL},
            {ALEF_HAMZA, MEEM, DAL},
            {ALEF, MEEM, DAL},
            {MEEM},
            {SHEEN},
            {AIN},
            {LAM},
            {REH},
            {SEEN},
            {QAF},
            // The first four letters of "al-muhandis".
            {ALEF, LAM, MEEM, HAH},
            // References.
            {SAD},
            {SAD, SAD},
            {JEEM},
            {MEEM, JEEM},
            {TAH},
            {FEH},
            {TEH, HAH},
            {TEH, REH},
            {TEH},
            {SAD, BEH},
            {BEH},
            {SEEN, TEH},
          });

  private ShortForms() {}

  /** True if the abbreviation text[from, to) is a title or a reference. */
  static boolean needsWord(char[] text, int from, int to) {
    long key = 0;
    int letters = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == '.' || c == TATWEEL || !Character.isLetter(c)) {
        continue;
      }
      if (++letters > 4) {
        return false;
      }
      key = key << 16 | c;
    }
    return Arrays.binarySearch(KEYS, key) >= 0;
  }

  private static long[] keys(char[][] forms) {
    long[] keys = new long[forms.length];
    for (int i = 0; i < forms.length; i++) {
      for (char c : forms[i]) {
        keys[i] = keys[i] << 16 | c;
      }
    }
    Arrays.sort(keys);
    return keys;
  }
}
