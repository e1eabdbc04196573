package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every code point of Unicode, alone and between letters: each option changes exactly what its
 * documentation says, and that is what ICU4J's properties say. Code points that the running ICU4J
 * or the tables do not know are left out.
 */
class NormalizerExhaustiveTest {
  /** Surrogates are left to other tests. */
  private static final int[] KNOWN =
      IntStream.rangeClosed(0, 0x10FFFF)
          .filter(c -> c < 0xD800 || c > 0xDFFF)
          .filter(ReferenceNormalizer::isKnown)
          .toArray();

  /** What each option makes of each code point that stands alone; all others it leaves alone. */
  private static final Map<NormalizerOption, Map<Integer, String>> DOCUMENTED = documented();

  private static Map<NormalizerOption, Map<Integer, String>> documented() {
    Map<NormalizerOption, Map<Integer, String>> all = new EnumMap<>(NormalizerOption.class);
    add(all, NormalizerOption.COMPOSE, "", "");
    IntStream.of(KNOWN)
        .filter(NormalizerExhaustiveTest::isPresentationForm)
        .forEach(c -> presentation(all, c));
    IntStream.of(KNOWN)
        .filter(ReferenceNormalizer::isArabicMark)
        .forEach(c -> add(all, optionOfMark(c), Integer.toHexString(c), ""));
    add(all, NormalizerOption.QURANIC_LETTERS, "06E5 06E6 08C9", "");
    add(all, NormalizerOption.SUPERSCRIPT_ALEF_WRITE, "0670", "ا");
    add(all, NormalizerOption.TATWEEL, "0640", "");
    add(all, NormalizerOption.ALEF, "0622 0623 0625 0671-0673 0675", "ا");
    add(all, NormalizerOption.YA, "0649", "ي");
    add(all, NormalizerOption.YA_FARSI, "0649 06CC", "ي");
    add(all, NormalizerOption.YA_FARSI_FINAL, "06CC", "ى");
    add(all, NormalizerOption.TA_MARBUTA, "0629 06C3", "ه");
    for (NormalizerOption hamza :
        List.of(NormalizerOption.HAMZA_CARRIERS, NormalizerOption.HAMZA_ALL)) {
      add(all, hamza, "0624 0676 0677", "و");
      add(all, hamza, "0626 0678", "ي");
    }
    add(all, NormalizerOption.HAMZA_ALL, "0621", "");
    add(all, NormalizerOption.LETTERS, "06A9 06AA", "ك");
    add(all, NormalizerOption.LETTERS, "06BE 06C0-06C2 06D5 06FF", "ه");
    add(
        all,
        NormalizerOption.LETTERS,
        "0620 063D-063F 06CC-06CE 06D0-06D3 0775-0777 077A-077B 0886 08A8-08A9 08BA",
        "ي");
    add(all, NormalizerOption.LETTERS, "0773 0774 0870-0882", "ا");
    String[] loans = {"067E ب", "0686 ج", "0698 ز", "06A4-06A5 ف", "06A8 ق", "06CB و"};
    for (String loan : loans) {
      add(
          all,
          NormalizerOption.LOAN_LETTERS,
          loan.substring(0, loan.length() - 2),
          loan.substring(loan.length() - 1));
    }
    add(all, NormalizerOption.LOAN_LETTERS, "06AD 06AF 0762 0763", "ك");
    for (int c : KNOWN) {
      digits(all, c);
    }
    add(all, NormalizerOption.PUNCTUATION, "060C 2E32 2E41", ",");
    add(all, NormalizerOption.PUNCTUATION, "061B 204F", ";");
    add(all, NormalizerOption.PUNCTUATION, "061F 2E2E", "?");
    add(all, NormalizerOption.PUNCTUATION, "06D4", ".");
    add(all, NormalizerOption.PUNCTUATION, "066D", "*");
    add(all, NormalizerOption.PUNCTUATION, "00AB 00BB 201C-201F", "\"");
    add(all, NormalizerOption.PUNCTUATION, "2018-201B 2039 203A", "'");
    add(all, NormalizerOption.PUNCTUATION, "2010-2015 2212", "-");
    add(all, NormalizerOption.PUNCTUATION, "2026", "...");
    add(all, NormalizerOption.CONTROLS, "00AD 061C 200E 200F 202A-202E 2066-2069 FEFF", "");
    add(all, NormalizerOption.JOINERS, "", "");
    add(all, NormalizerOption.WHITESPACE, "0009 000B 000C 00A0 1680 2000-200A 202F 205F 3000", " ");
    add(all, NormalizerOption.ELONGATION_TO_ONE, "", "");
    add(all, NormalizerOption.ELONGATION_TO_TWO, "", "");
    return all;
  }

  private static void add(
      Map<NormalizerOption, Map<Integer, String>> all,
      NormalizerOption option,
      String ranges,
      String to) {
    Map<Integer, String> changes = all.computeIfAbsent(option, o -> new LinkedHashMap<>());
    if (!ranges.isEmpty()) {
      ReferenceNormalizer.codePoints(ranges).stream()
          .filter(ReferenceNormalizer::isKnown)
          .forEach(c -> changes.put(c, to));
    }
  }

  private static boolean isPresentationForm(int c) {
    return c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
  }

  /** NFKC, with its exceptions; forms without a mapping stay. */
  private static void presentation(Map<NormalizerOption, Map<Integer, String>> all, int c) {
    String form = Character.toString(c);
    String text = Normalizer2.getNFKCInstance().normalize(form);
    if (c == 0xFDFC) {
      text = "ريال";
    }
    if (!text.equals(form)) {
      all.computeIfAbsent(NormalizerOption.PRESENTATION_FORMS, o -> new LinkedHashMap<>())
          .put(c, text);
    }
  }

  private static NormalizerOption optionOfMark(int c) {
    if (c == 0x0651) {
      return NormalizerOption.SHADDA;
    }
    if (c == 0x0670) {
      return NormalizerOption.SUPERSCRIPT_ALEF_DROP;
    }
    boolean harakat = c >= 0x064B && c <= 0x065F || c >= 0x08E3 && c <= 0x08FF && c != 0x08F3;
    return harakat ? NormalizerOption.HARAKAT : NormalizerOption.QURANIC_MARKS;
  }

  private static void digits(Map<NormalizerOption, Map<Integer, String>> all, int c) {
    boolean ours = c >= '0' && c <= '9' || c >= 0x0660 && c <= 0x0669 || c >= 0x06F0 && c <= 0x06F9;
    if (!ours) {
      return;
    }
    int digit = UCharacter.digit(c);
    digit(all, NormalizerOption.DIGITS_ASCII, c, '0' + digit);
    digit(all, NormalizerOption.DIGITS_ARABIC, c, 0x0660 + digit);
    digit(all, NormalizerOption.DIGITS_EXTENDED, c, 0x06F0 + digit);
  }

  private static void digit(
      Map<NormalizerOption, Map<Integer, String>> all, NormalizerOption option, int c, int to) {
    if (c != to) {
      all.computeIfAbsent(option, o -> new LinkedHashMap<>()).put(c, Character.toString(to));
    }
  }

  @Test
  void everyOptionChangesWhatItDocuments() {
    for (NormalizerOption option : NormalizerOption.values()) {
      Map<Integer, String> changes = DOCUMENTED.get(option);
      check(Texts.normalizer(Set.of(option)), option.name(), c -> changes.getOrDefault(c, null));
    }
  }

  @Test
  void everyProfileChangesWhatItsOptionsDocument() {
    for (Profile profile : Profile.values()) {
      ReferenceNormalizer reference = ReferenceNormalizer.of(profile);
      Normalizer normalizer = Normalizer.of(profile);
      for (int c : KNOWN) {
        String alone = Character.toString(c);
        if (isPlain(c)) {
          compare(profile.label(), alone, alone, normalizer.normalize(alone));
          continue;
        }
        // Alone, between letters, behind alef, and before a hamza; x keeps the four apart.
        String text = alone + "xب" + alone + "بxا" + alone + "x" + alone + "\u0654";
        compare(profile.label(), text, reference.normalize(text), normalizer.normalize(text));
      }
    }
  }

  /** Ideographs, syllables and private use: no rule looks at them, so they are tried alone. */
  private static boolean isPlain(int c) {
    int type = UCharacter.getType(c);
    return c > 0x3400
        && (type == UCharacter.OTHER_LETTER || type == UCharacter.PRIVATE_USE)
        && !ReferenceNormalizer.isArabicBlock(c);
  }

  /** Between letters ba, alone, and behind alef; through the byte path, too. */
  private static void check(Normalizer normalizer, String name, IntFunction<String> changes) {
    byte[] target = new byte[256];
    for (int c : KNOWN) {
      String alone = Character.toString(c);
      String want = changes.apply(c) == null ? alone : changes.apply(c);
      compare(name, alone, want, normalizer.normalize(alone));
      if (isPlain(c)) {
        continue;
      }
      byte[] bytes = alone.getBytes(StandardCharsets.UTF_8);
      int count = normalizer.normalize(bytes, 0, bytes.length, target, 0);
      compare(name, alone, want, new String(target, 0, count, StandardCharsets.UTF_8));
      String between = "ب" + alone + "ب";
      compare(name, between, between(name, c, want), normalizer.normalize(between));
      String behind = "ا" + alone;
      compare(name, behind, composed(name, c, inWord(name, c, want)), normalizer.normalize(behind));
    }
  }

  private static void compare(String name, String source, String want, String got) {
    if (!got.equals(want)) {
      assertEquals(
          Texts.escaped(want), Texts.escaped(got), () -> name + " of " + Texts.escaped(source));
    }
  }

  /** What letters before and behind change in the result. */
  private static String inWord(String name, int c, String alone) {
    boolean spacing = c >= 0xFE70 && c <= 0xFE7E && c % 2 == 0 || c >= 0xFC5E && c <= 0xFC63;
    if (name.equals("PRESENTATION_FORMS") && spacing) {
      return alone.substring(1);
    }
    return alone;
  }

  private static String between(String name, int c, String alone) {
    if (name.equals("YA_FARSI_FINAL") && c == 0x06CC) {
      return "بيب";
    }
    if (name.equals("JOINERS") && (c == 0x200C || c == 0x200D)) {
      return "بب";
    }
    if (name.startsWith("ELONGATION") && c == 'ب') {
      return name.endsWith("ONE") ? "ب" : "بب";
    }
    return "ب" + inWord(name, c, alone) + "ب";
  }

  private static String composed(String name, int c, String want) {
    boolean composes = name.equals("COMPOSE") && c >= 0x0653 && c <= 0x0655;
    String text = "ا" + want;
    return composes ? Normalizer2.getNFCInstance().normalize(text) : text;
  }

  @Test
  void joinersGoBetweenLettersAndOnlyThere() {
    Normalizer normalizer = Texts.normalizer(Set.of(NormalizerOption.JOINERS));
    for (int c : KNOWN) {
      String letter = Character.toString(c);
      String text = "ب\u200C" + letter;
      boolean goes = ReferenceNormalizer.isArabicLetter(c);
      compare("JOINERS", text, goes ? "ب" + letter : text, normalizer.normalize(text));
      text = letter + "\u200Dب";
      compare("JOINERS", text, goes ? letter + "ب" : text, normalizer.normalize(text));
    }
  }

  @Test
  void onlyArabicLettersAreReduced() {
    Normalizer normalizer = Texts.normalizer(Set.of(NormalizerOption.ELONGATION_TO_TWO));
    for (int c : KNOWN) {
      String text = Character.toString(c).repeat(4);
      boolean letter = ReferenceNormalizer.isArabicLetter(c);
      compare("ELONGATION", text, letter ? text.substring(2) : text, normalizer.normalize(text));
    }
  }

  @Test
  void compositionsAreTheEightPairsOfNfc() {
    Normalizer normalizer = Texts.normalizer(Set.of(NormalizerOption.COMPOSE));
    Set<String> composed = new TreeSet<>();
    for (int letter : KNOWN) {
      StringBuilder pairs = new StringBuilder();
      StringBuilder want = new StringBuilder();
      for (int mark : new int[] {0x0653, 0x0654, 0x0655}) {
        String pair = Character.toString(letter) + Character.toString(mark);
        int composite = Normalizer2.getNFCInstance().composePair(letter, mark);
        pairs.append(pair).append('x');
        want.append(composite < 0 ? pair : Character.toString(composite)).append('x');
        if (composite >= 0) {
          composed.add(Character.toString(composite));
        }
      }
      String source = pairs.toString();
      compare("COMPOSE", source, want.toString(), normalizer.normalize(source));
    }
    assertEquals(Set.of("آ", "أ", "ؤ", "إ", "ئ", "ۀ", "ۂ", "ۓ"), composed);
  }

  @Test
  void everyMarkBlocksAsItsCombiningClassSays() {
    Normalizer normalizer = Texts.normalizer(Set.of(NormalizerOption.COMPOSE));
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    for (int c : KNOWN) {
      if (nfc.getDecomposition(c) != null || nfc.composePair('ا', c) >= 0) {
        continue;
      }
      String between = Character.toString(c);
      int combiningClass = UCharacter.getCombiningClass(c);
      for (int mark : new int[] {0x0654, 0x0655}) {
        boolean blocks =
            combiningClass == 0 || combiningClass >= UCharacter.getCombiningClass(mark);
        String text = "ا" + between + Character.toString(mark);
        String letter = mark == 0x0654 ? "أ" : "إ";
        boolean ownBase = nfc.composePair(c, mark) >= 0;
        String want =
            ownBase
                ? "ا" + Character.toString(nfc.composePair(c, mark))
                : blocks ? text : letter + between;
        compare("COMPOSE", text, want, normalizer.normalize(text));
      }
    }
  }

  @Test
  void allArabicMarksAreRemoved() {
    List<Integer> marks = new ArrayList<>();
    Normalizer standard = Normalizer.of(Profile.STANDARD);
    for (int c : KNOWN) {
      boolean removed = standard.normalize("ب" + Character.toString(c) + "ب").equals("بب");
      boolean mark = ReferenceNormalizer.isArabicMark(c);
      boolean named =
          ReferenceNormalizer.codePoints("0640 00AD 061C 200E 200F 202A-202E 2066-2069 FEFF")
              .contains(c);
      // A form of a removed mark goes with it.
      boolean form = isPresentationForm(c) && removed;
      assertEquals(mark || named || form, removed, () -> Integer.toHexString(c));
      if (mark) {
        marks.add(c);
      }
      if (form) {
        assertTrue(
            Normalizer2.getNFKCInstance()
                .normalize(Character.toString(c))
                .codePoints()
                .allMatch(m -> m == ' ' || m == 0x0640 || ReferenceNormalizer.isArabicMark(m)));
      }
    }
    if (UCharacter.getUnicodeVersion().compareTo(VersionInfo.getInstance(17)) >= 0) {
      assertEquals(120, marks.size());
    }
  }

  @Test
  void signsAndFormatCharactersStay() {
    String signs = "\u0600\u0605\u060E\u060F\u06DD\u06DE\u06E9\u06FD\u06FE\u0890\u0891\u08E2";
    for (Profile profile : Profile.values()) {
      signs
          .codePoints()
          .filter(ReferenceNormalizer::isKnown)
          .mapToObj(Character::toString)
          .forEach(sign -> assertEquals("ب" + sign, Normalizer.of(profile).normalize("ب" + sign)));
    }
    assertEquals("\u06E5\u06E6", Normalizer.of(Profile.STANDARD).normalize("\u06E5\u06E6"));
    assertEquals("", Normalizer.of(Profile.SEARCH).normalize("\u06E5\u06E6"));
  }
}
