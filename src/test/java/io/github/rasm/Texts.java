package io.github.rasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random texts, weighted towards what the normalizer looks at, and random sets of options. */
final class Texts {
  private static final List<Integer> LETTERS = list("0621-063A 0641-064A");
  private static final List<Integer> OTHER_LETTERS =
      list(
          "0620 063B-063F 066E 066F 0671-0678 067E 0686 0698 06A4 06A5 06A8-06AA 06AD 06AF 06BE"
              + " 06C0-06C3 06CB-06D3 06D5 06E5 06E6 06EE 06FF 0762 0763 0773-0777 077A 077B 0870-0882"
              + " 0886 08A8 08A9 08BA 08C9");
  private static final List<Integer> HAMZA_MARKS = list("0653-0655");
  private static final List<Integer> COMPOSING = list("0627 0648 0649 064A 06CC 06D5 06C1 06D2");
  private static final List<Integer> MARKS =
      list(
          "064B-0652 0656 065F 0670 0610 061A 06D6 06DC 06DF 06E3 06E4 06E7 06ED 0897 089F 08CA 08E1"
              + " 08E3 08F0 08F3 08FF 10EFA 10EFF 0301 0315 0316 0327 0334 0345 05B0 093C 20D0 302A");
  private static final List<Integer> FORMS = list("FB50-FDFF FE70-FEFC");
  private static final List<Integer> SPACING = list("FE70-FE7F FC5E-FC63 FEF5-FEFC FDF2 FDFA FDFC");
  private static final List<Integer> INVISIBLE =
      list("200C 200D 034F 00AD 061C 200E 200F 202A 202E 2066 2069 FEFF FE0F 0000");
  private static final List<Integer> DIGITS =
      list("0030-0039 0660-0669 06F0-06F9 066A-066C 066A-066C 002E 002C");
  private static final List<Integer> SPACES =
      list("0009-000D 0020 0085 00A0 1680 2000-200A 2028 2029 202F 205F 3000");
  private static final List<Integer> PUNCTUATION =
      list(
          "060C 061B 061F 06D4 066D 00AB 00BB 2010-201F 2026 2039 203A 204F 2212 2E2E 2E32 2E41 005F"
              + " 0021 0022 06DD 06DE 06E9 0600 08E2 FD3E FDFD");
  private static final List<String> OTHER =
      List.of(
          "a",
          "e",
          "é",
          "e\u0301",
          "ﬁ",
          "ss",
          "100",
          "000",
          "中",
          "文",
          "か\u3099",
          "한",
          "👨\u200D👩\u200D👧",
          "🏳\uFE0F\u200D🌈",
          "❤\uFE0F",
          "👍🏽",
          "𞸀",
          "\uDBFF\uDFFF",
          "क\u094Dष");
  private static final List<String> SURROGATES =
      // Not \uD803: what is removed between it and \uDEFA would make a mark of the two.
      List.of("\uD800", "\uDC00", "\uDBFF", "\uDFFF", "\uDEFA");
  private static final List<Integer> REPEATED =
      list("064E 064E 0651 0654 0655 0670 0640 034F 200C 200D 0020 0627 0644 06CC 0301 0316 06D6");

  /** The few that meddle with each other most. */
  private static final List<String> HOT =
      List.of(
          "ا", "ا", "ب", "و", "ى", "ی", "أ", "ء", "ه", "\u06D5", "\u0654", "\u0654", "\u0653",
          "\u0655", "\u064E", "\u0651", "\u0670", "\u0670", "\u06E5", "\u0640", "\u200C", "\u200D",
          "\u034F", "\u00AD", " ", "\u3000", "\uFE70", "\uFE77", "\uFEFB", "\uFEF7", "\uFC5B",
          "\uFC60", "\uFBEA", "\uFBFD", "3", "٣", "٫", "٪", "…", "\u0301", "x");

  private Texts() {}

  private static List<Integer> list(String ranges) {
    return ReferenceNormalizer.codePoints(ranges).stream()
        .filter(c -> c < 0x20 || ReferenceNormalizer.isKnown(c))
        .toList();
  }

  /** Texts without lone surrogates, so that they have a UTF-8 form. */
  static Arbitrary<String> texts() {
    return Arbitraries.frequencyOf(
        Tuple.of(1, joined(pieces(), 24)), Tuple.of(1, joined(Arbitraries.of(HOT), 12)));
  }

  /** Texts in which surrogates may stand alone. */
  static Arbitrary<String> textsWithLoneSurrogates() {
    Arbitrary<String> some =
        Arbitraries.frequencyOf(Tuple.of(9, pieces()), Tuple.of(1, Arbitraries.of(SURROGATES)));
    return Arbitraries.frequencyOf(Tuple.of(1, joined(some, 24)), Tuple.of(1, texts()));
  }

  /**
   * Texts of code points whose canonical decompositions are Arabic, without a row of more than 30
   * marks.
   */
  static Arbitrary<String> arabicTexts() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(4, one(LETTERS)),
            Tuple.of(2, one(OTHER_LETTERS)),
            Tuple.of(4, one(COMPOSING)),
            Tuple.of(6, one(HAMZA_MARKS)),
            Tuple.of(5, one(list("064B-065F 0670 0610 06D6 06E3 06ED 0897 08F0 08D3 10EFA"))),
            Tuple.of(1, one(FORMS)),
            Tuple.of(1, one(list("0640 200C 00AD 0020 000A 0031 0661 066B"))));
    return joined(pieces, 28);
  }

  /** Arabic letters and marks that NFC knows, without a row of more than 30 marks. */
  static Arbitrary<String> lettersAndMarks() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(2, one(LETTERS)),
            Tuple.of(1, one(OTHER_LETTERS)),
            Tuple.of(3, one(COMPOSING)),
            Tuple.of(4, one(HAMZA_MARKS)),
            Tuple.of(4, one(list("064B-065F 0670 0610 06D6 06E3 06ED 08F0 0315 0316 0334"))),
            Tuple.of(1, one(list("0020 0031 0661 06DD 0061"))));
    return joined(pieces, 28);
  }

  /** Texts of code points that no option names. */
  static Arbitrary<String> otherTexts() {
    Set<Integer> named =
        ReferenceNormalizer.codePoints(
            "0009-000D 0020 0030-0039 00A0 00AB 00AD 00BB 1680 2000-200A 200E-2015 2018-201F 2026"
                + " 202A-202F 2039 203A 204F 205F 2066-2069 2212 2E2E 2E32 2E41 3000 FEFF");
    Arbitrary<String> others =
        anyKnown().filter(t -> !isNamed(t.codePointAt(0)) && !named.contains(t.codePointAt(0)));
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(4, others),
            Tuple.of(3, Arbitraries.of(OTHER).filter(t -> t.charAt(0) > '9')),
            Tuple.of(1, Arbitraries.of("\uD800", "\uDFFF")),
            Tuple.of(
                1, Arbitraries.of("\u034F", "\uFE0F", "\n", "\r\n", "aaaa", "___", "\u200Dx")));
    return joined(pieces, 24);
  }

  private static boolean isNamed(int c) {
    return ReferenceNormalizer.isArabicBlock(c);
  }

  /** Texts that fill the buffers of all streams several times. */
  static Arbitrary<String> longTexts() {
    return Combinators.combine(texts(), Arbitraries.integers().between(9000, 400_000))
        .as((text, units) -> text.isEmpty() ? text : text.repeat(1 + units / text.length()));
  }

  /** UTF-8 with bytes left out, doubled, changed, and put in. */
  static Arbitrary<byte[]> malformedBytes() {
    return Combinators.combine(texts(), Arbitraries.longs())
        .as((text, seed) -> spoiled(text.getBytes(StandardCharsets.UTF_8), new Random(seed)));
  }

  private static byte[] spoiled(byte[] bytes, Random random) {
    int[] spoilers = {
      0x80, 0xBF, 0xC0, 0xC1, 0xC2, 0xD8, 0xD9, 0xDF, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF,
      0xA0, 0x9F
    };
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    for (byte b : bytes) {
      int dice = random.nextInt(40);
      if (dice == 0) {
        result.write(spoilers[random.nextInt(spoilers.length)]);
      }
      if (dice != 1) {
        result.write(b);
      }
      if (dice == 2) {
        result.write(b);
      }
    }
    if (random.nextInt(4) == 0) {
      result.write(spoilers[random.nextInt(spoilers.length)]);
    }
    return result.toByteArray();
  }

  private static Arbitrary<String> pieces() {
    return Arbitraries.frequencyOf(
        Tuple.of(10, one(LETTERS)),
        Tuple.of(5, one(OTHER_LETTERS)),
        Tuple.of(6, one(COMPOSING)),
        Tuple.of(6, one(HAMZA_MARKS)),
        Tuple.of(7, one(MARKS)),
        Tuple.of(3, Arbitraries.just("\u0640")),
        Tuple.of(3, one(FORMS)),
        Tuple.of(3, one(SPACING)),
        Tuple.of(5, one(INVISIBLE)),
        Tuple.of(4, one(DIGITS)),
        Tuple.of(3, one(SPACES)),
        Tuple.of(3, one(PUNCTUATION)),
        Tuple.of(3, Arbitraries.of(OTHER)),
        Tuple.of(2, rows(2, 5)),
        Tuple.of(2, rows(25, 40)),
        Tuple.of(1, rows(58, 64)),
        Tuple.of(1, anyKnown()));
  }

  /** A code point several times. */
  private static Arbitrary<String> rows(int min, int max) {
    return Arbitraries.of(REPEATED)
        .flatMap(c -> Arbitraries.integers().between(min, max).map(Character.toString(c)::repeat));
  }

  private static Arbitrary<String> anyKnown() {
    return Arbitraries.integers()
        .between(0, 0x10FFFF)
        .filter(c -> (c < 0xD800 || c > 0xDFFF) && ReferenceNormalizer.isKnown(c))
        .map(Character::toString);
  }

  private static Arbitrary<String> one(List<Integer> codePoints) {
    return Arbitraries.of(codePoints).map(Character::toString);
  }

  private static Arbitrary<String> joined(Arbitrary<String> pieces, int max) {
    return pieces.list().ofMaxSize(max).map(list -> String.join("", list));
  }

  /** Profiles' sets and random ones, none that a builder refuses. */
  static Arbitrary<Set<NormalizerOption>> optionSets() {
    // One bit for each option, so that it shrinks to few of them.
    int bits = NormalizerOption.values().length;
    Arbitrary<Set<NormalizerOption>> random =
        Arbitraries.longs()
            .between(0, (1L << bits) - 1)
            .withDistribution(uniform())
            .map(Texts::legal);
    Arbitrary<Set<NormalizerOption>> profiles =
        Arbitraries.of(Profile.LIGHT, Profile.STANDARD, Profile.SEARCH).map(Profile::options);
    return Arbitraries.frequencyOf(Tuple.of(3, random), Tuple.of(1, profiles));
  }

  private static RandomDistribution uniform() {
    return RandomDistribution.uniform();
  }

  /** Leaves out what contradicts another option; which of two goes is in the bits, too. */
  private static Set<NormalizerOption> legal(long bits) {
    Set<NormalizerOption> options = EnumSet.noneOf(NormalizerOption.class);
    Set<NormalizerOption.Group> groups = EnumSet.noneOf(NormalizerOption.Group.class);
    NormalizerOption[] all = NormalizerOption.values();
    for (int i = 0; i < all.length; i++) {
      int k = bits % 2 == 0 ? i : all.length - 1 - i;
      boolean farsiTwice =
          all[k] == NormalizerOption.LETTERS && options.contains(NormalizerOption.YA_FARSI_FINAL)
              || all[k] == NormalizerOption.YA_FARSI_FINAL
                  && options.contains(NormalizerOption.LETTERS);
      if ((bits >> k & 1) != 0 && !farsiTwice && groups.add(all[k].group())) {
        options.add(all[k]);
      }
    }
    return options;
  }

  static Normalizer normalizer(Set<NormalizerOption> options) {
    Normalizer.Builder builder = Normalizer.builder();
    options.forEach(builder::with);
    return builder.build();
  }

  /** All profiles, each once. */
  static Arbitrary<Profile> profiles() {
    return Arbitraries.of(Profile.class);
  }

  /**
   * Sizes of chunks, small ones above all. Made of one number: jqwik mixes the elements of several
   * lists up when it shrinks them.
   */
  static Arbitrary<int[]> chunkSizes() {
    return Arbitraries.longs().map(seed -> chunkSizes(new Random(seed)));
  }

  private static int[] chunkSizes(Random random) {
    return random
        .ints(1 + random.nextInt(5))
        .map(i -> i % 6 == 0 ? 1 + (i >>> 8) % 200 : 1 + (i >>> 8) % 7)
        .toArray();
  }

  /** Writes a text so that each code point can be read. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                escaped.append(
                    c > 0x20 && c < 0x7F
                        ? Character.toString(c)
                        : String.format(
                            java.util.Locale.ROOT, c < 0x10000 ? "\\u%04X" : "\\u{%X}", c)));
    return escaped.toString();
  }

  /** Numbers as a text for messages. */
  static String escaped(int[] codePoints) {
    return IntStream.of(codePoints)
        .mapToObj(c -> String.format(java.util.Locale.ROOT, "%X", c))
        .toList()
        .toString();
  }
}
