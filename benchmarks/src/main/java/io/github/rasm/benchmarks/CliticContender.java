package io.github.rasm.benchmarks;

import io.github.rasm.CliticCursor;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.benchmarks.SpanContender.Coverage;
import java.io.CharArrayReader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;

/** Who takes part in {@link Clitics}; the Stanford segmenter has {@link StanfordClitics}. */
public enum CliticContender implements Described {
  /** Scheme D1. */
  RASM_D1(described("D1")) {
    @Override
    Contender on(String text) {
      return segments(text, CliticScheme.D1);
    }
  },

  /** Scheme D2. */
  RASM_D2(described("D2")) {
    @Override
    Contender on(String text) {
      return segments(text, CliticScheme.D2);
    }
  },

  /** Scheme ATB. */
  RASM_ATB(described("ATB")) {
    @Override
    Contender on(String text) {
      return segments(text, CliticScheme.ATB);
    }
  },

  /** Scheme D3. */
  RASM_D3(described("D3")) {
    @Override
    Contender on(String text) {
      return segments(text, CliticScheme.D3);
    }
  },

  /** Scheme UD. */
  RASM_UD(described("UD")) {
    @Override
    Contender on(String text) {
      return segments(text, CliticScheme.UD);
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same chars: the limit; finds nothing") {
    @Override
    Contender on(String text) {
      return CharContender.ARRAYCOPY.on(text);
    }
  },

  /** Lucene's light stemming. */
  LUCENE_ARABIC(
      "Lucene's ArabicAnalyzer: light stemming, a term for each word that is no stop word. Less: no"
          + " sentences, no context, no clitics as segments. More: folds letters") {
    @Override
    Contender on(String text) {
      char[] source = text.toCharArray();
      ArabicAnalyzer analyzer = new ArabicAnalyzer();
      return new SpanContender(
          text,
          Coverage.ANY,
          spans ->
              TokenContender.offsets(analyzer.tokenStream("", new CharArrayReader(source)), spans));
    }
  };

  private final String description;

  CliticContender(String description) {
    this.description = description;
  }

  private static String described(String scheme) {
    return "Rasm, text to sentences, tokens and segments of scheme "
        + scheme
        + " with restored forms, by cursors on char[]";
  }

  /** Makes it ready for a text. */
  abstract Contender on(String text);

  @Override
  public String description() {
    return description;
  }

  private static Contender segments(String text, CliticScheme scheme) {
    char[] source = text.toCharArray();
    Work work = new Work(scheme);
    return new SpanContender(
        text, Coverage.VISIBLE, spans -> work.apply(source, source.length, spans));
  }

  /** From text to segments, by cursors. */
  static final class Work {
    private final SentenceCursor sentence;
    private final CliticCursor clitics;
    private char[] form = {};

    Work(CliticScheme scheme) {
      clitics = CliticSegmenter.of(scheme).cursor();
      sentence = SentenceSegmenter.builder().tokenizer(scheme.tokenizer()).build().cursor();
    }

    void apply(char[] text, int length, Spans spans) {
      for (sentence.reset(text, 0, length); sentence.next(); ) {
        clitics.reset(sentence);
        if (form.length < clitics.maxFormLength()) {
          form = new char[2 * clitics.maxFormLength()];
        }
        for (int token = 0; token < clitics.tokenCount(); token++) {
          int count = clitics.segmentCount(token);
          if (count == 0) {
            spans.add(sentence.tokenStart(token), sentence.tokenEnd(token), -1);
          }
          for (int i = 0; i < count; i++) {
            int written = clitics.form(token, i, form, 0);
            spans.add(
                clitics.segmentStart(token, i),
                clitics.segmentEnd(token, i),
                clitics.segmentRole(token, i).ordinal() + written);
          }
        }
      }
    }
  }
}
