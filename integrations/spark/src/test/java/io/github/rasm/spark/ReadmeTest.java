package io.github.rasm.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's examples compile, and give what it says. */
class ReadmeTest {
  private static final String SOURCES = "integrations/spark/src/test/java/io/github/rasm/spark/";

  @Test
  void example() throws IOException {
    try (SparkSession spark = LocalSpark.start("local[2]")) {
      // README begins
      RasmFunctions.register(spark); // or spark.sql.extensions=io.github.rasm.spark.RasmExtensions
      Dataset<Row> texts =
          spark.createDataset(List.of("وصل أحمد. للطلاب كتابهم."), Encoders.STRING()).toDF("text");
      texts.createOrReplaceTempView("texts");

      Dataset<Row> normal = spark.sql("SELECT rasm_normalize(text, 'search') FROM texts");
      Dataset<Row> sentences = spark.sql("SELECT explode(rasm_sentences(text)) FROM texts");
      Dataset<Row> stems =
          texts // the same without SQL
              .select(explode(RasmFunctions.tokens(col("text"), CliticScheme.D3)).as("t"))
              .select(explode(col("t.segments")).as("s"))
              .where("s.role = 'STEM'")
              .select("s.form"); // وصل / أحمد / طلاب / كتاب
      // README ends
      assertEquals("[[وصل احمد. للطلاب كتابهم.]]", normal.collectAsList().toString());
      assertEquals(
          "[[[0,9,وصل أحمد.]], [[10,24,للطلاب كتابهم.]]]", sentences.collectAsList().toString());
      assertEquals("[[وصل], [أحمد], [طلاب], [كتاب]]", stems.collectAsList().toString());
      assertEquals(
          normal.collectAsList(),
          texts.select(RasmFunctions.normalize(col("text"), Profile.SEARCH)).collectAsList());
    }
  }

  @Test
  void stemCounts(@TempDir Path directory) throws IOException {
    Path input = Files.writeString(directory.resolve("in.txt"), "كتب وكتابه\nوللكتاب كتب\n");
    Path output = directory.resolve("out");
    System.setProperty("spark.master", "local[2]");
    try {
      StemCounts.main(new String[] {input.toUri().toString(), output.toUri().toString()});
    } finally {
      System.clearProperty("spark.master");
    }
    try (SparkSession spark = LocalSpark.start("local[2]")) {
      assertEquals(
          "[[كتاب,2], [كتب,2]]",
          spark.read().parquet(output.toString()).orderBy("stem").collectAsList().toString());
    }
  }

  @Test
  void readmeShowsTheseExamples() throws IOException {
    shows("ReadmeTest.java");
    shows("StemCounts.java");
  }

  private static void shows(String file) throws IOException {
    List<String> source = Checkout.text(SOURCES + file).lines().toList();
    int from = 0;
    while (!source.get(from).strip().equals("// README begins")) {
      from++;
    }
    int indent = source.get(from).indexOf('/');
    String example =
        source.subList(from + 1, source.size()).stream()
            .takeWhile(line -> !line.strip().equals("// README ends"))
            .map(line -> line.isEmpty() ? line : line.substring(indent))
            .collect(Collectors.joining("\n"));
    assertTrue(
        Checkout.text("integrations/spark/README.md").contains(example),
        "README.md lacks:\n" + example);
  }
}
