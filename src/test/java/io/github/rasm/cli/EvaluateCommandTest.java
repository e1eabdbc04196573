package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of small gold files, counted by hand. */
class EvaluateCommandTest {
  @TempDir Path dir;

  private Path gold(String... lines) throws IOException {
    return TestFiles.write(dir.resolve("gold.conllu"), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String form, String misc) {
    return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc;
  }

  @Test
  void everythingRight() throws IOException {
    Path file =
        gold(line("1", "ذهب", "_"), line("2", "أحمد", "SpaceAfter=No"), line("3", ".", "_"), "");
    Cli.checkDone(
        """
                      gold   system    right  precision   recall       F1
        Tokens           3        3        3     100.00   100.00   100.00
        Sentences        1        1        1     100.00   100.00   100.00
        Words            3        3        3     100.00   100.00   100.00
        """,
        "",
        Cli.run("evaluate", "--scheme=none", file));
  }

  @Test
  void errors() throws IOException {
    // Two sentences, the first of which ends without a mark; a multiword token of two words.
    Path file =
        gold(
            line("1-2", "وذهب", "_"),
            line("1", "و", "_"),
            line("2", "ذهب", "_"),
            "",
            line("1", "16", "SpaceAfter=No"),
            line("2", "/", "SpaceAfter=No"),
            line("3", "11", "SpaceAfter=No"),
            line("4", "/", "SpaceAfter=No"),
            line("5", "2003", "SpaceAfter=No"),
            line("6", ".", "_"),
            "");
    Cli.checkDone(
        """
                      gold   system    right  precision   recall       F1
        Tokens           7        3        2      66.67    28.57    40.00
        Sentences        2        1        0       0.00     0.00     0.00
        Words            8        3        1      33.33    12.50    18.18

        Errors in tokens: gold | system (1)
             1  16 / 11 / 2003 | 16/11/2003

        Errors in sentence ends (1)
             1  missed after a word

        Errors in words: gold | system (1)
             1  و ذهب | وذهب
        """,
        "",
        Cli.run("evaluate", "--errors=1", "--scheme=none", file));
  }

  @Test
  void falseSentenceEnd() throws IOException {
    Path file =
        gold(
            line("1", "ذهب", "SpaceAfter=No"),
            line("2", ".", "_"),
            line("3", "ثم", "_"),
            line("4", "نام", "SpaceAfter=No"),
            line("5", ".", "_"),
            "");
    Cli.Result result = Cli.run("evaluate", "--scheme=none", file);
    assertTrue(
        result.out().endsWith("Errors in sentence ends (1)\n     1  false: full stop\n"),
        result.out());
    assertTrue(
        result.out().contains("Sentences        1        2        0       0.00     0.00     0.00"),
        result.out());
  }

  @Test
  void fileThatIsNoGold() throws IOException {
    Path file = gold("just text");
    Cli.checkFailed(
        file + ": line 1 is not a line of surface, words and more between tabs",
        Cli.run("evaluate", file));
    Path missing = dir.resolve("missing");
    Cli.checkFailed(missing + ": no such file or directory", Cli.run("evaluate", missing));
    Path malformed = TestFiles.write(dir.resolve("m"), new byte[] {'a', '\t', (byte) 0xFF});
    Cli.checkFailed(
        malformed + ": malformed UTF-8 at byte 2: found FF, expected the first byte of a character",
        Cli.run("evaluate", malformed));
  }

  @Test
  void modelCommandPrintsMetadata() throws IOException {
    Cli.Result result = Cli.run("model");
    assertEquals(ExitCode.DONE, result.code());
    assertTrue(result.out().startsWith("name"), result.out());
    Path missing = dir.resolve("missing");
    Cli.checkFailed(missing + ": no such file or directory", Cli.run("model", "--model", missing));
    Path file = TestFiles.write(dir.resolve("x"), "no model at all");
    assertEquals(ExitCode.FAILED, Cli.run("model", "--model", file).code());
  }
}
