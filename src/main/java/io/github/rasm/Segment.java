package io.github.rasm;

import java.util.Objects;

/**
 * A part of a word: a clitic or the stem.
 *
 * <p>The spans of a word's segments tile the word; a span is empty where the writing swallowed the
 * part, as the article of {@code للغة}.
 *
 * @param start offset of its first UTF-16 code unit in the source, inclusive
 * @param end offset behind its last UTF-16 code unit, exclusive
 * @param role what it is
 * @param form its restored spelling; it may differ from the source text of the span
 */
public record Segment(int start, int end, SegmentRole role, String form) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when {@code start} is negative or behind {@code end}
   */
  public Segment {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
    }
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(form, "form");
  }

  /** Returns the span of the segment. */
  public Span span() {
    return new Span(start, end);
  }

  @Override
  public String toString() {
    return form + "/" + role + "[" + start + "," + end + ")";
  }
}
