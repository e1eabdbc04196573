package io.github.rasm.cli;

import io.github.rasm.MalformedInput;
import io.github.rasm.MalformedTextException;
import io.github.rasm.ModelFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.zip.ZipException;

/** What the user is told on standard error: one line each, {@code rasm: NAME: text}. */
final class Messages {
  private static final String PREFIX = "rasm: ";

  private final PrintStream err;

  /** Whether the stack trace of a problem is printed too. */
  private final boolean traces;

  /** Clears the progress bar, if there is one, so that a message has the line for itself. */
  private Runnable clearing = () -> {};

  Messages(PrintStream err, boolean traces) {
    this.err = err;
    this.traces = traces;
  }

  /** Runs something before each message. */
  synchronized void beforeEach(Runnable action) {
    clearing = action;
  }

  /** Prints a message. */
  synchronized void say(String text) {
    clearing.run();
    err.println(PREFIX + text);
  }

  /** Prints what went wrong with a file. */
  void problem(String name, Throwable cause) {
    say(name + ": " + textOf(cause));
    trace(cause);
  }

  /** Prints how many malformed parts of the input were let pass, if there are any. */
  void malformed(long count, MalformedInput way) {
    if (count > 0) {
      say(
          "malformed UTF-8: "
              + count
              + (count == 1 ? " place" : " places")
              + (way == MalformedInput.KEEP ? " kept" : " replaced by U+FFFD"));
    }
  }

  /** Prints that the program itself is at fault. */
  void bug(Throwable cause) {
    say(textOf(cause));
    trace(cause);
  }

  private synchronized void trace(Throwable cause) {
    if (traces) {
      cause.printStackTrace(err);
    }
  }

  /** Returns a problem in the user's words. */
  static String textOf(Throwable problem) {
    if (problem instanceof MalformedTextException || problem instanceof ModelFormatException) {
      return problem.getMessage();
    }
    if (problem instanceof OutOfMemoryError) {
      return "out of memory; RASM_JAVA_OPTS=-Xmx1g gives more to bin/rasm";
    }
    if (!(problem instanceof IOException)) {
      return "internal error, please report it: " + problem + " (RASM_DEBUG=1 shows where)";
    }
    if (problem instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (problem instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (problem instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (problem instanceof ZipException || problem instanceof EOFException) {
      String detail = problem.getMessage();
      return "damaged gzip data: " + (detail == null ? "it ends too early" : detail);
    }
    String reason = problem instanceof FileSystemException f ? f.getReason() : problem.getMessage();
    return reason == null ? problem.toString() : reason;
  }
}
