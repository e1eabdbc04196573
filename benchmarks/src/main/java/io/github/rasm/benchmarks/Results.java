package io.github.rasm.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of one run of JMH, read from its JSON. */
final class Results {
  private static final String KERNEL = "-Drasm.kernel=";

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private String kernel = "";

  private Results() {}

  /** Reads a file of JMH and, where there is one, the file of {@link Environment} beside it. */
  static Results read(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Results results = new Results();
    JsonNode runs = mapper.readTree(file.toFile());
    for (JsonNode run : runs) {
      results.rows.add(Row.of(run));
    }
    Path beside = environmentOf(file);
    if (Files.exists(beside)) {
      mapper
          .readTree(beside.toFile())
          .properties()
          .forEach(fact -> results.environment.put(fact.getKey(), fact.getValue().asText()));
    }
    if (!runs.isEmpty()) {
      results.describe(runs.get(0));
    }
    return results;
  }

  /** Returns the name of the file with the environment that belongs to a file of results. */
  static Path environmentOf(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    return file.resolveSibling(name + ".environment.json");
  }

  private void describe(JsonNode run) {
    environment.put(
        "JVM",
        String.format(
            Locale.ROOT,
            "%s %s, JDK %s",
            run.path("vmName").asText(),
            run.path("vmVersion").asText(),
            run.path("jdkVersion").asText()));
    List<String> flags = new ArrayList<>();
    for (JsonNode flag : run.path("jvmArgs")) {
      // The place of the checkout is nobody's business.
      if (!flag.asText().startsWith("-Drasm.root=")) {
        flags.add(flag.asText());
      }
      if (flag.asText().startsWith(KERNEL)) {
        kernel = flag.asText().substring(KERNEL.length());
      }
    }
    environment.put("Flags", flags.isEmpty() ? "none" : String.join(" ", flags));
    environment.put(
        "Run",
        String.format(
            Locale.ROOT,
            "JMH %s, %d fork(s), %d warm-up iterations of %s, %d measured of %s",
            run.path("jmhVersion").asText(),
            run.path("forks").asInt(),
            run.path("warmupIterations").asInt(),
            run.path("warmupTime").asText(),
            run.path("measurementIterations").asInt(),
            run.path("measurementTime").asText()));
  }

  /** Returns the rows in the order of the run. */
  List<Row> rows() {
    return rows;
  }

  /** Returns machine, system, JVM, flags and commit. */
  Map<String, String> environment() {
    return environment;
  }

  /** Returns name and version of the JVM. */
  String jvm() {
    return environment.get("JVM");
  }

  /** Returns the name of the kernel that the run was bound to; empty when it was free. */
  String kernel() {
    return kernel;
  }

  /** Returns the rows of a benchmark whose parameters have certain values, given as name=value. */
  List<Row> find(String benchmark, String... params) {
    return rows.stream().filter(row -> row.benchmark.equals(benchmark) && row.has(params)).toList();
  }

  /** A number and half the width of its 99.9 % confidence interval, NaN when unknown. */
  record Value(double score, double error) {
    /** Returns the error as a share of the score. */
    double relativeError() {
      return error / score;
    }

    /** Returns this divided by another, with the error of the quotient. */
    Value over(Value other) {
      double ratio = score / other.score;
      return new Value(ratio, ratio * Math.hypot(relativeError(), other.relativeError()));
    }
  }

  /** One benchmark with one set of parameters; times are those of one thread. */
  record Row(
      String benchmark,
      Map<String, String> params,
      int threads,
      Value nanosPerOp,
      Value nanosPerChar,
      Value nanosPerByte,
      Value nanosPerWord,
      Value bytesAllocated) {

    private static Row of(JsonNode run) {
      // Package and method are the same for all.
      String[] name = run.path("benchmark").asText().split("\\.");
      Map<String, String> params = new LinkedHashMap<>();
      run.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
      JsonNode secondary = run.path("secondaryMetrics");
      Value allocated = value(secondary.path("gc.alloc.rate.norm"));
      return new Row(
          name[name.length - 2],
          params,
          run.path("threads").asInt(1),
          value(run.path("primaryMetric")),
          value(secondary.path("chars")),
          value(secondary.path("bytes")),
          value(secondary.path("words")),
          allocated);
    }

    // JMH writes NaN as a string; asDouble reads both.
    private static Value value(JsonNode metric) {
      return new Value(
          metric.path("score").asDouble(Double.NaN),
          metric.path("scoreError").asDouble(Double.NaN));
    }

    /** Returns millions of words a second, by all threads together. */
    double megawordsPerSecond() {
      return 1e3 * threads / nanosPerWord.score();
    }

    private boolean has(String... wanted) {
      for (String one : wanted) {
        int equals = one.indexOf('=');
        if (!one.substring(equals + 1).equals(params.get(one.substring(0, equals)))) {
          return false;
        }
      }
      return true;
    }
  }
}
