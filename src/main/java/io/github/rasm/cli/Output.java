package io.github.rasm.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;

/**
 * Where a result goes: standard output or a file, compressed when its name says so. A file appears
 * with {@link #commit}, and not at all when {@link #close} comes without it; devices and named
 * pipes are written to directly. Whatever goes wrong is an {@link OutputException}.
 */
final class Output implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final String name;
  private final BooleanSupplier isPipe;
  private final OutputStream raw;

  /** What {@link #raw} writes to; null unless it is a regular file. */
  private final AtomicFile file;

  /** Null when the result is not compressed. */
  private final GZIPOutputStream gzip;

  private final OutputStream stream;

  /** What ends with the result; null for standard output, see {@link StandardStreams}. */
  private final Closeable owned;

  private boolean ended;

  private Output(
      String name,
      BooleanSupplier isPipe,
      OutputStream raw,
      AtomicFile file,
      Closeable owned,
      boolean compressed)
      throws IOException {
    this.name = name;
    this.isPipe = isPipe;
    this.raw = raw;
    this.file = file;
    this.owned = owned;
    OutputStream named = new Named();
    this.gzip = compressed ? new GZIPOutputStream(named, BUFFER) : null;
    this.stream = compressed ? gzip : named;
  }

  /** Standard output. */
  static Output standard(StandardStreams streams) throws IOException {
    return new Output("standard output", streams.outIsPipe(), streams.out(), null, null, false);
  }

  /** A file. */
  static Output file(Path path) throws IOException {
    String name = path.toString();
    boolean compressed = Input.isGzip(path);
    try {
      if (isSpecial(path)) {
        OutputStream direct = Files.newOutputStream(path, StandardOpenOption.WRITE);
        return new Output(name, () -> FileType.isPipe(path), direct, null, direct, compressed);
      }
      AtomicFile file = AtomicFile.create(path);
      return new Output(name, () -> false, file.stream(), file, file, compressed);
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Returns whether a path is a device, a named pipe or a descriptor such as /dev/stdout. */
  private static boolean isSpecial(Path path) {
    Path absolute = path.toAbsolutePath();
    return absolute.startsWith("/dev")
        || absolute.startsWith("/proc")
        || Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /** Returns the stream to write to; closing it is not the caller's business. */
  OutputStream stream() {
    return stream;
  }

  /** Says that the result is whole. */
  void commit() throws OutputException {
    try {
      if (gzip != null) {
        gzip.finish();
      }
      stream.flush();
      if (file != null) {
        file.commit();
      } else if (owned != null) {
        owned.close();
      }
      ended = true;
    } catch (OutputException e) {
      throw e;
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Takes the result back unless it was committed. */
  @Override
  public void close() throws OutputException {
    if (ended || owned == null) {
      return;
    }
    try {
      owned.close();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  private OutputException failed(IOException e) {
    // There is no exception of its own for it, and the system's message is in the user's language.
    String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return text.contains("broken pipe") || isPipe.getAsBoolean()
        ? OutputException.closedPipe(name, e)
        : new OutputException(name, e);
  }

  /** Gives errors the name of the output. */
  private final class Named extends OutputStream {
    @Override
    public void write(int b) throws OutputException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws OutputException {
      try {
        raw.write(bytes, from, length);
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public void flush() throws OutputException {
      try {
        raw.flush();
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
