package io.github.rasm;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What {@link Normalizer} must do, told as slowly and plainly as possible: one pass over the whole
 * text for each rule. Unicode facts come from ICU4J, code points from the documentation.
 *
 * <p>It holds for the code points that {@link #isKnown} names.
 */
final class ReferenceNormalizer {
  /** How far a rule looks, in code points that stay. */
  private static final int REACH = 30;

  /** Ranges of the Arabic blocks, first and last. */
  private static final int[][] BLOCKS = {
    {0x0600, 0x06FF},
    {0x0750, 0x077F},
    {0x0870, 0x08FF},
    {0xFB50, 0xFDFF},
    {0xFE70, 0xFEFF},
    {0x10E60, 0x10E7F},
    {0x10EC0, 0x10EFF},
    {0x1EE00, 0x1EEFF}
  };

  private static final Set<Integer> HARAKAT = codePoints("064B-0650 0652-065F 08E3-08F2 08F4-08FF");
  private static final Set<Integer> QURANIC_MARKS =
      codePoints(
          "0610-061A 06D6-06DC 06DF-06E4 06E7 06E8 06EA-06ED 0897-089F 08CA-08E1 08F3 10EFA-10EFF");
  private static final Set<Integer> QURANIC_LETTERS = codePoints("06E5 06E6 08C9");
  private static final Set<Integer> CONTROLS =
      codePoints("00AD 061C 200E 200F 202A-202E 2066-2069 FEFF");
  private static final Set<Integer> WHITE_SPACE =
      codePoints("0009 000B 000C 0020 00A0 1680 2000-200A 202F 205F 3000");
  private static final Set<Integer> SPACING_FORMS =
      codePoints("FE70 FE72 FE74 FE76 FE78 FE7A FE7C FE7E FC5E-FC63");

  private static final int TATWEEL = 0x0640;
  private static final int ALEF = 0x0627;
  private static final int WAW = 0x0648;
  private static final int YA = 0x064A;
  private static final int ALEF_MAKSURA = 0x0649;
  private static final int FARSI_YA = 0x06CC;
  private static final int SUPERSCRIPT_ALEF = 0x0670;
  private static final int GRAPHEME_JOINER = 0x034F;

  private final Set<NormalizerOption> options;
  private final Map<Integer, Integer> folds = new HashMap<>();
  private final Set<Integer> removed = new LinkedHashSet<>();

  /**
   * A code point on its way, with the source span it came from.
   *
   * @param c the code point as it is now
   * @param combiningClass its class when it entered the composition; a tatweel that is skipped by
   *     the Farsi rule blocks like a letter
   */
  record Item(int c, int combiningClass, int start, int end) {
    Item as(int other) {
      return new Item(other, combiningClass, start, end);
    }

    Item over(int from, int to) {
      return new Item(c, combiningClass, from, to);
    }
  }

  ReferenceNormalizer(Set<NormalizerOption> options) {
    this.options = options;
    collectRemovals();
    collectFolds();
  }

  /** What Lucene's normalizer does. */
  static ReferenceNormalizer lucene() {
    ReferenceNormalizer lucene = new ReferenceNormalizer(Set.of());
    lucene.fold("0622 0623 0625", ALEF);
    lucene.fold("0649", YA);
    lucene.fold("0629", 0x0647);
    lucene.removed.addAll(codePoints("0640 064B-0652"));
    return lucene;
  }

  static ReferenceNormalizer of(Profile profile) {
    return profile == Profile.LUCENE ? lucene() : new ReferenceNormalizer(profile.options());
  }

  /** Whether both the tables (Unicode 17) and the running ICU4J know a code point. */
  static boolean isKnown(int c) {
    VersionInfo age = UCharacter.getAge(c);
    VersionInfo newest = VersionInfo.getInstance(17);
    if (newest.compareTo(UCharacter.getUnicodeVersion()) > 0) {
      newest = UCharacter.getUnicodeVersion();
    }
    return age.compareTo(newest) <= 0 && age.compareTo(VersionInfo.getInstance(1)) >= 0;
  }

  static boolean isArabicBlock(int c) {
    for (int[] block : BLOCKS) {
      if (c >= block[0] && c <= block[1]) {
        return true;
      }
    }
    return false;
  }

  static boolean isArabicMark(int c) {
    return isArabicBlock(c) && UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
  }

  /** Letters of the Arabic script on plane 0; tatweel is of the common script. */
  static boolean isArabicLetter(int c) {
    return c < 0x10000 && UScript.getScript(c) == UScript.ARABIC && UCharacter.isLetter(c);
  }

  static int combiningClass(int c) {
    return c > 0x10FFFF ? 0 : UCharacter.getCombiningClass(c);
  }

  /** Parses {@code "0622 0671-0673"}. */
  static Set<Integer> codePoints(String ranges) {
    Set<Integer> set = new LinkedHashSet<>();
    for (String range : ranges.split(" ")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      for (int c = Integer.parseInt(ends[0], 16); c <= last; c++) {
        set.add(c);
      }
    }
    return set;
  }

  String normalize(String source) {
    StringBuilder text = new StringBuilder();
    for (Item item : run(items(source))) {
      text.appendCodePoint(item.c);
    }
    return text.toString();
  }

  /** Normalizes numbers; those above U+10FFFF stand for themselves. */
  int[] normalize(int[] source) {
    List<Item> items = new ArrayList<>();
    for (int c : source) {
      items.add(new Item(c, 0, items.size(), items.size() + 1));
    }
    return run(items).stream().mapToInt(Item::c).toArray();
  }

  /** The alignment of {@link #normalize(String)}. */
  Pieces align(String source) {
    Pieces pieces = new Pieces();
    List<Item> items = run(items(source));
    for (int i = 0; i < items.size(); ) {
      int end = items.get(i).end;
      int units = Character.charCount(items.get(i).c);
      int k = i + 1;
      // Spans that overlap make one piece.
      for (; k < items.size() && items.get(k).start < end; k++) {
        end = Math.max(end, items.get(k).end);
        units += Character.charCount(items.get(k).c);
      }
      boolean one = k == i + 1 && units == end - items.get(i).start;
      for (int unit = 0; one && unit < units; unit++) {
        pieces.add(items.get(i).start + unit, 1);
      }
      if (!one) {
        pieces.add(items.get(i).start, units);
      }
      i = k;
    }
    pieces.finish(source.length());
    return pieces;
  }

  private static List<Item> items(String source) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < source.length(); ) {
      int c = source.codePointAt(i);
      items.add(new Item(c, 0, i, i + Character.charCount(c)));
      i += Character.charCount(c);
    }
    return items;
  }

  private List<Item> run(List<Item> source) {
    List<Item> items = expanded(source);
    items = withoutRemoved(items);
    items = has(NormalizerOption.JOINERS) ? withoutJoiners(items) : items;
    items = composed(items);
    items = has(NormalizerOption.YA_FARSI_FINAL) ? withFinalYa(items) : items;
    items = items.stream().map(i -> i.as(folds.getOrDefault(i.c, i.c))).toList();
    items = has(NormalizerOption.DIGITS_ASCII) ? withSigns(items) : items;
    items = has(NormalizerOption.WHITESPACE) ? withSingleSpaces(items) : items;
    if (has(NormalizerOption.ELONGATION_TO_ONE)) {
      return withoutElongation(items, 1);
    }
    return has(NormalizerOption.ELONGATION_TO_TWO) ? withoutElongation(items, 2) : items;
  }

  private boolean has(NormalizerOption option) {
    return options.contains(option);
  }

  /** Pass 1: presentation forms and the ellipsis. */
  private List<Item> expanded(List<Item> items) {
    List<Item> result = new ArrayList<>();
    boolean afterArabic = false;
    for (Item item : items) {
      String text = expansion(item.c);
      if (SPACING_FORMS.contains(item.c) && text != null && afterArabic) {
        text = text.substring(1);
      }
      int[] all = text == null ? new int[] {item.c} : text.codePoints().toArray();
      for (int c : all) {
        result.add(item.as(c));
        boolean arabic = isArabicMark(c) || isArabicLetter(c) || c == TATWEEL;
        afterArabic = arabic || afterArabic && removed.contains(c);
      }
    }
    return result;
  }

  private String expansion(int c) {
    if (c == 0x2026 && has(NormalizerOption.PUNCTUATION)) {
      return "...";
    }
    boolean form = c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
    if (!form || !has(NormalizerOption.PRESENTATION_FORMS)) {
      return null;
    }
    if (c == 0xFDFC) {
      return "ريال";
    }
    String source = Character.toString(c);
    String text = Normalizer2.getNFKCInstance().normalize(source);
    return text.equals(source) ? null : text;
  }

  /** Pass 2: what goes wherever it stands, and grapheme joiners beside a mark that goes. */
  private List<Item> withoutRemoved(List<Item> items) {
    boolean joinersToo =
        has(NormalizerOption.HARAKAT)
            || has(NormalizerOption.SHADDA)
            || has(NormalizerOption.QURANIC_MARKS)
            || has(NormalizerOption.SUPERSCRIPT_ALEF_DROP);
    List<Item> result = new ArrayList<>();
    boolean afterRemovedMark = false;
    int joiners = 0;
    for (Item item : items) {
      boolean goes = removed.contains(item.c);
      if (joinersToo && item.c == GRAPHEME_JOINER) {
        if (!afterRemovedMark) {
          result.add(item);
          joiners = joiners == REACH ? 1 : joiners + 1;
        }
        continue;
      }
      if (isArabicMark(item.c) && goes) {
        // Joiners that the mark's removal takes along; of a longer run only the last ones.
        for (; joiners > 0; joiners--) {
          result.remove(result.size() - 1);
        }
        afterRemovedMark = true;
      } else if (!goes) {
        // Composed text has no hamza between the mark and the joiner.
        afterRemovedMark &= has(NormalizerOption.COMPOSE) && item.c >= 0x0653 && item.c <= 0x0655;
        joiners = 0;
      }
      if (!goes) {
        result.add(item);
      }
    }
    return result;
  }

  /** Combining madda or hamza that goes unless a letter takes it. */
  private boolean isStrippedHamza(int c) {
    return c >= 0x0653 && c <= 0x0655 && has(NormalizerOption.HARAKAT);
  }

  /**
   * Pass 3: ZWNJ and ZWJ between Arabic letters. Of the marks behind one that a letter may take and
   * that go otherwise, only {@link #REACH} are looked at.
   */
  private List<Item> withoutJoiners(List<Item> items) {
    List<Item> result = new ArrayList<>();
    boolean afterLetter = false;
    boolean goes = false;
    // Length of the row of joiners, marks and tatweel behind the letter, from its first joiner on.
    int staying = 0;
    int stripped = 0;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (staying == 0 && isJoiner(item.c) && afterLetter) {
        goes = letterFollows(items, i);
        afterLetter = goes;
        staying = 1;
        stripped = 0;
      } else if (!isJoiner(item.c) && !isSkipped(item.c)) {
        afterLetter = isLetterToBe(item.c);
        goes = false;
        staying = 0;
      } else if (staying > 0 && isStrippedHamza(item.c)) {
        if (stripped++ >= REACH) {
          continue;
        }
      } else if (staying > 0) {
        // Behind a row that is too long everything is as if no letter had been there.
        staying = staying > REACH ? 0 : staying + 1;
      }
      if (!(isJoiner(item.c) && goes)) {
        result.add(item);
      }
    }
    return result;
  }

  private boolean letterFollows(List<Item> items, int joiner) {
    int staying = 0;
    for (int i = joiner + 1; i < items.size() && staying <= REACH; i++) {
      int c = items.get(i).c;
      if (!isJoiner(c) && !isSkipped(c)) {
        return isLetterToBe(c);
      }
      staying += isStrippedHamza(c) ? 0 : 1;
    }
    return false;
  }

  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }

  private boolean isSkipped(int c) {
    return !isLetterToBe(c) && (c == TATWEEL || combiningClass(c) != 0);
  }

  private boolean isLetterToBe(int c) {
    return isArabicLetter(c)
        || c == SUPERSCRIPT_ALEF && has(NormalizerOption.SUPERSCRIPT_ALEF_WRITE);
  }

  /** Pass 4: letter and madda or hamza; written superscript alefs; hamza marks that nobody took. */
  private List<Item> composed(List<Item> items) {
    List<Item> result = new ArrayList<>();
    // Index of the letter that marks may join, and of the last written superscript alef behind it.
    int base = -1;
    int alef = -1;
    for (Item item : items) {
      int combiningClass = combiningClass(item.c);
      boolean skippedTatweel =
          item.c == TATWEEL
              && has(NormalizerOption.YA_FARSI_FINAL)
              && base >= 0
              && result.get(base).c == FARSI_YA;
      if (combiningClass == 0 && !skippedTatweel) {
        base = result.size();
        alef = -1;
        result.add(item);
        continue;
      }
      if (join(result, base, item, combiningClass) || join(result, alef, item, combiningClass)) {
        continue;
      }
      if (isStrippedHamza(item.c)) {
        continue;
      }
      boolean written = item.c == SUPERSCRIPT_ALEF && has(NormalizerOption.SUPERSCRIPT_ALEF_WRITE);
      if (written) {
        alef = result.size();
      }
      int blocks = skippedTatweel ? Integer.MAX_VALUE : combiningClass;
      result.add(new Item(written ? ALEF : item.c, blocks, item.start, item.end));
      if (result.size() - 1 - base > REACH) {
        base = -1;
      }
    }
    return result;
  }

  private boolean join(List<Item> result, int letter, Item mark, int combiningClass) {
    if (letter < 0 || result.size() - 1 - letter >= REACH || !has(NormalizerOption.COMPOSE)) {
      return false;
    }
    for (int i = letter + 1; i < result.size(); i++) {
      if (result.get(i).combiningClass >= combiningClass) {
        return false;
      }
    }
    Item base = result.get(letter);
    int composite = composite(base.c, mark.c);
    if (composite < 0) {
      composite = composite(asFolded(base.c), mark.c);
    }
    if (composite < 0) {
      return false;
    }
    result.set(letter, base.as(composite));
    for (int i = letter; i < result.size(); i++) {
      result.set(i, result.get(i).over(base.start, mark.end));
    }
    return true;
  }

  private int asFolded(int letter) {
    boolean ya =
        has(NormalizerOption.YA)
            || has(NormalizerOption.YA_FARSI)
            || has(NormalizerOption.YA_FARSI_FINAL);
    return ya && (letter == ALEF_MAKSURA || letter == FARSI_YA)
        ? YA
        : folds.getOrDefault(letter, letter);
  }

  /** The canonical composite of an Arabic pair, or -1. */
  private static int composite(int letter, int mark) {
    boolean arabic = mark >= 0x0653 && mark <= 0x0655 && letter <= 0x10FFFF;
    return arabic ? Normalizer2.getNFCInstance().composePair(letter, mark) : -1;
  }

  /** Pass 5: Farsi ya at the end of a word. */
  private static List<Item> withFinalYa(List<Item> items) {
    List<Item> result = new ArrayList<>(items);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).c != FARSI_YA) {
        continue;
      }
      int next = i + 1;
      while (next < items.size()
          && next - i - 1 <= REACH
          && (items.get(next).combiningClass != 0 || items.get(next).c == TATWEEL)) {
        next++;
      }
      boolean letter =
          next < items.size() && next - i - 1 <= REACH && isArabicLetter(items.get(next).c);
      result.set(i, items.get(i).as(letter ? YA : ALEF_MAKSURA));
    }
    return result;
  }

  /** Pass 7: percent sign and separators beside a digit. */
  private static List<Item> withSigns(List<Item> items) {
    List<Item> result = new ArrayList<>(items);
    for (int i = 0; i < items.size(); i++) {
      int at = "٪٫٬".indexOf(items.get(i).c);
      if (at >= 0 && (isDigit(items, i - 1) || isDigit(items, i + 1))) {
        result.set(i, items.get(i).as("%.,".charAt(at)));
      }
    }
    return result;
  }

  private static boolean isDigit(List<Item> items, int i) {
    return i >= 0 && i < items.size() && items.get(i).c >= '0' && items.get(i).c <= '9';
  }

  /** Pass 8. */
  private static List<Item> withSingleSpaces(List<Item> items) {
    List<Item> result = new ArrayList<>();
    int last = -1;
    for (Item item : items) {
      if (item.c != ' ' || last != ' ') {
        result.add(item);
      }
      last = item.c;
    }
    return result;
  }

  /** Pass 9. */
  private static List<Item> withoutElongation(List<Item> items, int keep) {
    List<Item> result = new ArrayList<>();
    for (int i = 0; i < items.size(); ) {
      int k = i;
      while (k < items.size() && items.get(k).c == items.get(i).c) {
        k++;
      }
      boolean cut = k - i >= 3 && isArabicLetter(items.get(i).c);
      result.addAll(items.subList(i, cut ? i + keep : k));
      i = k;
    }
    return result;
  }

  private void collectRemovals() {
    remove(NormalizerOption.HARAKAT, HARAKAT);
    remove(NormalizerOption.SHADDA, Set.of(0x0651));
    remove(NormalizerOption.QURANIC_MARKS, QURANIC_MARKS);
    remove(NormalizerOption.QURANIC_LETTERS, QURANIC_LETTERS);
    remove(NormalizerOption.SUPERSCRIPT_ALEF_DROP, Set.of(SUPERSCRIPT_ALEF));
    remove(NormalizerOption.TATWEEL, Set.of(TATWEEL));
    remove(NormalizerOption.HAMZA_ALL, Set.of(0x0621));
    remove(NormalizerOption.CONTROLS, CONTROLS);
    if (has(NormalizerOption.COMPOSE)) {
      // Decided when their letter is known.
      removed.removeAll(Set.of(0x0653, 0x0654, 0x0655));
    }
  }

  private void remove(NormalizerOption option, Set<Integer> set) {
    if (has(option)) {
      removed.addAll(set);
    }
  }

  private void collectFolds() {
    foldIf(NormalizerOption.ALEF, "0622 0623 0625 0671 0672 0673 0675", ALEF);
    foldIf(NormalizerOption.YA, "0649", YA);
    foldIf(NormalizerOption.YA_FARSI, "0649 06CC", YA);
    foldIf(NormalizerOption.TA_MARBUTA, "0629 06C3", 0x0647);
    for (NormalizerOption option :
        List.of(NormalizerOption.HAMZA_CARRIERS, NormalizerOption.HAMZA_ALL)) {
      foldIf(option, "0624 0676 0677", WAW);
      foldIf(option, "0626 0678", YA);
    }
    foldIf(NormalizerOption.LETTERS, "06A9 06AA", 0x0643);
    foldIf(NormalizerOption.LETTERS, "06BE 06C0-06C2 06D5 06FF", 0x0647);
    foldIf(
        NormalizerOption.LETTERS,
        "0620 063D-063F 06CC-06CE 06D0-06D3 0775-0777 077A 077B 0886 08A8 08A9 08BA",
        YA);
    foldIf(NormalizerOption.LETTERS, "0773 0774 0870-0882", ALEF);
    foldIf(NormalizerOption.LOAN_LETTERS, "067E", 'ب');
    foldIf(NormalizerOption.LOAN_LETTERS, "0686", 'ج');
    foldIf(NormalizerOption.LOAN_LETTERS, "0698", 'ز');
    foldIf(NormalizerOption.LOAN_LETTERS, "06AF 06AD 0762 0763", 'ك');
    foldIf(NormalizerOption.LOAN_LETTERS, "06A4 06A5", 'ف');
    foldIf(NormalizerOption.LOAN_LETTERS, "06A8", 'ق');
    foldIf(NormalizerOption.LOAN_LETTERS, "06CB", 'و');
    for (int digit = 0; digit < 10; digit++) {
      String three =
          String.format(Locale.ROOT, "%X %X %X", '0' + digit, 0x0660 + digit, 0x06F0 + digit);
      foldIf(NormalizerOption.DIGITS_ASCII, three, '0' + digit);
      foldIf(NormalizerOption.DIGITS_ARABIC, three, 0x0660 + digit);
      foldIf(NormalizerOption.DIGITS_EXTENDED, three, 0x06F0 + digit);
    }
    foldIf(NormalizerOption.PUNCTUATION, "060C 2E32 2E41", ',');
    foldIf(NormalizerOption.PUNCTUATION, "061B 204F", ';');
    foldIf(NormalizerOption.PUNCTUATION, "061F 2E2E", '?');
    foldIf(NormalizerOption.PUNCTUATION, "06D4", '.');
    foldIf(NormalizerOption.PUNCTUATION, "066D", '*');
    foldIf(NormalizerOption.PUNCTUATION, "00AB 00BB 201C-201F", '"');
    foldIf(NormalizerOption.PUNCTUATION, "2018-201B 2039 203A", '\'');
    foldIf(NormalizerOption.PUNCTUATION, "2010-2015 2212", '-');
    if (has(NormalizerOption.WHITESPACE)) {
      WHITE_SPACE.forEach(c -> folds.put(c, (int) ' '));
    }
  }

  private void foldIf(NormalizerOption option, String ranges, int to) {
    if (has(option)) {
      fold(ranges, to);
    }
  }

  private void fold(String ranges, int to) {
    codePoints(ranges).forEach(c -> folds.put(c, to));
  }
}
