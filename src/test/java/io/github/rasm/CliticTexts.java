package io.github.rasm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random words and texts, weighted towards what clitics are made of. */
final class CliticTexts {
  private static final List<String> CONJUNCTIONS = List.of("", "", "", "و", "ف", "أ", "أو", "أف");
  private static final List<String> PREPOSITIONS = List.of("", "", "ب", "ك", "ل", "س");
  private static final List<String> ARTICLES = List.of("", "", "ال", "ل", "ٱل");
  private static final List<String> STEMS =
      List.of(
          "كتاب", "حكومة", "مدرست", "مدرسة", "مستوا", "مستوى", "رآ", "رأى", "كتبو", "كتبوا", "لقائ",
          "لقاؤ", "لقاء", "إجراءات", "رأيتمو", "يكتب", "تقول", "أقول", "نكتب", "لغة", "لجنة",
          "لاجئين", "له", "الله", "لندن", "وليد", "فهد", "بطاطس", "كوريا", "سوريا", "والد", "من",
          "عن", "إن", "أن", "ان", "لكن", "هذا", "ذلك", "هؤلاء", "على", "علي", "إلى", "الي", "لدى",
          "في", "بين", "ما", "لا", "التي", "الذين", "اليوم", "آخر", "قرآن", "أمس", "عبدالله");
  private static final List<String> PRONOUNS =
      List.of(
          "", "", "", "ه", "ها", "هما", "هم", "هن", "ك", "كما", "كم", "كن", "ي", "ني", "نا", "ى");
  private static final List<String> LETTERS =
      List.of(
          "و", "ف", "ب", "ك", "ل", "ل", "س", "ا", "أ", "إ", "آ", "ه", "م", "ن", "ي", "ى", "ة", "ت",
          "ء", "ؤ", "ئ", "د", "ع", "ٱ");

  /** What is beside words in a text. */
  private static final List<String> OTHER =
      List.of(
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          " و ",
          " وال\"",
          " لـ\"",
          "بـ350",
          "و3.5",
          "ال11",
          ".",
          "،",
          ":",
          "«",
          "»",
          "(",
          "-",
          "/",
          "\n",
          "2024",
          "16/11/2003",
          "Rasm",
          "#غزة_الآن",
          "د. ",
          "أ.ف.ب",
          "؟!",
          "👍");

  private static final List<String> UNUSUAL =
      List.of(
          "ﻻ", "ﻷ", "ﷲ", "ﷺ", "ﻛ", "ﺎ", "گ", "پ", "ی", "ک", "𞸀", "ـ", "ـَ", "\u064E", "\u0651",
          "\u0670", "\u0653", "\u0654", "\u0655", "\u06D6", "\u08F0", "\u200F", "\u200C", "\u200D",
          "\u00AD", "\u061C", "\uD83D", "\uDC4D", "\u0000", "\u06DD", "é", "東", "ก");

  private static final List<String> FUNCTION_WORDS = functionWords();

  private CliticTexts() {}

  private static List<String> functionWords() {
    try (InputStream in =
        CliticModel.class.getResourceAsStream("/io/github/rasm/function-words.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf('\t')).replace("*", ""))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words as grammar builds them, right ones and wrong ones, and letters at random. */
  static Arbitrary<String> words() {
    Arbitrary<String> stems =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of(STEMS)), Tuple.of(1, Arbitraries.of(FUNCTION_WORDS)));
    Arbitrary<String> built =
        Combinators.combine(
                Arbitraries.of(CONJUNCTIONS),
                Arbitraries.of(PREPOSITIONS),
                Arbitraries.of(ARTICLES),
                stems,
                Arbitraries.of(PRONOUNS))
            .as((conj, prep, article, stem, pronoun) -> conj + prep + article + stem + pronoun);
    Arbitrary<String> random =
        Arbitraries.of(LETTERS).list().ofMinSize(1).ofMaxSize(10).map(l -> String.join("", l));
    return Arbitraries.frequencyOf(Tuple.of(3, built), Tuple.of(1, random));
  }

  /** Words between blanks, marks of punctuation, numbers. */
  static Arbitrary<String> texts() {
    return Combinators.combine(words(), Arbitraries.of(OTHER))
        .as((word, other) -> word + other)
        .list()
        .ofMaxSize(12)
        .map(list -> String.join("", list));
  }

  /** The same with all that a word or a text may hold besides. */
  static Arbitrary<String> unusualTexts() {
    return Combinators.combine(
            words(),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(UNUSUAL)), Tuple.of(1, Arbitraries.of(OTHER))),
            Arbitraries.of(UNUSUAL),
            Arbitraries.randomValue(CliticTexts::seed))
        .as(
            (word, other, inside, seed) -> {
              int at = (int) Math.floorMod(seed, (long) word.length() + 1);
              return word.substring(0, at) + inside + word.substring(at) + other;
            })
        .list()
        .ofMaxSize(10)
        .map(list -> String.join("", list));
  }

  private static Long seed(Random random) {
    return random.nextLong();
  }

  /** The paragraphs of the seed article. */
  static List<String> paragraphs() {
    return TestData.lines("seeds/000_049adfc7b580f6d8.txt").stream()
        .filter(line -> !line.isBlank())
        .toList();
  }

  /** Texts of every kind, the same at each call. */
  static List<String> samples(int count) {
    List<String> samples = new ArrayList<>(paragraphs());
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = 0; word < 20; word++) {
        text.append(pick(CONJUNCTIONS, random))
            .append(pick(PREPOSITIONS, random))
            .append(pick(ARTICLES, random))
            .append(pick(STEMS, random))
            .append(pick(PRONOUNS, random))
            .append(pick(OTHER, random));
      }
      samples.add(text.toString());
    }
    return samples;
  }

  /** Words of random letters between spaces, each of 1 to 10 of them. */
  static String randomWords(int count, Random random) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < count; word++) {
      for (int letters = 1 + random.nextInt(10); letters > 0; letters--) {
        text.append(pick(LETTERS, random));
      }
      text.append(' ');
    }
    return text.toString();
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
