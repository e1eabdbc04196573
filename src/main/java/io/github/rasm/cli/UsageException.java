package io.github.rasm.cli;

/** The command line makes no sense; the message says why, in the user's terms. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
