package io.github.rasm;

/**
 * One thing a {@link Normalizer} does. Options that exclude each other form a {@link Group}; all
 * others combine freely.
 *
 * <p>All options work on the same text at once: a code point that one option removes is invisible
 * to the others, so that for example a combining hamza finds its alef across a tatweel that goes.
 */
public enum NormalizerOption {
  /**
   * Joins a letter and its combining madda or hamza: U+0622 آ, U+0623 أ, U+0624 ؤ, U+0625 إ, U+0626
   * ئ, U+06C0 ۀ, U+06C2 ۂ, U+06D3 ۓ from their canonical pairs. Other marks may stand in between
   * when they do not block the pair as in NFC; what the same normalizer removes does not block. At
   * most 30 remaining marks after the letter are looked at (Stream-Safe Text, UAX #15). A letter is
   * taken as what the other options make of it, so with {@link #ALEF} a U+0653 to U+0655 goes with
   * its alef, and with any ya option ى or ی with U+0654 is ئ. Example: ا + U+0654 → أ.
   */
  COMPOSE(Group.COMPOSE),
  /**
   * Presentation forms of U+FB50 to U+FDFF and U+FE70 to U+FEFE become their letters as NFKC says.
   * The rial sign U+FDFC becomes ريال with U+064A. The forms that stand for a mark on a space
   * (U+FE70, FE72, FE74, FE76, FE78, FE7A, FE7C, FE7E, FC5E to FC63) lose the space after an Arabic
   * letter, mark or tatweel. Example: U+FEFB → لا.
   */
  PRESENTATION_FORMS(Group.PRESENTATION),
  /**
   * Removes harakat, tanwin, sukun and the other vowel and reading marks: U+064B to U+0650, U+0652
   * to U+065F, U+08E3 to U+08F2, U+08F4 to U+08FF. Example: كَتَبَ → كتب.
   */
  HARAKAT(Group.HARAKAT),
  /** Removes shadda, U+0651. Example: محمّد → محمد. */
  SHADDA(Group.SHADDA),
  /**
   * Removes Quranic and honorific marks: U+0610 to U+061A, U+06D6 to U+06DC, U+06DF to U+06E4,
   * U+06E7, U+06E8, U+06EA to U+06ED, U+0897 to U+089F, U+08CA to U+08E1, U+08F3, U+10EFA to
   * U+10EFF. Signs such as U+06DD and U+06DE stay.
   */
  QURANIC_MARKS(Group.QURANIC),
  /** Removes the small letters U+06E5, U+06E6 and U+08C9, which Quranic spelling adds to a word. */
  QURANIC_LETTERS(Group.QURANIC_LETTERS),
  /** Removes the superscript alef U+0670. Example: هٰذا → هذا. */
  SUPERSCRIPT_ALEF_DROP(Group.SUPERSCRIPT_ALEF),
  /** Writes the superscript alef U+0670 as alef. Example: رحمٰن → رحمان. */
  SUPERSCRIPT_ALEF_WRITE(Group.SUPERSCRIPT_ALEF),
  /** Removes tatweel, U+0640 and only it. Example: محـــمد → محمد. */
  TATWEEL(Group.TATWEEL),
  /**
   * Alef with hamza, madda, wasla or wavy hamza to bare alef: U+0622, U+0623, U+0625, U+0671,
   * U+0672, U+0673, U+0675 → U+0627. Example: أحمد → احمد.
   */
  ALEF(Group.ALEF),
  /** Alef maksura to ya: U+0649 → U+064A. Example: على → علي. */
  YA(Group.YA),
  /** Alef maksura and Farsi ya to ya: U+0649, U+06CC → U+064A. Example: علی → علي. */
  YA_FARSI(Group.YA),
  /**
   * Farsi ya U+06CC to the letter that Arabic spelling has in its place: U+0649 where no Arabic
   * letter follows, else U+064A. Marks and tatweel are skipped, at most 30 of them that stay. Alef
   * maksura stays. Example: علی بیت → على بيت.
   */
  YA_FARSI_FINAL(Group.YA),
  /** Ta marbuta to heh: U+0629, U+06C3 → U+0647. Example: مدرسة → مدرسه. */
  TA_MARBUTA(Group.TA_MARBUTA),
  /**
   * Hamza carriers to the letters below: U+0624, U+0676, U+0677 → U+0648; U+0626, U+0678 → U+064A.
   * Example: مسؤول → مسوول.
   */
  HAMZA_CARRIERS(Group.HAMZA),
  /** As {@link #HAMZA_CARRIERS}, and the bare hamza U+0621 is removed. Example: سماء → سما. */
  HAMZA_ALL(Group.HAMZA),
  /**
   * Look-alikes of neighbouring orthographies to the Arabic letter. To kaf: U+06A9, U+06AA. To heh:
   * U+06BE, U+06C0 to U+06C2, U+06D5, U+06FF. To ya: U+0620, U+063D to U+063F, U+06CC to U+06CE,
   * U+06D0 to U+06D3, U+0775 to U+0777, U+077A, U+077B, U+0886, U+08A8, U+08A9, U+08BA. To alef:
   * U+0773, U+0774, U+0870 to U+0882. Example: کتاب → كتاب.
   */
  LETTERS(Group.LETTERS),
  /**
   * Letters for foreign sounds to the nearest Arabic one: پ U+067E → ب, چ U+0686 → ج, ژ U+0698 → ز,
   * گ U+06AF, ڭ U+06AD, ݢ U+0762, ݣ U+0763 → ك, ڤ U+06A4, ڥ U+06A5 → ف, ڨ U+06A8 → ق, ۋ U+06CB → و.
   */
  LOAN_LETTERS(Group.LOAN_LETTERS),
  /**
   * Arabic-Indic digits (U+0660 to U+0669) and extended ones (U+06F0 to U+06F9) to ASCII. Beside a
   * digit ٫ U+066B becomes a full stop, ٬ U+066C a comma and ٪ U+066A a percent sign; elsewhere
   * they stay. Example: ٣٫٥ → 3.5.
   */
  DIGITS_ASCII(Group.DIGITS),
  /** ASCII and extended digits to Arabic-Indic ones, U+0660 to U+0669. Separators stay. */
  DIGITS_ARABIC(Group.DIGITS),
  /** ASCII and Arabic-Indic digits to extended ones, U+06F0 to U+06F9. Separators stay. */
  DIGITS_EXTENDED(Group.DIGITS),
  /**
   * Punctuation to ASCII: ، U+060C → comma; ؛ U+061B, U+204F → semicolon; ؟ U+061F, U+2E2E →
   * question mark; ۔ U+06D4 → full stop; U+066D → asterisk; U+2E32, U+2E41 → comma; U+00AB, U+00BB,
   * U+201C to U+201F → quotation mark; U+2018 to U+201B, U+2039, U+203A → apostrophe; U+2010 to
   * U+2015, U+2212 → hyphen-minus; U+2026 → three full stops.
   */
  PUNCTUATION(Group.PUNCTUATION),
  /**
   * Removes controls that a reader does not see: U+00AD, U+061C, U+200E, U+200F, U+202A to U+202E,
   * U+2066 to U+2069, U+FEFF. Joiners stay.
   */
  CONTROLS(Group.CONTROLS),
  /**
   * Removes U+200C and U+200D between Arabic letters, and only there. Marks and tatweel between are
   * skipped, at most 30 characters that stay.
   */
  JOINERS(Group.JOINERS),
  /**
   * Runs of white space to one space: U+0009, U+000B, U+000C, U+0020, U+00A0, U+1680, U+2000 to
   * U+200A, U+202F, U+205F, U+3000. Line breaks (U+000A, U+000D, U+0085, U+2028, U+2029) stay.
   */
  WHITESPACE(Group.WHITESPACE),
  /** An Arabic letter three or more times in a row to one. Counted after all other folds. */
  ELONGATION_TO_ONE(Group.ELONGATION),
  /** An Arabic letter three or more times in a row to two. Counted after all other folds. */
  ELONGATION_TO_TWO(Group.ELONGATION);

  /** A switch: of the options of one group a normalizer has at most one. */
  public enum Group {
    /** Canonical composition. */
    COMPOSE,
    /** Presentation forms. */
    PRESENTATION,
    /** Harakat and tanwin. */
    HARAKAT,
    /** Shadda. */
    SHADDA,
    /** Quranic and honorific marks. */
    QURANIC,
    /** Small Quranic letters. */
    QURANIC_LETTERS,
    /** Superscript alef: drop or write. */
    SUPERSCRIPT_ALEF,
    /** Tatweel. */
    TATWEEL,
    /** Alef variants. */
    ALEF,
    /** Ya variants. */
    YA,
    /** Ta marbuta. */
    TA_MARBUTA,
    /** Hamza carriers, or all hamzas. */
    HAMZA,
    /** Look-alike letters. */
    LETTERS,
    /** Letters for foreign sounds. */
    LOAN_LETTERS,
    /** Digits: which set. */
    DIGITS,
    /** Punctuation. */
    PUNCTUATION,
    /** Bidi and other invisible controls. */
    CONTROLS,
    /** Zero-width joiner and non-joiner. */
    JOINERS,
    /** White space. */
    WHITESPACE,
    /** Elongation: to one or to two. */
    ELONGATION
  }

  private final Group group;

  NormalizerOption(Group group) {
    this.group = group;
  }

  /** Returns the group of this option. */
  public Group group() {
    return group;
  }
}
