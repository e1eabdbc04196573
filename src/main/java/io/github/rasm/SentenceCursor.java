package io.github.rasm;

import io.github.rasm.internal.segment.Reason;
import io.github.rasm.internal.segment.SentenceEngine;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/**
 * Walks through the sentences of a text. For one thread at a time; may be reset as often as wanted,
 * and allocates nothing once its buffers have grown to the longest sentence (for a {@link
 * CharSequence}, to the longest text) seen.
 *
 * <pre>{@code
 * SentenceCursor cursor = SentenceSegmenter.standard().cursor().reset(text);
 * while (cursor.next()) {
 *   for (int i = 0; i < cursor.tokenCount(); i++) {
 *     use(cursor.tokenStart(i), cursor.tokenEnd(i), cursor.tokenType(i));
 *   }
 * }
 * }</pre>
 *
 * <p>Before the first and after the last sentence the getters return 0, {@code reason} an empty
 * string, and the getters with an index throw.
 */
public final class SentenceCursor {
  private final SentenceEngine engine;
  private char[] copy = new char[0];

  /** Cuts each sentence into other tokens than those that decided; or null. */
  private final TokenCursor retokenizer;

  // The tokens of the retokenizer: offsets, types.
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private TokenType[] types = new TokenType[0];
  private int count;

  SentenceCursor(SentenceEngine engine, TokenCursor retokenizer) {
    this.engine = engine;
    this.retokenizer = retokenizer;
  }

  /** Starts at text[from], ends before text[to]; offsets are indices into the array. */
  public SentenceCursor reset(char[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    engine.reset(text, from, to, true);
    return this;
  }

  /** Starts with a text, which is copied; offsets are indices into it. */
  public SentenceCursor reset(CharSequence text) {
    copy = TextCopy.into(copy, text);
    engine.reset(copy, 0, text.length(), true);
    return this;
  }

  /**
   * Starts with the first part of a text that does not fit into memory. {@link #next} stops where
   * more text could change a sentence; then {@link #resume} goes on.
   */
  public SentenceCursor resetPart(char[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    engine.reset(text, from, to, false);
    return this;
  }

  /**
   * Goes on with more of the text that {@link #resetPart} began. The caller moves what stands from
   * {@link #position()} on to the front of its buffer and fills up the rest; 200,000 units are
   * enough for any text.
   *
   * @param from index of the unit that was at {@link #position()}
   * @param last true if no more text follows
   */
  public SentenceCursor resume(char[] text, int from, int to, boolean last) {
    Objects.checkFromToIndex(from, to, text.length);
    engine.resume(text, from, to, last);
    return this;
  }

  /** The index before which everything has been delivered. */
  public int position() {
    return engine.position();
  }

  /** Moves to the next sentence; false if there is none. */
  public boolean next() {
    count = 0;
    if (!engine.next()) {
      return false;
    }
    if (retokenizer != null) {
      retokenize();
    }
    return true;
  }

  private void retokenize() {
    retokenizer.reset(engine.text(), start(), end());
    while (retokenizer.next()) {
      if (count == starts.length) {
        int capacity = Math.max(64, 2 * count);
        starts = Arrays.copyOf(starts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        types = Arrays.copyOf(types, capacity);
      }
      starts[count] = retokenizer.start();
      ends[count] = retokenizer.end();
      types[count++] = retokenizer.type();
    }
  }

  /** Index of the sentence's first UTF-16 unit, which is that of its first token. */
  public int start() {
    return isNone() ? 0 : engine.start(engine.first());
  }

  /** Index after the sentence's last unit, which is the end of its last token. */
  public int end() {
    return isNone() ? 0 : engine.end(engine.last() - 1);
  }

  /** The number of tokens, at least 1 in a sentence. */
  public int tokenCount() {
    return retokenizer == null ? engine.last() - engine.first() : count;
  }

  private boolean isNone() {
    return engine.last() == engine.first();
  }

  /** Index of the first unit of token i, counted from 0 in the sentence. */
  public int tokenStart(int i) {
    return retokenizer == null ? engine.start(index(i)) : starts[index(i)];
  }

  /** Index after the last unit of token i. */
  public int tokenEnd(int i) {
    return retokenizer == null ? engine.end(index(i)) : ends[index(i)];
  }

  /** Type of token i. */
  public TokenType tokenType(int i) {
    return retokenizer == null ? engine.type(index(i)) : types[index(i)];
  }

  /**
   * Why the sentence ends where it ends: the rule in words and, where a model was asked, its score,
   * a log odds against the threshold. Builds a string.
   */
  public String reason() {
    if (isNone()) {
      return "";
    }
    Reason reason = engine.reason();
    return reason.scored() && engine.score() != 0
        ? String.format(Locale.ROOT, "%s, score %+.2f", reason.text(), engine.score())
        : reason.text();
  }

  /** The array that the offsets are indices into. */
  char[] text() {
    return engine.text();
  }

  private int index(int i) {
    int k = Objects.checkIndex(i, tokenCount());
    return retokenizer == null ? engine.first() + k : k;
  }
}
