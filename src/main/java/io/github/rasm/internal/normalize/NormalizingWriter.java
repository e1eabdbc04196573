package io.github.rasm.internal.normalize;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/** Normalizes what is written and hands it on to another writer. */
public final class NormalizingWriter extends Writer {
  private static final int CHUNK = 8192;

  private final Writer target;
  private final CharOutput out = CharOutput.growing(CHUNK);
  private final CharLoop loop;
  private final char[] chunk = new char[CHUNK];

  /** Number of units in {@link #chunk} that were not normalized yet. */
  private int held;

  private boolean closed;

  /** Wraps a writer. */
  public NormalizingWriter(FoldTable table, Writer target) {
    super(target);
    this.target = target;
    this.loop = new CharLoop(table, out);
  }

  @Override
  public void write(char[] source, int from, int length) throws IOException {
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
      throw new IOException("the writer is closed");
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (Writer closing = target) {
      drain(true);
      closing.flush();
    }
  }
}
