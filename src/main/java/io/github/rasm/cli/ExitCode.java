package io.github.rasm.cli;

/** How a run of the command line ended. */
final class ExitCode {
  static final int DONE = 0;

  /** An input could not be processed, or a result could not be written. */
  static final int FAILED = 1;

  /** Wrong usage; nothing was read or written. */
  static final int USAGE = 2;

  private ExitCode() {}
}
