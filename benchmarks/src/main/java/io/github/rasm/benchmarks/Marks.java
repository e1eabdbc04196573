package io.github.rasm.benchmarks;

import io.github.rasm.benchmarks.Results.Row;
import io.github.rasm.benchmarks.Results.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The speeds that the library wants to reach, each as a ratio within one run. */
final class Marks {
  /** No object is smaller than 16 bytes: what is less for each operation is JMH's own. */
  private static final double NO_BYTES = 8;

  /** Speed against the table loop below which no kernel may be, whatever the text and profile. */
  private static final double NEVER_BELOW = 0.95;

  private final Results results;
  private final Table table =
      new Table("measured", "text", "ratio", "±", "mark", "goal", "reached");

  private Marks(Results results) {
    this.results = results;
  }

  /** Returns the table of those marks that the results have figures for. */
  static Table of(Results results) {
    Marks marks = new Marks(results);
    marks.chars();
    marks.others();
    marks.scaling("char[]", "RASM_CHARS");
    marks.scaling("UTF-8", "RASM_UTF8");
    for (String size : List.of("1024", "10240")) {
      // 1 KB holds no sequence of three bytes, 10 KB does: quotation marks.
      marks.allocation("char[], bytes allocated for %s of UTF-8", "RASM_CHARS", size);
      marks.allocation("UTF-8, bytes allocated for %s of UTF-8", "RASM_UTF8", size);
    }
    marks.analysis();
    return marks.table;
  }

  /**
   * Returns the table of the marks of a vector kernel.
   *
   * @param run a run bound to the kernel
   * @param tableLoop a run bound to the table loop by the same JVM; may be null
   */
  static Table ofKernel(Results run, Results tableLoop) {
    Marks marks = new Marks(run);
    boolean longest = run.kernel().equals("vector-512");
    // For JDK 17, and for bare UTF-16: its marks are those of the default JDK.
    boolean bareOnly = run.kernel().equals("vector-bare");
    for (String text : List.of("bare", "marked")) {
      boolean bare = text.equals("bare");
      String chars = bare ? "BareChars" : "MarkedChars";
      boolean counts = longest || bareOnly && bare;
      double mark = bareOnly ? 0.3 : 0.6;
      double goal = bareOnly ? 0.5 : 0.85;
      double least = bareOnly ? NEVER_BELOW : bare ? 1.3 : 1;
      marks.faster("char[]: speed against arraycopy", chars, "ARRAYCOPY", text, counts, mark, goal);
      marks.againstTableLoop("char[]", text, tableLoop, least, chars, "contender=RASM");
      marks.strings(text, bareOnly ? -1.6 : Double.NaN, Double.NaN);
      String of = "text=" + text.toUpperCase(Locale.ROOT);
      for (String who : List.of("RASM", "RASM_ALIGNED")) {
        String path = who.equals("RASM") ? "String" : "String with alignment";
        marks.againstTableLoop(
            path, text, tableLoop, NEVER_BELOW, "StringToString", "contender=" + who, of);
      }
      if (!bareOnly) {
        marks.ratio(
            "UTF-8: speed against decode and encode",
            text,
            run.find("Utf8ToUtf8", "contender=DECODE_ENCODE", of),
            run.find("Utf8ToUtf8", "contender=RASM", of),
            longest ? 10 : Double.NaN,
            15);
        marks.againstTableLoop("UTF-8", text, tableLoop, least, "Utf8ToUtf8", "contender=RASM", of);
      }
    }
    if (tableLoop != null) {
      marks.lowest(tableLoop, bareOnly);
    }
    return marks.table;
  }

  private void againstTableLoop(
      String path,
      String text,
      Results tableLoop,
      double mark,
      String benchmark,
      String... params) {
    ratio(
        path + ": speed against the table loop",
        text,
        tableLoop == null ? List.of() : tableLoop.find(benchmark, params),
        results.find(benchmark, params),
        mark,
        2);
  }

  /**
   * Adds the profile and text on which the kernel does worst against the table loop.
   *
   * @param isForUtf16 whether the kernel leaves UTF-8 to the table loop
   */
  private void lowest(Results tableLoop, boolean isForUtf16) {
    Row worst = null;
    Value lowest = new Value(Double.POSITIVE_INFINITY, 0);
    for (Row row : results.find("Profiles")) {
      if (isForUtf16 && row.params().get("path").equals("UTF8")) {
        continue;
      }
      String[] params =
          row.params().entrySet().stream()
              .map(p -> p.getKey() + "=" + p.getValue())
              .toArray(String[]::new);
      for (Row same : tableLoop.find("Profiles", params)) {
        Value ratio = same.nanosPerChar().over(row.nanosPerChar());
        if (ratio.score() < lowest.score()) {
          worst = row;
          lowest = ratio;
        }
      }
    }
    if (worst != null) {
      add(
          "lowest of all profiles: "
              + worst.params().get("profile").toLowerCase(Locale.ROOT)
              + ", "
              + (worst.params().get("path").equals("UTF8") ? "UTF-8" : "char[]"),
          worst.params().get("text").toLowerCase(Locale.ROOT),
          lowest,
          NEVER_BELOW,
          NEVER_BELOW);
    }
  }

  /** Tokens, sentences and clitics. */
  private void analysis() {
    for (String text : List.of("bare", "marked")) {
      boolean counts = text.equals("bare");
      String of = "text=" + text.toUpperCase(Locale.ROOT);
      versus("Tokens", "RASM", "LUCENE_STANDARD", of, counts ? 2 : Double.NaN, 5);
      versus("Tokens", "RASM", "ICU_WORDS", of, counts ? 2 : Double.NaN, 5);
      versus("Sentences", "RASM", "ICU_SENTENCES", of, counts ? 1 : Double.NaN, 2);
      versus("Sentences", "RASM", "LANGUAGETOOL_SRX", of, counts ? 20 : Double.NaN, Double.NaN);
      for (Row row : results.find("Clitics", "contender=RASM_UD", of)) {
        Value time = row.nanosPerWord();
        double speed = row.megawordsPerSecond();
        add(
            "Clitics: million words a second, text to ud segments",
            text,
            new Value(speed, speed * time.relativeError()),
            counts ? 1 : Double.NaN,
            3);
      }
    }
    ratio(
        "Clitics: speed against the Stanford segmenter",
        "bare",
        results.find("StanfordClitics"),
        results.find("Clitics", "contender=RASM_ATB", "text=BARE"),
        150,
        500);
    for (String stage : List.of("TOKENS", "SENTENCES", "CLITICS")) {
      String name = stage.charAt(0) + stage.substring(1).toLowerCase(Locale.ROOT);
      scaling(name, "RASM_" + stage);
      allocation(name + ", bytes allocated for %s of UTF-8", "RASM_" + stage, "1024");
    }
    for (String contender : List.of("RASM", "RASM_WHOLE_WORDS", "RASM_LUCENE_FOLDS")) {
      for (String rival : List.of("LUCENE_ARABIC", "LUCENE_STANDARD", "LUCENE_ICU")) {
        versus("Analyzers", contender, rival, "text=BARE", Double.NaN, Double.NaN);
      }
    }
    for (Stage stage : Stage.values()) {
      twoThreads(stage);
    }
  }

  private void versus(
      String benchmark, String contender, String rival, String text, double mark, double goal) {
    String who = contender.equals("RASM") ? "" : contender + ", ";
    ratio(
        benchmark + ": " + who + "speed against " + rival,
        text.substring(text.indexOf('=') + 1).toLowerCase(Locale.ROOT),
        results.find(benchmark, "contender=" + rival, text),
        results.find(benchmark, "contender=" + contender, text),
        mark,
        goal);
  }

  /** Returns the rows of a stage on bare text by one thread. */
  static List<Row> oneThread(Results results, Stage stage) {
    return switch (stage) {
      case NORMALIZE -> results.find("BareChars", "contender=RASM");
      case TOKENS -> results.find("Tokens", "contender=RASM", "text=BARE");
      case SENTENCES -> results.find("Sentences", "contender=RASM", "text=BARE");
      case CLITICS -> results.find("Clitics", "contender=RASM_UD", "text=BARE");
      case PIPELINE -> results.find("Pipeline", "contender=RASM", "text=BARE");
      case ARRAYCOPY -> results.find("BareChars", "contender=ARRAYCOPY");
    };
  }

  /**
   * Two threads against one: no mark, but a figure that tells of shared state and of the memory.
   */
  private void twoThreads(Stage stage) {
    List<Row> one = oneThread(results, stage);
    List<Row> two = results.find("TwoThreads", "contender=" + stage);
    if (one.size() == 1 && two.size() == 1) {
      Value ratio = one.get(0).nanosPerChar().over(two.get(0).nanosPerChar());
      int threads = two.get(0).threads();
      add(
          threads + " threads against one: " + stage.name().toLowerCase(Locale.ROOT),
          "bare",
          new Value(threads * ratio.score(), threads * ratio.error()),
          Double.NaN,
          Double.NaN);
    }
  }

  private void chars() {
    for (String text : List.of("bare", "marked")) {
      String benchmark = text.equals("bare") ? "BareChars" : "MarkedChars";
      boolean counts = text.equals("bare");
      faster("char[]: speed against arraycopy", benchmark, "ARRAYCOPY", text, counts, 0.3, 0.5);
      faster("char[]: … a loop over a table", benchmark, "TABLE_LOOP", text, false, 1, 1);
      faster("char[]: speed against Lucene", benchmark, "LUCENE", text, counts, 2, 4);
      faster("char[]: … Lucene, word by word", benchmark, "LUCENE_WORDS", text, false, 2, 4);
      faster("char[]: … four replaceAll", benchmark, "REPLACE_ALL", text, counts, 50, 100);
      faster("char[]: … four compiled patterns", benchmark, "PATTERNS", text, false, 50, 100);
      faster("char[]: … Transliterator", benchmark, "ICU_TRANSLITERATOR", text, counts, 50, 100);
      faster(
          "char[]: … Transliterator, line by line",
          benchmark,
          "ICU_TRANSLITERATOR_LINES",
          text,
          false,
          50,
          100);
    }
  }

  private void others() {
    for (String text : List.of("bare", "marked")) {
      String param = "text=" + text.toUpperCase(Locale.ROOT);
      ratio(
          "UTF-8: speed against decode and encode",
          text,
          results.find("Utf8ToUtf8", "contender=DECODE_ENCODE", param),
          results.find("Utf8ToUtf8", "contender=RASM", param),
          3,
          6);
      strings(text, -1.6, -2);
    }
  }

  private void strings(String text, double mark, double alignedMark) {
    String param = "text=" + text.toUpperCase(Locale.ROOT);
    ratio(
        "String: time against toCharArray + new String",
        text,
        results.find("StringToString", "contender=RASM", param),
        results.find("StringToString", "contender=CHARS_AND_BACK", param),
        mark,
        -1.2);
    ratio(
        "String: time with alignment against without",
        text,
        results.find("StringToString", "contender=RASM_ALIGNED", param),
        results.find("StringToString", "contender=RASM", param),
        alignedMark,
        -1.3);
  }

  private void faster(
      String label,
      String benchmark,
      String rival,
      String text,
      boolean counts,
      double mark,
      double goal) {
    ratio(
        label,
        text,
        results.find(benchmark, "contender=" + rival),
        results.find(benchmark, "contender=RASM"),
        counts ? mark : Double.NaN,
        goal);
  }

  /** Adds a row; a mark that is an upper bound is given negative, NaN is none. */
  private void ratio(
      String label, String text, List<Row> above, List<Row> below, double mark, double goal) {
    if (above.size() == 1 && below.size() == 1) {
      add(label, text, above.get(0).nanosPerChar().over(below.get(0).nanosPerChar()), mark, goal);
    }
  }

  /** Returns the rows of a stage by size of the text, 100 MB included where the run has it. */
  static List<Row> bySize(Results results, String contender) {
    List<Row> rows = new ArrayList<>(results.find("Scaling", "contender=" + contender));
    String stage = contender.replace("RASM_", "").replace("CHARS", "NORMALIZE");
    rows.addAll(results.find("LargeTexts", "contender=" + stage));
    rows.sort(Comparator.comparingInt(row -> Integer.parseInt(row.params().get("size"))));
    return rows;
  }

  private void scaling(String label, String contender) {
    List<Row> rows = bySize(results, contender);
    if (rows.size() < 2) {
      return;
    }
    Value slowest = rows.get(0).nanosPerChar();
    Value fastest = slowest;
    for (Row row : rows) {
      Value value = row.nanosPerChar();
      slowest = value.score() > slowest.score() ? value : slowest;
      fastest = value.score() < fastest.score() ? value : fastest;
    }
    String sizes = size(rows.get(0)) + " to " + size(rows.get(rows.size() - 1));
    add(
        label + ", " + sizes + ", slowest against fastest size",
        "marked",
        slowest.over(fastest),
        -1.3,
        -1);
  }

  private static String size(Row row) {
    int kilo = Integer.parseInt(row.params().get("size")) / 1024;
    return kilo < 1024 ? kilo + " KB" : kilo / 1024 + " MB";
  }

  private void allocation(String label, String contender, String size) {
    List<Row> rows = results.find("Scaling", "contender=" + contender, "size=" + size);
    if (rows.isEmpty() || Double.isNaN(rows.get(0).bytesAllocated().score())) {
      return;
    }
    Value bytes = rows.get(0).bytesAllocated();
    table.add(
        String.format(Locale.ROOT, label, size),
        "marked",
        Report.number(bytes.score()),
        "",
        "0",
        "",
        bytes.score() < NO_BYTES ? "yes" : "no");
  }

  private void add(String label, String text, Value ratio, double mark, double goal) {
    boolean marked = !Double.isNaN(mark);
    boolean reached = mark > 0 ? ratio.score() >= mark : ratio.score() <= -mark;
    boolean best = goal > 0 ? ratio.score() >= goal : ratio.score() <= -goal;
    table.add(
        label,
        text,
        Report.number(ratio.score()),
        Report.number(ratio.error()),
        marked ? bound(mark) : "",
        marked && !Double.isNaN(goal) ? bound(goal) : "",
        !marked ? "" : best ? "goal" : reached ? "yes" : "no");
  }

  private static String bound(double value) {
    return (value > 0 ? "≥ " : "≤ ") + Report.number(Math.abs(value));
  }
}
