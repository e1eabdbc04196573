package io.github.rasm.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.Profile;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages of pipelines: parameters, schemas, saving and loading. */
class RasmTransformersTest {
  private static SparkSession spark;
  private static Dataset<Row> texts;

  @BeforeAll
  static void start() {
    spark = LocalSpark.start("local[2]");
    texts =
        spark.createDataFrame(
            List.of(
                RowFactory.create("كَتَبَ الطلاب كتابهم. وقرأوا.", 1.0),
                RowFactory.create("فازت الفرق في المباراة.", 0.0),
                RowFactory.create("في المكتبة كتب وللطلاب مدرستهم.", 1.0),
                RowFactory.create("خسر الفريق مباراته.", 0.0)),
            new StructType().add("text", DataTypes.StringType).add("label", DataTypes.DoubleType));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @Test
  void columnsOfTheLibrary() {
    Dataset<Row> found =
        new RasmTokenizer()
            .setScheme("atb")
            .setInputCol("normal")
            .setOutputCol("tokens")
            .transform(
                new RasmSentenceSegmenter()
                    .setInputCol("text")
                    .setOutputCol("sentences")
                    .transform(
                        new RasmNormalizer()
                            .setProfile("search")
                            .setInputCol("text")
                            .setOutputCol("normal")
                            .transform(texts)));
    assertEquals(
        texts
            .withColumn("normal", RasmFunctions.normalize(col("text"), Profile.SEARCH))
            .withColumn("sentences", RasmFunctions.sentences(col("text")))
            .withColumn("tokens", RasmFunctions.tokens(col("normal"), CliticScheme.ATB))
            .collectAsList(),
        found.collectAsList());
  }

  @Test
  void pipelineSavedAndLoaded(@TempDir Path directory) throws Exception {
    Pipeline pipeline =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  new RasmNormalizer().setInputCol("text").setOutputCol("normal"),
                  new RasmSentenceSegmenter().setInputCol("text").setOutputCol("sentences"),
                  new RasmTokenizer().setInputCol("normal").setOutputCol("tokens").setScheme("d3"),
                  new SQLTransformer()
                      .setStatement(
                          "SELECT *, flatten(transform(tokens, t -> t.segments.form)) AS parts FROM __THIS__"),
                  new HashingTF()
                      .setInputCol("parts")
                      .setOutputCol("features")
                      .setNumFeatures(1 << 12)
                });
    pipeline.write().overwrite().save(directory.resolve("pipeline").toString());
    PipelineModel model = Pipeline.load(directory.resolve("pipeline").toString()).fit(texts);
    List<Row> expected = model.transform(texts).collectAsList();
    model.save(directory.resolve("model").toString());
    PipelineModel loaded = PipelineModel.load(directory.resolve("model").toString());
    assertEquals(expected, loaded.transform(texts).collectAsList());
    assertEquals(
        List.of("كتب", "ال", "طلاب", "كتاب", "هم", "و", "قراوا"),
        expected.get(0).getList(expected.get(0).fieldIndex("parts")));
    assertEquals("d3", ((RasmTokenizer) loaded.stages()[2]).getScheme());
    assertEquals(
        loaded.transform(texts).schema().fieldNames().length,
        loaded.transformSchema(texts.schema()).fieldNames().length);
  }

  @Test
  void stageSavedAndLoaded(@TempDir Path directory) throws Exception {
    RasmNormalizer stage = new RasmNormalizer().setProfile("light").setInputCol("in");
    stage.save(directory.resolve("stage").toString());
    RasmNormalizer loaded = RasmNormalizer.load(directory.resolve("stage").toString());
    assertEquals(stage.uid(), loaded.uid());
    assertEquals("light", loaded.getProfile());
    assertEquals("in", loaded.getInputCol());
    assertEquals(stage.getOutputCol(), loaded.getOutputCol());
    assertEquals("none", new RasmTokenizer().getScheme());
    assertNotEquals(new RasmTokenizer().uid(), new RasmTokenizer().uid());
  }

  @Test
  void copiesTakeParameters() {
    RasmTokenizer stage = new RasmTokenizer().setInputCol("text");
    RasmTokenizer copy = stage.copy(new ParamMap().put(stage.scheme(), "d1"));
    assertEquals("d1", copy.getScheme());
    assertEquals("none", stage.getScheme());
    assertEquals("text", copy.getInputCol());
    assertEquals(
        List.of("inputCol", "outputCol", "scheme"),
        List.of(stage.params()).stream().map(param -> param.name()).toList());
    assertTrue(stage.explainParams().contains("none, d1, d2, atb, d3 or ud"));
  }

  private static void refused(String part, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void wrongParameters() {
    refused(
        "no profile \"strong\"; there are none, light, standard, search, lucene",
        () -> new RasmNormalizer().setProfile("strong"));
    refused(
        "no clitic scheme \"d4\"; there are none, d1, d2, atb, d3, ud",
        () -> new RasmTokenizer().setScheme("d4"));
  }

  @Test
  void wrongSchemas() {
    RasmNormalizer stage = new RasmNormalizer().setInputCol("text").setOutputCol("out");
    StructType schema = stage.transformSchema(texts.schema());
    assertEquals(schema, stage.transform(texts).schema());
    refused("out", () -> stage.transformSchema(schema));
    refused(
        "other",
        () ->
            stage
                .copy(new ParamMap().put(stage.inputCol(), "other"))
                .transformSchema(texts.schema()));
    refused(
        "label must be of type string, but is double",
        () -> new RasmTokenizer().setInputCol("label").transform(texts));
  }
}
