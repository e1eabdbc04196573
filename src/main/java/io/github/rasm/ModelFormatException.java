package io.github.rasm;

/**
 * A file is no model of the expected kind, or it was altered. The message says what was found, what
 * was expected, and at which byte offset.
 */
public final class ModelFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Offset of the fault. */
  private final long offset;

  /** Makes an exception; {@code offset} counts bytes from the start of the file. */
  public ModelFormatException(String message, long offset) {
    super(message + ", at byte " + offset);
    this.offset = offset;
  }

  /** Returns the offset of the fault, in bytes from the start of the file. */
  public long offset() {
    return offset;
  }
}
