package io.github.rasm;

/**
 * A half-open range of offsets.
 *
 * @param start first offset, inclusive, at least 0
 * @param end last offset, exclusive, at least {@code start}
 */
public record Span(int start, int end) {
  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException when {@code start} is negative or behind {@code end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + "," + end + ")");
    }
  }

  /** Returns {@code end - start}. */
  public int length() {
    return end - start;
  }

  @Override
  public String toString() {
    return "[" + start + "," + end + ")";
  }
}
