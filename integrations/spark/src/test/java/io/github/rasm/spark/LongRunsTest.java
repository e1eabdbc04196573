package io.github.rasm.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
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
  private static final String NEWS = "raw/ant-news.txt.xz";

  /** Parts of the input; several for each core, so that both cores end at about the same time. */
  private static final int PARTS = 16;

  private static final int RUNS = 5;

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
        .select(sum(expr("length(normal) * 0 + size(sentences) * 0 + size(tokens)").cast("long")))
        .as(Encoders.LONG())
        .first();
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

  /** The news in Parquet, read, processed and counted on one core and on two. */
  @Test
  void throughput() throws Exception {
    Path news = Path.of("target/news.parquet");
    long bytes = write(SharedData.path(NEWS), news);
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(Locale.ROOT, "%d bytes of UTF-8; MB/s, the best of %d runs%n", bytes, RUNS));
    Map<String, Double> one = measure("local[1]", news, bytes);
    Map<String, Double> two = measure("local[2]", news, bytes);
    one.forEach(
        (name, speed) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%-40s local[1] %7.1f  local[2] %7.1f  %.2f x%n",
                    name,
                    speed,
                    two.get(name),
                    two.get(name) / speed)));
    Files.writeString(Path.of("target/throughput.txt"), report);
    assertEquals(one.keySet(), two.keySet());
  }

  private static Map<String, Double> measure(String master, Path news, long bytes)
      throws IOException {
    Map<String, Double> speeds = new LinkedHashMap<>();
    try (SparkSession spark = LocalSpark.start(master)) {
      Dataset<Row> texts = spark.read().parquet(news.toString());
      Column text = col("text");
      Column anotherWay =
          functions
              .udf((UDF1<String, List<Row>>) LongRunsTest::rows, TokensFunction.TYPE)
              .apply(text);
      Map<String, Column> columns = new LinkedHashMap<>();
      columns.put("length (reading alone)", functions.length(text));
      columns.put(
          "normalize, search", functions.length(RasmFunctions.normalize(text, Profile.SEARCH)));
      columns.put("sentences", size(RasmFunctions.sentences(text)));
      columns.put("tokens", size(RasmFunctions.tokens(text)));
      columns.put("tokens, atb", size(RasmFunctions.tokens(text, CliticScheme.ATB)));
      columns.put("tokens, d3", size(RasmFunctions.tokens(text, CliticScheme.D3)));
      columns.put("tokens, d3, as a user-defined function", size(anotherWay));
      columns.forEach((name, column) -> speeds.put(name, megabytesPerSecond(texts, column, bytes)));
    }
    return speeds;
  }

  private static double megabytesPerSecond(Dataset<Row> texts, Column column, long bytes) {
    double best = 0;
    for (int i = 0; i < RUNS; i++) {
      long begin = System.nanoTime();
      texts.select(sum(column)).collectAsList();
      best = Math.max(best, bytes * 1e3 / (System.nanoTime() - begin));
    }
    return best;
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
    List<String> articles = List.of(all.split("\n\n+"));
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
