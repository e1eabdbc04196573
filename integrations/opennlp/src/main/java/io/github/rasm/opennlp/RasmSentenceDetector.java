package io.github.rasm.opennlp;

import io.github.rasm.Sentence;
import io.github.rasm.SentenceSegmenter;
import java.util.List;
import java.util.Objects;
import opennlp.tools.commons.ThreadSafe;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;

/**
 * Finds sentences. Spans are half-open, in UTF-16 code units of the text, and run from the first to
 * the last token of a sentence.
 *
 * <p>Immutable and thread-safe.
 */
@ThreadSafe
public final class RasmSentenceDetector implements SentenceDetector {
  private final SentenceSegmenter segmenter;

  /** Creates a detector for running text. */
  public RasmSentenceDetector() {
    this(SentenceSegmenter.standard());
  }

  /** Creates a detector of the sentences that a segmenter finds. */
  public RasmSentenceDetector(SentenceSegmenter segmenter) {
    this.segmenter = Objects.requireNonNull(segmenter, "segmenter");
  }

  @Override
  public String[] sentDetect(CharSequence text) {
    return Span.spansToStrings(sentPosDetect(text), text);
  }

  @Override
  public Span[] sentPosDetect(CharSequence text) {
    List<Sentence> sentences = segmenter.segment(text);
    Span[] spans = new Span[sentences.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new Span(sentences.get(i).start(), sentences.get(i).end());
    }
    return spans;
  }
}
