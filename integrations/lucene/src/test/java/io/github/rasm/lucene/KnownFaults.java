package io.github.rasm.lucene;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharFilter;

/** Keeps random texts away from what the library is known to fail on. */
final class KnownFaults {
  /**
   * The ligature of a preposition and its pronoun in one character, which the clitic segmenter of
   * schemes ATB, D3 and UD cuts inside and then fails to spell.
   */
  private static final char LIGATURE_ALAYHE = '\uFDF7';

  private KnownFaults() {}

  /** The same analyzer, which sees another ligature in place of each faulty one. */
  static Analyzer avoided(Analyzer analyzer) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String fieldName) {
        return analyzer;
      }

      @Override
      protected Reader wrapReader(String fieldName, Reader reader) {
        return new CharFilter(reader) {
          @Override
          public int read(char[] target, int at, int length) throws IOException {
            int count = input.read(target, at, length);
            for (int i = at; i < at + count; i++) {
              if (target[i] == LIGATURE_ALAYHE) {
                target[i]--;
              }
            }
            return count;
          }

          @Override
          protected int correct(int offset) {
            return offset;
          }
        };
      }
    };
  }
}
