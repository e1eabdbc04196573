package io.github.rasm.lucene;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.lucene.RasmCliticFilter.Keep;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.util.BytesRef;

/** The terms of index and query. */
public class RasmAnalyzerTest extends BaseTokenStreamTestCase {
  private static Analyzer stemAndSurface() {
    return new RasmAnalyzer(
        CliticSegmenter.of(CliticScheme.D3),
        Keep.STEM_AND_SURFACE,
        Normalizer.of(Profile.SEARCH),
        CharArraySet.EMPTY_SET);
  }

  public void testTerms() throws IOException {
    try (Analyzer a = new RasmAnalyzer()) {
      assertAnalyzesTo(
          a,
          "وقالَ الوزيرُ إنّ المدرسةَ Test@Example.org",
          new String[] {"قال", "وزير", "ان", "مدرسه", "test@example.org"},
          new int[] {1, 8, 14, 20, 27},
          new int[] {5, 13, 17, 26, 43});
    }
  }

  /** Prefixes, marks, hamza, ta marbuta and ya make no difference. */
  public void testOneTermForAllSpellings() throws IOException {
    try (Analyzer a = new RasmAnalyzer()) {
      for (String word : List.of("المدرسة", "للمدرسة", "والمَدْرَسَةِ", "مدرستهم", "مـدرسة")) {
        assertAnalyzesTo(a, word, new String[] {"مدرسه"});
      }
      for (String word : List.of("أحمد", "احمد", "لأحمد", "وأحمدُ")) {
        assertAnalyzesTo(a, word, new String[] {"احمد"});
      }
      for (String word : List.of("مستشفى", "المستشفى", "مستشفي")) {
        assertAnalyzesTo(a, word, new String[] {"مستشفي"});
      }
    }
  }

  /** A final heh may be a pronoun or stand for ta marbuta: both are found. */
  public void testHeh() throws IOException {
    try (Analyzer a = new RasmAnalyzer()) {
      assertAnalyzesTo(
          a,
          "وكتابه",
          new String[] {"كتاب", "كتابه"},
          new int[] {1, 1},
          new int[] {6, 6},
          new int[] {1, 0});
      assertAnalyzesTo(a, "مدرسه", new String[] {"مدرس", "مدرسه"});
      assertAnalyzesTo(a, "مدرسته", new String[] {"مدرسه"});
      assertAnalyzesTo(a, "كتابهم", new String[] {"كتاب"});
    }
  }

  public void testNotMutilated() throws IOException {
    try (Analyzer a = new RasmAnalyzer()) {
      for (String word : List.of("الله", "والد", "بطاطس", "وليد", "فهد")) {
        assertAnalyzesTo(a, word, new String[] {word});
      }
      assertAnalyzesTo(a, "لله", new String[] {"الله"});
    }
  }

  public void testStopWords() throws IOException {
    CharArraySet stopWords = new CharArraySet(List.of("إلى", "في"), false);
    try (Analyzer a = new RasmAnalyzer(stopWords)) {
      assertAnalyzesTo(a, "ذهب الى المدرسة", new String[] {"ذهب", "مدرسه"}, new int[] {1, 2});
    }
  }

  public void testStemAndSurface() throws IOException {
    try (Analyzer a = stemAndSurface()) {
      assertAnalyzesTo(
          a,
          "والمدرسة كتاب",
          new String[] {"والمدرسه", "مدرسه", "كتاب"},
          new int[] {0, 0, 9},
          new int[] {8, 8, 13},
          new int[] {1, 0, 1});
    }
  }

  public void testWithoutClitics() throws IOException {
    try (Analyzer a =
        new RasmAnalyzer(null, Keep.STEM, Normalizer.of(Profile.LUCENE), CharArraySet.EMPTY_SET)) {
      assertAnalyzesTo(a, "والمدرسة", new String[] {"والمدرسه"});
    }
  }

  /** What wildcard and prefix queries go through. */
  public void testNormalize() {
    try (Analyzer a = new RasmAnalyzer()) {
      assertEquals(new BytesRef("مدرسه"), a.normalize("text", "مَدرسةُ"));
      assertEquals(new BytesRef("rasm"), a.normalize("text", "RASM"));
    }
  }

  public void testRandomData() throws IOException {
    try (Analyzer stem = new RasmAnalyzer();
        Analyzer both = stemAndSurface()) {
      for (Analyzer a : List.of(stem, both)) {
        checkRandomData(random(), a, 100 * RANDOM_MULTIPLIER);
        checkRandomData(random(), a, 20 * RANDOM_MULTIPLIER, 8192);
        for (int i = 0; i < 50; i++) {
          String text = Texts.random(random(), 1 + random().nextInt(60));
          checkAnalysisConsistency(random(), a, random().nextBoolean(), text);
        }
        checkAnalysisConsistency(random(), a, false, Texts.seed());
      }
    }
  }
}
