package io.github.rasm.internal.normalize;

import static io.github.rasm.internal.normalize.CodePoints.ALEF;
import static io.github.rasm.internal.normalize.CodePoints.ARABIC_INDIC_ZERO;
import static io.github.rasm.internal.normalize.CodePoints.EXTENDED_ZERO;
import static io.github.rasm.internal.normalize.CodePoints.HEH;
import static io.github.rasm.internal.normalize.CodePoints.KAF;
import static io.github.rasm.internal.normalize.CodePoints.SUPERSCRIPT_ALEF;
import static io.github.rasm.internal.normalize.CodePoints.WAW;
import static io.github.rasm.internal.normalize.CodePoints.YA;

import io.github.rasm.NormalizerOption;
import io.github.rasm.Profile;
import java.util.Set;

/**
 * What a set of options does to each code point, compiled into one table.
 *
 * <p>An entry is the code point to write, or {@link #DELETE}, or {@link #CONTEXT} for the few code
 * points whose fate hangs on their neighbours; {@link ContextEngine} decides those. The hot loops
 * read {@link #steps} directly. Immutable.
 */
public final class FoldTable {
  /** The code point is removed wherever it stands. */
  public static final int DELETE = -1;

  /** The neighbours decide. */
  public static final int CONTEXT = -2;

  private static final int[] BIDI_AND_OTHER_CONTROLS = {
    CodePoints.SOFT_HYPHEN,
    CodePoints.SOFT_HYPHEN,
    CodePoints.ARABIC_LETTER_MARK,
    CodePoints.ARABIC_LETTER_MARK,
    0x200E,
    0x200F,
    0x202A,
    0x202E,
    0x2066,
    0x2069,
    CodePoints.BYTE_ORDER_MARK,
    CodePoints.BYTE_ORDER_MARK
  };
  private static final int[] WHITE_SPACE = {
    0x0009, 0x0009, 0x000B, 0x000C, 0x00A0, 0x00A0, 0x1680, 0x1680, 0x2000, 0x200A, 0x202F, 0x202F,
    0x205F, 0x205F, 0x3000, 0x3000
  };
  private static final int[] ALEF_FORMS = {
    0x0622, 0x0623, 0x0625, 0x0625, 0x0671, 0x0673, 0x0675, 0x0675
  };
  private static final int[] LOOK_ALIKE_ALEF = {0x0773, 0x0774, 0x0870, 0x0882};
  private static final int[] LOOK_ALIKE_KAF = {0x06A9, 0x06AA};
  private static final int[] LOOK_ALIKE_HEH = {
    0x06BE, 0x06BE, 0x06C0, 0x06C2, 0x06D5, 0x06D5, 0x06FF, 0x06FF
  };
  private static final int[] LOOK_ALIKE_YA = {
    0x0620, 0x0620, 0x063D, 0x063F, 0x06CC, 0x06CE, 0x06D0, 0x06D3, 0x0775, 0x0777, 0x077A, 0x077B,
    0x0886, 0x0886, 0x08A8, 0x08A9, 0x08BA, 0x08BA
  };

  /** Pairs: letter for a foreign sound, nearest Arabic letter. */
  private static final int[] LOAN_LETTERS = {
    0x067E,
    CodePoints.BA,
    0x0686,
    CodePoints.JEEM,
    0x0698,
    CodePoints.ZAIN,
    0x06AF,
    KAF,
    0x06AD,
    KAF,
    0x0762,
    KAF,
    0x0763,
    KAF,
    0x06A4,
    CodePoints.FA,
    0x06A5,
    CodePoints.FA,
    0x06A8,
    CodePoints.QAF,
    0x06CB,
    WAW
  };

  /** Triples: first, last, ASCII character. */
  private static final int[] ASCII_PUNCTUATION = {
    0x060C, 0x060C, ',', 0x2E32, 0x2E32, ',', 0x2E41, 0x2E41, ',', 0x061B, 0x061B, ';', 0x204F,
    0x204F, ';', 0x061F, 0x061F, '?', 0x2E2E, 0x2E2E, '?', 0x06D4, 0x06D4, '.', 0x066D, 0x066D, '*',
    0x00AB, 0x00AB, '"', 0x00BB, 0x00BB, '"', 0x201C, 0x201F, '"', 0x2018, 0x201B, '\'', 0x2039,
    0x203A, '\'', 0x2010, 0x2015, '-', 0x2212, 0x2212, '-'
  };

  /** Bit of {@link #steps}: the unit stays. */
  static final long STAYS = 1L << 32;

  /**
   * What becomes of every code unit. Bits 0 to 31: the unit to write. Bits 32 to 62: how many units
   * that are, 1 or 0. Bit 63: the neighbours decide. The hot loop adds the upper half to its write
   * index; an int per entry with the same fields took 1.2 times as long.
   */
  final long[] steps = new long[0x10000];

  /**
   * Expansion of each presentation form and of the ellipsis, in table order; see {@link
   * #expansion}.
   */
  private final char[] expansionKeys;

  private final String[] expansions;

  final boolean compose;
  final boolean removesMarks;
  final boolean removesQuranicMarks;
  final boolean removesHarakat;
  final boolean writesSuperscriptAlef;
  final boolean foldsYa;
  final boolean farsiFinal;
  final boolean dropsJoiners;
  final boolean foldsSeparators;
  final boolean foldsWhiteSpace;

  /** Length to which a longer row of one letter is cut, or 0. */
  final int elongation;

  /** Which loop runs UTF-16. */
  private final KernelChoice charKernel = new KernelChoice(this, false);

  /** Which loop runs UTF-8. */
  final KernelChoice utf8Kernel = new KernelChoice(this, true);

  /** What {@link #maxBytesPerByte()} returns; 0 until it is first asked. */
  private int maxBytesPerByte;

  private FoldTable(Set<NormalizerOption> options) {
    compose = options.contains(NormalizerOption.COMPOSE);
    removesQuranicMarks = options.contains(NormalizerOption.QURANIC_MARKS);
    removesHarakat = options.contains(NormalizerOption.HARAKAT);
    removesMarks =
        removesQuranicMarks
            || removesHarakat
            || options.contains(NormalizerOption.SHADDA)
            || options.contains(NormalizerOption.SUPERSCRIPT_ALEF_DROP);
    writesSuperscriptAlef = options.contains(NormalizerOption.SUPERSCRIPT_ALEF_WRITE);
    farsiFinal = options.contains(NormalizerOption.YA_FARSI_FINAL);
    foldsYa =
        farsiFinal
            || options.contains(NormalizerOption.YA)
            || options.contains(NormalizerOption.YA_FARSI);
    dropsJoiners = options.contains(NormalizerOption.JOINERS);
    foldsSeparators = options.contains(NormalizerOption.DIGITS_ASCII);
    foldsWhiteSpace = options.contains(NormalizerOption.WHITESPACE);
    elongation =
        options.contains(NormalizerOption.ELONGATION_TO_ONE)
            ? 1
            : options.contains(NormalizerOption.ELONGATION_TO_TWO) ? 2 : 0;
    for (int c = 0; c < steps.length; c++) {
      steps[c] = STAYS | c;
    }
    foldLetters(options);
    foldSigns(options);
    removeMarks(options);
    markContext();
    boolean presentation = options.contains(NormalizerOption.PRESENTATION_FORMS);
    int forms = presentation ? PresentationForms.count() : 0;
    boolean punctuation = options.contains(NormalizerOption.PUNCTUATION);
    expansionKeys = new char[forms + (punctuation ? 1 : 0)];
    expansions = new String[expansionKeys.length];
    if (punctuation) {
      // U+2026 stands before every presentation form, so the keys ascend.
      expand(0, (char) CodePoints.ELLIPSIS, "...");
    }
    if (presentation) {
      PresentationForms.fill(this, punctuation ? 1 : 0);
    }
  }

  /** Compiles a set of options; the caller has seen to it that they do not exclude each other. */
  public static FoldTable of(Set<NormalizerOption> options) {
    return new FoldTable(options);
  }

  /** Compiles {@link Profile#LUCENE}. */
  public static FoldTable lucene() {
    FoldTable table = new FoldTable(Set.of());
    table.foldRange(CodePoints.ALEF_MADDA, CodePoints.ALEF_HAMZA_ABOVE, ALEF);
    table.set(CodePoints.ALEF_HAMZA_BELOW, ALEF);
    table.set(CodePoints.ALEF_MAKSURA, YA);
    table.set(CodePoints.TA_MARBUTA, HEH);
    table.set(CodePoints.TATWEEL, DELETE);
    table.foldRange(CodePoints.FATHATAN, CodePoints.SUKUN, DELETE);
    return table;
  }

  private void foldLetters(Set<NormalizerOption> options) {
    if (options.contains(NormalizerOption.ALEF)) {
      foldRanges(ALEF_FORMS, ALEF);
    }
    if (options.contains(NormalizerOption.LETTERS)) {
      foldRanges(LOOK_ALIKE_ALEF, ALEF);
      foldRange(LOOK_ALIKE_KAF[0], LOOK_ALIKE_KAF[1], KAF);
      foldRanges(LOOK_ALIKE_HEH, HEH);
      foldRanges(LOOK_ALIKE_YA, YA);
    }
    if (options.contains(NormalizerOption.LOAN_LETTERS)) {
      for (int i = 0; i < LOAN_LETTERS.length; i += 2) {
        set(LOAN_LETTERS[i], LOAN_LETTERS[i + 1]);
      }
    }
    if (foldsYa && !farsiFinal) {
      set(CodePoints.ALEF_MAKSURA, YA);
    }
    if (options.contains(NormalizerOption.YA_FARSI)) {
      set(CodePoints.FARSI_YA, YA);
    }
    if (options.contains(NormalizerOption.TA_MARBUTA)) {
      set(CodePoints.TA_MARBUTA, HEH);
      set(0x06C3, HEH);
    }
    if (options.contains(NormalizerOption.HAMZA_CARRIERS)
        || options.contains(NormalizerOption.HAMZA_ALL)) {
      set(CodePoints.WAW_HAMZA, WAW);
      foldRange(0x0676, 0x0677, WAW);
      set(CodePoints.YA_HAMZA, YA);
      set(0x0678, YA);
    }
    if (options.contains(NormalizerOption.HAMZA_ALL)) {
      set(CodePoints.HAMZA, DELETE);
    }
    if (options.contains(NormalizerOption.QURANIC_LETTERS)) {
      foldRange(CodePoints.SMALL_WAW, CodePoints.SMALL_YA, DELETE);
      set(CodePoints.SMALL_FARSI_YA, DELETE);
    }
    if (options.contains(NormalizerOption.TATWEEL)) {
      set(CodePoints.TATWEEL, DELETE);
    }
  }

  private void foldSigns(Set<NormalizerOption> options) {
    if (options.contains(NormalizerOption.DIGITS_ASCII)) {
      foldDigits('0');
    } else if (options.contains(NormalizerOption.DIGITS_ARABIC)) {
      foldDigits(ARABIC_INDIC_ZERO);
    } else if (options.contains(NormalizerOption.DIGITS_EXTENDED)) {
      foldDigits(EXTENDED_ZERO);
    }
    if (options.contains(NormalizerOption.PUNCTUATION)) {
      for (int i = 0; i < ASCII_PUNCTUATION.length; i += 3) {
        foldRange(ASCII_PUNCTUATION[i], ASCII_PUNCTUATION[i + 1], ASCII_PUNCTUATION[i + 2]);
      }
    }
    if (options.contains(NormalizerOption.CONTROLS)) {
      foldRanges(BIDI_AND_OTHER_CONTROLS, DELETE);
    }
    if (foldsWhiteSpace) {
      foldRanges(WHITE_SPACE, CodePoints.SPACE);
    }
  }

  private void foldDigits(int zero) {
    for (int digit = 0; digit < 10; digit++) {
      set('0' + digit, zero + digit);
      set(ARABIC_INDIC_ZERO + digit, zero + digit);
      set(EXTENDED_ZERO + digit, zero + digit);
    }
  }

  private void removeMarks(Set<NormalizerOption> options) {
    int[] marks = UnicodeTables.ARABIC_MARKS;
    for (int i = 0; i < marks.length; i += 2) {
      for (int c = marks[i]; c <= marks[i + 1] && c < steps.length; c++) {
        if (options.contains(optionOf(c))) {
          set(c, DELETE);
        }
      }
    }
    if (writesSuperscriptAlef) {
      set(SUPERSCRIPT_ALEF, ALEF);
    }
  }

  /** Returns the option that removes an Arabic mark. */
  private static NormalizerOption optionOf(int mark) {
    if (mark == CodePoints.SHADDA) {
      return NormalizerOption.SHADDA;
    }
    if (mark == SUPERSCRIPT_ALEF) {
      return NormalizerOption.SUPERSCRIPT_ALEF_DROP;
    }
    boolean harakat =
        mark >= 0x064B && mark <= 0x065F || mark >= 0x08E3 && mark <= 0x08FF && mark != 0x08F3;
    return harakat ? NormalizerOption.HARAKAT : NormalizerOption.QURANIC_MARKS;
  }

  private void markContext() {
    if (compose) {
      foldRange(CodePoints.MADDA_ABOVE, CodePoints.HAMZA_BELOW, CONTEXT);
    }
    if (removesMarks) {
      set(CodePoints.GRAPHEME_JOINER, CONTEXT);
    }
    if (removesQuranicMarks) {
      // The high surrogate of U+10EFA to U+10EFF.
      set(Character.highSurrogate(0x10EFA), CONTEXT);
    }
    if (farsiFinal) {
      set(CodePoints.FARSI_YA, CONTEXT);
    }
    if (dropsJoiners) {
      foldRange(CodePoints.ZWNJ, CodePoints.ZWJ, CONTEXT);
    }
    if (foldsSeparators) {
      foldRange(CodePoints.ARABIC_PERCENT, CodePoints.ARABIC_THOUSANDS, CONTEXT);
    }
  }

  /** Gives a form its text; a text of one code point is an ordinary fold. */
  void expand(int index, char form, String text) {
    expansionKeys[index] = form;
    expansions[index] = text;
    set(form, text.length() == 1 ? entry(text.charAt(0)) : CONTEXT);
  }

  private void foldRanges(int[] ranges, int to) {
    for (int i = 0; i < ranges.length; i += 2) {
      foldRange(ranges[i], ranges[i + 1], to);
    }
  }

  private void foldRange(int first, int last, int to) {
    for (int c = first; c <= last; c++) {
      set(c, to);
    }
  }

  private void set(int c, int entry) {
    steps[c] = entry == DELETE ? c : entry == CONTEXT ? Long.MIN_VALUE | c : STAYS | entry;
  }

  /** Returns the code point to write for {@code c}, or {@link #DELETE} or {@link #CONTEXT}. */
  public int entry(int c) {
    if (c < steps.length) {
      long step = steps[c];
      return step >= STAYS ? (int) step : step < 0 ? CONTEXT : DELETE;
    }
    return removesQuranicMarks && CodePoints.isArabicMark(c) ? DELETE : c;
  }

  /**
   * Returns the kernel that runs UTF-16 faster than the table loop, or null.
   *
   * @param length length of the text at hand, in units
   */
  Kernel charKernel(int length) {
    charKernel.count(length);
    return charKernel.kernel();
  }

  /** Returns the text that a presentation form or the ellipsis stands for, or null. */
  String expansion(int c) {
    if (c < CodePoints.ELLIPSIS || c > 0xFFFF || expansionKeys.length == 0) {
      return null;
    }
    int at = java.util.Arrays.binarySearch(expansionKeys, (char) c);
    return at < 0 ? null : expansions[at];
  }

  /**
   * Returns whether {@code c} stands on its own: it stays, is no mark, and nothing before it
   * matters to what follows it. The hot loops and the engine hand over at such code points.
   */
  boolean isAnchor(int c) {
    boolean lookedThrough = c == CodePoints.TATWEEL && (farsiFinal || dropsJoiners);
    return entry(c) >= 0 && CodePoints.combiningClass(c) == 0 && !lookedThrough;
  }

  /** Returns whether equal neighbours in the output need the engine. */
  boolean watchesRepeats() {
    return foldsWhiteSpace || elongation > 0;
  }

  /** Returns the largest number of UTF-16 code units that one code unit can become. */
  public int maxUnitsPerUnit() {
    int max = 1;
    for (String text : expansions) {
      max = Math.max(max, text.length());
    }
    return max;
  }

  /** Returns the largest number of bytes that one byte of UTF-8 can become, rounded up. */
  public int maxBytesPerByte() {
    // Callers ask before each text; two threads that find 0 compute the same.
    int max = maxBytesPerByte;
    if (max == 0) {
      max = findMaxBytesPerByte();
      maxBytesPerByte = max;
    }
    return max;
  }

  private int findMaxBytesPerByte() {
    int max = 1;
    for (int c = 0; c < steps.length; c++) {
      int bytes = entry(c) >= 0 ? Utf8.length(entry(c)) : 0;
      max = Math.max(max, ceilDiv(bytes, Utf8.length(c)));
    }
    for (int i = 0; i < expansionKeys.length; i++) {
      int bytes = 0;
      for (char c : expansions[i].toCharArray()) {
        bytes += Utf8.length(c);
      }
      max = Math.max(max, ceilDiv(bytes, Utf8.length(expansionKeys[i])));
    }
    return max;
  }

  private static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }
}
