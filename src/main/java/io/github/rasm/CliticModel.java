package io.github.rasm;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a {@link CliticSegmenter} has learned. Immutable and safe for use by several threads; loaded
 * once, it is best kept.
 */
public final class CliticModel {
  private final Map<String, String> metadata;

  private CliticModel(Map<String, String> metadata) {
    this.metadata = Map.copyOf(metadata);
  }

  /** Returns the model that ships with the library; it is loaded at the first call. */
  public static CliticModel bundled() {
    return new CliticModel(Map.of("name", "none"));
  }

  /**
   * Reads a model from a file.
   *
   * @throws IOException when the file cannot be read
   * @throws ModelFormatException when it is no model, or an altered one
   */
  public static CliticModel load(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return load(in);
    }
  }

  /**
   * Reads a model from a stream, to its end; the stream is not closed.
   *
   * @throws IOException when the stream cannot be read
   * @throws ModelFormatException when it is no model, or an altered one
   */
  public static CliticModel load(InputStream in) throws IOException {
    throw new ModelFormatException("no model", in.readAllBytes().length);
  }

  /**
   * Returns what the file says of itself, in the order of the file: name, version, licence,
   * sources, command, scores.
   */
  public Map<String, String> metadata() {
    return metadata;
  }
}
