package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalizeCommandTest {
  private static final String SEED = "seeds/000_049adfc7b580f6d8.txt";
  private static final byte[] MALFORMED = {'a', (byte) 0xFF, 'b', (byte) 0xD8};

  @TempDir Path dir;

  private Path write(String name, String text) throws IOException {
    return TestFiles.write(dir.resolve(name), text);
  }

  // Text

  @ParameterizedTest
  @EnumSource
  void profileIsTheLibrarys(Profile profile) {
    String expected = Normalizer.of(profile).normalize(TestData.text(SEED));
    Cli.Result result = Cli.run("normalize", "--profile", profile.label(), TestData.path(SEED));
    Cli.checkDone(expected, "", result);
  }

  @Test
  void defaultProfileIsStandard() {
    Cli.checkDone("احمد علي", "", Cli.runWithInput("أَحْمَد على", "normalize"));
  }

  @Test
  void verboseTellsWhichKernelRan() {
    String err = "rasm: kernel: table loop (too little text to look for a faster kernel)\n";
    Cli.checkDone("احمد", err, Cli.runWithInput("أحمد", "normalize", "--verbose"));
    String text = "ب".repeat(5_000_000);
    err =
        "rasm: kernel: table loop"
            + " (no kernel found: rasm-vector is not on the class path or too new)\n";
    Cli.checkDone(text, err, Cli.runWithInput(text, "normalize", "--verbose"));
    Cli.checkDone(text, "", Cli.runWithInput(text, "normalize"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "أ", "أ\n", "أ\r\nب\r\n", "أ\rب", "\n\nأ\u2028ب\u0085", "\r\n"})
  void lineStructureIsKept(String text) {
    for (Profile profile : Profile.values()) {
      boolean folds = profile != Profile.NONE && profile != Profile.LIGHT;
      String expected = folds ? text.replace('أ', 'ا') : text;
      Cli.checkDone(
          expected, "", Cli.runWithInput(text, "normalize", "--profile", profile.label()));
    }
  }

  @Test
  void byteOrderMarkGoesWhereTheProfileSaysSo() {
    Cli.checkDone("ا", "", Cli.runWithInput("\uFEFFأ", "normalize"));
    Cli.checkDone("\uFEFFأ", "", Cli.runWithInput("\uFEFFأ", "normalize", "--profile=none"));
  }

  // Inputs

  @Test
  void emptyFileGivesEmptyOutput() throws IOException {
    Cli.checkDone("", "", Cli.run("normalize", write("empty", "")));
    Cli.checkDone("", "", Cli.run("normalize", write("empty", ""), "-o", dir.resolve("out")));
    assertEquals("", Files.readString(dir.resolve("out")));
  }

  @Test
  void dashIsStandardInput() throws IOException {
    Cli.checkDone("ا1", "", Cli.runWithInput("1", "normalize", write("a", "أ"), "-"));
    Cli.checkUsage("standard input (-) is named twice", Cli.run("normalize", "-", "-"));
  }

  @Test
  void filesAreConcatenatedAsTheyStand() throws IOException {
    Cli.checkDone("ا2\n", "", Cli.run("normalize", write("b", "أ"), write("a", "2\n")));
  }

  @Test
  void directoryMeansItsFilesByName() throws IOException {
    write("d/b.txt", "3");
    write("d/a/z", "1");
    write("d/a.txt", "2");
    write("d/c/.hidden", "4");
    write("d/c/أ", "5");
    Files.createDirectories(dir.resolve("d/empty"));
    Cli.checkDone("12345", "", Cli.run("normalize", dir.resolve("d")));
  }

  @Test
  void directoryBehindLinkIsFollowedButNoCircle() throws IOException {
    write("d/a", "1");
    write("e/b", "2");
    TestFiles.link(dir, "d/link", dir.resolve("e"));
    TestFiles.link(dir, "d/self", dir.resolve("d"));
    Cli.Result result = Cli.run("normalize", dir.resolve("d"));
    Cli.checkFailed(dir.resolve("d/self") + ": symbolic links go round in a circle", result);
    assertEquals("12", result.out());
  }

  @Test
  void missingFileIsNamed() throws IOException {
    Path missing = dir.resolve("missing.txt");
    Cli.Result result = Cli.run("normalize", write("a", "1"), missing, write("b", "2"));
    Cli.checkFailed(missing + ": no such file or directory", result);
    assertEquals("1", result.out());
  }

  @Test
  void missingFileLeavesNoOutputFile() throws IOException {
    Path missing = dir.resolve("missing.txt");
    Path out = dir.resolve("out");
    Cli.Result result = Cli.run("normalize", write("a", "1"), missing, "-o", out);
    Cli.checkFailed(missing + ": no such file or directory", result);
    assertEquals(List.of("a"), TestFiles.list(dir));
  }

  @Test
  void missingFileBehindLinkInDirectoryIsNamed() throws IOException {
    Files.createDirectories(dir.resolve("d"));
    TestFiles.link(dir, "d/link", dir.resolve("nothing"));
    Cli.Result result = Cli.run("normalize", dir.resolve("d"));
    Cli.checkFailed(dir.resolve("d/link") + ": no such file or directory", result);
  }

  @Test
  void unreadableFileIsNamed() throws IOException {
    Path file = write("a", "1");
    Files.setPosixFilePermissions(file, Set.of());
    assumeTrue(!Files.isReadable(file), "everything is readable for this user");
    Cli.checkFailed(file + ": permission denied", Cli.run("normalize", file));
  }

  @Test
  void emptyFileNameIsWrongUsage() {
    Cli.checkUsage("a file name is empty", Cli.run("normalize", ""));
    Cli.checkUsage("a file name is empty", Cli.run("normalize", "-o", ""));
  }

  @Test
  void fileNamesAreTakenAsTheyAre() throws IOException {
    for (String name : List.of("@list", "'quoted'", "${sys:user.home}", "a b", "-o", "أ")) {
      Path file = write("x/" + name, "أ");
      Cli.checkDone("ا", "", Cli.run("normalize", file));
    }
    Cli.checkFailed("-x: no such file or directory", Cli.run("normalize", "--", "-x"));
    Cli.checkFailed("@x: no such file or directory", Cli.run("normalize", "@x"));
  }

  // gzip

  @Test
  void gzipByName() throws IOException {
    Path in = TestFiles.write(dir.resolve("a.gz"), TestFiles.gzip("أحمد\n"));
    Path out = dir.resolve("out.gz");
    Cli.checkDone("احمد\n", "", Cli.run("normalize", in));
    Cli.checkDone("", "", Cli.run("normalize", in, in, "-o", out));
    assertEquals("احمد\nاحمد\n", TestFiles.gunzip(out));
  }

  @Test
  void gzipOfSeveralMembers() throws IOException {
    byte[] members = TestFiles.join(TestFiles.gzip("أ"), TestFiles.gzip(""), TestFiles.gzip("ب"));
    Cli.checkDone("اب", "", Cli.run("normalize", TestFiles.write(dir.resolve("a.gz"), members)));
  }

  @Test
  void damagedGzipIsNamed() throws IOException {
    byte[] whole = TestFiles.gzip("أحمد ".repeat(1000));
    checkDamaged("it ends too early", new byte[0]);
    checkDamaged("Not in GZIP format", "text".getBytes(UTF_8));
    checkDamaged("Unexpected end of ZLIB input stream", Arrays.copyOf(whole, 30));
    byte[] changed = whole.clone();
    changed[whole.length - 8] ^= 1;
    checkDamaged("Corrupt GZIP trailer", changed);
    checkDamaged(
        "what follows the last whole member is not gzip",
        TestFiles.join(whole, "and more text than a member's trailer".getBytes(UTF_8)));
    checkDamaged(
        "what follows the last whole member is not gzip",
        TestFiles.join(whole, new byte[] {0x1F, (byte) 0x8B}));
  }

  private void checkDamaged(String message, byte[] bytes) throws IOException {
    Path file = TestFiles.write(dir.resolve("a.gz"), bytes);
    Path out = dir.resolve("out");
    Cli.Result result = Cli.run("normalize", file, "-o", out);
    Cli.checkFailed(file + ": damaged gzip data: " + message, result);
    assertEquals(List.of("a.gz"), TestFiles.list(dir));
  }

  // Malformed

  @Test
  void malformedInputFailsWithFileAndOffset() throws IOException {
    Path file = TestFiles.write(dir.resolve("a"), MALFORMED);
    Path out = dir.resolve("out");
    String message =
        file + ": malformed UTF-8 at byte 1: found FF, expected the first byte of a character";
    Cli.checkFailed(message, Cli.run("normalize", file));
    Cli.checkFailed(message, Cli.run("normalize", "--malformed=fail", file, "-o", out));
    assertEquals(List.of("a"), TestFiles.list(dir));
  }

  @Test
  void malformedOffsetCountsInEachFileFromItsStart() throws IOException {
    byte[] far = TestFiles.join("ب".repeat(300_000).getBytes(UTF_8), MALFORMED);
    Path file = TestFiles.write(dir.resolve("a"), far);
    Cli.Result result = Cli.run("normalize", write("first", "أ"), file);
    assertTrue(result.err().contains("a: malformed UTF-8 at byte 600001: "), result.err());
  }

  @Test
  void malformedInStandardInputIsNamedSo() {
    Cli.Result result = Cli.runWithInput(MALFORMED, "normalize");
    assertTrue(result.err().startsWith("rasm: standard input: malformed UTF-8 at byte 1"));
  }

  @Test
  void malformedIsReplacedAndCountedOverAllFiles() throws IOException {
    Path file = TestFiles.write(dir.resolve("a"), MALFORMED);
    Cli.checkDone(
        "a\uFFFDb\uFFFDa\uFFFDb\uFFFD",
        "rasm: malformed UTF-8: 4 places replaced by U+FFFD" + System.lineSeparator(),
        Cli.run("normalize", "--malformed", "replace", file, file));
  }

  @Test
  void malformedIsKeptAndCounted() throws IOException {
    Path file = TestFiles.write(dir.resolve("a"), new byte[] {'a', (byte) 0xFF});
    Path out = dir.resolve("out");
    Cli.checkDone(
        "",
        "rasm: malformed UTF-8: 1 place kept" + System.lineSeparator(),
        Cli.run("normalize", "--malformed=keep", file, "-o", out));
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(out));
  }

  @Test
  void unknownWayWithMalformedInput() {
    Cli.checkUsage(
        "--malformed=ignore: no such value; there are fail, replace, keep",
        Cli.run("normalize", "--malformed=ignore"));
  }
}
