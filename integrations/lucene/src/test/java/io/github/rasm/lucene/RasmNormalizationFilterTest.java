package io.github.rasm.lucene;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** Terms are normalized, offsets stay. */
public class RasmNormalizationFilterTest extends BaseTokenStreamTestCase {
  private static Analyzer analyzer(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new MockTokenizer(MockTokenizer.WHITESPACE, false);
        return new TokenStreamComponents(
            tokenizer, new RasmNormalizationFilter(tokenizer, normalizer));
      }
    };
  }

  public void testTerms() throws IOException {
    try (Analyzer a = analyzer(Profile.SEARCH)) {
      assertAnalyzesTo(
          a,
          "مَدْرَسَةٌ أحمـد مسؤول گ 1000 Test",
          new String[] {"مدرسه", "احمد", "مسوول", "گ", "1000", "Test"},
          new int[] {0, 11, 17, 23, 25, 30},
          new int[] {10, 16, 22, 24, 29, 34});
    }
    try (Analyzer a = analyzer(Profile.NONE)) {
      assertAnalyzesTo(a, "مَدْرَسَةٌ", new String[] {"مَدْرَسَةٌ"});
    }
  }

  /** Longer than its source, and more than the buffer holds at first. */
  public void testGrowingTerms() throws IOException {
    try (Analyzer a = analyzer(Profile.LIGHT)) {
      assertAnalyzesTo(a, "ﷲ".repeat(40), new String[] {"الله".repeat(40)});
    }
  }

  /** An empty term is no use, and the normalized form of a query must be one term. */
  public void testNothingLeft() throws IOException {
    try (Analyzer a = analyzer(Profile.SEARCH)) {
      assertAnalyzesTo(a, "\u064E\u0651 كتاب", new String[] {"\u064E\u0651", "كتاب"});
    }
  }

  public void testRandomData() throws IOException {
    for (Profile profile : Profile.values()) {
      try (Analyzer a = analyzer(profile)) {
        checkRandomData(random(), a, 50 * RANDOM_MULTIPLIER);
        for (int i = 0; i < 20; i++) {
          // Lucene's tokenizer for tests accepts no lone surrogate.
          String text = Texts.wellFormed(Texts.random(random(), 1 + random().nextInt(60)));
          checkAnalysisConsistency(random(), a, random().nextBoolean(), text);
        }
      }
    }
  }
}
