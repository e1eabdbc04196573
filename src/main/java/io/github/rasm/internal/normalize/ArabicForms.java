package io.github.rasm.internal.normalize;

/** What single characters are to code that reads Arabic words without normalizing them first. */
public final class ArabicForms {
  private static final int FORMS_A = 0xFB50;
  private static final int FORMS_A_END = 0xFE00;
  private static final int FORMS_B = 0xFE70;
  private static final int FORMS_B_END = 0xFEFF;

  private ArabicForms() {}

  /** Whether a UTF-16 unit is an Arabic non-spacing mark. */
  public static boolean isMark(char c) {
    return CodePoints.isArabicMark(c);
  }

  /** Whether a unit is invisible inside a word: a joiner, a format or a control character. */
  public static boolean isIgnorable(char c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.NON_SPACING_MARK;
  }

  /**
   * The letters of a character: itself for an Arabic letter, its letters for a presentation form,
   * null for anything else.
   */
  public static String lettersOf(char c) {
    if (c >= FORMS_A && c < FORMS_A_END || c >= FORMS_B && c < FORMS_B_END) {
      return Forms.TEXT[c - FORMS_A];
    }
    return CodePoints.isArabicLetter(c) ? Forms.LETTERS[c] : null;
  }

  /** The composite of a letter and a combining hamza or madda, or 0. */
  public static char composite(char letter, char mark) {
    return mark < CodePoints.MADDA_ABOVE || mark > CodePoints.HAMZA_BELOW
        ? 0
        : (char) CodePoints.composite(letter, mark);
  }

  /** Loaded when a word first needs it. */
  private static final class Forms {
    static final String[] TEXT = new String[FORMS_B_END - FORMS_A];
    static final String[] LETTERS = new String[0x900];

    static {
      PresentationForms.forEach((form, text) -> TEXT[form - FORMS_A] = text);
      for (char c = 0; c < LETTERS.length; c++) {
        if (CodePoints.isArabicLetter(c)) {
          LETTERS[c] = String.valueOf(c);
        }
      }
    }
  }
}
