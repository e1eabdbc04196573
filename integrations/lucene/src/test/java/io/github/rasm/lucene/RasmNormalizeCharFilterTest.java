package io.github.rasm.lucene;

import io.github.rasm.AlignedText;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.tests.analysis.MockTokenizer;

/** The text is the normalizer's, and every offset is corrected to the source. */
public class RasmNormalizeCharFilterTest extends BaseTokenStreamTestCase {
  private static Analyzer analyzer(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer tokenizer = new MockTokenizer(MockTokenizer.WHITESPACE, false);
        return new TokenStreamComponents(tokenizer);
      }

      @Override
      protected Reader initReader(String field, Reader reader) {
        return new RasmNormalizeCharFilter(reader, normalizer);
      }
    };
  }

  public void testOffsetsIncludeRemovedMarks() throws IOException {
    try (Analyzer a = analyzer(Profile.STANDARD)) {
      assertAnalyzesTo(
          a, "قَالَ أحْمَد", new String[] {"قال", "احمد"}, new int[] {0, 6}, new int[] {5, 12});
    }
  }

  public void testComposition() throws IOException {
    try (Analyzer a = analyzer(Profile.LIGHT)) {
      assertAnalyzesTo(
          a,
          "مو\u0654سسة \uFEFF ـكتاب",
          new String[] {"مؤسسة", "كتاب"},
          new int[] {0, 10},
          new int[] {6, 14});
    }
  }

  public void testLigatures() throws IOException {
    try (Analyzer a = analyzer(Profile.LIGHT)) {
      assertAnalyzesTo(
          a,
          "ﻷنه ﷺ ثم",
          new String[] {"لأنه", "صلى", "الله", "عليه", "وسلم", "ثم"},
          new int[] {0, 4, 4, 4, 4, 6},
          new int[] {3, 4, 4, 4, 5, 8});
    }
  }

  public void testLongTextInSmallPieces() throws IOException {
    Normalizer normalizer = Normalizer.of(Profile.SEARCH);
    StringBuilder source = new StringBuilder();
    while (source.length() < 60_000) {
      source.append(Texts.random(random(), 40)).append(Texts.seed());
    }
    AlignedText expected = normalizer.align(source);
    CharFilter filter =
        new RasmNormalizeCharFilter(Texts.chunked(source.toString(), random()), normalizer);
    StringBuilder got = new StringBuilder();
    char[] piece = new char[100];
    for (int read; (read = filter.read(piece, 0, 1 + random().nextInt(100))) >= 0; ) {
      got.append(piece, 0, read);
    }
    assertEquals(expected.text(), got.toString());
    int last = 0;
    for (int i = 0; i < got.length(); i++) {
      int corrected = filter.correctOffset(i);
      assertEquals(expected.alignment().sourceStart(i), corrected);
      assertTrue(corrected >= last);
      last = corrected;
    }
    assertEquals(source.length(), filter.correctOffset(got.length()));
    filter.close();
  }

  /** Before anything is read, and with nothing to read. */
  public void testEmpty() throws IOException {
    CharFilter filter =
        new RasmNormalizeCharFilter(new StringReader(""), Normalizer.of(Profile.SEARCH));
    assertEquals(0, filter.correctOffset(0));
    assertEquals(-1, filter.read());
    assertEquals(0, filter.correctOffset(0));
    filter.close();
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
