package io.github.rasm.internal.normalize;

/** The code points that the rules name. */
final class CodePoints {
  static final int SPACE = 0x0020;
  static final int SOFT_HYPHEN = 0x00AD;
  static final int GRAPHEME_JOINER = 0x034F;
  static final int ARABIC_COMMA = 0x060C;
  static final int ARABIC_LETTER_MARK = 0x061C;
  static final int HAMZA = 0x0621;
  static final int ALEF_MADDA = 0x0622;
  static final int ALEF_HAMZA_ABOVE = 0x0623;
  static final int WAW_HAMZA = 0x0624;
  static final int ALEF_HAMZA_BELOW = 0x0625;
  static final int YA_HAMZA = 0x0626;
  static final int ALEF = 0x0627;
  static final int BA = 0x0628;
  static final int TA_MARBUTA = 0x0629;
  static final int JEEM = 0x062C;
  static final int ZAIN = 0x0632;
  static final int TATWEEL = 0x0640;
  static final int FA = 0x0641;
  static final int QAF = 0x0642;
  static final int KAF = 0x0643;
  static final int HEH = 0x0647;
  static final int WAW = 0x0648;
  static final int ALEF_MAKSURA = 0x0649;
  static final int YA = 0x064A;
  static final int FATHATAN = 0x064B;
  static final int SHADDA = 0x0651;
  static final int SUKUN = 0x0652;
  static final int MADDA_ABOVE = 0x0653;
  static final int HAMZA_ABOVE = 0x0654;
  static final int HAMZA_BELOW = 0x0655;
  static final int ARABIC_INDIC_ZERO = 0x0660;
  static final int ARABIC_PERCENT = 0x066A;
  static final int ARABIC_DECIMAL = 0x066B;
  static final int ARABIC_THOUSANDS = 0x066C;
  static final int SUPERSCRIPT_ALEF = 0x0670;
  static final int HEH_GOAL = 0x06C1;
  static final int HEH_YA_ABOVE = 0x06C0;
  static final int HEH_GOAL_HAMZA = 0x06C2;
  static final int FARSI_YA = 0x06CC;
  static final int YA_BARREE = 0x06D2;
  static final int YA_BARREE_HAMZA = 0x06D3;
  static final int AE = 0x06D5;
  static final int SMALL_WAW = 0x06E5;
  static final int SMALL_YA = 0x06E6;
  static final int EXTENDED_ZERO = 0x06F0;
  static final int SMALL_FARSI_YA = 0x08C9;
  static final int ELLIPSIS = 0x2026;
  static final int ZWNJ = 0x200C;
  static final int ZWJ = 0x200D;
  static final int RIAL_SIGN = 0xFDFC;
  static final int BYTE_ORDER_MARK = 0xFEFF;
  static final int REPLACEMENT = 0xFFFD;

  private CodePoints() {}

  /** Returns the canonical combining class of a code point in the table's Unicode version. */
  static int combiningClass(int c) {
    if (c < 0x0300) {
      return 0;
    }
    int at = rangeOf(UnicodeTables.COMBINING_CLASSES, 3, c);
    return at < 0 ? 0 : UnicodeTables.COMBINING_CLASSES[at + 2];
  }

  /** Returns whether a code point is an Arabic non-spacing mark. */
  static boolean isArabicMark(int c) {
    return c >= 0x0610 && rangeOf(UnicodeTables.ARABIC_MARKS, 2, c) >= 0;
  }

  /** Returns whether a code point is a letter of the Arabic script on plane 0; tatweel is none. */
  static boolean isArabicLetter(int c) {
    return c >= 0x0620 && rangeOf(UnicodeTables.ARABIC_LETTERS, 2, c) >= 0;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9'
        || c >= ARABIC_INDIC_ZERO && c < ARABIC_INDIC_ZERO + 10
        || c >= EXTENDED_ZERO && c < EXTENDED_ZERO + 10;
  }

  /** Returns the index of the range that holds {@code c}, or -1. */
  private static int rangeOf(int[] table, int stride, int c) {
    int low = 0;
    int high = table.length / stride - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int at = middle * stride;
      if (c < table[at]) {
        high = middle - 1;
      } else if (c > table[at + 1]) {
        low = middle + 1;
      } else {
        return at;
      }
    }
    return -1;
  }

  /**
   * Returns the canonical composite of an Arabic letter and U+0653, U+0654 or U+0655, or 0 when
   * there is none: the eight pairs of the Unicode Character Database.
   */
  static int composite(int letter, int mark) {
    switch (mark) {
      case MADDA_ABOVE:
        return letter == ALEF ? ALEF_MADDA : 0;
      case HAMZA_BELOW:
        return letter == ALEF ? ALEF_HAMZA_BELOW : 0;
      case HAMZA_ABOVE:
        return compositeWithHamza(letter);
      default:
        return 0;
    }
  }

  private static int compositeWithHamza(int letter) {
    switch (letter) {
      case ALEF:
        return ALEF_HAMZA_ABOVE;
      case WAW:
        return WAW_HAMZA;
      case YA:
        return YA_HAMZA;
      case AE:
        return HEH_YA_ABOVE;
      case HEH_GOAL:
        return HEH_GOAL_HAMZA;
      case YA_BARREE:
        return YA_BARREE_HAMZA;
      default:
        return 0;
    }
  }
}
