package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.MalformedInput;
import io.github.rasm.MalformedTextException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextSourceTest {
  /** Gives a few bytes at a time. */
  private static InputStream slowly(byte[] bytes, Random random) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int at, int length) {
        return super.read(target, at, Math.min(length, 1 + random.nextInt(4000)));
      }
    };
  }

  private static TextSource source(byte[] bytes, MalformedInput way, OffsetUnit unit) {
    return new TextSource(new ByteArrayInputStream(bytes), way, unit);
  }

  @ParameterizedTest
  @EnumSource
  void textAndOffsetsOfLongText(OffsetUnit unit) throws IOException {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder("\uFEFF");
    while (text.length() < 1_500_000) {
      text.append(new String[] {"a", "ب", "€", "😀", "\r\n", "كلمة "}[random.nextInt(6)]);
    }
    String all = text.toString();
    long[] offsets = offsets(all, unit);
    TextSource source =
        new TextSource(slowly(all.getBytes(UTF_8), random), MalformedInput.FAIL, unit);
    int base = 0;
    int keep = 0;
    do {
      source.fill(keep);
      base += keep;
      assertTrue(all.startsWith(new String(source.text(), 0, source.size()), base));
      for (int i = 0; i < 100; i++) {
        int at = random.nextInt(source.size() + 1);
        assertEquals(offsets[base + at], source.offset(at));
      }
      keep = source.size() - random.nextInt(1000);
    } while (!source.ended());
    assertEquals(all.length(), base + source.size());
    assertEquals(offsets[all.length()], source.offset(source.size()));
  }

  private static long[] offsets(String text, OffsetUnit unit) {
    long[] offsets = new long[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean second = Character.isLowSurrogate(c);
      long size =
          switch (unit) {
            case UTF16 -> 1;
            case CODEPOINT -> second ? 0 : 1;
            case BYTE ->
                Character.isSurrogate(c) ? 2 : Character.toString(c).getBytes(UTF_8).length;
          };
      offsets[i + 1] = offsets[i] + size;
    }
    return offsets;
  }

  @Test
  void malformedBytesCountAsTheyAre() throws IOException {
    // FF alone, a sequence cut short, an encoded surrogate (three parts), one cut by the end.
    byte[] bytes = {
      'a',
      (byte) 0xFF,
      'b',
      (byte) 0xE0,
      (byte) 0xA0,
      'c',
      (byte) 0xED,
      (byte) 0xA0,
      (byte) 0x80,
      'd',
      (byte) 0xF0,
      (byte) 0x9F,
      (byte) 0x98
    };
    TextSource source = source(bytes, MalformedInput.REPLACE, OffsetUnit.BYTE);
    source.fill(0);
    assertEquals(
        "a\uFFFDb\uFFFDc\uFFFD\uFFFD\uFFFDd\uFFFD", new String(source.text(), 0, source.size()));
    assertEquals(6, source.malformedCount());
    long[] expected = {0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 13};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], source.offset(i));
    }
    for (int i = expected.length - 1; i >= 0; i--) {
      assertEquals(expected[i], source.offset(i));
    }
    source.fill(5);
    assertEquals(6, source.offset(0));
    assertEquals(13, source.offset(5));
    assertEquals(9, source.offset(3));
  }

  @Test
  void malformedBytesBehindManyOthers() {
    byte[] bytes = "ب".repeat(1_000_001).getBytes(UTF_8);
    bytes[1_999_999] = 'x';
    TextSource source = source(bytes, MalformedInput.FAIL, OffsetUnit.UTF16);
    MalformedTextException e =
        assertThrows(
            MalformedTextException.class,
            () -> {
              while (!source.ended()) {
                source.fill(source.size());
              }
            });
    assertEquals(1_999_998, e.offset());
  }

  @Test
  void emptyText() throws IOException {
    TextSource source = source(new byte[0], MalformedInput.FAIL, OffsetUnit.BYTE);
    source.fill(0);
    assertEquals(0, source.size());
    assertTrue(source.ended());
    assertEquals(0, source.offset(0));
  }
}
