package io.github.rasm.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the checkout. */
final class Checkout {
  private Checkout() {}

  static Path root() {
    return Path.of(System.getProperty("rasm.root")).toAbsolutePath().normalize();
  }

  static String text(String relative) throws IOException {
    return Files.readString(root().resolve(relative));
  }

  static String seed() throws IOException {
    return text("seeds/000_049adfc7b580f6d8.txt");
  }
}
