package io.github.rasm.internal.normalize;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** Normalizes the UTF-8 text that is written and hands it on to another stream. */
public final class NormalizingOutputStream extends OutputStream {
  private static final int CHUNK = 65536;

  private final OutputStream target;
  private final Utf8Loop loop;
  private final Utf8Output out;
  private final byte[] chunk = new byte[CHUNK];

  /** Number of bytes in {@link #chunk} that were not normalized yet. */
  private int held;

  private boolean closed;

  /** Wraps a stream; the loop is fresh. */
  public NormalizingOutputStream(Utf8Loop loop, OutputStream target) {
    this.target = target;
    this.loop = loop;
    this.out = loop.output();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] source, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, source.length);
    checkOpen();
    int next = from;
    int end = from + length;
    while (next < end) {
      int count = Math.min(end - next, chunk.length - held);
      System.arraycopy(source, next, chunk, held, count);
      held += count;
      next += count;
      if (held == chunk.length) {
        drain(false);
      }
    }
  }

  private void drain(boolean isLast) throws IOException {
    int used = loop.process(chunk, 0, held, isLast);
    held -= used;
    System.arraycopy(chunk, used, chunk, 0, held);
    target.write(out.array, 0, out.at);
    out.clear();
  }

  @Override
  public void flush() throws IOException {
    checkOpen();
    drain(false);
    target.flush();
  }

  private void checkOpen() throws IOException {
    if (closed) {
      throw new IOException("the stream is closed");
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (OutputStream closing = target) {
      drain(true);
      closing.flush();
    }
  }
}
