package io.github.rasm.internal.normalize;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Normalizes a UTF-8 stream into another with several threads. Nothing that the normalizer does
 * looks across a line feed, so each thread takes the next lines as a block and normalizes it by
 * itself. One thread reads at a time. One writes: the thread that finishes the block whose turn it
 * is, which goes on with the blocks behind that are finished, too; the others need not wait for it.
 * A line that is longer than a block, and all behind it, is left to one thread. What goes wrong in
 * a block is thrown after the blocks before are written. One object moves one text.
 */
final class LineBlocks {
  /** Bytes of a block; with its result it fits into a processor's second cache. */
  private static final int BLOCK = 1 << 19;

  /** Bytes behind which more than one thread pays. */
  private static final int SHARED_FROM = 4 << 20;

  /** Blocks for each thread: one to work on, others that wait for their turn. */
  private static final int BLOCKS_A_THREAD = 3;

  private final int blockSize;
  private final int sharedFrom;
  private final Utf8Loop loop;
  private final InputStream source;
  private final OutputStream target;

  /** Held while reading; guards the five fields behind it. */
  private final Object reading = new Object();

  /** Begin of a line that the block before has read. */
  private final byte[] rest;

  private int restLength;
  private long offset;
  private long count;
  private boolean ended;

  private BlockingQueue<Block> free;

  /** Guards the two fields behind it. */
  private final Object turns = new Object();

  /** Blocks that wait for their turn, each at its number modulo the length. */
  private Block[] finished;

  private boolean someoneWrites;

  /** Number of the block that is written next; like the count, the writing thread's. */
  private long turn;

  private long malformedCount;

  private volatile Throwable failure;

  /** Lines, and what becomes of them. */
  private static final class Block {
    final byte[] bytes;
    final Utf8Output out;
    int length;
    long number;

    /** Number of bytes of the text before the block. */
    long offset;

    /** Whether a line, or the text, ends with the block. */
    boolean isWhole;

    Utf8Loop loop;

    /** What went wrong; null if nothing did. */
    Throwable failure;

    Block(int size) {
      bytes = new byte[size];
      out = Utf8Output.growing(size);
    }
  }

  /** Moves a text of which {@code loop} has seen nothing; each block gets another of its kind. */
  LineBlocks(Utf8Loop loop, InputStream source, OutputStream target) {
    this(loop, source, target, BLOCK, SHARED_FROM);
  }

  /** The same with blocks of another size, and other threads from another place on. */
  LineBlocks(
      Utf8Loop loop, InputStream source, OutputStream target, int blockSize, int sharedFrom) {
    this.loop = loop;
    this.source = source;
    this.target = target;
    this.blockSize = blockSize;
    this.sharedFrom = sharedFrom;
    this.rest = new byte[blockSize];
  }

  /**
   * Moves everything, in the calling thread and up to {@code threads - 1} others.
   *
   * @return the number of malformed subparts
   */
  long run(int threads) throws IOException {
    free = new ArrayBlockingQueue<>(BLOCKS_A_THREAD * threads);
    finished = new Block[BLOCKS_A_THREAD * threads];
    Block block = new Block(blockSize);
    free.add(block);
    boolean goesOn = true;
    while (goesOn && block.offset < sharedFrom) {
      goesOn = move();
    }
    if (goesOn) {
      share(threads);
    }
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof Error e) {
      throw e;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
    return malformedCount;
  }

  private void share(int threads) {
    while (free.remainingCapacity() > 0) {
      free.add(new Block(blockSize));
    }
    Thread[] others = new Thread[threads - 1];
    for (int i = 0; i < others.length; i++) {
      others[i] = new Thread(this::moveAll, "rasm-normalizer-" + (i + 1));
      others[i].setDaemon(true);
      others[i].start();
    }
    moveAll();
    try {
      for (Thread other : others) {
        other.join();
      }
    } catch (InterruptedException e) {
      failure = interrupted();
    }
  }

  private void moveAll() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = move();
    }
  }

  /** Moves one block; false when there is none left, or something went wrong. */
  private boolean move() {
    Block block;
    try {
      block = free.take();
    } catch (InterruptedException e) {
      failure = interrupted();
      return false;
    }
    if (failure != null || !read(block)) {
      free.add(block);
      return false;
    }
    if (block.isWhole && block.failure == null) {
      try {
        block.loop.process(block.bytes, 0, block.length, true);
      } catch (RuntimeException | Error e) {
        block.failure = e;
      }
    }
    finish(block);
    return failure == null;
  }

  /** Takes the next lines; false when there are none left. */
  private boolean read(Block block) {
    synchronized (reading) {
      if (ended) {
        return false;
      }
      block.number = count++;
      block.offset = offset;
      block.failure = null;
      block.out.clear();
      block.loop = loop.another(block.out, offset);
      System.arraycopy(rest, 0, block.bytes, 0, restLength);
      block.length = restLength;
      restLength = 0;
      int end = 0;
      try {
        while (end == 0 && !ended && block.length < blockSize) {
          end = readOn(block);
        }
      } catch (IOException | RuntimeException | Error e) {
        block.failure = e;
      }
      block.isWhole = end > 0 || ended;
      ended |= !block.isWhole;
      if (end > 0) {
        restLength = block.length - end;
        System.arraycopy(block.bytes, end, rest, 0, restLength);
        block.length = end;
      }
      offset += block.length;
      return true;
    }
  }

  /** Reads once, and returns the index behind the last line feed read, or 0. */
  private int readOn(Block block) throws IOException {
    int before = block.length;
    int read = source.read(block.bytes, before, blockSize - before);
    ended = read < 0;
    block.length += Math.max(0, read);
    return endOfLines(block.bytes, before, block.length);
  }

  /** Returns the index behind the last line feed of a range, or 0. */
  static int endOfLines(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    return end > from ? end : 0;
  }

  /** Leaves a block to the thread that writes, or writes all blocks whose turn has come. */
  private void finish(Block block) {
    synchronized (turns) {
      finished[(int) (block.number % finished.length)] = block;
    }
    for (Block next = begin(); next != null; next = goOn()) {
      // After a failure the rest is dropped: nobody must wait for a block for ever.
      if (failure == null) {
        write(next);
      }
      free.add(next);
      turn++;
    }
  }

  private Block begin() {
    synchronized (turns) {
      if (someoneWrites) {
        return null;
      }
      someoneWrites = true;
      return goOn();
    }
  }

  private Block goOn() {
    synchronized (turns) {
      int at = (int) (turn % finished.length);
      Block next = finished[at];
      finished[at] = null;
      someoneWrites = next != null;
      return next;
    }
  }

  private void write(Block block) {
    try {
      if (block.failure != null) {
        failure = block.failure;
      } else if (block.isWhole) {
        target.write(block.out.array, 0, block.out.at);
      } else {
        writeRest(block);
      }
      malformedCount += block.loop.malformedCount();
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Moves a long line and everything behind it; nobody else reads any more. */
  private void writeRest(Block block) throws IOException {
    InputStream begin = new ByteArrayInputStream(block.bytes, 0, block.length);
    new NormalizingInputStream(block.loop, new SequenceInputStream(begin, source))
        .transferTo(target);
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted");
  }
}
