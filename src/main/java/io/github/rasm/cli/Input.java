package io.github.rasm.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Something to read: a file or standard input. */
final class Input {
  private static final String GZIP_SUFFIX = ".gz";

  private final String name;
  private final Path path;
  private final Path target;
  private final InputStream stream;
  private final IOException problem;

  private Input(String name, Path path, Path target, InputStream stream, IOException problem) {
    this.name = name;
    this.path = path;
    this.target = target;
    this.stream = stream;
    this.problem = problem;
  }

  /** Standard input. */
  static Input standard(InputStream stream) {
    return new Input("standard input", null, null, stream, null);
  }

  /**
   * A file.
   *
   * @param target its path below {@code --output-dir}
   */
  static Input file(Path path, Path target) {
    return new Input(path.toString(), path, target, null, null);
  }

  /** Something that cannot be opened; {@link #open} says why. */
  static Input unreadable(String name, Path target, IOException problem) {
    return new Input(name, null, target, null, problem);
  }

  /** Returns the name for messages, as the user wrote it. */
  String name() {
    return name;
  }

  /** Returns the name for results: the path as the user wrote it, or a hyphen. */
  String label() {
    return isStandard() ? "-" : name;
  }

  /** Returns whether this is standard input. */
  boolean isStandard() {
    return stream != null;
  }

  /** Returns the path of the result below {@code --output-dir}; null when there is none. */
  Path target() {
    return target;
  }

  /** Returns the number of bytes on disk, or -1 when it is unknown. */
  long size() {
    try {
      return path != null && Files.isRegularFile(path) ? Files.size(path) : -1;
    } catch (IOException e) {
      return -1;
    }
  }

  /** Returns whether a file of this name is compressed. */
  static boolean isGzip(Path path) {
    return path.toString().endsWith(GZIP_SUFFIX);
  }

  /**
   * Opens the input, decompressed.
   *
   * @param progress is told the numbers of bytes read from disk
   */
  InputStream open(LongConsumer progress) throws IOException {
    if (problem != null) {
      throw problem;
    }
    if (stream != null) {
      return new Unclosed(stream);
    }
    InputStream raw = new Counted(Files.newInputStream(path), progress);
    try {
      return isGzip(path) ? new GzipInput(raw) : raw;
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** Leaves the stream behind it open. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }

  /** Tells how many bytes were read. */
  private static final class Counted extends FilterInputStream {
    private final LongConsumer counter;

    Counted(InputStream in, LongConsumer counter) {
      super(in);
      this.counter = counter;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      if (b >= 0) {
        counter.accept(1);
      }
      return b;
    }

    @Override
    public int read(byte[] target, int at, int length) throws IOException {
      int count = super.read(target, at, length);
      if (count > 0) {
        counter.accept(count);
      }
      return count;
    }
  }
}
