package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static void checkUsage(String expected, Object... arguments) {
    Cli.Result result = Cli.run(arguments);
    assertEquals(ExitCode.USAGE, result.code(), result.err());
    assertEquals("", result.out());
    assertTrue(result.err().startsWith("rasm: "), result.err());
    assertTrue(result.err().contains(expected), result.err());
  }

  @Test
  void versionGoesToStandardOutput() {
    Cli.Result result = Cli.run("--version");
    assertEquals(ExitCode.DONE, result.code());
    assertTrue(result.out().startsWith("rasm "), result.out());
    assertEquals("", result.err());
  }

  @Test
  void helpListsTheCommands() {
    Cli.Result result = Cli.run("--help");
    assertEquals(ExitCode.DONE, result.code());
    for (String command :
        new String[] {
          "normalize", "sentences", "tokenize", "detokenize", "inspect", "evaluate", "model"
        }) {
      assertTrue(result.out().contains("\n  " + command + " "), command + " in " + result.out());
    }
    assertEquals("", result.err());
  }

  @Test
  void helpOfCommandListsItsOptions() {
    Cli.Result result = Cli.run("normalize", "--help");
    assertEquals(ExitCode.DONE, result.code());
    for (String option :
        new String[] {
          "--profile", "--print-profile", "-o", "--output-dir", "--jobs", "--malformed", "FILE"
        }) {
      assertTrue(result.out().contains(option), option + " in " + result.out());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "sentences, '--lines --headlines --unpunctuated --explain --format --offsets --profile -o"
        + " --output-dir --jobs --malformed'",
    "tokenize, '--scheme --model --marks --lines --headlines --unpunctuated --format --offsets"
        + " --profile -o --output-dir --jobs --malformed'",
    "detokenize, '--marks -o --output-dir --jobs --malformed'",
    "inspect, '--scheme --model --lines --headlines --unpunctuated -o --malformed'",
    "evaluate, '--scheme --model --lines --headlines --unpunctuated --errors -o --malformed'",
    "model, '--model'"
  })
  void helpOfOtherCommandsListsTheirOptions(String command, String options) {
    Cli.Result result = Cli.run(command, "--help");
    assertEquals(ExitCode.DONE, result.code());
    for (String option : options.split(" ")) {
      assertTrue(result.out().contains(" " + option), option + " in " + result.out());
    }
  }

  @Test
  void noCommandIsWrongUsage() {
    checkUsage("--help");
  }

  @Test
  void unknownCommandIsWrongUsageWithSuggestion() {
    checkUsage("normalize", "normalise");
  }

  @Test
  void unknownOptionIsNoFileName() {
    checkUsage("'--bogus'", "normalize", "--bogus");
    checkUsage("'-x'", "normalize", "-x");
  }

  @Test
  void optionWithoutItsValueIsWrongUsage() {
    checkUsage("-o", "normalize", "-o");
    checkUsage("--profile", "normalize", "--profile");
  }

  @Test
  void optionIsNoValueOfAnother() {
    checkUsage("-o", "normalize", "-o", "--alef");
  }
}
