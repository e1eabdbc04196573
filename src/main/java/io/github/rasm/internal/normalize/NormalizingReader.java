package io.github.rasm.internal.normalize;

import java.io.IOException;
import java.io.Reader;
import java.util.Objects;

/** Reads the normalized text of another reader. */
public final class NormalizingReader extends Reader {
  private static final int CHUNK = 8192;

  private final Reader source;
  private final CharOutput out = CharOutput.growing(CHUNK);
  private final CharLoop loop;
  private final char[] chunk = new char[CHUNK];

  /** Number of units at the start of {@link #chunk} that wait for the next ones. */
  private int held;

  /** Index in {@link #out} of the next unit to hand out. */
  private int next;

  private boolean ended;
  private boolean closed;

  /** Wraps a reader. */
  public NormalizingReader(FoldTable table, Reader source) {
    super(source);
    this.source = source;
    this.loop = new CharLoop(table, out);
  }

  @Override
  public int read(char[] target, int at, int length) throws IOException {
    Objects.checkFromIndexSize(at, length, target.length);
    if (closed) {
      throw new IOException("the reader is closed");
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
