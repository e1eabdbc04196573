package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the results of a command go: {@code -o}, {@code --output-dir}, standard output. The texts
 * have one word, or a word and a number, in the first line and nothing in the others.
 */
abstract class OutputContract {
  private static final byte[] MALFORMED = {'a', (byte) 0xFF};

  @TempDir Path dir;

  /** The name of the command. */
  abstract String command();

  /** What becomes of a text. */
  abstract String result(String text);

  private Path write(String name, String text) throws IOException {
    return TestFiles.write(dir.resolve(name), text);
  }

  // -o

  @Test
  void outputFileMayBeAnInput() throws IOException {
    Path file = write("a", "أحمد\n".repeat(100_000));
    Cli.checkDone("", "", Cli.run(command(), file, file, "-o", file));
    assertEquals(result("أحمد\n".repeat(100_000)).repeat(2), Files.readString(file));
    assertEquals(List.of("a"), TestFiles.list(dir));
  }

  @Test
  void outputFileKeepsPermissionsAndLinks() throws IOException {
    Path file = write("a", "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));
    TestFiles.link(dir, "link", file);
    TestFiles.link(dir, "dangling", Path.of("b"));
    Cli.checkDone("", "", Cli.runWithInput("أ", command(), "-o", dir.resolve("link")));
    assertEquals(result("أ"), Files.readString(file));
    assertTrue(Files.isSymbolicLink(dir.resolve("link")));
    assertEquals("rw-r-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    Cli.checkDone("", "", Cli.runWithInput("أ", command(), "-o", dir.resolve("dangling")));
    assertEquals(result("أ"), Files.readString(dir.resolve("b")));
    assertTrue(Files.isSymbolicLink(dir.resolve("dangling")));
  }

  @Test
  void dashAsOutputIsStandardOutput() {
    Cli.checkDone(result("أ"), "", Cli.runWithInput("أ", command(), "-o", "-"));
  }

  @Test
  void directoryAsOutputFileIsWrongUsage() {
    Cli.checkUsage(
        "-o " + dir + " is a directory; --output-dir writes to one", Cli.run(command(), "-o", dir));
  }

  @Test
  void outputFileInMissingDirectory() {
    Path out = dir.resolve("no/out");
    Cli.checkFailed(out + ": no such file or directory", Cli.run(command(), "-o", out));
  }

  @Test
  void outputThatCannotBeWritten() throws IOException {
    Path file = write("a", "أ");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(
        ExitCode.FAILED,
        Cli.runWithStreams(
            new byte[0],
            new Failing("No space left on device"),
            err,
            false,
            command(),
            file.toString()));
    assertEquals("rasm: standard output: No space left on device", err.toString(UTF_8).strip());
  }

  @Test
  void closedPipeIsNoFault() throws IOException {
    Path file = write("a", "أ");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(
        ExitCode.DONE,
        Cli.runWithStreams(
            new byte[0], new Failing("Broken pipe"), err, false, command(), file.toString()));
    assertEquals("", err.toString(UTF_8));
  }

  /** Fails as a full disk or a closed pipe does. */
  private static final class Failing extends OutputStream {
    private final String message;

    Failing(String message) {
      this.message = message;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(message);
    }
  }

  // --output-dir

  @Test
  void outputDirectoryMirrorsTheInputs() throws IOException {
    write("in/x/deep/a.txt", "أ");
    TestFiles.write(dir.resolve("in/x/b.txt.gz"), TestFiles.gzip("أ"));
    Path named = write("in/y/c.txt", "أ");
    Path out = dir.resolve("out/new");
    Cli.checkDone("", "", Cli.run(command(), dir.resolve("in/x"), named, "--output-dir", out));
    assertEquals(List.of("b.txt.gz", "c.txt", "deep/a.txt"), TestFiles.list(out));
    assertEquals(result("أ"), Files.readString(out.resolve("deep/a.txt")));
    assertEquals(result("أ"), TestFiles.gunzip(out.resolve("b.txt.gz")));
    assertEquals(result("أ"), Files.readString(out.resolve("c.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "7"})
  void outputDirectoryWithJobs(String jobs) throws IOException {
    for (int i = 0; i < 50; i++) {
      write("in/" + i, "أحمد " + i + "\n".repeat(i));
    }
    Path out = dir.resolve("out");
    Cli.checkDone(
        "", "", Cli.run(command(), dir.resolve("in"), "--output-dir", out, "--jobs", jobs));
    assertEquals(50, TestFiles.list(out).size());
    for (int i = 0; i < 50; i++) {
      assertEquals(result("أحمد " + i + "\n".repeat(i)), Files.readString(out.resolve("" + i)));
    }
  }

  @Test
  void outputDirectoryMayHoldTheInputs() throws IOException {
    write("in/a", "أ");
    write("in/b/c", "أ");
    Path in = dir.resolve("in");
    Cli.checkDone("", "", Cli.run(command(), in, "--output-dir", in));
    assertEquals(List.of("a", "b/c"), TestFiles.list(in));
    assertEquals(result("أ"), Files.readString(in.resolve("b/c")));
  }

  @Test
  void outputDirectoryTakesTheOthersWhenOneFails() throws IOException {
    Path bad = TestFiles.write(dir.resolve("in/bad"), MALFORMED);
    Path missing = dir.resolve("in/missing");
    Path out = dir.resolve("out");
    Cli.Result result =
        Cli.run(command(), bad, missing, write("in/good", "أ"), "--output-dir", out);
    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().contains("rasm: " + bad + ": malformed UTF-8 at byte 1"), result.err());
    assertTrue(result.err().contains("rasm: " + missing + ": no such file"), result.err());
    assertEquals(2, result.err().lines().count());
    assertEquals(List.of("good"), TestFiles.list(out));
  }

  @Test
  void outputDirectoryWithAnObstacle() throws IOException {
    write("in/a/b", "أ");
    write("in/c", "أ");
    Path out = dir.resolve("out");
    write("out/a", "not a directory");
    Cli.Result result = Cli.run(command(), dir.resolve("in"), "--output-dir", out);
    Cli.checkFailed(out.resolve("a/b") + ": not a directory", result);
    assertEquals(List.of("a", "c"), TestFiles.list(out));
  }

  @Test
  void twoInputsWithOneTargetAreWrongUsage() throws IOException {
    Path one = write("x/a", "1");
    Path two = write("y/a", "2");
    Path out = dir.resolve("out");
    Cli.checkUsage(
        one + " and " + two + " would both become a in --output-dir",
        Cli.run(command(), one, two, "--output-dir", out));
    assertFalse(Files.exists(out));
  }

  @Test
  void contradictoryOutputsAreWrongUsage() throws IOException {
    Path file = write("a", "1");
    Cli.checkUsage(
        "-o and --output-dir exclude each other",
        Cli.run(command(), file, "-o", dir.resolve("x"), "--output-dir", dir.resolve("y")));
    Cli.checkUsage(
        "--output-dir has no name for standard input; use -o FILE",
        Cli.run(command(), "--output-dir", dir));
    Cli.checkUsage(
        "--output-dir " + file + " is not a directory",
        Cli.run(command(), file, "--output-dir", file));
    Cli.checkUsage(
        "--jobs must be 1 or more, not 0",
        Cli.run(command(), file, "--output-dir", dir, "--jobs=0"));
    assertEquals(ExitCode.USAGE, Cli.run(command(), file, "--jobs=many").code());
    assertEquals(List.of("a"), TestFiles.list(dir));
  }

  // Inputs

  @Test
  void missingFile() {
    Path missing = dir.resolve("missing");
    Cli.checkFailed(missing + ": no such file or directory", Cli.run(command(), missing));
  }

  @Test
  void emptyInputGivesNothing() {
    Cli.checkDone("", "", Cli.run(command()));
  }

  @Test
  void compressedInputAndOutput() throws IOException {
    Path file = TestFiles.write(dir.resolve("a.gz"), TestFiles.gzip("أحمد\n"));
    Cli.checkDone(result("أحمد\n"), "", Cli.run(command(), file));
    Cli.checkDone("", "", Cli.run(command(), file, "-o", dir.resolve("b.gz")));
    assertEquals(result("أحمد\n"), TestFiles.gunzip(dir.resolve("b.gz")));
  }

  @Test
  void damagedCompressedInput() throws IOException {
    byte[] whole = TestFiles.gzip("أحمد\n".repeat(100));
    Path file = TestFiles.write(dir.resolve("a.gz"), Arrays.copyOf(whole, whole.length - 9));
    Cli.Result result = Cli.run(command(), file);
    assertEquals(ExitCode.FAILED, result.code());
    assertTrue(result.err().startsWith("rasm: " + file + ": damaged gzip data: "), result.err());
  }

  @Test
  void directoryMeansItsFilesByName() throws IOException {
    write("in/b", "ب\n");
    write("in/a/x", "أ\n");
    Cli.checkDone(result("أ\n") + result("ب\n"), "", Cli.run(command(), dir.resolve("in")));
  }

  @Test
  void malformedInputIsReplacedAndCounted() throws IOException {
    Path file = TestFiles.write(dir.resolve("a"), MALFORMED);
    Path other = TestFiles.write(dir.resolve("b"), new byte[] {(byte) 0xC0, (byte) 0xD8});
    String expected = result("a\uFFFD") + result("\uFFFD\uFFFD");
    Cli.Result result = Cli.run(command(), "--malformed=replace", file, other);
    Cli.checkDone(expected, "rasm: malformed UTF-8: 3 places replaced by U+FFFD\n", result);
  }

  @Test
  void malformedInputStopsTheRun() throws IOException {
    Path file = TestFiles.write(dir.resolve("a"), MALFORMED);
    Cli.checkFailed(
        file + ": malformed UTF-8 at byte 1: found FF, expected the first byte of a character",
        Cli.run(command(), file, write("b", "أ")));
  }
}
