package io.github.rasm.lucene;

import io.github.rasm.CliticCursor;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.Token;
import io.github.rasm.TokenType;
import io.github.rasm.Tokenizer;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Tokens, types and offsets are those of the library, however the text is read. */
public class RasmTokenizerTest extends BaseTokenStreamTestCase {
  private static final int LONG = 400_000;

  private static Analyzer analyzer(CliticSegmenter clitics, boolean discard, int maxTokenLength) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new RasmTokenizer(clitics, discard, maxTokenLength));
      }
    };
  }

  private static Analyzer standard() {
    return analyzer(null, true, RasmTokenizer.DEFAULT_MAX_TOKEN_LENGTH);
  }

  public void testTypes() throws IOException {
    try (Analyzer a = standard()) {
      assertAnalyzesTo(
          a,
          "زار د. أحمد https://example.com/a?b=1 وكتب إلى a@b.org في 12/5/2024، 10:50: ٣٫٥ #غزة_الآن @user",
          new String[] {
            "زار",
            "د.",
            "أحمد",
            "https://example.com/a?b=1",
            "وكتب",
            "إلى",
            "a@b.org",
            "في",
            "12/5/2024",
            "10:50",
            "٣٫٥",
            "#غزة_الآن",
            "@user"
          },
          new String[] {
            "WORD",
            "ABBREVIATION",
            "WORD",
            "URL",
            "WORD",
            "WORD",
            "EMAIL",
            "WORD",
            "DATE",
            "TIME",
            "NUMBER",
            "HASHTAG",
            "MENTION"
          });
    }
  }

  public void testMarksStayInTheirWord() throws IOException {
    try (Analyzer a = standard()) {
      assertAnalyzesTo(
          a,
          "الرحمٰن كِتَابٌ، رآه",
          new String[] {"الرحمٰن", "كِتَابٌ", "رآه"},
          new int[] {0, 8, 17},
          new int[] {7, 15, 20});
    }
  }

  public void testPunctuationOnDemand() throws IOException {
    try (Analyzer a = analyzer(null, false, 255)) {
      assertAnalyzesTo(
          a,
          "قال: 5$.",
          new String[] {"قال", ":", "5", "$", "."},
          new String[] {"WORD", "PUNCT", "NUMBER", "SYMBOL", "PUNCT"});
    }
  }

  public void testLongTokensAreCut() throws IOException {
    try (Analyzer a = analyzer(null, true, 3)) {
      assertAnalyzesTo(
          a,
          "كتابان كتب 😀",
          new String[] {"كتا", "بان", "كتب", "😀"},
          new int[] {0, 3, 7, 11},
          new int[] {3, 6, 10, 13});
    }
    try (Analyzer a = analyzer(null, true, 4)) {
      assertAnalyzesTo(
          a, "𐐷𐐷𐐷", new String[] {"𐐷𐐷", "𐐷"}, new int[] {0, 4}, new int[] {4, 6});
    }
    try (Analyzer a = analyzer(null, true, 3)) {
      assertAnalyzesTo(a, "𐐷𐐷", new String[] {"𐐷", "𐐷"}, new int[] {0, 2}, new int[] {2, 4});
    }
    expectThrows(IllegalArgumentException.class, () -> new RasmTokenizer(null, true, 1));
    expectThrows(IllegalArgumentException.class, () -> new RasmTokenizer(null, true, 10923));
  }

  /** The attribute carries what the cursors give. */
  public void testSegmentsAreThoseOfTheSentence() throws IOException {
    String text = Texts.seed();
    CliticSegmenter clitics = CliticSegmenter.of(CliticScheme.D3);
    List<String> expected = new ArrayList<>();
    SentenceCursor sentence = SentenceSegmenter.standard().cursor().reset(text);
    CliticCursor cursor = clitics.cursor();
    while (sentence.next()) {
      cursor.reset(sentence);
      for (int t = 0; t < cursor.tokenCount(); t++) {
        for (int i = 0; i < cursor.segmentCount(t); i++) {
          expected.add(
              cursor.segmentStart(t, i)
                  + ":"
                  + cursor.segmentEnd(t, i)
                  + ":"
                  + cursor.segmentRole(t, i)
                  + ":"
                  + cursor.form(t, i));
        }
      }
    }
    List<String> got = new ArrayList<>();
    try (RasmTokenizer tokenizer = new RasmTokenizer(clitics)) {
      tokenizer.setReader(Texts.chunked(text, random()));
      CliticAttribute segments = tokenizer.getAttribute(CliticAttribute.class);
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        for (int i = 0; i < segments.segmentCount(); i++) {
          got.add(
              segments.segmentStart(i)
                  + ":"
                  + segments.segmentEnd(i)
                  + ":"
                  + segments.segmentRole(i)
                  + ":"
                  + segments.segmentForm(i));
        }
      }
      tokenizer.end();
    }
    assertEquals(expected, got);
    assertTrue(got.size() > 900);
  }

  /** Texts longer than the buffer, in pieces of any length: the library's tokens and offsets. */
  public void testLongTexts() throws IOException {
    StringBuilder paragraphs = new StringBuilder();
    StringBuilder oneLine = new StringBuilder();
    String line = Texts.seed().replace('\n', ' ').replace(".", "");
    while (paragraphs.length() < LONG) {
      paragraphs.append(Texts.random(random(), 50)).append(Texts.seed()).append('\n');
      oneLine.append(line).append(' ');
    }
    checkLikeLibrary(paragraphs.toString());
    checkLikeLibrary(oneLine.toString());
    checkLikeLibrary("ب".repeat(100_000) + " " + "\u064B".repeat(100_000) + " كتاب");
    checkLikeLibrary(" ".repeat(100_000) + "كتاب" + " ".repeat(100_000));
  }

  /** One tokenizer for text after text, left in the middle of one as well. */
  public void testReuse() throws IOException {
    RasmTokenizer tokenizer = new RasmTokenizer();
    for (int i = 0; i < 20; i++) {
      String text = Texts.random(random(), 1 + random().nextInt(3000));
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      CharTermAttribute term = tokenizer.getAttribute(CharTermAttribute.class);
      String first = tokenizer.incrementToken() ? term.toString() : "";
      assertEquals(first(text), first);
      tokenizer.close();
    }
  }

  private static String first(String text) {
    for (Token token : Tokenizer.standard().tokenize(text)) {
      if (isKept(token.type())) {
        return text.substring(token.start(), token.end());
      }
    }
    return "";
  }

  private static boolean isKept(TokenType type) {
    return type != TokenType.PUNCT && type != TokenType.SYMBOL && type != TokenType.OTHER;
  }

  private void checkLikeLibrary(String text) throws IOException {
    List<Token> expected =
        Tokenizer.standard().tokenize(text).stream().filter(t -> isKept(t.type())).toList();
    try (RasmTokenizer tokenizer = new RasmTokenizer(null, true, 10922)) {
      OffsetAttribute offsets = tokenizer.getAttribute(OffsetAttribute.class);
      TypeAttribute types = tokenizer.getAttribute(TypeAttribute.class);
      tokenizer.setReader(Texts.chunked(text, random()));
      tokenizer.reset();
      for (Token token : expected) {
        int at = token.start();
        while (at < token.end()) {
          assertTrue(tokenizer.incrementToken());
          assertEquals(at, offsets.startOffset());
          assertEquals(token.type().name(), types.type());
          at = offsets.endOffset();
        }
        assertEquals(token.end(), at);
      }
      assertFalse(tokenizer.incrementToken());
      tokenizer.end();
      assertEquals(text.length(), offsets.endOffset());
    }
  }

  public void testRandomData() throws IOException {
    try (Analyzer a = standard();
        Analyzer all = analyzer(CliticSegmenter.of(CliticScheme.UD), false, 5)) {
      checkRandomData(random(), a, 200 * RANDOM_MULTIPLIER);
      checkRandomData(random(), all, 50 * RANDOM_MULTIPLIER, 8192);
      for (int i = 0; i < 50; i++) {
        String text = Texts.random(random(), 1 + random().nextInt(60));
        checkAnalysisConsistency(random(), a, random().nextBoolean(), text);
        checkAnalysisConsistency(random(), all, random().nextBoolean(), text);
      }
    }
  }
}
