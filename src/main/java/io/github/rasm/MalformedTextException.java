package io.github.rasm;

/** Input bytes are not UTF-8. */
public final class MalformedTextException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Offset of the first malformed byte, in bytes from the start of the input. */
  private final long offset;

  /**
   * Creates an exception.
   *
   * @param found the offending bytes, in words
   * @param expected what should stand there, in words
   * @param offset offset of the first malformed byte, in bytes from the start of the input
   */
  public MalformedTextException(String found, String expected, long offset) {
    super("malformed UTF-8 at byte " + offset + ": found " + found + ", expected " + expected);
    this.offset = offset;
  }

  /** Returns the offset of the first malformed byte, in bytes from the start of the input. */
  public long offset() {
    return offset;
  }
}
