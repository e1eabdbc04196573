package io.github.rasm.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Sessions in this JVM; one at a time. */
final class LocalSpark {
  private LocalSpark() {}

  static SparkSession start(String master) {
    return start(master, Map.of());
  }

  static SparkSession start(String master, Map<String, Object> configuration) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .master(master)
            .appName("rasm")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.warehouse.dir", "target/warehouse");
    configuration.forEach((key, value) -> builder.config(key, value.toString()));
    return builder.getOrCreate();
  }
}
