package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextOutputTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TextOutput out = new TextOutput(bytes);

  private String written() throws IOException {
    out.flush();
    return bytes.toString(UTF_8);
  }

  @Test
  void charactersOfAllSizes() throws IOException {
    Random random = new Random(1);
    StringBuilder expected = new StringBuilder();
    while (expected.length() < 300_000) {
      int c = random.nextInt(Character.MAX_CODE_POINT + 1) >> random.nextInt(16);
      String text = Character.toString(c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
      expected.append(text);
      switch (random.nextInt(3)) {
        case 0 -> out.codePoint(text.codePointAt(0));
        case 1 -> out.string(text);
        default -> out.chars(("a" + text + "b").toCharArray(), 1, 1 + text.length());
      }
    }
    assertEquals(expected.toString(), written());
  }

  @Test
  void numbers() throws IOException {
    long[] numbers = {0, 9, 10, 99, 100, 4_294_967_296L, Long.MAX_VALUE};
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      for (long number : numbers) {
        out.number(number).ascii(' ');
        expected.append(number).append(' ');
      }
    }
    assertEquals(expected.toString(), written());
  }

  @Test
  void loneSurrogatesAndLineBreaks() throws IOException {
    out.string("a\uD800b").chars(new char[] {'\uDC00', 'c', '\uD800'}, 0, 3);
    out.line("d\ne\u2028f\u0085");
    assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFD", written());
  }
}
