package io.github.rasm.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finds the data for development as the library's tests do: beside the checkout in {@code
 * shared/data}, or where the system property or environment variable {@code RASM_DATA} points.
 */
final class SharedData {
  private SharedData() {}

  /** Returns a file; the test that asks is skipped, by name, when it is absent. */
  static Path path(String relative) {
    String place = System.getProperty("RASM_DATA", System.getenv("RASM_DATA"));
    Path root =
        place == null ? Checkout.root().resolve("../shared/data").normalize() : Path.of(place);
    Path path = root.resolve(relative);
    assumeTrue(Files.exists(path), () -> "skipped, since " + relative + " is not in " + root);
    return path;
  }
}
