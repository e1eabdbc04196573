package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.TestData;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a process of its own shows: pipes, full disks, signals, locales, memory. */
class ProcessTest {
  private static final String SEED = "seeds/000_049adfc7b580f6d8.txt";
  private static final Path DEV_FULL = Path.of("/dev/full");

  @TempDir Path dir;

  /** Returns the command that runs the command line in a small heap. */
  private static List<String> command(Object... arguments) {
    // Where the tests run from a jar that only lists the class path, this one names all of it.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                Main.class.getName()));
    command.addAll(Arrays.asList(Cli.strings(arguments)));
    return command;
  }

  private ProcessBuilder process(List<String> command) {
    return new ProcessBuilder(command).redirectError(dir.resolve("err").toFile());
  }

  private String err() throws IOException {
    return Files.readString(dir.resolve("err")).strip();
  }

  private static String read(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void standardInputToStandardOutput() throws Exception {
    Process process =
        process(command("normalize")).redirectInput(TestData.path(SEED).toFile()).start();
    String expected = Normalizer.of(Profile.STANDARD).normalize(TestData.text(SEED));
    assertEquals(expected, read(process));
    assertEquals(ExitCode.DONE, process.waitFor());
    assertEquals("", err());
  }

  @Test
  void exitCodesReachTheSystem() throws Exception {
    Process failed = process(command("normalize", dir.resolve("missing"))).start();
    assertEquals(ExitCode.FAILED, failed.waitFor());
    assertEquals("rasm: " + dir.resolve("missing") + ": no such file or directory", err());
    Process refused = process(command("normalize", "--bogus")).start();
    assertEquals(ExitCode.USAGE, refused.waitFor());
  }

  @ParameterizedTest
  @ValueSource(strings = {"normalize", "sentences", "tokenize", "detokenize", "inspect"})
  void closedPipeEndsQuietly(String name) throws Exception {
    Path file = repeatSeed(dir.resolve("big"), 20L << 20);
    Process process = process(command(name, file)).start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      assertFalse(out.readLine().isEmpty());
    }
    assertEquals(ExitCode.DONE, process.waitFor());
    assertEquals("", err());
  }

  @Test
  void closedStandardOutputIsTold() throws Exception {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "no shell here");
    String rasm = String.join(" ", command("normalize", TestData.path(SEED)));
    Process process = process(List.of("/bin/sh", "-c", "exec " + rasm + " >&-")).start();
    assertEquals(ExitCode.FAILED, process.waitFor(), err());
    assertEquals("rasm: standard output: Bad file descriptor", err());
  }

  @Test
  void fullDiskBehindStandardOutput() throws Exception {
    assumeTrue(Files.exists(DEV_FULL), "no /dev/full here");
    Process process =
        process(command("normalize", TestData.path(SEED)))
            .redirectOutput(DEV_FULL.toFile())
            .start();
    assertEquals(ExitCode.FAILED, process.waitFor());
    assertEquals("rasm: standard output: No space left on device", err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"normalize", "sentences", "tokenize", "detokenize", "inspect"})
  void fullDevice(String name) throws Exception {
    assumeTrue(Files.exists(DEV_FULL), "no /dev/full here");
    Process process = process(command(name, TestData.path(SEED), "-o", DEV_FULL)).start();
    assertEquals(ExitCode.FAILED, process.waitFor());
    assertEquals("rasm: /dev/full: No space left on device", err());
    assertTrue(Files.exists(DEV_FULL));
  }

  /** A real full disk: a file system of a few pages, in a mount name space of our own. */
  @Test
  void fullDiskLeavesNoFile() throws Exception {
    Path disk = Files.createDirectory(dir.resolve("disk"));
    String mount = "mount -t tmpfs -o size=64k none '" + disk + "' && ";
    boolean possible;
    try {
      possible = unshare(mount + "true").start().waitFor() == 0;
    } catch (IOException e) {
      possible = false;
    }
    assumeTrue(possible, "no mount name space for this user");
    Path big = repeatSeed(dir.resolve("big"), 1L << 20);
    for (String output : List.of("-o " + disk + "/out", "--output-dir " + disk)) {
      String rasm = String.join(" ", command("normalize", big));
      Process process =
          unshare(mount + rasm + " " + output + "; echo $?; ls -A '" + disk + "'").start();
      assertEquals("1\n", read(process));
      String name = disk.resolve(output.startsWith("-o") ? "out" : "big").toString();
      assertEquals("rasm: " + name + ": No space left on device", err());
    }
  }

  private ProcessBuilder unshare(String script) {
    return process(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script));
  }

  @Test
  void interruptLeavesNoTemporaryFile() throws Exception {
    Path out = Files.createDirectory(dir.resolve("out"));
    Process process = process(command("normalize", "-", "-o", out.resolve("x"))).start();
    OutputStream input = process.getOutputStream();
    input.write("أحمد\n".getBytes(UTF_8));
    input.flush();
    while (TestFiles.list(out).isEmpty() && process.isAlive()) {
      Thread.onSpinWait();
    }
    assertEquals(1, TestFiles.list(out).size());
    // Process.destroy would close standard input too, and the run might end before the signal
    // comes.
    process.toHandle().destroy();
    assertTrue(process.waitFor() > 2, "ended by the signal");
    assertEquals(List.of(), TestFiles.list(out));
  }

  @Test
  void arabicFileNamesInPlainLocale() throws Exception {
    Path file = TestFiles.write(dir.resolve("in/أ.txt"), "أ");
    Path out = dir.resolve("out");
    ProcessBuilder builder = process(command("normalize", dir.resolve("in"), "--output-dir", out));
    builder.environment().put("LC_ALL", "C");
    assertEquals(ExitCode.DONE, builder.start().waitFor(), err());
    assertEquals("ا", Files.readString(out.resolve("أ.txt")));
    ProcessBuilder named = process(command("normalize", file));
    named.environment().put("LC_ALL", "C");
    // The JDK cannot name the file then; the message must say what to do.
    if (named.start().waitFor() != ExitCode.DONE) {
      assertTrue(err().endsWith("not a file name in this locale; LC_ALL=C.UTF-8 may help"), err());
    }
  }

  @Test
  void fileLargerThanTheHeap() throws Exception {
    checkLarge(220L << 20);
  }

  @Test
  @Tag("slow")
  void fileOfSeveralGigabytes() throws Exception {
    checkLarge(5L << 30);
  }

  private void checkLarge(long size) throws Exception {
    Path file = repeatSeed(dir.resolve("big"), size);
    Path out = dir.resolve("out");
    Process process = process(command("normalize", file, "-o", out)).start();
    assertEquals(ExitCode.DONE, process.waitFor(), err());
    assertEquals("", err());
    byte[] expected =
        Normalizer.of(Profile.STANDARD).normalize(TestData.text(SEED)).getBytes(UTF_8);
    long copies = Files.size(file) / TestData.bytes(SEED).length;
    assertEquals(copies * expected.length, Files.size(out));
    try (InputStream in = Files.newInputStream(out)) {
      for (long i = 0; i < copies; i++) {
        assertTrue(Arrays.equals(expected, in.readNBytes(expected.length)), "copy " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences", "tokenize", "tokenize --format=jsonl", "detokenize"})
  void sentencesOfAFileLargerThanTheHeap(String line) throws Exception {
    Path file = repeatSeed(dir.resolve("big"), 80L << 20);
    Path out = dir.resolve("out");
    List<Object> arguments = new ArrayList<>(List.of((Object[]) line.split(" ")));
    arguments.addAll(List.of(file, "-o", out));
    Process process = process(command(arguments.toArray())).start();
    assertEquals(ExitCode.DONE, process.waitFor(), err());
    assertEquals("", err());
    // The seed does not end in a line break, so its copies run into each other; text without
    // spaces and breaks tells whether anything was lost.
    if (!line.contains("jsonl")) {
      assertTrue(Files.size(out) >= Files.size(file), "size " + Files.size(out));
    }
    try (Stream<String> lines = Files.lines(out)) {
      long copies = Files.size(file) / TestData.bytes(SEED).length;
      long headings = lines.filter(text -> text.contains("لرفع معنويات أعضائه")).count();
      assertEquals(line.contains("jsonl") ? 0 : copies, headings);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences", "tokenize", "detokenize"})
  void endlessLine(String name) throws Exception {
    Path file = dir.resolve("line");
    byte[] text = "كلمة بلا نهاية ".getBytes(UTF_8);
    long copies = (80L << 20) / text.length;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long i = 0; i < copies; i++) {
        out.write(text);
      }
    }
    Path out = dir.resolve("out");
    Process process = process(command(name, file, "-o", out)).start();
    assertEquals(ExitCode.DONE, process.waitFor(), err());
    assertEquals("", err());
    // A space or a line break follows each word, in the source as in the result.
    assertEquals(copies * text.length, Files.size(out));
  }

  /** Writes whole copies of the seed article up to about a size. */
  private static Path repeatSeed(Path file, long size) throws IOException {
    byte[] seed = TestData.bytes(SEED);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (long written = 0; written < size; written += seed.length) {
        out.write(seed);
      }
    }
    return file;
  }
}
