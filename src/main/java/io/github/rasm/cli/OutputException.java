package io.github.rasm.cli;

import java.io.IOException;

/** A result could not be written. */
final class OutputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String name;
  private final boolean closedPipe;

  private OutputException(String name, boolean closedPipe, IOException cause) {
    super(cause);
    this.name = name;
    this.closedPipe = closedPipe;
  }

  OutputException(String name, IOException cause) {
    this(name, false, cause);
  }

  /** The reader at the other end of a pipe has gone. */
  static OutputException closedPipe(String name, IOException cause) {
    return new OutputException(name, true, cause);
  }

  /** Returns the name of the output, for messages. */
  String name() {
    return name;
  }

  /** Returns whether the reader at the other end of a pipe has gone, which is no fault. */
  boolean isClosedPipe() {
    return closedPipe;
  }
}
