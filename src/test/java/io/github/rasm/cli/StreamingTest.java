package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.rasm.HeadlineMode;
import io.github.rasm.LineMode;
import io.github.rasm.Sentence;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.TestData;
import java.io.IOException;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Text that does not fit into the buffer gives what the library gives for all of it at once. */
class StreamingTest {
  private static final String SEED = TestData.text("seeds/000_049adfc7b580f6d8.txt");
  private static final String RICH = TestData.text("testdata/fixture-rich.txt");

  /** Text of several buffers, with long lines, many breaks, marks, and characters of all sizes. */
  private static String longText(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder("\uFEFF");
    while (text.length() < 1_700_000) {
      switch (random.nextInt(8)) {
        case 0 -> text.append(RICH);
        case 1 -> text.append(SEED.replace('\n', ' '));
        case 2 -> text.append("\n \u200B\r\n".repeat(random.nextInt(3000)));
        case 3 -> text.append("كلمة ".repeat(random.nextInt(30_000)));
        case 4 -> text.append("َّ".repeat(random.nextInt(20_000)));
        case 5 -> text.append("😀e\u0301".repeat(random.nextInt(1000)));
        default -> text.append(SEED);
      }
      text.append(random.nextBoolean() ? "\n" : " ");
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({"PARAGRAPH, AUTO", "WRAPPED, EXPECTED", "SENTENCE, NONE"})
  void sentencesAreThoseOfTheWholeText(LineMode lines, HeadlineMode headlines) {
    String text = longText(lines.ordinal());
    StringBuilder expected = new StringBuilder();
    for (Sentence sentence :
        SentenceSegmenter.builder().lines(lines).headlines(headlines).build().segment(text)) {
      expected.append(sentence.start()).append(' ').append(sentence.end()).append('\n');
    }
    Cli.Result result =
        Cli.runWithInput(
            text,
            "sentences",
            "--format=tsv",
            "--lines=" + lines.name().toLowerCase(Locale.ROOT),
            "--headlines=" + headlines.name().toLowerCase(Locale.ROOT));
    StringBuilder got = new StringBuilder();
    result
        .out()
        .lines()
        .map(line -> line.split("\t"))
        .forEach(columns -> got.append(columns[0]).append(' ').append(columns[1]).append('\n'));
    assertEquals(expected.toString(), got.toString());
  }

  @ParameterizedTest
  @EnumSource
  void offsetsPointAtTheForms(OffsetUnit unit) throws IOException {
    String text = longText(7);
    byte[] bytes = text.getBytes(UTF_8);
    int[] points = text.codePoints().toArray();
    Cli.Result result =
        Cli.runWithInput(
            bytes,
            "tokenize",
            "--format=jsonl",
            "--offsets=" + unit.name().toLowerCase(Locale.ROOT));
    int start = 0;
    int end = 0;
    int tokens = 0;
    try (JsonParser json = new JsonFactory().createParser(result.out())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
          start = json.currentName().equals("start") ? json.getIntValue() : start;
          end = json.currentName().equals("end") ? json.getIntValue() : end;
        } else if (token == JsonToken.VALUE_STRING && json.currentName().equals("form")) {
          String there =
              switch (unit) {
                case UTF16 -> text.substring(start, end);
                case CODEPOINT -> new String(points, start, end - start);
                case BYTE -> new String(bytes, start, end - start, UTF_8);
              };
          assertEquals(there, json.getText());
          tokens++;
        }
      }
    }
    assertEquals(
        SentenceSegmenter.standard().segment(text).stream()
            .mapToInt(sentence -> sentence.tokens().size())
            .sum(),
        tokens);
  }

  @Test
  void noBytesMakeItFail() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      for (String format : new String[] {"text", "tsv", "conllu", "jsonl"}) {
        for (String command : new String[] {"sentences", "tokenize"}) {
          Cli.Result result =
              Cli.runWithInput(
                  bytes, command, "--malformed=replace", "--offsets=byte", "--format", format);
          assertEquals(ExitCode.DONE, result.code(), result.err());
        }
      }
      assertEquals(
          ExitCode.DONE, Cli.runWithInput(bytes, "detokenize", "--malformed=replace").code());
      assertEquals(ExitCode.DONE, Cli.runWithInput(bytes, "inspect", "--malformed=replace").code());
    }
  }
}
