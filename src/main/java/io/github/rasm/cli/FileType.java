package io.github.rasm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a path leads to, where {@link Files} does not say. */
final class FileType {
  /** The file type within the mode of a file, and the one of pipes; both as in POSIX. */
  private static final int TYPE = 0xF000;

  private static final int PIPE = 0x1000;

  private FileType() {}

  /** Returns whether a path leads to a pipe, named or not; false where that cannot be known. */
  static boolean isPipe(Path path) {
    try {
      return Files.getAttribute(path, "unix:mode") instanceof Integer mode && (mode & TYPE) == PIPE;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
