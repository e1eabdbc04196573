package io.github.rasm.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Files that must not outlive the process, however it ends short of {@code kill -9}. */
final class TemporaryFiles {
  private static final Set<Path> OPEN = new HashSet<>();
  private static boolean hooked;
  private static boolean ending;

  private TemporaryFiles() {}

  /** Takes note of a file that is about to be made. */
  static synchronized void add(Path file) throws IOException {
    refuseWhenEnding();
    if (!hooked) {
      Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::removeAll));
      hooked = true;
    }
    OPEN.add(file);
  }

  /** Removes a file. */
  static synchronized void remove(Path file) {
    if (OPEN.remove(file)) {
      delete(file);
    }
  }

  /** Something that makes a file a lasting one. */
  interface Keeping {
    void run() throws IOException;
  }

  /** Runs what makes a file a lasting one, unless the process is ending. */
  static synchronized void keep(Path file, Keeping keeping) throws IOException {
    refuseWhenEnding();
    keeping.run();
    OPEN.remove(file);
  }

  private static void refuseWhenEnding() throws IOException {
    if (ending) {
      throw new InterruptedIOException("interrupted");
    }
  }

  private static synchronized void removeAll() {
    ending = true;
    OPEN.forEach(TemporaryFiles::delete);
    OPEN.clear();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // Nobody is left to whom it would matter; the name says what the file is.
    }
  }
}
