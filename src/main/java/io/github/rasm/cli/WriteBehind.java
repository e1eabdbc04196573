package io.github.rasm.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Writes to another stream in a thread of its own, so that the caller makes the next bytes
 * meanwhile. The first bytes are written by the caller: a short text needs no thread. An error of
 * the other stream is thrown by a later call, at the latest by {@link #finish}.
 */
final class WriteBehind extends OutputStream {
  /** Bytes from which on a thread pays. */
  private static final int DIRECT = 4 << 20;

  /** Rows of bytes that may wait. */
  private static final int WAITING = 4;

  private static final Chunk END = new Chunk();

  private final OutputStream target;
  private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(WAITING + 1);
  private final BlockingQueue<Chunk> empty = new ArrayBlockingQueue<>(WAITING);
  private long written;

  /** Null as long as the caller writes, and in the end. */
  private Thread thread;

  private volatile Throwable failure;

  /** A row of bytes, and how many there are. */
  private static final class Chunk {
    byte[] bytes = new byte[0];
    int length;
  }

  WriteBehind(OutputStream target) {
    this.target = target;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    written += length;
    if (thread == null && written < DIRECT) {
      target.write(bytes, from, length);
      return;
    }
    if (thread == null) {
      start();
    }
    try {
      Chunk chunk = empty.take();
      rethrow();
      if (chunk.bytes.length < length) {
        chunk.bytes = new byte[length];
      }
      System.arraycopy(bytes, from, chunk.bytes, 0, length);
      chunk.length = length;
      full.put(chunk);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private void start() {
    for (int i = 0; i < WAITING; i++) {
      empty.add(new Chunk());
    }
    thread = new Thread(this::run, "rasm-writer");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      for (Chunk chunk = full.take(); chunk != END; chunk = full.take()) {
        // After an error the rest is taken and dropped: the caller must not wait for ever.
        if (failure == null) {
          write(chunk);
        }
        empty.put(chunk);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(Chunk chunk) {
    try {
      target.write(chunk.bytes, 0, chunk.length);
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }

  private void rethrow() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }

  /** Waits until everything is written. */
  void finish() throws IOException {
    stop();
    rethrow();
  }

  /** Ends the thread, when it has written what waits; the other stream stays open. */
  @Override
  public void close() throws IOException {
    stop();
  }

  private void stop() throws IOException {
    if (thread == null) {
      return;
    }
    try {
      full.put(END);
      thread.join();
      thread = null;
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }
}
