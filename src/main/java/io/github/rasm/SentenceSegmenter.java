package io.github.rasm;

import io.github.rasm.internal.segment.SentenceEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Finds sentences in Arabic text: rules for marks, abbreviations, numbers and quotes first, then a
 * small model for the headline that a text may begin with. Immutable and safe to share; the work is
 * done by a {@link SentenceCursor}.
 *
 * <p>A sentence runs from its first to its last token, closing marks included. Vowel marks never
 * change a boundary. A sentence longer than 65,536 UTF-16 units is cut there, at white space if it
 * has any, else between tokens. Time is linear in the text.
 */
public final class SentenceSegmenter {
  private static final SentenceSegmenter STANDARD = builder().build();

  private final LineMode lines;
  private final HeadlineMode headlines;
  private final boolean unpunctuated;
  private final Tokenizer tokenizer;

  private SentenceSegmenter(Builder builder) {
    lines = builder.lines;
    headlines = builder.headlines;
    unpunctuated = builder.unpunctuated;
    tokenizer = builder.tokenizer == null ? Tokenizer.standard() : builder.tokenizer;
  }

  /**
   * The segmenter for running text: {@link LineMode#PARAGRAPH}, {@link HeadlineMode#AUTO}, marks
   * expected, {@link Tokenizer#standard()}.
   */
  public static SentenceSegmenter standard() {
    return STANDARD;
  }

  /** A builder whose defaults are those of {@link #standard()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a line break means. */
  public LineMode lines() {
    return lines;
  }

  /** Whether headlines are looked for in running text. */
  public HeadlineMode headlines() {
    return headlines;
  }

  /** True if the text is expected to have no punctuation. */
  public boolean unpunctuated() {
    return unpunctuated;
  }

  /** The tokenizer whose tokens the sentences hold. */
  public Tokenizer tokenizer() {
    return tokenizer;
  }

  /** A new cursor, for one thread at a time. */
  public SentenceCursor cursor() {
    TokenCursor deciding = tokenizer.forSentences().cursor();
    return new SentenceCursor(
        new SentenceEngine(deciding, lines, headlines, unpunctuated),
        tokenizer.isTreebank() ? tokenizer.cursor() : null);
  }

  /** All sentences of a text. Offsets are UTF-16 offsets into it. */
  public List<Sentence> segment(CharSequence text) {
    List<Sentence> sentences = new ArrayList<>();
    SentenceCursor cursor = cursor().reset(text);
    while (cursor.next()) {
      List<Token> tokens = new ArrayList<>(cursor.tokenCount());
      for (int i = 0; i < cursor.tokenCount(); i++) {
        tokens.add(new Token(cursor.tokenStart(i), cursor.tokenEnd(i), cursor.tokenType(i)));
      }
      sentences.add(new Sentence(cursor.start(), cursor.end(), tokens));
    }
    return sentences;
  }

  /** Collects settings; not safe to share between threads. */
  public static final class Builder {
    private LineMode lines = LineMode.PARAGRAPH;
    private HeadlineMode headlines = HeadlineMode.AUTO;
    private boolean unpunctuated;
    private Tokenizer tokenizer;

    private Builder() {}

    /** Sets what a line break means. */
    public Builder lines(LineMode mode) {
      lines = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** Sets whether headlines are looked for in running text. */
    public Builder headlines(HeadlineMode mode) {
      headlines = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Sets whether sentences are found by their words alone, as in captions, speech and scraped
     * text. Marks that are there still count.
     */
    public Builder unpunctuated(boolean on) {
      unpunctuated = on;
      return this;
    }

    /**
     * Sets the tokenizer. Sentences are the same for the treebank's tokens as for the standard
     * ones: dots that stand apart there do not end anything.
     */
    public Builder tokenizer(Tokenizer value) {
      tokenizer = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Builds the segmenter.
     *
     * @throws IllegalArgumentException if unpunctuated is combined with {@link LineMode#SENTENCE},
     *     where nothing is left to find
     */
    public SentenceSegmenter build() {
      if (unpunctuated && lines == LineMode.SENTENCE) {
        throw new IllegalArgumentException(
            "unpunctuated cannot be combined with LineMode.SENTENCE: a line is one sentence there");
      }
      return new SentenceSegmenter(this);
    }
  }
}
