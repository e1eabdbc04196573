package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.rasm.TestData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares sentences and tokens of the fixtures with the golden files, which were read line by
 * line. {@code -Drasm.golden.write=true} writes them anew and then fails, as in GoldenTest.
 */
class AnalysisGoldenTest {
  private static final boolean WRITE = Boolean.getBoolean("rasm.golden.write");

  /** Name of the fixture, its file. */
  private static final String[][] FIXTURES = {
    {"seed", "seeds/000_049adfc7b580f6d8.txt"}, {"rich", "testdata/fixture-rich.txt"}
  };

  /** Ending of the golden file, the command that makes it. */
  private static final String[][] OUTPUTS = {
    {"sentences.txt", "sentences"},
    {"tokens.tsv", "tokenize --format=tsv"},
    {"tokens.jsonl", "tokenize --format=jsonl"},
    {"tokens.conllu", "tokenize --format=conllu"}
  };

  @Test
  void fixturesBecomeTheGoldenFiles() throws IOException {
    List<String> failures = new ArrayList<>();
    for (String[] fixture : FIXTURES) {
      byte[] source = TestData.bytes(fixture[1]);
      for (String[] output : OUTPUTS) {
        String file = "testdata/golden/" + fixture[0] + "." + output[0];
        Cli.Result result = Cli.runWithInput(source, (Object[]) output[1].split(" "));
        assertEquals("", result.err());
        if (WRITE) {
          Files.write(TestData.path(file), result.out().getBytes(StandardCharsets.UTF_8));
        } else {
          compare(file, TestData.text(file), result.out(), failures);
        }
      }
    }
    if (WRITE) {
      fail("golden files written; look at the difference and run again without rasm.golden.write");
    }
    if (!failures.isEmpty()) {
      fail(String.join("\n", failures));
    }
  }

  private static void compare(String file, String want, String got, List<String> failures) {
    String[] wanted = want.split("\n", -1);
    String[] lines = got.split("\n", -1);
    if (lines.length != wanted.length) {
      failures.add(file + ": got " + lines.length + " lines, want " + wanted.length);
    }
    for (int i = 0; i < Math.min(lines.length, wanted.length); i++) {
      if (!lines[i].equals(wanted[i])) {
        failures.add(file + ":" + (i + 1) + ": got " + lines[i] + " want " + wanted[i]);
        return;
      }
    }
  }
}
