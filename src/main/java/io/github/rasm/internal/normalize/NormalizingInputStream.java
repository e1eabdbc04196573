package io.github.rasm.internal.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** Reads the normalized UTF-8 text of another stream. */
public final class NormalizingInputStream extends InputStream {
  private static final int CHUNK = 1 << 17;

  private final InputStream source;
  private final Utf8Loop loop;
  private final Utf8Output out;
  private final byte[] chunk = new byte[CHUNK];

  /** Number of bytes at the start of {@link #chunk} that wait for the next ones. */
  private int held;

  /** Index in {@link #out} of the next byte to hand out. */
  private int next;

  private boolean ended;
  private boolean closed;

  /** Wraps a stream; the loop is fresh. */
  public NormalizingInputStream(Utf8Loop loop, InputStream source) {
    this.source = source;
    this.loop = loop;
    this.out = loop.output();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int at, int length) throws IOException {
    Objects.checkFromIndexSize(at, length, target.length);
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (length == 0) {
      return 0;
    }
    while (next == out.at) {
      if (ended) {
        return -1;
      }
      fill();
    }
    int count = Math.min(length, out.at - next);
    System.arraycopy(out.array, next, target, at, count);
    next += count;
    return count;
  }

  @Override
  public long transferTo(OutputStream target) throws IOException {
    long count = 0;
    while (true) {
      target.write(out.array, next, out.at - next);
      count += out.at - next;
      next = out.at;
      if (ended) {
        return count;
      }
      fill();
    }
  }

  /** Returns the number of malformed subparts met so far. */
  public long malformedCount() {
    return loop.malformedCount();
  }

  /** Returns, for messages, which kernel normalizes and why. */
  public String kernelReport() {
    return loop.kernelReport();
  }

  private void fill() throws IOException {
    out.clear();
    next = 0;
    int read = source.read(chunk, held, chunk.length - held);
    ended = read < 0;
    int size = held + Math.max(0, read);
    int used = loop.process(chunk, 0, size, ended);
    held = size - used;
    System.arraycopy(chunk, used, chunk, 0, held);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    source.close();
  }
}
