package io.github.rasm.benchmarks;

import io.github.rasm.benchmarks.Results.Row;
import io.github.rasm.benchmarks.Results.Value;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes tables of a run's results. Usage: {@code Report RESULTS.json [--cli CLI.tsv] [--kernel
 * RESULTS.json]… [--output RESULTS.md]}; without {@code --output} it prints. Each {@code --kernel}
 * names a run bound to a kernel; one for each JVM may be bound to the table loop.
 */
public final class Report {
  private static final String INTRODUCTION =
      """
      # Speed

      Made by `benchmarks/report` from one run of `benchmarks/run.sh`%s; do not edit. How to run it,
      and what each rival does less or more: [README.md](README.md) and the end of this page. All
      ratios are within the run. ± is half the 99.9 %% confidence interval.

      """;

  private final Results results;
  private final StringBuilder out = new StringBuilder();

  private Report(Results results) {
    this.results = results;
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    Path json = null;
    Path cli = null;
    Path output = null;
    List<Results> kernels = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      boolean hasValue = i + 1 < args.length;
      if (args[i].equals("--cli") && hasValue) {
        cli = Path.of(args[++i]);
      } else if (args[i].equals("--kernel") && hasValue) {
        kernels.add(Results.read(Path.of(args[++i])));
      } else if (args[i].equals("--output") && hasValue) {
        output = Path.of(args[++i]);
      } else if (json == null && !args[i].startsWith("-")) {
        json = Path.of(args[i]);
      } else {
        throw new IllegalArgumentException("unexpected argument " + args[i]);
      }
    }
    if (json == null) {
      throw new IllegalArgumentException(
          "usage: Report RESULTS.json [--cli CLI.tsv] [--kernel RESULTS.json]…"
              + " [--output RESULTS.md]");
    }
    WholeProcess wholeProcess = cli == null ? null : WholeProcess.read(cli);
    String report = of(Results.read(json), wholeProcess, kernels);
    if (output != null) {
      Files.writeString(output, report);
    } else {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
    }
  }

  /** Returns the whole report; {@code wholeProcess} may be null, {@code kernels} empty. */
  static String of(Results results, WholeProcess wholeProcess, List<Results> kernels) {
    Report report = new Report(results);
    report.out.append(
        String.format(
            Locale.ROOT,
            INTRODUCTION,
            wholeProcess == null ? "" : " and one of `benchmarks/cli.sh`"));
    report.environment(results);
    report.section("Marks", Marks.of(results));
    report.kernels(kernels);
    if (wholeProcess != null) {
      report.section("Whole process", wholeProcess.table());
      report.out.append(wholeProcess.notes());
    }
    report.figures();
    report.descriptions();
    return report.out.toString();
  }

  private void kernels(List<Results> runs) {
    List<Results> tableLoops = runs.stream().filter(run -> run.kernel().equals("table")).toList();
    for (Results run : runs) {
      if (!tableLoops.contains(run)) {
        Results tableLoop =
            tableLoops.stream()
                .filter(other -> other.jvm().equals(run.jvm()))
                .findFirst()
                .orElse(null);
        section("Marks of kernel " + run.kernel(), Marks.ofKernel(run, tableLoop));
        out.append('\n');
        environment(run);
      }
    }
  }

  private void environment(Results results) {
    for (Map.Entry<String, String> fact : results.environment().entrySet()) {
      out.append("- ").append(fact.getKey()).append(": ").append(fact.getValue()).append('\n');
    }
  }

  private void section(String title, Table table) {
    if (!table.isEmpty()) {
      out.append("\n## ").append(title).append("\n\n").append(table);
    }
  }

  private void figures() {
    Set<String> names = new LinkedHashSet<>();
    results.rows().forEach(row -> names.add(row.benchmark()));
    for (String name : names) {
      List<Row> rows = results.find(name);
      List<String> params = new ArrayList<>(rows.get(0).params().keySet());
      params.remove("contender");
      // One size for all rows is named below; where there are several it is a column.
      if (rows.stream().map(row -> row.params().get("size")).distinct().count() == 1) {
        params.remove("size");
      }
      List<String> head = new ArrayList<>();
      if (rows.get(0).params().containsKey("contender")) {
        head.add("contender");
      }
      head.addAll(params);
      head.addAll(List.of("ns/char", "±", "M chars/s", "GB/s", "M words/s", "× limit", "B/op"));
      Table table = new Table(head.toArray(new String[0]));
      for (Row row : rows) {
        table.add(cells(row, head));
      }
      int threads = rows.get(0).threads();
      section(threads == 1 ? name : name + " (" + threads + ")", table);
    }
  }

  private String[] cells(Row row, List<String> head) {
    String[] cells = new String[head.size()];
    int params = cells.length - 7;
    for (int i = 0; i < params; i++) {
      cells[i] = row.params().get(head.get(i));
    }
    cells[params] = number(row.nanosPerChar().score());
    cells[params + 1] = percent(row.nanosPerChar());
    cells[params + 2] = number(1e3 * row.threads() / row.nanosPerChar().score());
    cells[params + 3] = number(row.threads() / row.nanosPerByte().score());
    cells[params + 4] = number(row.megawordsPerSecond());
    cells[params + 5] = againstLimit(row);
    cells[params + 6] = number(row.bytesAllocated().score());
    return cells;
  }

  /** Returns the speed as a share of the plain copy with otherwise the same parameters. */
  private String againstLimit(Row row) {
    String bare = "BARE".equals(row.params().get("text")) ? "BARE" : "MARKED";
    switch (row.benchmark()) {
      case "Profiles", "ProfilePaths" -> {
        return share(row, limitOfPath(row.params().get("path"), bare));
      }
      case "StanfordClitics" -> {
        // On less text, which the caches hold; its share is nothing either way.
        return share(row, results.find("Clitics", "contender=ARRAYCOPY", "text=BARE"));
      }
      default -> {
        List<String> wanted = new ArrayList<>();
        row.params()
            .forEach(
                (name, value) -> {
                  if (!name.equals("contender")) {
                    wanted.add(name + "=" + value);
                  }
                });
        wanted.add("contender=" + limit(row));
        return share(row, results.find(row.benchmark(), wanted.toArray(new String[0])));
      }
    }
  }

  private static String limit(Row row) {
    if (row.benchmark().equals("StringToString")) {
      return "CHARS_AND_BACK";
    }
    boolean utf8InScaling =
        row.benchmark().equals("Scaling") && row.params().get("contender").endsWith("_UTF8");
    return utf8InScaling ? "ARRAYCOPY_UTF8" : "ARRAYCOPY";
  }

  private List<Row> limitOfPath(String path, String text) {
    return switch (path) {
      case "STRING", "ALIGNED" ->
          results.find("StringToString", "contender=CHARS_AND_BACK", "text=" + text);
      case "UTF8", "INPUT_STREAM" ->
          results.find("Utf8ToUtf8", "contender=ARRAYCOPY", "text=" + text);
      default ->
          results.find(text.equals("BARE") ? "BareChars" : "MarkedChars", "contender=ARRAYCOPY");
    };
  }

  private static String share(Row row, List<Row> limit) {
    return limit.size() == 1
        ? number(limit.get(0).nanosPerChar().score() / row.nanosPerChar().score())
        : "";
  }

  private void descriptions() {
    out.append("\n## Who does what\n\n");
    describe("char[]", CharContender.values());
    describe("UTF-8", Utf8Contender.values());
    describe("String", StringContender.values());
    describe("tokens", TokenContender.values());
    describe("sentences", SentenceContender.values());
    describe("clitics", CliticContender.values());
    out.append("- clitics, StanfordClitics: ").append(StanfordClitics.DESCRIPTION).append(".\n");
    describe("pipeline", PipelineContender.values());
    describe("Lucene analyzers", AnalyzerContender.values());
    out.append(
        """

        Texts: BARE is the seed article over and over, 1 MB of UTF-8. MARKED is the same with a fatha
        after each Arabic letter before a letter and a shadda on every seventh. SHUFFLED is MARKED
        with the words in an ever new order, which a branch predictor cannot learn. A char is a
        UTF-16 code unit of the source, on every path; a word is a stretch without white space that
        has a letter. The other texts are named in [README.md](README.md). ns/char is the time of one
        thread, the speeds are those of all threads together. × limit is the speed as a share of a plain
        copy of the same text in the same run. B/op is what one operation allocates, with a share of
        the few kilobytes that JMH allocates in an iteration: where an operation takes long, that
        share is all there is, so the marks take it from short texts.
        """);
  }

  private void describe(String path, Described[] contenders) {
    for (Described contender : contenders) {
      out.append("- ").append(path).append(", ").append(contender.name()).append(": ");
      out.append(contender.description()).append(".\n");
    }
  }

  private static String percent(Value value) {
    double percent = 100 * value.relativeError();
    return Double.isNaN(percent) ? "n/a" : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** Returns a number with three significant digits, or fewer where it is less than 0.01. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "n/a";
    }
    double size = Math.abs(value);
    if (size > 0 && size < 5e-5) {
      return String.format(Locale.ROOT, "%.0e", value);
    }
    int decimals =
        size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
