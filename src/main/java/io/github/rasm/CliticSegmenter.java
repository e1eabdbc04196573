package io.github.rasm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Splits words into clitics and stems. Immutable and safe to share; the work is done by a {@link
 * CliticCursor}. A word of more than 40 letters is not split.
 *
 * <pre>{@code
 * CliticSegmenter.of(CliticScheme.ATB).segment("وللحكومة"); // و/CONJ ل/PREP الحكومة/STEM
 * }</pre>
 */
public final class CliticSegmenter {
  private final CliticScheme scheme;
  private final CliticModel model;

  private CliticSegmenter(CliticScheme scheme, CliticModel model) {
    this.scheme = Objects.requireNonNull(scheme, "scheme");
    this.model = Objects.requireNonNull(model, "model");
  }

  /** Returns a segmenter with the bundled model. */
  public static CliticSegmenter of(CliticScheme scheme) {
    return of(scheme, CliticModel.bundled());
  }

  /** Returns a segmenter with a model of the caller's. */
  public static CliticSegmenter of(CliticScheme scheme, CliticModel model) {
    return new CliticSegmenter(scheme, model);
  }

  /** The scheme. */
  public CliticScheme scheme() {
    return scheme;
  }

  /** The model. */
  public CliticModel model() {
    return model;
  }

  /** A new cursor, for one thread at a time. */
  public CliticCursor cursor() {
    return new CliticCursor(this);
  }

  /**
   * The segments of one word without context; offsets are indices into it. Of a text with several
   * tokens, the first one's. Makes a cursor at each call: for many words keep a {@link #cursor()}.
   */
  public List<Segment> segment(CharSequence word) {
    CliticCursor cursor = cursor().reset(word);
    return cursor.tokenCount() == 0 ? List.of() : segments(cursor, 0);
  }

  /** The sentences of a text, with the segments of their words; offsets are indices into it. */
  public List<Sentence> segmentText(CharSequence text) {
    SentenceSegmenter segmenter = SentenceSegmenter.builder().tokenizer(scheme.tokenizer()).build();
    List<Sentence> sentences = new ArrayList<>();
    SentenceCursor sentence = segmenter.cursor().reset(text);
    CliticCursor clitics = cursor();
    while (sentence.next()) {
      clitics.reset(sentence);
      List<Token> tokens = new ArrayList<>(sentence.tokenCount());
      for (int i = 0; i < sentence.tokenCount(); i++) {
        tokens.add(
            new Token(
                sentence.tokenStart(i),
                sentence.tokenEnd(i),
                sentence.tokenType(i),
                segments(clitics, i)));
      }
      sentences.add(new Sentence(sentence.start(), sentence.end(), tokens));
    }
    return sentences;
  }

  static List<Segment> segments(CliticCursor cursor, int token) {
    int count = cursor.segmentCount(token);
    List<Segment> segments = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      segments.add(
          new Segment(
              cursor.segmentStart(token, i),
              cursor.segmentEnd(token, i),
              cursor.segmentRole(token, i),
              cursor.form(token, i)));
    }
    return segments;
  }
}
