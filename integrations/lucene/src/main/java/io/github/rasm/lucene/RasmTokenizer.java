package io.github.rasm.lucene;

import io.github.rasm.CliticCursor;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.TokenType;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Cuts text into tokens, web and e-mail addresses, hashtags, numbers, dates and abbreviations each
 * in one piece. The type of a token is the name of its {@link TokenType}.
 *
 * <p>With a {@link CliticSegmenter}, the words of each sentence are analyzed in their context, and
 * each word carries its segments in a {@link CliticAttribute}, which {@link RasmCliticFilter} and
 * filters of the user's turn into terms. The tokens are the same with and without; the segmenter of
 * scheme {@code ud} alone also cuts as the treebank does.
 *
 * <p>Marks and signs that nobody searches for ({@code PUNCT}, {@code SYMBOL}, {@code OTHER}) are
 * left out, and leave no gap in the positions, unless the caller wants them. Memory is constant,
 * however long the text. Not thread-safe.
 */
public final class RasmTokenizer extends Tokenizer {
  /** The default of the longest token in UTF-16 code units, as in Lucene's own tokenizers. */
  public static final int DEFAULT_MAX_TOKEN_LENGTH = 255;

  /** No term of an index may be longer; three bytes of UTF-8 for a unit, 32,766 bytes at most. */
  private static final int MAX_TOKEN_LENGTH_LIMIT = 32766 / 3;

  private static final int FIRST_CAPACITY = 16 * 1024;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final TypeAttribute types = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increments =
      addAttribute(PositionIncrementAttribute.class);

  /** Null without clitics, as the two fields after it. */
  private final CliticAttributeImpl segments;

  private final CliticCursor clitics;
  private char[] form;

  private final SentenceCursor sentence;
  private final boolean discardPunctuation;
  private final int maxTokenLength;

  /** A stretch of the text; {@link #size} units are filled. */
  private char[] buffer = new char[FIRST_CAPACITY];

  private int size;

  /** Offset in the text, before correction, of {@code buffer[0]}. */
  private int base;

  /** Whether {@link #buffer} holds the end of the text. */
  private boolean ended;

  /** Next token of the sentence, and where in the buffer a token that is too long goes on. */
  private int token;

  private int tokenCount;
  private int rest;

  /** Creates a tokenizer without clitics that leaves punctuation out. */
  public RasmTokenizer() {
    this(null, true, DEFAULT_MAX_TOKEN_LENGTH);
  }

  /** Creates a tokenizer that leaves punctuation out and attaches the segments of words. */
  public RasmTokenizer(CliticSegmenter clitics) {
    this(clitics, true, DEFAULT_MAX_TOKEN_LENGTH);
  }

  /** Creates a tokenizer with the default attribute factory. */
  public RasmTokenizer(CliticSegmenter clitics, boolean discardPunctuation, int maxTokenLength) {
    this(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, clitics, discardPunctuation, maxTokenLength);
  }

  /**
   * Creates a tokenizer.
   *
   * @param clitics finds the segments of words; null for none
   * @param discardPunctuation whether tokens of the types PUNCT, SYMBOL and OTHER are left out
   * @param maxTokenLength the longest token in UTF-16 code units; a longer one is cut
   * @throws IllegalArgumentException when the longest token is none, or does not fit into an index
   */
  public RasmTokenizer(
      AttributeFactory factory,
      CliticSegmenter clitics,
      boolean discardPunctuation,
      int maxTokenLength) {
    super(factory);
    this.discardPunctuation = discardPunctuation;
    this.maxTokenLength = checkMaxTokenLength(maxTokenLength);
    if (clitics == null) {
      this.segments = null;
      this.clitics = null;
      this.sentence = SentenceSegmenter.standard().cursor();
    } else {
      this.segments = (CliticAttributeImpl) addAttribute(CliticAttribute.class);
      this.clitics = clitics.cursor();
      this.sentence =
          SentenceSegmenter.builder().tokenizer(clitics.scheme().tokenizer()).build().cursor();
    }
  }

  static int checkMaxTokenLength(int length) {
    // A surrogate pair must fit.
    if (length < 2 || length > MAX_TOKEN_LENGTH_LIMIT) {
      throw new IllegalArgumentException(
          "maxTokenLength must be from 2 to " + MAX_TOKEN_LENGTH_LIMIT + ", not " + length);
    }
    return length;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    size = 0;
    base = 0;
    ended = false;
    token = 0;
    tokenCount = 0;
    rest = 0;
    read();
    if (ended) {
      sentence.reset(buffer, 0, size);
    } else {
      sentence.resetPart(buffer, 0, size);
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    while (true) {
      while (token < tokenCount) {
        TokenType type = sentence.tokenType(token);
        if (isKept(type)) {
          emit(type);
          return true;
        }
        token++;
      }
      if (!nextSentence()) {
        return false;
      }
    }
  }

  private boolean isKept(TokenType type) {
    return !discardPunctuation
        || type != TokenType.PUNCT && type != TokenType.SYMBOL && type != TokenType.OTHER;
  }

  /** Sets the attributes to the current token, or to the next piece of it when it is too long. */
  private void emit(TokenType type) {
    int tokenStart = sentence.tokenStart(token);
    int tokenEnd = sentence.tokenEnd(token);
    int start = Math.max(tokenStart, rest);
    int end = tokenEnd;
    if (end - start > maxTokenLength) {
      end = start + maxTokenLength;
      if (Character.isSurrogatePair(buffer[end - 1], buffer[end])) {
        end--;
      }
    }
    term.copyBuffer(buffer, start, end - start);
    offsets.setOffset(correctOffset(base + start), correctOffset(base + end));
    types.setType(type.name());
    increments.setPositionIncrement(1);
    if (end < tokenEnd) {
      rest = end;
      return;
    }
    if (clitics != null && start == tokenStart) {
      addSegments();
    }
    token++;
  }

  private void addSegments() {
    int count = clitics.segmentCount(token);
    if (count == 1) {
      // Its form is its text.
      segments.add(
          offsets.startOffset(),
          offsets.endOffset(),
          clitics.segmentRole(token, 0),
          buffer,
          sentence.tokenStart(token),
          sentence.tokenEnd(token) - sentence.tokenStart(token));
      return;
    }
    for (int i = 0; i < count; i++) {
      segments.add(
          correctOffset(base + clitics.segmentStart(token, i)),
          correctOffset(base + clitics.segmentEnd(token, i)),
          clitics.segmentRole(token, i),
          form,
          0,
          clitics.form(token, i, form, 0));
    }
  }

  private boolean nextSentence() throws IOException {
    while (!sentence.next()) {
      if (ended) {
        return false;
      }
      readMore();
    }
    token = 0;
    tokenCount = sentence.tokenCount();
    rest = 0;
    if (clitics != null) {
      clitics.reset(sentence);
      if (form == null || form.length < clitics.maxFormLength()) {
        form = new char[2 * clitics.maxFormLength()];
      }
    }
    return true;
  }

  /** Moves what is not yet delivered to the front, fills up the rest, and goes on. */
  private void readMore() throws IOException {
    int position = sentence.position();
    if (position == 0 && size == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * size);
    } else {
      size -= position;
      System.arraycopy(buffer, position, buffer, 0, size);
      base += position;
    }
    read();
    sentence.resume(buffer, 0, size, ended);
  }

  private void read() throws IOException {
    while (!ended && size < buffer.length) {
      int read = input.read(buffer, size, buffer.length - size);
      if (read < 0) {
        ended = true;
      } else {
        size += read;
      }
    }
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(base + size);
    offsets.setOffset(end, end);
  }
}
