package io.github.rasm.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Profile;
import io.github.rasm.Sentence;
import io.github.rasm.Token;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.XZInputStream;

/**
 * Memory over a million rows, and throughput, which is written to {@code target/throughput.txt}.
 */
@Tag("slow")
class LongRunsTest {
  private static final String ARTICLES = "raw/wikipedia-2017.txt.xz";

  /** As much of them as is read, in UTF-16 code units. */
  private static final int LENGTH = 20_000_000;

  /** Parts of the input; several for each core, so that both cores end at about the same time. */
  private static final int PARTS = 16;

  private static final int ROUNDS = 2;
  private static final int RUNS = 3;

  /**
   * After the first hundred thousand rows nothing that lives on may grow with the rows. Every text
   * is another one, so that no cache could hide a growth.
   */
  @Test
  void millionRows() throws Exception {
    String text = Checkout.seed().lines().limit(3).reduce("", (a, b) -> a + b + " ");
    try (SparkSession spark = LocalSpark.start("local[2]")) {
      spark.range(100_000).selectExpr("rand(1)").count();
      long words = words(spark, text, 0, 100_000);
      long before = used();
      long more = 0;
      for (int i = 1; i <= 10; i++) {
        more += words(spark, text, i * 100_000L, (i + 1) * 100_000L);
      }
      long growth = used() - before;
      assertTrue(more >= 10 * words - 10_000 && words > 2_000_000, words + " " + more);
      assertTrue(growth < 16 << 20, "a million rows left " + growth + " bytes");
    }
  }

  private static long words(SparkSession spark, String text, long from, long to) {
    Column numbered = functions.concat(functions.lit(text), col("id"));
    return spark
        .range(from, to)
        .select(
            RasmFunctions.normalize(numbered, Profile.SEARCH).as("normal"),
            RasmFunctions.sentences(numbered).as("sentences"),
            RasmFunctions.tokens(numbered, CliticScheme.D3).as("tokens"))
        .agg(expr("sum(length(normal))"), expr("sum(size(sentences))"), expr("sum(size(tokens))"))
        .first()
        .getLong(2);
  }

  /** Bytes on the heap after the garbage is gone. */
  private static long used() throws InterruptedException {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      // Spark frees the state of finished queries in a thread of its own.
      Thread.sleep(200);
      MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
      least = Math.min(least, heap.getUsed());
    }
    return least;
  }

  /**
   * Articles in Parquet, read, processed and written to nowhere, on one core and on two by turns,
   * so that whatever else the machine does meets both.
   */
  @Test
  void throughput() throws Exception {
    Path input = Path.of("target/articles.parquet");
    long bytes = write(SharedData.path(ARTICLES), input);
    Map<String, Speed> one = new LinkedHashMap<>();
    Map<String, Speed> two = new LinkedHashMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      measure("local[1]", input, bytes, one);
      measure("local[2]", input, bytes, two);
    }
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(Locale.ROOT, "%d bytes of UTF-8, best of %d%n", bytes, ROUNDS * RUNS));
    report.append(
        String.format(
            Locale.ROOT,
            "%-38s %22s %22s%n%-38s %10s %11s %10s %11s %7s%n",
            "",
            "local[1]",
            "local[2]",
            "",
            "MB/s",
            "MB/CPU s",
            "MB/s",
            "MB/CPU s",
            "times"));
    one.forEach(
        (name, speed) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%-38s %10.1f %11.1f %10.1f %11.1f %7.2f%n",
                    name,
                    speed.wall(),
                    speed.cpu(),
                    two.get(name).wall(),
                    two.get(name).cpu(),
                    two.get(name).wall() / speed.wall())));
    Files.writeString(Path.of("target/throughput.txt"), report);
    assertEquals(one.keySet(), two.keySet());
  }

  /**
   * Megabytes a second.
   *
   * @param wall of the clock
   * @param cpu of all threads of this JVM, garbage collector and compiler included; it says what a
   *     core would do that nothing else uses
   */
  private record Speed(double wall, double cpu) {
    Speed best(Speed other) {
      return new Speed(Math.max(wall, other.wall), Math.max(cpu, other.cpu));
    }
  }

  private static void measure(String master, Path input, long bytes, Map<String, Speed> best)
      throws IOException {
    try (SparkSession spark = LocalSpark.start(master)) {
      Dataset<Row> texts = spark.read().parquet(input.toString());
      Column text = col("text");
      Column udf =
          functions
              .udf((UDF1<String, List<Row>>) LongRunsTest::rows, TokensFunction.TYPE)
              .apply(text);
      Map<String, Column> columns = new LinkedHashMap<>();
      columns.put("the text itself", text);
      columns.put("normalize, search", RasmFunctions.normalize(text, Profile.SEARCH));
      columns.put("sentences", RasmFunctions.sentences(text));
      columns.put("tokens", RasmFunctions.tokens(text));
      columns.put("tokens, atb", RasmFunctions.tokens(text, CliticScheme.ATB));
      columns.put("tokens, d3", RasmFunctions.tokens(text, CliticScheme.D3));
      columns.put("tokens, d3, by a user-defined function", udf);
      columns.forEach(
          (name, column) -> best.merge(name, speed(texts.select(column), bytes), Speed::best));
    }
  }

  private static Speed speed(Dataset<Row> result, long bytes) {
    Speed best = new Speed(0, 0);
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      long beginCpu = cpuNanos();
      result.write().format("noop").mode("overwrite").save();
      double wall = System.nanoTime() - begin;
      double cpu = cpuNanos() - beginCpu;
      best = best.best(new Speed(bytes * 1e3 / wall, bytes * 1e3 / cpu));
    }
    return best;
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  /** What a user would write without this module. */
  private static List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    for (Sentence sentence : CliticSegmenter.of(CliticScheme.D3).segmentText(text)) {
      for (Token token : sentence.tokens()) {
        List<Row> segments = new ArrayList<>();
        token
            .segments()
            .forEach(
                segment ->
                    segments.add(
                        RowFactory.create(
                            segment.start(),
                            segment.end(),
                            segment.role().name(),
                            segment.form())));
        rows.add(
            RowFactory.create(
                token.start(), token.end(), token.type().name(), token.in(text), segments));
      }
    }
    return rows;
  }

  /** Writes each article as a row and returns the bytes of all. */
  private static long write(Path source, Path target) throws IOException {
    String all;
    try (InputStream in = new XZInputStream(Files.newInputStream(source))) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<String> articles = List.of(all.substring(0, LENGTH).split("\n\n+"));
    try (SparkSession spark = LocalSpark.start("local[2]")) {
      spark
          .createDataset(articles, Encoders.STRING())
          .toDF("text")
          .repartition(PARTS)
          .write()
          .mode("overwrite")
          .parquet(target.toString());
      return spark
          .read()
          .parquet(target.toString())
          .map(
              (MapFunction<Row, Long>)
                  row -> (long) row.getString(0).getBytes(StandardCharsets.UTF_8).length,
              Encoders.LONG())
          .reduce((ReduceFunction<Long>) Long::sum);
    }
  }
}
