package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsTest {
  @TempDir Path dir;

  private static String row(String benchmark, int threads, String params, double nanos) {
    return String.format(
        Locale.ROOT,
        """
        {"benchmark": "io.github.rasm.benchmarks.%s.run", "threads": %d, "params": {%s},
         "primaryMetric": {"score": 1.0, "scoreError": 0.1},
         "secondaryMetrics": {"chars": {"score": %f, "scoreError": 0.1},
           "words": {"score": %f, "scoreError": 0.1}}}
        """,
        benchmark,
        threads,
        params,
        nanos,
        6 * nanos);
  }

  @Test
  void everyChartIsAWellFormedPicture() throws Exception {
    List<String> rows = new ArrayList<>();
    rows.add(row("Tokens", 1, "\"contender\": \"RASM\", \"text\": \"BARE\"", 3));
    rows.add(row("Tokens", 1, "\"contender\": \"ICU_WORDS\", \"text\": \"BARE\"", 30));
    rows.add(row("StanfordClitics", 1, "\"size\": \"16384\"", 60_000));
    rows.add(row("TwoThreads", 2, "\"contender\": \"TOKENS\"", 3));
    for (int size = 1_000; size <= 1_000_000; size *= 10) {
      rows.add(row("Scaling", 1, "\"contender\": \"RASM_TOKENS\", \"size\": \"" + size + "\"", 3));
    }
    Path json = dir.resolve("run.json");
    Files.writeString(json, "[" + String.join(",", rows) + "]");
    Path accuracy = dir.resolve("accuracy.json");
    Files.writeString(
        accuracy,
        """
        [{"set": "PADT dev, scheme ud", "system": "Rasm", "score": 99.2, "low": 99.1, "high": 99.3,
          "modelBytes": 1000000}]
        """);

    List<Path> drawn = Charts.draw(Results.read(json), accuracy, dir.resolve("charts"));
    assertEquals(
        List.of("speed.svg", "scaling.svg", "threads.svg", "accuracy.svg"),
        drawn.stream().map(p -> p.getFileName().toString()).toList());
    for (Path file : drawn) {
      // The public identifier of SVG is not to be fetched.
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      var document = factory.newDocumentBuilder().parse(file.toFile());
      assertEquals("svg", document.getDocumentElement().getTagName());
      assertTrue(document.getElementsByTagName("path").getLength() > 10, file.toString());
    }
  }

  @Test
  void whatWasNotMeasuredIsNotDrawn() throws IOException {
    Path json = dir.resolve("run.json");
    Files.writeString(json, "[]");
    assertEquals(List.of(), Charts.draw(Results.read(json), null, dir.resolve("charts")));
  }
}
