package io.github.rasm.opennlp;

import io.github.rasm.CliticSegmenter;
import io.github.rasm.Segment;
import io.github.rasm.Sentence;
import io.github.rasm.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.commons.ThreadSafe;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts text into tokens, or with a {@link CliticSegmenter} into clitics and stems, each word in the
 * context of its sentence.
 *
 * <p>Spans are half-open, in UTF-16 code units of the text, and never empty; a token is the text of
 * its span. So an article that is written nowhere is no token.
 *
 * <p>Immutable and thread-safe.
 */
@ThreadSafe
public final class RasmTokenizer implements Tokenizer {
  private final io.github.rasm.Tokenizer tokenizer;

  /** Null for whole words. */
  private final CliticSegmenter clitics;

  /** Creates a tokenizer of whole words. */
  public RasmTokenizer() {
    this.tokenizer = io.github.rasm.Tokenizer.standard();
    this.clitics = null;
  }

  /** Creates a tokenizer that splits words as a segmenter does. */
  public RasmTokenizer(CliticSegmenter clitics) {
    this.clitics = Objects.requireNonNull(clitics, "clitics");
    this.tokenizer = clitics.scheme().tokenizer();
  }

  @Override
  public String[] tokenize(String text) {
    return Span.spansToStrings(tokenizePos(text), text);
  }

  @Override
  public Span[] tokenizePos(String text) {
    List<Span> spans = new ArrayList<>();
    if (clitics == null) {
      for (Token token : tokenizer.tokenize(text)) {
        spans.add(new Span(token.start(), token.end()));
      }
    } else {
      for (Sentence sentence : clitics.segmentText(text)) {
        for (Token token : sentence.tokens()) {
          add(token, spans);
        }
      }
    }
    return spans.toArray(new Span[0]);
  }

  private static void add(Token token, List<Span> spans) {
    if (token.segments().isEmpty()) {
      spans.add(new Span(token.start(), token.end()));
    }
    for (Segment segment : token.segments()) {
      if (segment.start() < segment.end()) {
        spans.add(new Span(segment.start(), segment.end()));
      }
    }
  }
}
