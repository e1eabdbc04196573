package io.github.rasm.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/**
 * In one chain with Lucene's ICU components, and with the older ICU4J that these need, which
 * pom.xml pins.
 */
public class BesideIcuTest extends BaseTokenStreamTestCase {
  public void testOneChain() throws IOException {
    try (Analyzer icuTokens =
            CustomAnalyzer.builder()
                .addCharFilter("rasmNormalize", "profile", "standard")
                .withTokenizer("icu")
                .addTokenFilter("rasmNormalization")
                .build();
        Analyzer icuFolding =
            CustomAnalyzer.builder()
                .withTokenizer("rasm", "scheme", "d3")
                .addTokenFilter("rasmClitic")
                .addTokenFilter("icuFolding")
                .build()) {
      assertAnalyzesTo(
          icuTokens,
          "قَالَ المدرسةُ",
          new String[] {"قال", "المدرسه"},
          new int[] {0, 6},
          new int[] {5, 14});
      assertAnalyzesTo(icuFolding, "والمدرسةُ Été", new String[] {"مدرسه", "ete"});
    }
  }
}
