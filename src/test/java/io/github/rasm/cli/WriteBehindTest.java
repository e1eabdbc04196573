package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WriteBehindTest {
  private static final int MEGABYTE = 1 << 20;

  /** Remembers the thread that wrote last. */
  private static final class Target extends OutputStream {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Thread writer;
    int failsFrom = Integer.MAX_VALUE;

    @Override
    public void write(int b) {
      throw new AssertionError("byte by byte");
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
      writer = Thread.currentThread();
      if (bytes.size() + length > failsFrom) {
        throw new IOException("full");
      }
      bytes.write(source, from, length);
    }
  }

  @Test
  void writesEverythingInOrder() throws IOException {
    Random random = new Random(1);
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    Target target = new Target();
    try (WriteBehind behind = new WriteBehind(target)) {
      byte[] bytes = new byte[100_000];
      while (expected.size() < 20 * MEGABYTE) {
        random.nextBytes(bytes);
        int from = random.nextInt(50_000);
        int length = random.nextInt(50_000);
        expected.write(bytes, from, length);
        behind.write(bytes, from, length);
        // The caller may use its array again.
        Arrays.fill(bytes, (byte) 0);
      }
      behind.finish();
    }
    assertArrayEquals(expected.toByteArray(), target.bytes.toByteArray());
    assertNotEquals(Thread.currentThread(), target.writer);
    assertEquals(Thread.State.TERMINATED, target.writer.getState());
  }

  @Test
  void shortTextIsWrittenAtOnce() throws IOException {
    Target target = new Target();
    try (WriteBehind behind = new WriteBehind(target)) {
      behind.write(new byte[100]);
      behind.write('a');
      assertEquals(101, target.bytes.size());
      assertSame(Thread.currentThread(), target.writer);
    }
  }

  @Test
  void errorIsThrownByLaterCallAndByTheLast() throws IOException {
    byte[] bytes = new byte[MEGABYTE];
    Target target = new Target();
    target.failsFrom = 20 * MEGABYTE;
    WriteBehind behind = new WriteBehind(target);
    IOException thrown =
        assertThrows(
            IOException.class,
            () -> {
              for (int i = 0; i < 60; i++) {
                behind.write(bytes);
              }
            });
    assertEquals("full", thrown.getMessage());
    assertSame(thrown, assertThrows(IOException.class, behind::finish));
    behind.close();
    assertEquals(20 * MEGABYTE, target.bytes.size());
    assertEquals(Thread.State.TERMINATED, target.writer.getState());
  }

  /** After an error of the caller's, what was written before it is there. */
  @Test
  void closesWithoutFinish() throws IOException {
    Target target = new Target();
    try (WriteBehind behind = new WriteBehind(target)) {
      for (int i = 0; i < 9; i++) {
        behind.write(new byte[MEGABYTE]);
      }
    }
    assertEquals(9 * MEGABYTE, target.bytes.size());
  }
}
