package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs the command line in this process, with streams of its own. */
final class Cli {
  /** What a run left behind. */
  record Result(int code, String out, String err) {}

  private Cli() {}

  /** Runs with nothing on standard input. */
  static Result run(Object... arguments) {
    return runWithInput("", arguments);
  }

  /** Runs with a text on standard input. */
  static Result runWithInput(String input, Object... arguments) {
    return runWithInput(input.getBytes(StandardCharsets.UTF_8), arguments);
  }

  /** Runs with bytes on standard input. */
  static Result runWithInput(byte[] input, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = runWithStreams(input, out, err, false, arguments);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs with given streams, as on a terminal or not. */
  static int runWithStreams(
      byte[] input, OutputStream out, OutputStream err, boolean terminal, Object... arguments) {
    StandardStreams streams =
        new StandardStreams(
            new ByteArrayInputStream(input),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            () -> false,
            () -> terminal);
    return Main.run(streams, strings(arguments));
  }

  /** Checks that a run did its work. */
  static void checkDone(String out, String err, Result result) {
    assertEquals(err, result.err());
    assertEquals(out, result.out());
    assertEquals(ExitCode.DONE, result.code());
  }

  /** Checks that a run failed with a message and nothing else on standard error. */
  static void checkFailed(String message, Result result) {
    assertEquals("rasm: " + message + "\n", result.err().replace(System.lineSeparator(), "\n"));
    assertEquals(ExitCode.FAILED, result.code());
  }

  /** Checks that a run was refused. */
  static void checkUsage(String message, Result result) {
    assertEquals("rasm: " + message, result.err().lines().findFirst().orElse(""));
    assertEquals("", result.out());
    assertEquals(ExitCode.USAGE, result.code());
  }

  /** Returns paths and strings as the command line has them. */
  static String[] strings(Object... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof Path path ? path.toString() : (String) argument)
        .toArray(String[]::new);
  }
}
