package io.github.rasm.spark;

import org.apache.spark.sql.SparkSession;

/** Counts the stems of text files: the README's example of an application. */
public final class StemCounts {
  private StemCounts() {}

  // README begins
  public static void main(String[] args) {
    SparkSession spark = SparkSession.builder().appName("stems").getOrCreate();
    RasmFunctions.register(spark);
    spark.read().text(args[0]).createOrReplaceTempView("lines");
    spark
        .sql(
            "SELECT s.form AS stem, count(*) AS n FROM lines"
                + " LATERAL VIEW explode(rasm_tokens(value, 'd3')) AS t"
                + " LATERAL VIEW explode(t.segments) AS s"
                + " WHERE s.role = 'STEM' GROUP BY s.form")
        .write()
        .parquet(args[1]);
    spark.stop();
  }
  // README ends
}
