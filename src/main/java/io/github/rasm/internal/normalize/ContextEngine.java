package io.github.rasm.internal.normalize;

import static io.github.rasm.internal.normalize.CodePoints.ALEF;
import static io.github.rasm.internal.normalize.CodePoints.ALEF_MAKSURA;
import static io.github.rasm.internal.normalize.CodePoints.FARSI_YA;
import static io.github.rasm.internal.normalize.CodePoints.GRAPHEME_JOINER;
import static io.github.rasm.internal.normalize.CodePoints.SPACE;
import static io.github.rasm.internal.normalize.CodePoints.SUPERSCRIPT_ALEF;
import static io.github.rasm.internal.normalize.CodePoints.TATWEEL;
import static io.github.rasm.internal.normalize.CodePoints.YA;
import static io.github.rasm.internal.normalize.CodePoints.isArabicLetter;

/**
 * Normalizes code point by code point, neighbours included. The hot loops hand over to it where a
 * {@link FoldTable#CONTEXT} entry turns up, beginning at the {@linkplain FoldTable#isAnchor anchor}
 * before, and take over again at the first anchor at which {@link #settleBefore} agrees.
 *
 * <p>A code point passes these stages in order; each may hold it back until its neighbours are
 * known:
 *
 * <ol>
 *   <li>{@link #accept}: a presentation form becomes its letters;
 *   <li>{@link #visible}: what is removed everywhere is removed, a grapheme joiner beside a removed
 *       mark goes with it;
 *   <li>{@link #joiner}: joiners between Arabic letters are removed;
 *   <li>{@link #letterOrMark}: letter and hamza or madda are composed, a final Farsi ya is decided;
 *   <li>{@link #separator}: the table's fold is applied; signs beside a digit follow it;
 *   <li>{@link #repeat}: runs of spaces and elongated letters are cut.
 * </ol>
 *
 * <p>No stage holds back more than about {@link #REACH} code points that stay, so memory is
 * constant however long a run is. 30 is the bound of the Stream-Safe Text Format, UAX #15, section
 * 13.
 */
final class ContextEngine {
  /** How many code points that stay a decision looks ahead. */
  static final int REACH = 30;

  private static final int NONE = -1;

  private final FoldTable table;
  private final Output out;

  /** Whether the last code point that stays, or mark or tatweel that goes, was Arabic. */
  private boolean afterArabic;

  private boolean afterRemovedMark;
  private final Units graphemeJoiners = new Units(REACH);

  /** Whether an Arabic letter, and behind it only marks and tatweel, came last. */
  private boolean afterLetter;

  /** Begins with a joiner that goes if a letter follows; else empty. */
  private final Units joined = new Units(2 * REACH + 2);

  /** How many of them stay if the joiners do. */
  private int joinedStay;

  /** The letter that marks may still join, before folding; or {@link #NONE}. */
  private int base = NONE;

  private int baseStart;
  private int baseEnd;

  /** Whether the base is a superscript alef that is written as a letter. */
  private boolean baseWritten;

  /** Highest combining class of the marks behind the base that stay; it blocks lower ones. */
  private int baseClass;

  private int baseMarks;

  /** What stands behind the base: marks, and letters made of superscript alefs. */
  private final Units marks = new Units(REACH + 1);

  /** Index in {@link #marks} of the last letter made of a superscript alef, or {@link #NONE}. */
  private int second = NONE;

  private int secondClass;
  private int secondMarks;

  /** Arabic percent, decimal or thousands sign that is folded if a digit follows. */
  private int sign = NONE;

  private int signStart;
  private int signEnd;

  /** The code point that left {@link #separator} last, or {@link #NONE}. */
  private int last = NONE;

  /** The letter of the current row of equal letters, or {@link #NONE}, and their number so far. */
  private int rowLetter = NONE;

  private int rowLength;
  private int rowStart;
  private int rowEnd;

  ContextEngine(FoldTable table, Output out) {
    this.table = table;
    this.out = out;
  }

  /** Takes the next code point and its source span. */
  void accept(int c, int start, int end) {
    String text = table.expansion(c);
    if (text == null) {
      visible(c, start, end);
      return;
    }
    // A mark on a space loses the space inside a word; NFKC would cut the word.
    int from = text.charAt(0) == SPACE && afterArabic ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      visible(text.charAt(i), start, end);
    }
  }

  /**
   * Decides everything held back, given that the anchor {@code c} comes next, which is not taken.
   * Returns whether nothing that came so far matters any more; if not, {@code c} must be accepted.
   */
  boolean settleBefore(int c) {
    boolean letter = isArabicLetter(c);
    int folded = table.entry(c);
    flushGraphemeJoiners();
    flushJoined(letter);
    closeCluster(letter);
    flushSign(CodePoints.isDigit(folded));
    if (table.watchesRepeats() && (folded == last || mayBecomeLast(c))) {
      return false;
    }
    endRow();
    afterArabic = false;
    afterRemovedMark = false;
    afterLetter = false;
    last = NONE;
    return true;
  }

  /** Returns whether a letter and a mark behind it could make the letter that came last. */
  private boolean mayBecomeLast(int c) {
    for (int mark = CodePoints.MADDA_ABOVE; mark <= CodePoints.HAMZA_BELOW; mark++) {
      int composite = composite(c, mark);
      if (composite != 0 && folded(composite) == last) {
        return true;
      }
    }
    return false;
  }

  /** Decides everything held back at the end of the text. */
  void finish() {
    flushGraphemeJoiners();
    flushJoined(false);
    closeCluster(false);
    flushSign(false);
    endRow();
  }

  private void visible(int c, int start, int end) {
    boolean removed = table.entry(c) == FoldTable.DELETE;
    boolean mark = CodePoints.isArabicMark(c);
    boolean arabic = mark || c == TATWEEL || isArabicLetter(c);
    if (arabic || !removed) {
      afterArabic = arabic;
    }
    if (table.removesMarks) {
      if (c == GRAPHEME_JOINER) {
        if (!afterRemovedMark) {
          if (graphemeJoiners.isFull()) {
            flushGraphemeJoiners();
          }
          graphemeJoiners.add(c, start, end);
        }
        return;
      }
      if (mark && removed) {
        graphemeJoiners.clear();
        afterRemovedMark = true;
      } else if (!removed) {
        flushGraphemeJoiners();
        // A hamza or madda may join its letter: composed text has none here.
        afterRemovedMark &=
            table.compose && c >= CodePoints.MADDA_ABOVE && c <= CodePoints.HAMZA_BELOW;
      }
    }
    if (!removed) {
      joiner(c, start, end);
    }
  }

  private void flushGraphemeJoiners() {
    for (int i = 0; i < graphemeJoiners.size; i++) {
      joiner(GRAPHEME_JOINER, graphemeJoiners.start[i], graphemeJoiners.end[i]);
    }
    graphemeJoiners.clear();
  }

  private void joiner(int c, int start, int end) {
    if (!table.dropsJoiners) {
      letterOrMark(c, start, end);
      return;
    }
    boolean letter = isArabicLetter(c) || c == SUPERSCRIPT_ALEF && table.writesSuperscriptAlef;
    boolean skipped = !letter && (c == TATWEEL || CodePoints.combiningClass(c) != 0);
    if (joined.size > 0 && (skipped || isJoiner(c)) || isJoiner(c) && afterLetter) {
      holdJoined(c, start, end);
      return;
    }
    if (!skipped) {
      flushJoined(letter);
      afterLetter = letter;
    }
    letterOrMark(c, start, end);
  }

  private void holdJoined(int c, int start, int end) {
    if (!isStripped(c)) {
      joined.add(c, start, end);
      joinedStay++;
    } else if (joined.size - joinedStay < REACH) {
      // Goes unless a letter takes it; only so many are offered to one.
      joined.add(c, start, end);
    }
    if (joinedStay > REACH + 1) {
      // Nothing behind a joiner that stays is between letters, or a second pass would differ.
      flushJoined(false);
      afterLetter = false;
    }
  }

  private void flushJoined(boolean letterFollows) {
    if (joined.size == 0) {
      return;
    }
    for (int i = 0; i < joined.size; i++) {
      if (!letterFollows || !isJoiner(joined.c[i])) {
        letterOrMark(joined.c[i], joined.start[i], joined.end[i]);
      }
    }
    joined.clear();
    joinedStay = 0;
    afterLetter = letterFollows;
  }

  private static boolean isJoiner(int c) {
    return c == CodePoints.ZWNJ || c == CodePoints.ZWJ;
  }

  private void letterOrMark(int c, int start, int end) {
    int combiningClass = CodePoints.combiningClass(c);
    if (combiningClass != 0) {
      mark(c, combiningClass, start, end);
    } else if (c == TATWEEL && base == FARSI_YA && table.farsiFinal) {
      hold(c, Integer.MAX_VALUE, start, end);
      limitCluster();
    } else {
      closeCluster(isArabicLetter(c));
      open(c, start, end);
    }
  }

  private void open(int c, int start, int end) {
    base = c;
    baseStart = start;
    baseEnd = end;
    baseWritten = false;
  }

  private void mark(int c, int combiningClass, int start, int end) {
    boolean alef = c == SUPERSCRIPT_ALEF && table.writesSuperscriptAlef;
    if (alef && (base == NONE || baseWritten)) {
      // The letter before has the first right to a mark, else the last written alef.
      closeCluster(false);
      open(ALEF, start, end);
      baseWritten = true;
      return;
    }
    if (base == NONE) {
      if (!isStripped(c)) {
        separator(c, start, end);
      }
      return;
    }
    if (joinBase(c, combiningClass, end) || joinSecond(c, combiningClass, end) || isStripped(c)) {
      return;
    }
    hold(alef ? ALEF : c, combiningClass, start, end);
    if (alef) {
      second = marks.size - 1;
      secondClass = 0;
      secondMarks = 0;
    }
    limitCluster();
  }

  private boolean joinBase(int c, int combiningClass, int end) {
    boolean open = baseMarks < REACH && baseClass < combiningClass;
    int composite = open ? composite(base, c) : 0;
    if (composite == 0) {
      return false;
    }
    base = composite;
    widen(baseStart, end);
    return true;
  }

  private boolean joinSecond(int c, int combiningClass, int end) {
    if (second == NONE || secondMarks >= REACH || secondClass >= combiningClass) {
      return false;
    }
    int composite = composite(marks.c[second], c);
    if (composite == 0) {
      return false;
    }
    marks.c[second] = composite;
    widen(marks.start[second], end);
    return true;
  }

  /** Makes one cluster of everything from a source offset on. */
  private void widen(int start, int end) {
    if (baseStart >= start) {
      baseEnd = end;
    }
    for (int i = 0; i < marks.size; i++) {
      if (marks.start[i] >= start) {
        marks.start[i] = start;
        marks.end[i] = end;
      }
    }
  }

  /** Returns the composite of a letter, taken as it is or as its fold, and a mark; or 0. */
  private int composite(int letter, int mark) {
    if (!table.compose) {
      return 0;
    }
    int composite = CodePoints.composite(letter, mark);
    if (composite != 0) {
      return composite;
    }
    boolean ya = table.foldsYa && (letter == FARSI_YA || letter == ALEF_MAKSURA);
    return CodePoints.composite(ya ? YA : folded(letter), mark);
  }

  private void hold(int c, int combiningClass, int start, int end) {
    marks.add(c, start, end);
    baseClass = Math.max(baseClass, combiningClass);
    baseMarks++;
    if (second != NONE) {
      secondClass = Math.max(secondClass, combiningClass);
      secondMarks++;
    }
  }

  private void limitCluster() {
    while (base != NONE && baseMarks > REACH) {
      if (second == NONE) {
        closeCluster(false);
      } else {
        promoteSecond();
      }
    }
  }

  /** Lets go of the base and goes on with the letter made of a superscript alef. */
  private void promoteSecond() {
    separator(decided(base, false), baseStart, baseEnd);
    for (int i = 0; i < second; i++) {
      separator(folded(marks.c[i]), marks.start[i], marks.end[i]);
    }
    open(marks.c[second], marks.start[second], marks.end[second]);
    baseWritten = true;
    marks.removeFirst(second + 1);
    baseClass = secondClass;
    baseMarks = secondMarks;
    second = NONE;
  }

  private void closeCluster(boolean letterFollows) {
    if (base == NONE) {
      return;
    }
    separator(decided(base, letterFollows), baseStart, baseEnd);
    for (int i = 0; i < marks.size; i++) {
      separator(folded(marks.c[i]), marks.start[i], marks.end[i]);
    }
    marks.clear();
    base = NONE;
    baseClass = 0;
    baseMarks = 0;
    second = NONE;
  }

  private int decided(int letter, boolean letterFollows) {
    if (letter == FARSI_YA && table.farsiFinal) {
      return letterFollows ? YA : ALEF_MAKSURA;
    }
    return folded(letter);
  }

  /** Returns the fold of a code point; of one that its neighbours decide, the code point itself. */
  private int folded(int c) {
    int entry = table.entry(c);
    return entry >= 0 ? entry : c;
  }

  /** Returns whether the options remove a mark that nothing is composed with. */
  private boolean isStripped(int mark) {
    return table.entry(mark) == FoldTable.DELETE
        || table.removesHarakat && mark >= CodePoints.MADDA_ABOVE && mark <= CodePoints.HAMZA_BELOW;
  }

  private void separator(int c, int start, int end) {
    if (!table.foldsSeparators) {
      repeat(c, start, end);
      return;
    }
    flushSign(CodePoints.isDigit(c));
    if (!isSign(c)) {
      repeat(c, start, end);
    } else if (CodePoints.isDigit(last)) {
      repeat(asciiSign(c), start, end);
    } else {
      sign = c;
      signStart = start;
      signEnd = end;
    }
  }

  private void flushSign(boolean digitFollows) {
    if (sign != NONE) {
      repeat(digitFollows ? asciiSign(sign) : sign, signStart, signEnd);
      sign = NONE;
    }
  }

  private static boolean isSign(int c) {
    return c >= CodePoints.ARABIC_PERCENT && c <= CodePoints.ARABIC_THOUSANDS;
  }

  private static int asciiSign(int sign) {
    return sign == CodePoints.ARABIC_PERCENT ? '%' : sign == CodePoints.ARABIC_DECIMAL ? '.' : ',';
  }

  private void repeat(int c, int start, int end) {
    boolean same = c == last;
    last = c;
    if (same && c == SPACE && table.foldsWhiteSpace) {
      return;
    }
    if (table.elongation == 0 || !isArabicLetter(c)) {
      endRow();
      out.put(c, start, end);
      return;
    }
    if (c != rowLetter) {
      endRow();
      rowLetter = c;
    }
    rowLength++;
    if (rowLength == 1 || rowLength == 2 && table.elongation == 2) {
      out.put(c, start, end);
    } else if (rowLength == 2) {
      rowStart = start;
      rowEnd = end;
    }
  }

  /** Ends a row of equal letters; a second one was held back where three are cut to one. */
  private void endRow() {
    if (rowLength == 2 && table.elongation == 1) {
      out.put(rowLetter, rowStart, rowEnd);
    }
    rowLetter = NONE;
    rowLength = 0;
  }

  /** Code points with their source spans. */
  private static final class Units {
    final int[] c;
    final int[] start;
    final int[] end;
    int size;

    Units(int capacity) {
      c = new int[capacity];
      start = new int[capacity];
      end = new int[capacity];
    }

    void add(int codePoint, int from, int to) {
      c[size] = codePoint;
      start[size] = from;
      end[size] = to;
      size++;
    }

    void removeFirst(int count) {
      size -= count;
      System.arraycopy(c, count, c, 0, size);
      System.arraycopy(start, count, start, 0, size);
      System.arraycopy(end, count, end, 0, size);
    }

    void clear() {
      size = 0;
    }

    boolean isFull() {
      return size == c.length;
    }
  }
}
