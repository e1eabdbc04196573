package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceSegmenterTest {
  private static final String HEADLINE =
      "ارتفاع عدد ضحايا الزلزال في تركيا إلى 120 قتيلا قالت السلطات التركية يوم الأحد إن عدد"
          + " ضحايا الزلزال الذي ضرب شرق البلاد ارتفع إلى 120 قتيلا.";

  private static List<String> reasons(SentenceSegmenter segmenter, String text) {
    List<String> reasons = new ArrayList<>();
    SentenceCursor cursor = segmenter.cursor().reset(text);
    while (cursor.next()) {
      reasons.add(cursor.reason());
    }
    return reasons;
  }

  @Test
  void rulesAreNamed() {
    assertEquals(
        List.of(
            "full stop",
            "question or exclamation mark",
            "terminal mark and closing quote",
            "ellipsis",
            "line end",
            "empty line",
            "end of text"),
        reasons(
            SentenceSegmenter.standard(),
            "وصل الوفد. هل وصل؟ سأل: \"هل وصل؟\" ثم غادر... ثم عاد\nعنوان\n\nنهاية"));
  }

  @Test
  void scoresAreShown() {
    List<String> reasons = reasons(SentenceSegmenter.standard(), HEADLINE);
    assertEquals(2, reasons.size());
    assertTrue(
        reasons.get(0).matches("headline without a mark, score \\+\\d+\\.\\d\\d"), reasons.get(0));
    assertEquals("full stop", reasons.get(1));
  }

  @Test
  void wordsAloneHaveScores() {
    String bare = HEADLINE.replace(".", "") + " وأضافت السلطات أن فرق الإنقاذ تواصل عملها";
    List<String> reasons = reasons(SentenceSegmenter.builder().unpunctuated(true).build(), bare);
    assertTrue(reasons.size() > 1, () -> reasons.toString());
    assertTrue(
        reasons.get(0).matches("words, without a mark, score [+-]\\d+\\.\\d\\d"), reasons.get(0));
    assertEquals("end of text", reasons.get(reasons.size() - 1));
  }

  @Test
  void headlinesAreExpectedAfterEmptyLines() {
    String text = "وصل الوفد.\n\n" + HEADLINE;
    SentenceSegmenter expected =
        SentenceSegmenter.builder().headlines(HeadlineMode.EXPECTED).build();
    assertEquals(3, expected.segment(text).size());
    assertEquals(2, SentenceSegmenter.standard().segment(text).size());
  }

  @Test
  void longSentencesAreCutAtWhiteSpace() {
    String text = "كلمة ".repeat(30_000);
    List<Sentence> sentences =
        SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build().segment(text);
    assertEquals(3, sentences.size());
    for (Sentence sentence : sentences.subList(0, 2)) {
      int length = sentence.end() - sentence.start();
      assertTrue(length <= 65_536 && length > 65_500, () -> "length " + length);
    }
    assertEquals(
        "length limit", reasons(SentenceSegmenter.standard(), "كلمة".repeat(30_000)).get(0));
  }

  @Test
  void unpunctuatedLinesHaveNothingToFind() {
    SentenceSegmenter.Builder builder =
        SentenceSegmenter.builder().lines(LineMode.SENTENCE).unpunctuated(true);
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void treebankTokensStandInTheSameSentences() {
    String text = "حضر د. أحمد يوم 16/11/2003. ثم غادر...";
    SentenceSegmenter treebank =
        SentenceSegmenter.builder().tokenizer(Tokenizer.treebank()).build();
    List<Sentence> sentences = treebank.segment(text);
    assertEquals(2, sentences.size());
    assertEquals(
        List.of("حضر", "د", ".", "أحمد", "يوم", "16", "/", "11", "/", "2003", "."),
        sentences.get(0).tokens().stream().map(t -> t.in(text)).toList());
  }

  @Test
  void addedAbbreviationsDecide() {
    String text = "حضر لو. أحمد علي.";
    assertEquals(2, SentenceSegmenter.standard().segment(text).size());
    Tokenizer tokenizer = Tokenizer.builder().withAbbreviations(List.of("title لو.")).build();
    assertEquals(1, SentenceSegmenter.builder().tokenizer(tokenizer).build().segment(text).size());
  }

  @Test
  void analyzeIsTheDoorForEverybody() {
    String text = "وصل الوفد. ثم غادر.";
    StringBuilder out = new StringBuilder();
    // The example of Rasm's documentation.
    Document document = Rasm.analyze(text);
    for (Sentence sentence : document.sentences()) {
      out.append(document.text(sentence)).append('\n');
      for (Token token : sentence.tokens()) {
        out.append(token.type() + " " + document.text(token)).append('\n');
      }
    }
    assertEquals(
        "وصل الوفد.\nWORD وصل\nWORD الوفد\nPUNCT .\nثم غادر.\nWORD ثم\nWORD غادر\nPUNCT .\n",
        out.toString());
  }

  @Test
  void tokensOfNormalizedTextPointIntoTheSource() {
    String source = "قَـالَ مو\u0654سسة ﷺ ٣٫٥";
    AlignedText aligned = Normalizer.of(Profile.STANDARD).align(source);
    List<Token> tokens = Tokenizer.standard().tokenize(aligned);
    assertEquals(
        List.of("قَـالَ", "مو\u0654سسة", "ﷺ", "٣٫٥"),
        tokens.stream().map(t -> t.in(source)).toList());
    assertEquals(TokenType.NUMBER, tokens.get(3).type());
  }

  @Test
  void cursorIsEmptyBeforeAndAfter() {
    SentenceCursor cursor = SentenceSegmenter.standard().cursor().reset("كلمة");
    assertEquals(0, cursor.tokenCount());
    assertEquals("", cursor.reason());
    assertTrue(cursor.next());
    assertEquals(1, cursor.tokenCount());
    assertThrows(IndexOutOfBoundsException.class, () -> cursor.tokenStart(1));
    assertTrue(!cursor.next());
    assertEquals(0, cursor.start());
    assertEquals(0, cursor.end());
    assertEquals(0, cursor.tokenCount());
  }
}
