package io.github.rasm;

import java.util.List;
import java.util.Objects;

/**
 * A token of a text.
 *
 * @param start offset of its first UTF-16 code unit, inclusive
 * @param end offset behind its last UTF-16 code unit, exclusive; greater than {@code start}
 * @param type what it is
 * @param segments the clitics and the stem of a word, in text order; empty when they were not asked
 *     for or the token is no word
 */
public record Token(int start, int end, TokenType type, List<Segment> segments) {
  /**
   * Checks the bounds and copies the list.
   *
   * @throws IllegalArgumentException when {@code start} is negative or not before {@code end}
   */
  public Token {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not the span of a token: [" + start + "," + end + ")");
    }
    Objects.requireNonNull(type, "type");
    segments = List.copyOf(segments);
  }

  /** A token without segments. */
  public Token(int start, int end, TokenType type) {
    this(start, end, type, List.of());
  }

  /** Returns {@code end - start}. */
  public int length() {
    return end - start;
  }

  /** Returns the span of the token. */
  public Span span() {
    return new Span(start, end);
  }

  /** Returns the characters of the token, out of the text it was found in. */
  public String in(CharSequence text) {
    return text.subSequence(start, end).toString();
  }

  @Override
  public String toString() {
    return type + "[" + start + "," + end + ")" + (segments.isEmpty() ? "" : segments);
  }
}
