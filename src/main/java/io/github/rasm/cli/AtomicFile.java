package io.github.rasm.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that appears whole or not at all: what is written goes to a temporary file in the same
 * directory, which takes the name of the target in {@link #commit}. So the target may be a file
 * that is still being read.
 */
final class AtomicFile implements Closeable {
  private final Path target;
  private final Path temporary;
  private final OutputStream stream;

  private AtomicFile(Path target, Path temporary, OutputStream stream) {
    this.target = target;
    this.temporary = temporary;
    this.stream = stream;
  }

  /** Begins to write a file; one that exists keeps its permissions, a symbolic link stays one. */
  static AtomicFile create(Path path) throws IOException {
    Path target = behindLink(path);
    String suffix = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path temporary = target.resolveSibling(String.format(Locale.ROOT, ".rasm-%s.tmp", suffix));
    TemporaryFiles.add(temporary);
    try {
      OutputStream stream =
          Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      AtomicFile file = new AtomicFile(target, temporary, stream);
      file.copyPermissions();
      return file;
    } catch (IOException e) {
      TemporaryFiles.remove(temporary);
      throw e;
    }
  }

  private static Path behindLink(Path path) throws IOException {
    if (!Files.isSymbolicLink(path)) {
      return path;
    }
    return Files.exists(path)
        ? path.toRealPath()
        : path.resolveSibling(Files.readSymbolicLink(path));
  }

  private void copyPermissions() throws IOException {
    PosixFileAttributeView from = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (from != null && Files.exists(target)) {
      Files.setPosixFilePermissions(temporary, from.readAttributes().permissions());
    }
  }

  /** Returns the stream to write to. */
  OutputStream stream() {
    return stream;
  }

  /** Closes the stream and gives the file its name. */
  void commit() throws IOException {
    stream.close();
    TemporaryFiles.keep(temporary, this::move);
  }

  private void move() throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Some network file systems; the next best.
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was written, unless it was committed. */
  @Override
  public void close() throws IOException {
    try {
      stream.close();
    } finally {
      TemporaryFiles.remove(temporary);
    }
  }
}
