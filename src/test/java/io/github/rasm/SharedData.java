package io.github.rasm;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the data for development, which no checkout contains: beside the checkout in {@code
 * shared/data}, or where the system property or environment variable {@code RASM_DATA} points.
 */
public final class SharedData {
  private SharedData() {}

  /** Returns a file or directory; the test that asks is skipped, by name, when it is absent. */
  public static Path path(String relative) {
    String place = System.getProperty("RASM_DATA", System.getenv("RASM_DATA"));
    Path root = place == null ? TestData.path("../shared/data").normalize() : Path.of(place);
    Path path = root.resolve(relative);
    assumeTrue(Files.exists(path), () -> "skipped, since " + relative + " is not in " + root);
    return path;
  }
}
