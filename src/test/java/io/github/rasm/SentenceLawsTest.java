package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the architecture that concern sentences, by their numbers there. */
class SentenceLawsTest {
  private static final List<String> PIECES =
      List.of(
          "قال",
          "قالت",
          "الوزير",
          "إن",
          "أن",
          "الحكومة",
          "ستعمل",
          "وأضاف",
          "كما",
          "في",
          "مصر",
          "ارتفاع",
          "عدد",
          "القتلى",
          "على",
          "تركيا",
          "هل",
          "د.",
          "م.",
          "أ.ف.ب",
          "ق.م.",
          "ص.ب.",
          "كم",
          " ",
          " ",
          " ",
          " ",
          " ",
          " ",
          "  ",
          "\n",
          "\n\n",
          "\r\n",
          "\u2029",
          "\u00A0",
          "1",
          "2024",
          "3.5",
          "16/11/2003",
          ".",
          ".",
          ".",
          "..",
          "...",
          "…",
          "؟",
          "!",
          "؟!",
          "،",
          ":",
          "؛",
          "-",
          "(",
          ")",
          "[",
          "]",
          "«",
          "»",
          "“",
          "”",
          "\"",
          "\"",
          "'",
          "Latin",
          "the",
          "J.",
          "www.x.org",
          "#وسم",
          "👍",
          "۔",
          "+",
          "*",
          "\u200F",
          "\u06DD");
  private static final List<String> MARKS =
      List.of("\u064E", "\u064B", "\u0651", "\u0670", "\u0640", "\u0653", "\u06D6", "\u08F0");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(80).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<String> spaced() {
    return Arbitraries.of(PIECES).list().ofMaxSize(80).map(list -> String.join(" ", list));
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.oneOf(texts(), spaced(), Arbitraries.strings().all().ofMaxLength(60));
  }

  @Provide
  Arbitrary<SentenceSegmenter> segmenters() {
    List<SentenceSegmenter> all = new ArrayList<>();
    for (LineMode lines : LineMode.values()) {
      for (HeadlineMode headlines : HeadlineMode.values()) {
        all.add(SentenceSegmenter.builder().lines(lines).headlines(headlines).build());
      }
    }
    all.add(SentenceSegmenter.builder().unpunctuated(true).build());
    all.add(SentenceSegmenter.builder().unpunctuated(true).lines(LineMode.WRAPPED).build());
    return Arbitraries.of(all);
  }

  // Laws 6 and 10: the tokens are those of the tokenizer, in order, each in one sentence.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void sentencesHoldAllTokens(
      @ForAll("segmenters") SentenceSegmenter segmenter, @ForAll("anything") String text) {
    List<Token> tokens = new ArrayList<>();
    for (Sentence sentence : segmenter.segment(text)) {
      assertTrue(!sentence.tokens().isEmpty());
      assertEquals(sentence.start(), sentence.tokens().get(0).start());
      assertEquals(sentence.end(), sentence.tokens().get(sentence.tokens().size() - 1).end());
      tokens.addAll(sentence.tokens());
    }
    assertEquals(segmenter.tokenizer().tokenize(text), tokens, () -> Texts.escaped(text));
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void everySentenceHasReason(
      @ForAll("segmenters") SentenceSegmenter segmenter, @ForAll("texts") String text) {
    SentenceCursor cursor = segmenter.cursor().reset(text);
    while (cursor.next()) {
      assertTrue(!cursor.reason().isEmpty());
    }
    assertEquals("", cursor.reason());
  }

  // Law 3 for sentences: one result, whatever the parts.

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void partsGiveTheWhole(
      @ForAll("segmenters") SentenceSegmenter segmenter,
      @ForAll("anything") String text,
      @ForAll Random random) {
    checkParts(segmenter, text, 1 + random.nextInt(8), 1 + random.nextInt(30));
  }

  /** Longer than what must be there before a sentence is delivered. */
  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void partsOfLongTextsGiveTheWhole(
      @ForAll("segmenters") SentenceSegmenter segmenter,
      @ForAll("texts") String one,
      @ForAll("spaced") String two,
      @ForAll Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 150_000) {
      text.append(random.nextBoolean() ? one : two).append(random.nextInt(9) == 0 ? "\n" : " ");
    }
    checkParts(segmenter, text.toString(), 1 + random.nextInt(5000), 1 + random.nextInt(90_000));
  }

  private static void checkParts(SentenceSegmenter segmenter, String text, int one, int two) {
    assertEquals(
        segmenter.segment(text),
        Sentences.inParts(segmenter, text, one, two),
        () -> one + ", " + two + ": " + Texts.escaped(text));
  }

  // Law 8: marks never change sentence boundaries.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void marksChangeNoSentence(
      @ForAll("segmenters") SentenceSegmenter segmenter,
      @ForAll("anything") String anything,
      @ForAll Random random) {
    String bare = anything.replaceAll("[\\p{M}\\u0640]", "");
    StringBuilder marked = new StringBuilder();
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < bare.length(); i++) {
      marked.append(bare.charAt(i));
      offsets.add(i);
      if (bare.charAt(i) >= '\u0621' && bare.charAt(i) <= '\u064A') {
        for (int n = random.nextInt(3); n > 0; n--) {
          marked.append(MARKS.get(random.nextInt(MARKS.size())));
        }
      }
      while (offsets.size() < marked.length()) {
        offsets.add(i + 1);
      }
    }
    offsets.add(bare.length());
    List<Span> mapped = new ArrayList<>();
    for (Sentence sentence : segmenter.segment(marked)) {
      mapped.add(new Span(offsets.get(sentence.start()), offsets.get(sentence.end())));
    }
    assertEquals(spans(segmenter, bare), mapped, () -> Texts.escaped(marked.toString()));
  }

  // Sentences do not depend on the units that are asked for.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void treebankTokensChangeNoSentence(@ForAll("anything") String text) {
    SentenceSegmenter treebank =
        SentenceSegmenter.builder().tokenizer(Tokenizer.treebank()).build();
    assertEquals(
        spans(SentenceSegmenter.standard(), text),
        spans(treebank, text),
        () -> Texts.escaped(text));
    for (Sentence sentence : treebank.segment(text)) {
      String alone = text.substring(sentence.start(), sentence.end());
      List<Token> tokens =
          Tokenizer.treebank().tokenize(alone).stream()
              .map(
                  t ->
                      new Token(
                          sentence.start() + t.start(),
                          sentence.start() + t.end(),
                          t.type(),
                          t.segments()))
              .toList();
      assertEquals(tokens, sentence.tokens(), () -> Texts.escaped(text));
    }
  }

  private static List<Span> spans(SentenceSegmenter segmenter, String text) {
    return segmenter.segment(text).stream().map(s -> new Span(s.start(), s.end())).toList();
  }

  // Law 9: linear time. A quadratic segmenter would need hours here.

  @Example
  void adversarialTextsTakeLinearTime() {
    List<SentenceSegmenter> segmenters =
        List.of(
            SentenceSegmenter.standard(),
            SentenceSegmenter.builder().lines(LineMode.WRAPPED).build(),
            SentenceSegmenter.builder().unpunctuated(true).build());
    List<String> units =
        List.of(
            "كلمة ",
            "كلمة",
            "قال الوزير ",
            "\"",
            "\" ",
            ")",
            "( ",
            "« ",
            ".\"",
            ". ",
            ".",
            "...",
            "؟ ",
            "a",
            "1. ",
            "د. ",
            "كلمة\n",
            "\n",
            " ",
            ": ",
            "كلمة, ",
            "👍",
            "\u064E",
            "ـ");
    for (String unit : units) {
      String text = unit.repeat((1 << 19) / unit.length());
      for (SentenceSegmenter segmenter : segmenters) {
        SentenceCursor cursor = segmenter.cursor().reset("كلمة " + text);
        int end = 0;
        while (cursor.next()) {
          assertTrue(cursor.start() >= end && cursor.end() - cursor.start() <= 65_536);
          end = cursor.end();
        }
      }
    }
  }
}
