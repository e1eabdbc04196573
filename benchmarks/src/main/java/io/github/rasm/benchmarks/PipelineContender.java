package io.github.rasm.benchmarks;

import io.github.rasm.CliticScheme;
import io.github.rasm.Document;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.Rasm;
import io.github.rasm.Segment;
import io.github.rasm.Sentence;
import io.github.rasm.Token;
import io.github.rasm.benchmarks.SpanContender.Coverage;

/** Who takes part in {@link Pipeline}. */
public enum PipelineContender implements Described {
  /** All stages by cursor. */
  RASM(
      "Rasm, profile light, then sentences, tokens and ud segments of the result, by cursors on"
          + " char[]") {
    @Override
    Contender on(String text) {
      char[] source = text.toCharArray();
      Normalizer normalizer = Normalizer.of(Profile.LIGHT);
      String result = normalizer.normalize(text);
      // 18 times as many are the most there can be: too much where the text is long.
      char[] normalized = new char[Math.max(source.length, result.length())];
      CliticContender.Work work = new CliticContender.Work(CliticScheme.UD);
      return new SpanContender(
          result,
          Coverage.VISIBLE,
          spans -> {
            int length = normalizer.normalize(source, 0, source.length, normalized, 0);
            work.apply(normalized, length, spans);
          });
    }
  },

  /** The one door for everybody. */
  RASM_ANALYZE("Rasm.analyze(text, CliticScheme.UD), from String to objects, not normalized") {
    @Override
    Contender on(String text) {
      return new SpanContender(
          text, Coverage.VISIBLE, spans -> add(Rasm.analyze(text, CliticScheme.UD), spans));
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same chars: the limit; finds nothing") {
    @Override
    Contender on(String text) {
      return CharContender.ARRAYCOPY.on(text);
    }
  };

  private final String description;

  PipelineContender(String description) {
    this.description = description;
  }

  /** Makes it ready for a text. */
  abstract Contender on(String text);

  @Override
  public String description() {
    return description;
  }

  private static void add(Document document, Spans spans) {
    for (Sentence sentence : document.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.segments().isEmpty()) {
          spans.add(token.start(), token.end(), -1);
        }
        for (Segment segment : token.segments()) {
          spans.add(
              segment.start(), segment.end(), segment.role().ordinal() + segment.form().length());
        }
      }
    }
  }
}
