package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.internal.model.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/** The bundled clitic model, and model files that are none. */
class CliticModelTest {
  private static final byte[] FILE = bundled();

  private static byte[] bundled() {
    try (InputStream in = CliticModel.class.getResourceAsStream("/io/github/rasm/clitics.model")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static CliticModel load(byte[] file) throws IOException {
    return CliticModel.load(new ByteArrayInputStream(file));
  }

  private static ModelFormatException failure(byte[] file) {
    return assertThrows(ModelFormatException.class, () -> load(file));
  }

  // What the file says of itself.

  @Test
  void theModelIsDescribed() {
    Map<String, String> metadata = CliticModel.bundled().metadata();
    assertEquals(
        List.of("name", "version", "licence", "sources", "command", "scores"),
        List.copyOf(metadata.keySet()));
    metadata.forEach((key, value) -> assertFalse(value.isBlank(), key));
    assertTrue(metadata.get("scores").contains("Words F1"), metadata.get("scores"));
    String script = metadata.get("command").split(" ")[0];
    assertTrue(Files.isExecutable(TestData.path(script)), script);
  }

  @Test
  void theModelMayBeUsedCommercially() {
    Map<String, String> metadata = CliticModel.bundled().metadata();
    assertEquals("CC BY-SA 4.0", metadata.get("licence"));
    String sources = metadata.get("sources");
    for (String forbidden : List.of("NC", "ND", "PADT", "NTREX", "IWSLT", "not stated")) {
      assertFalse(sources.contains(forbidden), sources);
    }
  }

  @Test
  void noticeNamesTheSources() {
    String notice = TestData.text("NOTICE").replaceAll("\\s+", " ");
    String sources = CliticModel.bundled().metadata().get("sources");
    List<String> names =
        List.of(
            "UD Arabic-PUD",
            "Arabic Wikipedia",
            "Comparable Wikipedia Corpus",
            "ANT Corpus v1.1",
            "Camel Morph MSA v1.0",
            "ArabicChainBank");
    for (String name : names) {
      assertTrue(sources.contains(name), () -> name + " is not in the model's " + sources);
      assertTrue(notice.contains(name), () -> name + " is not in NOTICE");
    }
    assertTrue(notice.contains("clitics.model"), notice);
    assertTrue(notice.contains(CliticModel.bundled().metadata().get("licence")), notice);
    // Every source of the model is one of those, or the project's own.
    for (String source : sources.split("; ")) {
      assertTrue(
          source.startsWith("word types split by hand")
              || names.stream().anyMatch(source::contains),
          source);
    }
  }

  @Test
  void metadataCannotBeChanged() {
    Map<String, String> metadata = CliticModel.bundled().metadata();
    assertThrows(UnsupportedOperationException.class, () -> metadata.put("name", "other"));
  }

  // Ways to load it.

  @Test
  void copiesAnalyzeAlike(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("copy.model");
    Files.write(file, FILE);
    CliticModel fromFile = CliticModel.load(file);
    CliticModel fromStream = load(FILE);
    assertNotSame(fromFile, fromStream);
    assertSame(CliticModel.bundled(), CliticModel.bundled());
    assertEquals(CliticModel.bundled().metadata(), fromFile.metadata());
    List<String> samples = CliticTexts.samples(100);
    for (CliticScheme scheme : CliticScheme.values()) {
      CliticSegmenter bundled = CliticSegmenter.of(scheme);
      for (CliticModel model : List.of(fromFile, fromStream)) {
        CliticSegmenter copy = CliticSegmenter.of(scheme, model);
        assertSame(model, copy.model());
        for (String text : samples) {
          assertEquals(bundled.segmentText(text), copy.segmentText(text));
        }
      }
    }
  }

  @Test
  void missingFilesAreNoModelErrors(@TempDir Path directory) {
    Path file = directory.resolve("none.model");
    assertThrows(NoSuchFileException.class, () -> CliticModel.load(file));
  }

  @Test
  void theStreamIsLeftOpen() throws IOException {
    boolean[] closed = {false};
    InputStream in =
        new ByteArrayInputStream(FILE) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    CliticModel.load(in);
    assertFalse(closed[0]);
  }

  // Files that are no model: what, where, expected, found.

  @Test
  void truncatedFilesAreRefused() {
    for (int length : new int[] {0, 1, 15, 16, 17, 1000, FILE.length / 2, FILE.length - 1}) {
      ModelFormatException e = failure(Arrays.copyOf(FILE, length));
      check(e, "length of the file", String.valueOf(length));
      assertTrue(e.offset() <= length, e.getMessage());
    }
  }

  @Test
  void alteredFilesAreRefused() {
    for (int at = 16; at < FILE.length; at += 100_003) {
      byte[] altered = FILE.clone();
      altered[at] ^= 1;
      check(failure(altered), "checksum", "0x");
    }
  }

  @Test
  void foreignFilesAreRefused() {
    check(failure(TestData.bytes("NOTICE")), "first four bytes", "RASM");
    byte[] newer = FILE.clone();
    newer[4]++;
    check(failure(newer), "version of the format", "found 2, expected 1, at byte 4");
    check(failure(Arrays.copyOf(FILE, FILE.length + 1)), "what follows the end", "nothing");
    byte[] other = new ModelFile("sentences").toBytes();
    check(failure(other), "kind", "found sentences, expected clitics");
  }

  @Test
  void inconsistentArraysAreRefused() throws IOException {
    check(
        failure(changed("facts", (int[] a) -> Arrays.copyOf(a, a.length - 1))),
        "number of facts",
        "expected");
    check(
        failure(changed("decisions", (char[] a) -> Arrays.copyOf(a, a.length + 1))),
        "number of decisions",
        "expected");
    for (String weights : List.of("weights", "inna")) {
      check(
          failure(changed(weights, (byte[] a) -> Arrays.copyOf(a, a.length - 1))),
          "number of weights",
          "expected");
      check(failure(changed(weights, (byte[] a) -> new byte[0])), "number of weights", "found 0");
    }
    check(failure(new ModelFile("clitics").toBytes()), "fingerprints", "char[]");
    ModelFormatException e = failure(changed("facts", (int[] a) -> new int[0]));
    check(e, "number of facts", "found 0");
  }

  /** The bundled model with one array changed, under a right checksum. */
  private static <T> byte[] changed(String name, UnaryOperator<T> change) throws IOException {
    ModelFile file = ModelFile.read(new ByteArrayInputStream(FILE), "clitics");
    return file.with(name, change.apply(array(file, name))).toBytes();
  }

  @SuppressWarnings("unchecked")
  private static <T> T array(ModelFile file, String name) {
    return (T)
        switch (name) {
          case "facts" -> file.ints(name);
          case "fingerprints", "decisions" -> file.chars(name);
          default -> file.bytes(name);
        };
  }

  private static void check(ModelFormatException e, String what, String detail) {
    assertTrue(e.getMessage().contains(what), e.getMessage());
    assertTrue(e.getMessage().contains(detail), e.getMessage());
    assertTrue(e.getMessage().contains(", at byte " + e.offset()), e.getMessage());
  }

  // Reported, never asserted: they depend on the machine.

  @Test
  void loadTimeAndHeapAreReported(TestReporter reporter) throws IOException {
    Runtime runtime = Runtime.getRuntime();
    System.gc();
    long before = runtime.totalMemory() - runtime.freeMemory();
    long start = System.nanoTime();
    CliticModel model = load(FILE);
    long time = System.nanoTime() - start;
    System.gc();
    long after = runtime.totalMemory() - runtime.freeMemory();
    assertEquals(CliticModel.bundled().metadata(), model.metadata());
    reporter.publishEntry(
        Map.of(
            "file, bytes", String.valueOf(FILE.length),
            "load, ms", String.valueOf(time / 1_000_000),
            "heap, bytes", String.valueOf(after - before)));
  }
}
