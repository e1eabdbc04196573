package io.github.rasm.internal.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/** Reads the normalized UTF-8 text of another stream. */
public final class NormalizingInputStream extends InputStream {
  private static final int CHUNK = 1 << 18;

  private final InputStream source;
  private final Utf8Loop loop;
  private final Utf8Output out;
  private final byte[] chunk = new byte[CHUNK];

  /** Number of bytes at the start of {@link #chunk} that wait for the next ones. */
  private int held;

  /** Index in {@link #out} of the next byte to hand out. */
  private int next;

  /** Number of malformed subparts that other loops met. */
  private long countedElsewhere;

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

  /**
   * Moves all of the text to a stream, in the calling thread and up to {@code threads - 1} others;
   * only where nothing was read yet, and to be read to the end.
   */
  public void transferTo(OutputStream target, int threads) throws IOException {
    if (threads == 1) {
      transferTo(target);
    } else {
      countedElsewhere = new LineBlocks(loop, source, target).run(threads);
    }
  }

  /** Returns the number of malformed subparts met so far. */
  public long malformedCount() {
    return loop.malformedCount() + countedElsewhere;
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
    // Much to read: the end of a line is no place to wait for what follows.
    int lines = size == chunk.length ? LineBlocks.endOfLines(chunk, held, size) : 0;
    int used = loop.process(chunk, 0, lines > 0 ? lines : size, ended);
    held = size - used;
    System.arraycopy(chunk, used, chunk, 0, held);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    source.close();
  }
}
