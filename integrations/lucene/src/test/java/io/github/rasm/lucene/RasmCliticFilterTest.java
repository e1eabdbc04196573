package io.github.rasm.lucene;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.lucene.RasmCliticFilter.Keep;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** What becomes of split words, with offsets, types and positions. */
public class RasmCliticFilterTest extends BaseTokenStreamTestCase {
  private static final String TEXT = "وللحكومة كتابهم.";

  private static Analyzer analyzer(CliticScheme scheme, Keep keep) {
    CliticSegmenter clitics = CliticSegmenter.of(scheme);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new RasmTokenizer(clitics);
        return new TokenStreamComponents(tokenizer, new RasmCliticFilter(tokenizer, keep));
      }
    };
  }

  public void testStem() throws IOException {
    try (Analyzer a = analyzer(CliticScheme.D3, Keep.STEM)) {
      assertAnalyzesTo(
          a,
          TEXT,
          new String[] {"حكومة", "كتاب"},
          new int[] {3, 9},
          new int[] {8, 13},
          new String[] {"STEM", "STEM"},
          new int[] {1, 1});
    }
  }

  public void testStemAndSurface() throws IOException {
    try (Analyzer a = analyzer(CliticScheme.D3, Keep.STEM_AND_SURFACE)) {
      assertAnalyzesTo(
          a,
          TEXT,
          new String[] {"وللحكومة", "حكومة", "كتابهم", "كتاب"},
          new int[] {0, 0, 9, 9},
          new int[] {8, 8, 15, 15},
          new String[] {"WORD", "STEM", "WORD", "STEM"},
          new int[] {1, 0, 1, 0});
    }
  }

  public void testSegments() throws IOException {
    try (Analyzer a = analyzer(CliticScheme.D3, Keep.SEGMENTS)) {
      assertAnalyzesTo(
          a,
          TEXT,
          new String[] {"و", "ل", "ال", "حكومة", "كتاب", "هم"},
          new int[] {0, 1, 2, 3, 9, 13},
          new int[] {1, 2, 3, 8, 13, 15},
          new String[] {"CONJ", "PREP", "DET", "STEM", "STEM", "PRON"},
          new int[] {1, 1, 1, 1, 1, 1});
    }
  }

  /** The article of للغة is written nowhere: its span is empty, its form restored. */
  public void testRestoredForms() throws IOException {
    try (Analyzer a = analyzer(CliticScheme.D3, Keep.SEGMENTS)) {
      assertAnalyzesTo(
          a,
          "للغة مدرستهم",
          new String[] {"ل", "ال", "لغة", "مدرسة", "هم"},
          new int[] {0, 1, 1, 5, 10},
          new int[] {1, 1, 4, 10, 12});
    }
  }

  public void testWholeWordsPassThrough() throws IOException {
    for (Keep keep : Keep.values()) {
      try (Analyzer a = analyzer(CliticScheme.D3, keep)) {
        assertAnalyzesTo(
            a,
            "الله والد بطاطس وليد فهد",
            new String[] {"الله", "والد", "بطاطس", "وليد", "فهد"},
            new String[] {"WORD", "WORD", "WORD", "WORD", "WORD"});
      }
    }
    try (Analyzer a = analyzer(CliticScheme.D3, Keep.STEM)) {
      assertAnalyzesTo(a, "لله", new String[] {"الله"}, new int[] {1}, new int[] {3});
    }
  }

  /** A word without a stem stays whole; a proclitic before a number goes with its stems alone. */
  public void testWordsWithoutStem() throws IOException {
    try (Analyzer a = analyzer(CliticScheme.ATB, Keep.STEM)) {
      assertAnalyzesTo(
          a,
          "له كتاب و3.5",
          new String[] {"له", "كتاب", "3.5"},
          new int[] {0, 3, 9},
          new int[] {2, 7, 12},
          new int[] {1, 1, 1});
    }
    try (Analyzer a = analyzer(CliticScheme.ATB, Keep.STEM_AND_SURFACE)) {
      assertAnalyzesTo(a, "له كتاب و3.5", new String[] {"له", "كتاب", "و", "3.5"});
    }
  }

  public void testKeywordsStayWhole() throws IOException {
    CliticSegmenter clitics = CliticSegmenter.of(CliticScheme.D3);
    CharArraySet keywords = new CharArraySet(1, false);
    keywords.add("وللحكومة");
    try (Analyzer a =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokenizer = new RasmTokenizer(clitics);
            TokenStream marked = new SetKeywordMarkerFilter(tokenizer, keywords);
            return new TokenStreamComponents(tokenizer, new RasmCliticFilter(marked, Keep.STEM));
          }
        }) {
      assertAnalyzesTo(a, TEXT, new String[] {"وللحكومة", "كتاب"});
    }
  }

  public void testNeedsSegments() {
    IllegalArgumentException e =
        expectThrows(
            IllegalArgumentException.class,
            () -> new RasmCliticFilter(new MockTokenizer(), Keep.STEM));
    assertTrue(e.getMessage(), e.getMessage().contains("needs a RasmTokenizer"));
    e =
        expectThrows(
            IllegalArgumentException.class,
            () -> new RasmCliticFilter(new RasmTokenizer(), Keep.STEM));
    assertTrue(e.getMessage(), e.getMessage().contains(RasmTokenizer.class.getName()));
  }

  public void testRandomData() throws IOException {
    for (Keep keep : Keep.values()) {
      for (CliticScheme scheme : CliticScheme.values()) {
        try (Analyzer a = analyzer(scheme, keep)) {
          checkRandomData(random(), a, 10 * RANDOM_MULTIPLIER);
          for (int i = 0; i < 20; i++) {
            String text = Texts.random(random(), 1 + random().nextInt(60));
            checkAnalysisConsistency(random(), a, random().nextBoolean(), text);
          }
        }
      }
    }
  }
}
