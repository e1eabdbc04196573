package io.github.rasm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds files of the checkout, such as {@code testdata/fixture-rich.txt} or those below {@code
 * seeds}, whatever the working directory is.
 */
public final class TestData {
  private static final Path ROOT = findRoot();

  private TestData() {}

  /** The root directory of the checkout, absolute. */
  public static Path root() {
    return ROOT;
  }

  /** The absolute path of a file or directory given relative to the root; it need not exist. */
  public static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  /** The bytes of a file given relative to the root. */
  public static byte[] bytes(String relative) {
    try {
      return Files.readAllBytes(path(relative));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a UTF-8 file, line ends as they stand; malformed UTF-8 is an error. */
  public static String text(String relative) {
    try {
      // A fresh decoder reports malformed bytes, new String(...) would replace them.
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes(relative)))
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(relative, e);
    }
  }

  /** The lines of a UTF-8 file, without line ends. */
  public static List<String> lines(String relative) {
    return text(relative).lines().toList();
  }

  private static Path findRoot() {
    // Set by surefire; an IDE may not set it, then the working directory or one above it is tried.
    String given = System.getProperty("rasm.root");
    if (given != null) {
      return Path.of(given).toAbsolutePath().normalize();
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path dir = start; dir != null; dir = dir.getParent()) {
      if (Files.isDirectory(dir.resolve("seeds")) && Files.isDirectory(dir.resolve("testdata"))) {
        return dir;
      }
    }
    throw new IllegalStateException(
        "no directory with seeds and testdata at or above " + start + "; set -Drasm.root=");
  }
}
