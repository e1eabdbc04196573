package io.github.rasm.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The functions come into every session by configuration alone. */
class RasmExtensionsTest {
  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        LocalSpark.start(
            "local[2]", Map.of("spark.sql.extensions", "io.github.rasm.spark.RasmExtensions"));
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static void check(SparkSession session) {
    assertEquals(
        "[[احمد,نعم.,و]]",
        session
            .sql(
                "SELECT rasm_normalize('أَحمد'), rasm_sentences('نعم. لا.')[0].text,"
                    + " rasm_tokens('وقال', 'd1')[0].segments[0].form")
            .collectAsList()
            .toString());
  }

  @Test
  void everySession() {
    check(spark);
    check(spark.newSession());
  }
}
