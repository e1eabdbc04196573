package io.github.rasm.cli;

import java.io.IOException;

/** A file that a run needs cannot be used. */
final class InputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String name;

  private InputException(String name, Exception cause) {
    super(cause);
    this.name = name;
  }

  /** Returns the exception for a file, or the cause itself when it is wrong usage. */
  static IOException of(String name, Exception cause) {
    if (cause instanceof UsageException usage) {
      throw usage;
    }
    return new InputException(name, cause);
  }

  /** Returns the name of the file, for messages. */
  String name() {
    return name;
  }
}
