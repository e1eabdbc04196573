package io.github.rasm.spark;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions give what the library gives, in SQL and on columns. */
class RasmFunctionsTest {
  private static SparkSession spark;

  /** Lines of files: news, and a text with everything odd in it. */
  private static Dataset<Row> lines;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start("local[2]");
    RasmFunctions.register(spark);
    lines =
        spark
            .read()
            .text(
                Checkout.root().resolve("seeds/000_049adfc7b580f6d8.txt").toString(),
                Checkout.root().resolve("testdata/fixture-rich.txt").toString())
            .repartition(4)
            .cache();
    lines.createOrReplaceTempView("lines");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Row row(String sql) {
    List<Row> rows = spark.sql(sql).collectAsList();
    assertEquals(1, rows.size());
    return rows.get(0);
  }

  private static String error(String sql) {
    return assertThrows(AnalysisException.class, () -> spark.sql(sql)).getMessage();
  }

  private static void check(String error, String... parts) {
    for (String part : parts) {
      assertTrue(error.contains(part), () -> "no \"" + part + "\" in: " + error);
    }
  }

  @Test
  void normalizesAsTheLibrary() {
    assertTrue(lines.count() > 50);
    for (Profile profile : Profile.values()) {
      Normalizer normalizer = Normalizer.of(profile);
      Dataset<Row> found =
          spark.sql("SELECT value, rasm_normalize(value, '" + profile.label() + "') FROM lines");
      for (Row row : found.collectAsList()) {
        assertEquals(normalizer.normalize(row.getString(0)), row.getString(1));
      }
      Dataset<Row> columns =
          lines.select(col("value"), RasmFunctions.normalize(col("value"), profile));
      assertEquals(found.collectAsList(), columns.collectAsList());
    }
    assertEquals(
        spark.sql("SELECT rasm_normalize(value) FROM lines").collectAsList(),
        lines.select(RasmFunctions.normalize(col("value"))).collectAsList());
    assertEquals(
        spark.sql("SELECT rasm_normalize(value, 'standard') FROM lines").collectAsList(),
        lines.select(call_function("rasm_normalize", col("value"))).collectAsList());
  }

  @Test
  void findsSentencesAsTheLibrary() {
    Dataset<Row> found = spark.sql("SELECT value, rasm_sentences(value) FROM lines");
    for (Row row : found.collectAsList()) {
      assertEquals(Expected.sentences(row.getString(0)), Expected.sentences(row, 1));
    }
    assertEquals(
        found.collectAsList(),
        lines.select(col("value"), RasmFunctions.sentences(col("value"))).collectAsList());
  }

  @Test
  void findsTokensAsTheLibrary() {
    for (CliticScheme scheme : CliticScheme.values()) {
      Dataset<Row> found =
          spark.sql("SELECT value, rasm_tokens(value, '" + scheme.label() + "') FROM lines");
      for (Row row : found.collectAsList()) {
        assertEquals(Expected.tokens(row.getString(0), scheme), Expected.tokens(row, 1));
      }
      assertEquals(
          found.collectAsList(),
          lines.select(col("value"), RasmFunctions.tokens(col("value"), scheme)).collectAsList());
    }
    Dataset<Row> whole =
        spark.sql("SELECT value, rasm_tokens(value), rasm_tokens(value, 'none') FROM lines");
    for (Row row : whole.collectAsList()) {
      assertEquals(Expected.tokens(row.getString(0), null), Expected.tokens(row, 1));
      assertEquals(row.getList(1), row.getList(2));
    }
    assertEquals(
        spark.sql("SELECT rasm_tokens(value) FROM lines").collectAsList(),
        lines.select(RasmFunctions.tokens(col("value"))).collectAsList());
  }

  @Test
  void wholeFiles() throws Exception {
    Dataset<Row> articles =
        spark
            .read()
            .option("wholetext", true)
            .text(Checkout.root().resolve("seeds").toString())
            .select(
                RasmFunctions.sentences(col("value")),
                RasmFunctions.tokens(col("value"), CliticScheme.D3));
    Row row = articles.collectAsList().get(0);
    assertEquals(Expected.sentences(Checkout.seed()), Expected.sentences(row, 0));
    assertEquals(Expected.tokens(Checkout.seed(), CliticScheme.D3), Expected.tokens(row, 1));
  }

  @Test
  void interpretedAsGenerated() {
    String sql =
        "SELECT rasm_normalize(value, 'search'), rasm_sentences(value), rasm_tokens(value, 'd3')"
            + " FROM (SELECT value FROM lines UNION ALL SELECT NULL)";
    List<Row> generated = spark.sql(sql).collectAsList();
    spark.conf().set("spark.sql.codegen.wholeStage", "false");
    spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    try {
      assertEquals(generated, spark.sql(sql).collectAsList());
    } finally {
      spark.conf().unset("spark.sql.codegen.wholeStage");
      spark.conf().unset("spark.sql.codegen.factoryMode");
    }
    assertTrue(generated.contains(row("SELECT CAST(NULL AS STRING), NULL, NULL")));
  }

  @Test
  void nullsGiveNulls() {
    assertEquals(
        row("SELECT NULL, NULL, NULL, NULL, NULL, NULL"),
        row(
            "SELECT rasm_normalize(NULL), rasm_normalize('x', NULL), rasm_sentences(NULL),"
                + " rasm_tokens(NULL), rasm_tokens(NULL, 'atb'), rasm_tokens('x', NULL)"));
    Dataset<Row> nulls = lines.select(lit(null).cast("string").as("value")).limit(3);
    for (Row row :
        nulls
            .select(
                RasmFunctions.normalize(col("value")),
                RasmFunctions.sentences(col("value")),
                RasmFunctions.tokens(col("value"), CliticScheme.D3))
            .collectAsList()) {
      assertTrue(row.isNullAt(0) && row.isNullAt(1) && row.isNullAt(2));
    }
    assertEquals(
        SentencesFunction.TYPE,
        spark.sql("SELECT rasm_sentences(NULL)").schema().apply(0).dataType());
    assertEquals(
        TokensFunction.TYPE,
        spark.sql("SELECT rasm_tokens('x', NULL)").schema().apply(0).dataType());
  }

  @Test
  void emptyTexts() {
    assertEquals(
        "[,ArraySeq(),ArraySeq(),ArraySeq()]",
        row("SELECT rasm_normalize(''), rasm_sentences(''), rasm_tokens(' '), rasm_tokens('', 'd3')")
            .toString());
  }

  @Test
  void wrongArguments() {
    check(
        error("SELECT rasm_normalize('x', 'strong')"),
        "`rasm_normalize`",
        "no profile \"strong\"; there are none, light, standard, search, lucene");
    check(
        error("SELECT rasm_tokens('x', 'd4')"),
        "`rasm_tokens`",
        "no clitic scheme \"d4\"; there are none, d1, d2, atb, d3, ud");
    check(error("SELECT rasm_tokens()"), "WRONG_NUM_ARGS", "`rasm_tokens`", "[1, 2]");
    check(error("SELECT rasm_sentences('x', 'y')"), "WRONG_NUM_ARGS", "requires 1 parameters");
    check(
        error("SELECT rasm_normalize(value, value) FROM lines"),
        "NON_FOLDABLE_ARGUMENT",
        "`profile`");
    check(error("SELECT rasm_tokens(array('x'))"), "DATATYPE_MISMATCH", "\"STRING\"");
  }

  @Test
  void constantExpressionsNameAProfile() {
    assertEquals("احمد", row("SELECT rasm_normalize('أحمد', lower('SEARCH'))").getString(0));
  }

  @Test
  void anythingThatCastsToAString() {
    assertEquals("5", row("SELECT rasm_normalize(5)").getString(0));
    assertEquals("[0,1,NUMBER,5,ArraySeq()]", row("SELECT rasm_tokens(5)[0]").get(0).toString());
    assertEquals("احمد", row("SELECT rasm_normalize('أحمد' COLLATE UTF8_LCASE)").getString(0));
  }

  @Test
  void offsetsAreUtf16() {
    assertEquals(
        "[3,9,WORD,وكتابه,ArraySeq([3,4,CONJ,و], [4,8,STEM,كتاب], [8,9,PRON,ه])]",
        row("SELECT rasm_tokens('😀 وكتابه', 'atb')[1]").get(0).toString());
    assertEquals("[3,7,نعم.]", row("SELECT rasm_sentences('😀\\nنعم.')[1]").get(0).toString());
  }

  @Test
  void restoredForms() {
    assertEquals(
        "[ArraySeq(ل, ال, لغة),ArraySeq(مدرسة, هم)]",
        row("SELECT rasm_tokens('للغة', 'd3')[0].segments.form,"
                + " rasm_tokens('مدرستهم', 'd3')[0].segments.form")
            .toString());
  }

  @Test
  void malformedBytes() {
    // Normalizing passes them through; the others read U+FFFD.
    assertEquals("FFD8A7", row("SELECT hex(rasm_normalize(CAST(X'FFD8A3' AS STRING)))").get(0));
    assertEquals(
        Expected.tokens("\uFFFDكتاب \uFFFD من", null),
        Expected.tokens(
            row("SELECT rasm_tokens(CAST(X'FFD983D8AAD8A7D8A820FF20D985D986' AS STRING))"), 0));
  }

  @Test
  void longTexts() {
    String article = "قَالَ أحمد: نعم. ".repeat(200_000);
    List<Row> rows =
        spark
            .createDataset(List.of(article), Encoders.STRING())
            .select(RasmFunctions.normalize(col("value")), RasmFunctions.sentences(col("value")))
            .collectAsList();
    assertEquals(Normalizer.of(Profile.STANDARD).normalize(article), rows.get(0).getString(0));
    assertEquals(200_000, rows.get(0).getList(1).size());
  }

  @Test
  void everywhereInAQuery() {
    assertEquals(
        "[ArraySeq(ا, ب),2]",
        row("SELECT transform(array('أ', 'بَ'), x -> rasm_normalize(x)),"
                + " (SELECT count(*) FROM VALUES ('أحمد'), ('احمد'), ('بدر') AS t(name)"
                + " GROUP BY rasm_normalize(name) ORDER BY rasm_normalize(name) LIMIT 1)")
            .toString());
    Row article =
        row(
            "SELECT rasm_normalize(s.form) AS form, count(*) AS n FROM lines"
                + " LATERAL VIEW explode(rasm_tokens(value, 'd3')) AS t"
                + " LATERAL VIEW explode(t.segments) AS s"
                + " WHERE s.role = 'DET' GROUP BY rasm_normalize(s.form)");
    assertEquals("ال", article.getString(0));
    assertTrue(article.getLong(1) > 100);
  }

  @Test
  void typedDatasets() {
    Dataset<String> words =
        lines
            .select(RasmFunctions.tokens(col("value")))
            .flatMap(
                (FlatMapFunction<Row, String>)
                    row -> {
                      List<String> forms = new ArrayList<>();
                      for (Row token : row.<Row>getList(0)) {
                        forms.add(token.getString(3));
                      }
                      return forms.iterator();
                    },
                Encoders.STRING());
    Dataset<String> inClosure =
        lines.map(
            (MapFunction<Row, String>)
                row -> Normalizer.of(Profile.LIGHT).normalize(row.getString(0)),
            Encoders.STRING());
    assertTrue(words.count() > 400);
    assertEquals(
        lines
            .select(RasmFunctions.normalize(col("value"), Profile.LIGHT))
            .as(Encoders.STRING())
            .collectAsList(),
        inClosure.collectAsList());
  }

  @Test
  void describedInSql() {
    String text = spark.sql("DESCRIBE FUNCTION EXTENDED rasm_tokens").collectAsList().toString();
    check(
        text,
        "rasm_tokens(text[, scheme])",
        "none (the default), d1, d2, atb, d3, ud",
        "PART".substring(0, 0));
    assertEquals(
        "[rasm_normalize(value, search)]",
        List.of(spark.sql("SELECT rasm_normalize(value, 'search') FROM lines").columns())
            .toString());
    assertEquals(3, spark.sql("SHOW FUNCTIONS LIKE 'rasm_*'").count());
  }

  @Test
  void examplesOfTheDescriptions() {
    for (SqlFunction function : SqlFunction.values()) {
      String examples =
          function.info().getExamples().replace("_FUNC_", function.identifier().identifier());
      List<String> parts = examples.lines().map(String::strip).toList();
      String call = parts.get(2).substring("> SELECT ".length(), parts.get(2).length() - 1);
      assertEquals(parts.get(3), row("SELECT CAST(" + call + " AS STRING)").getString(0));
    }
  }

  /** On the driver many threads may run one plan. */
  @Test
  void oneFrameManyThreads() throws Exception {
    String text = "وقال لهم: للحكومة كتابهم. ".repeat(50);
    Dataset<Row> frame =
        spark
            .createDataset(Collections.nCopies(200, text), Encoders.STRING())
            .select(
                RasmFunctions.normalize(col("value")),
                RasmFunctions.tokens(col("value"), CliticScheme.D3));
    List<Row> expected = frame.collectAsList();
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Row>>> jobs = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        jobs.add(frame::collectAsList);
      }
      for (Future<List<Row>> job : pool.invokeAll(jobs)) {
        assertEquals(expected, job.get());
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void typesInSql() {
    assertEquals(
        "array<struct<start:int,end:int,type:string,form:string,"
            + "segments:array<struct<start:int,end:int,role:string,form:string>>>>",
        TokensFunction.TYPE.catalogString());
    assertEquals(DataTypes.StringType, new NormalizeFunction(Profile.LIGHT).dataType());
  }
}
