package io.github.rasm.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.MalformedInput;
import io.github.rasm.MalformedTextException;
import io.github.rasm.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineBlocksTest {
  private static final int BLOCK = 64;

  private static final String[] PIECES = {
    "\n", "\r\n", "\n\n", " ", "  ", "\t", "ا", "أ", "ى", "و", "لله", "ـ", "َّ", "ٔ", "ٕ", "ٰ", "٪",
    "5", "،", "…", "ﷺ", "ﻻ", "ـﱠ", "ی", "هه", "هههه", "a", "😀", "\u200C", "\u200F", "\u034F",
    "\uFEFF"
  };

  /** Remembers who wrote. */
  private static final class Target extends ByteArrayOutputStream {
    final Set<Thread> writers = new HashSet<>();
    int failsFrom = Integer.MAX_VALUE;

    @Override
    public void write(byte[] source, int from, int length) {
      writers.add(Thread.currentThread());
      if (size() + length > failsFrom) {
        throw new IllegalStateException("full");
      }
      super.write(source, from, length);
    }
  }

  /** Gives a few bytes at a time, and an error in the end if it is given one. */
  private static InputStream inPieces(byte[] bytes, Random random, IOException problem) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int at, int length) throws IOException {
        int count = super.read(target, at, Math.min(length, 1 + random.nextInt(2 * BLOCK)));
        if (count < 0 && problem != null) {
          throw problem;
        }
        return count;
      }
    };
  }

  private static Utf8Loop loop(FoldTable table, MalformedInput malformed) {
    return new Utf8Loop(table, new PairTable(table), Utf8Output.growing(0), malformed);
  }

  private static FoldTable table(Profile profile) {
    return profile == Profile.LUCENE ? FoldTable.lucene() : FoldTable.of(profile.options());
  }

  private static byte[] text(Random random, int pieces, boolean spoiled) {
    StringBuilder text = new StringBuilder();
    int breaks = random.nextInt(3);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(4) < breaks ? 0 : random.nextInt(PIECES.length)]);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; spoiled && i < bytes.length; i += 1 + random.nextInt(60)) {
      bytes[i] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static long move(
      FoldTable table, MalformedInput malformed, InputStream source, OutputStream target, int size)
      throws IOException {
    return new LineBlocks(loop(table, malformed), source, target, size, 0).run(3);
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void severalThreadsGiveWhatOneGives(Profile profile) throws IOException {
    FoldTable table = table(profile);
    Random random = new Random(1);
    for (int round = 0; round < 400; round++) {
      MalformedInput malformed = round % 2 == 0 ? MalformedInput.REPLACE : MalformedInput.KEEP;
      byte[] text = text(random, random.nextInt(400), round % 3 == 0);
      Utf8Loop whole = loop(table, malformed);
      whole.process(text, 0, text.length, true);
      Utf8Output want = whole.output();
      Target target = new Target();
      int size = BLOCK + random.nextInt(BLOCK);
      long count = move(table, malformed, inPieces(text, random, null), target, size);
      assertArrayEquals(Arrays.copyOf(want.array(), want.length()), target.toByteArray());
      assertEquals(whole.malformedCount(), count);
    }
  }

  @Test
  void severalThreadsShareALongText() throws IOException, InterruptedException {
    byte[] line = "أحمد كتب رسالة.\n".getBytes(StandardCharsets.UTF_8);
    CountDownLatch others = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    // Endless until another thread has come to read.
    InputStream source =
        new InputStream() {
          @Override
          public int read() {
            throw new AssertionError("byte by byte");
          }

          @Override
          public int read(byte[] target, int at, int length) {
            if (Thread.currentThread() != main) {
              others.countDown();
            }
            if (others.getCount() == 0) {
              return -1;
            }
            System.arraycopy(line, 0, target, at, line.length);
            return line.length;
          }
        };
    Target target = new Target();
    assertEquals(0, move(table(Profile.STANDARD), MalformedInput.FAIL, source, target, BLOCK));
    others.await();
    String text = target.toString(StandardCharsets.UTF_8);
    assertEquals("احمد كتب رسالة.\n".repeat(text.length() / 16), text);
  }

  @Test
  void shortTextNeedsNoOtherThread() throws IOException {
    byte[] text = "أ\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Target target = new Target();
    new LineBlocks(
            loop(table(Profile.STANDARD), MalformedInput.FAIL),
            new ByteArrayInputStream(text),
            target)
        .run(4);
    assertEquals(Set.of(Thread.currentThread()), target.writers);
    assertEquals("ا\n".repeat(100_000), target.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 127, 128, 1000})
  void linesOfAnyLengthPass(int length) throws IOException {
    String text = "x\n" + "أ".repeat(length) + "\n" + "y".repeat(length) + "\nأ";
    Target target = new Target();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputStream source = inPieces(bytes, new Random(length), null);
    move(table(Profile.STANDARD), MalformedInput.FAIL, source, target, BLOCK);
    assertEquals(text.replace('أ', 'ا'), target.toString(StandardCharsets.UTF_8));
  }

  @Test
  void malformedByteIsReportedWithItsPlaceInTheWhole() {
    Random random = new Random(2);
    for (int at = 0; at < 1000; at += 37) {
      byte[] text = "كتب\nالولد\n".repeat(70).getBytes(StandardCharsets.UTF_8);
      // In place of a letter's first byte.
      int offset = at;
      while ((text[offset] & 0xC0) == 0x80) {
        offset++;
      }
      text[offset] = (byte) 0xFF;
      Target target = new Target();
      MalformedTextException thrown =
          assertThrows(
              MalformedTextException.class,
              () ->
                  move(
                      table(Profile.STANDARD),
                      MalformedInput.FAIL,
                      inPieces(text, random, null),
                      target,
                      BLOCK));
      assertEquals(offset, thrown.offset());
      // The blocks before are there, and nothing else.
      assertTrue(offset - target.size() < BLOCK && target.size() <= offset, () -> "" + target);
    }
  }

  @Test
  void errorOfTheSourceComesAfterWhatStoodBeforeIt() {
    byte[] text = "كتب\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    IOException problem = new IOException("gone");
    Target target = new Target();
    Throwable thrown =
        assertThrows(
            IOException.class,
            () ->
                move(
                    table(Profile.STANDARD),
                    MalformedInput.FAIL,
                    inPieces(text, new Random(3), problem),
                    target,
                    BLOCK));
    assertSame(problem, thrown);
    assertTrue(text.length - target.size() < BLOCK);
  }

  @Test
  void errorOfTheTargetEndsTheWork() {
    byte[] text = "كتب\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Target target = new Target();
    target.failsFrom = 10_000;
    assertThrows(
        IllegalStateException.class,
        () ->
            move(
                table(Profile.STANDARD),
                MalformedInput.FAIL,
                new ByteArrayInputStream(text),
                target,
                BLOCK));
    assertTrue(target.size() <= 10_000);
  }

  @Test
  void interruptionEndsTheWork() {
    byte[] text = "كتب\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedIOException.class,
        () ->
            move(
                table(Profile.STANDARD),
                MalformedInput.FAIL,
                new ByteArrayInputStream(text),
                new Target(),
                BLOCK));
    assertTrue(Thread.interrupted());
  }
}
