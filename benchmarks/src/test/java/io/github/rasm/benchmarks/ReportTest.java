package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String ROW =
      """
      {"benchmark": "io.github.rasm.benchmarks.BareChars.run", "jmhVersion": "1.37", "threads": 1,
       "forks": 2, "vmName": "VM", "vmVersion": "17", "jdkVersion": "17.0.1", "jvmArgs": ["-Drasm.root=/x", "-Xmx1g"],
       "warmupIterations": 4, "warmupTime": "1 s", "measurementIterations": 5,
       "measurementTime": "1 s",
       "params": {"contender": "%s", "size": "1048576"},
       "primaryMetric": {"score": 1000.0, "scoreError": "NaN", "scoreUnit": "ns/op"},
       "secondaryMetrics": {
         "chars": {"score": %s, "scoreError": %s},
         "bytes": {"score": 0.5, "scoreError": 0.1},
         "words": {"score": 4.0, "scoreError": 0.1},
         "gc.alloc.rate.norm": {"score": 0.001, "scoreError": 0.001}}}
      """;

  @TempDir Path dir;

  @Test
  void ratiosAndFigures() throws IOException {
    String report =
        report(
            String.format(Locale.ROOT, ROW, "RASM", "0.5", "0.05"),
            String.format(Locale.ROOT, ROW, "ARRAYCOPY", "0.2", "0.0"));
    assertLine(
        report,
        "char[]: speed against arraycopy",
        "bare",
        "0.400",
        "0.0400",
        "≥ 0.300",
        "≥ 0.500",
        "yes");
    assertLine(report, "RASM", "0.500", "10.0 %", "2000", "2.00", "250", "0.400", "0.0010");
    assertTrue(report.contains("\n- CPU: a processor\n"), report);
    assertTrue(report.contains("\n- Flags: -Xmx1g\n"), report);
  }

  @Test
  void unknownErrorsAreNotHidden() throws IOException {
    String report =
        report(
            String.format(Locale.ROOT, ROW, "RASM", "0.5", "\"NaN\""),
            String.format(Locale.ROOT, ROW, "LUCENE", "2", "1"));
    assertLine(
        report, "char[]: speed against Lucene", "bare", "4.00", "n/a", "≥ 2.00", "≥ 4.00", "goal");
  }

  private static String row(String benchmark, int threads, String params, double nanos) {
    return String.format(Locale.ROOT, ROW, "RASM", nanos, 0.0)
        .replace("BareChars", benchmark)
        .replace("\"threads\": 1", "\"threads\": " + threads)
        .replaceFirst("\"params\": \\{[^}]*}", "\"params\": {" + params + "}");
  }

  @Test
  void marksOfTheStagesBehindTheNormalizer() throws IOException {
    String bare = ", \"text\": \"BARE\"";
    String report =
        report(
            row("Tokens", 1, "\"contender\": \"RASM\"" + bare, 2),
            row("Tokens", 1, "\"contender\": \"ICU_WORDS\"" + bare, 8),
            row("Clitics", 1, "\"contender\": \"RASM_UD\"" + bare, 10),
            row("Clitics", 1, "\"contender\": \"RASM_ATB\"" + bare, 10),
            row("StanfordClitics", 1, "\"size\": \"16384\"", 4_000),
            row("TwoThreads", 2, "\"contender\": \"TOKENS\"", 2.5));
    assertLine(
        report, "Tokens: speed against ICU_WORDS", "bare", "4.00", "0", "≥ 2.00", "≥ 5.00", "yes");
    // 4 ns a word, as all rows here have it.
    assertLine(
        report,
        "Clitics: million words a second, text to ud segments",
        "bare",
        "250",
        "6.25",
        "≥ 1.00",
        "≥ 3.00",
        "goal");
    assertLine(
        report,
        "Clitics: speed against the Stanford segmenter",
        "bare",
        "400",
        "0",
        "≥ 150",
        "≥ 500",
        "yes");
    assertLine(report, "2 threads against one: tokens", "bare", "1.60", "0");
    // Speeds are those of both threads together.
    assertTrue(report.contains("\n## TwoThreads (2)\n"), report);
    assertLine(report, "TOKENS", "2.50", "0.0 %", "800", "4.00", "500");
  }

  @Test
  void marksOfKernels() throws IOException {
    Results longest =
        run(
            "vector-512",
            row("BareChars", 1, "\"contender\": \"RASM\"", 0.5),
            row("BareChars", 1, "\"contender\": \"ARRAYCOPY\"", 0.4),
            profile("SEARCH", 3),
            profile("LIGHT", 4));
    Results shorter =
        run(
            "vector-256",
            row("Utf8ToUtf8", 1, "\"contender\": \"RASM\", \"text\": \"MARKED\"", 0.8));
    Results table =
        run(
            "table",
            row("BareChars", 1, "\"contender\": \"RASM\"", 1),
            row("Utf8ToUtf8", 1, "\"contender\": \"RASM\", \"text\": \"MARKED\"", 1.2),
            profile("SEARCH", 3),
            profile("LIGHT", 2));
    String report = Report.of(run(""), null, List.of(longest, table, shorter));
    assertTrue(report.contains("\n## Marks of kernel vector-512\n"), report);
    assertTrue(report.contains("\n- Flags: -Drasm.kernel=vector-256\n"), report);
    assertFalse(report.contains("kernel table\n"), report);
    String arraycopy = "char[]: speed against arraycopy";
    assertLine(report, arraycopy, "bare", "0.800", "0", "≥ 0.600", "≥ 0.850", "yes");
    String chars = "char[]: speed against the table loop";
    assertLine(report, chars, "bare", "2.00", "0", "≥ 1.30", "≥ 2.00", "goal");
    String utf8 = "UTF-8: speed against the table loop";
    assertLine(report, utf8, "marked", "1.50", "0", "≥ 1.00", "≥ 2.00", "yes");
    Results otherJvm =
        run("table", row("BareChars", 1, "\"contender\": \"RASM\"", 1).replace("17.0.1", "25"));
    String withoutTable = Report.of(run(""), null, List.of(longest, otherJvm));
    assertFalse(withoutTable.contains(chars), withoutTable);
    Results bareOnly =
        run(
            "vector-bare",
            row("BareChars", 1, "\"contender\": \"RASM\"", 0.5),
            row("BareChars", 1, "\"contender\": \"ARRAYCOPY\"", 0.2),
            row("MarkedChars", 1, "\"contender\": \"RASM\"", 0.5),
            row("MarkedChars", 1, "\"contender\": \"ARRAYCOPY\"", 0.1),
            row("StringToString", 1, "\"contender\": \"RASM\", \"text\": \"MARKED\"", 0.9),
            row(
                "StringToString",
                1,
                "\"contender\": \"CHARS_AND_BACK\", \"text\": \"MARKED\"",
                0.5));
    String ofBareOnly = Report.of(run(""), null, List.of(bareOnly, table));
    assertLine(ofBareOnly, arraycopy, "bare", "0.400", "0", "≥ 0.300", "≥ 0.500", "yes");
    assertLine(ofBareOnly, arraycopy, "marked", "0.200", "0", "", "", "");
    assertLine(ofBareOnly, chars, "bare", "2.00", "0", "≥ 0.950", "≥ 2.00", "goal");
    String string = "String: time against toCharArray + new String";
    assertLine(ofBareOnly, string, "marked", "1.80", "0", "≤ 1.60", "≤ 1.20", "no");
    String lowest = "lowest of all profiles";
    assertFalse(ofBareOnly.contains(lowest), ofBareOnly);
    String worst = lowest + ": light, UTF-8";
    assertLine(report, worst, "bare", "0.500", "0", "≥ 0.950", "≥ 0.950", "no");
  }

  private static String profile(String profile, double nanos) {
    String params = "\"profile\": \"%s\", \"path\": \"UTF8\", \"text\": \"BARE\"";
    return row("Profiles", 1, String.format(Locale.ROOT, params, profile), nanos);
  }

  private Results run(String kernel, String... rows) throws IOException {
    Path json = dir.resolve("run" + kernel + ".json");
    String all = "[" + String.join(",", rows) + "]";
    Files.writeString(json, all.replace("-Xmx1g", "-Drasm.kernel=" + kernel));
    return Results.read(json);
  }

  @Test
  void largeTextsAreTheLastPointOfTheScale() throws IOException {
    String report =
        report(
            row("Scaling", 1, "\"contender\": \"RASM_TOKENS\", \"size\": \"1024\"", 2),
            row("LargeTexts", 1, "\"contender\": \"TOKENS\", \"size\": \"104857600\"", 3));
    assertLine(
        report,
        "Tokens, 1 KB to 100 MB, slowest against fastest size",
        "marked",
        "1.50",
        "0",
        "≤ 1.30",
        "≤ 1.00",
        "no");
  }

  @Test
  void everySpeedIsAShareOfTheCopyOnItsPath() throws IOException {
    String size = "\"size\": \"1024\"";
    String report =
        report(
            row("Scaling", 1, "\"contender\": \"RASM_UTF8\", " + size, 2),
            row("Scaling", 1, "\"contender\": \"ARRAYCOPY\", " + size, 0.1),
            row("Scaling", 1, "\"contender\": \"ARRAYCOPY_UTF8\", " + size, 0.5),
            row("ProfilePaths", 1, "\"profile\": \"LIGHT\", \"path\": \"STRING\"", 4),
            row("StringToString", 1, "\"contender\": \"CHARS_AND_BACK\", \"text\": \"MARKED\"", 1),
            row("StanfordClitics", 1, "\"size\": \"16384\"", 100_000),
            row("Clitics", 1, "\"contender\": \"ARRAYCOPY\", \"text\": \"BARE\"", 0.1));
    assertLine(report, "RASM_UTF8", "2.00", "0.0 %", "500", "2.00", "250", "0.250", "0.0010");
    assertLine(report, "LIGHT", "STRING", "4.00", "0.0 %", "250", "2.00", "250", "0.250", "0.0010");
    assertLine(report, "100000", "0.0 %", "0.0100", "2.00", "250", "1e-06", "0.0010");
  }

  @Test
  void wholeProcess() throws IOException {
    Path cli = dir.resolve("cli.tsv");
    Files.writeString(
        cli,
        """
        # note
        eight files, --jobs 1\t1000000\t3.0\t50000
        eight files, --jobs 1\t1000000\t1.0\t60000
        eight files, --jobs 1\t1000000\t2.0\t50000
        eight files, --jobs 2\t1000000\t1.0\t70000
        limit: cat, to a file\t1000000\t0.5\t1000
        one file, to a file\t1000000\t2.0\t50000
        one file, to a file or so\t1000000\t2.0\t50000
        """);
    WholeProcess figures = WholeProcess.read(cli);
    assertLine(
        figures.table().toString(),
        "eight files, --jobs 1",
        "1.00",
        "2.00",
        "3.00 1.00 2.00",
        "0.500",
        "",
        "60.0");
    assertLine(
        figures.table().toString(),
        "one file, to a file",
        "1.00",
        "2.00",
        "2.00",
        "0.500",
        "0.250",
        "50.0");
    assertLine(
        figures.table().toString(),
        "one file, to a file or so",
        "1.00",
        "2.00",
        "2.00",
        "0.500",
        "",
        "50.0");
    assertEquals(
        "\n- one file, to a file: 0.250 of the speed of `cat` (mark ≥ 0.4, goal 0.8)\n"
            + "- `--jobs 2` against `--jobs 1`: 2.00 × (mark ≥ 1.5, goal 1.9)\n- note\n",
        figures.notes());
  }

  private String report(String... rows) throws IOException {
    Path json = dir.resolve("run.json");
    Files.writeString(json, "[" + String.join(",", rows) + "]");
    Files.writeString(Results.environmentOf(json), "{\"CPU\": \"a processor\"}");
    return Report.of(Results.read(json), null, List.of());
  }

  private static void assertLine(String report, String... cells) {
    String want = ("| " + String.join(" | ", cells) + " |").replaceAll(" +", " ");
    assertTrue(report.replaceAll(" +", " ").contains(want), () -> want + " not in\n" + report);
  }
}
