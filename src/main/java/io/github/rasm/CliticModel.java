package io.github.rasm;

import io.github.rasm.internal.clitic.CliticData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a {@link CliticSegmenter} has learned. Immutable and safe for use by several threads; about
 * 2 MB on the heap, so it is best loaded once.
 */
public final class CliticModel {
  private static final String RESOURCE = "/io/github/rasm/clitics.model";

  private final CliticData data;

  private CliticModel(CliticData data) {
    this.data = data;
  }

  private static final class Bundled {
    static final CliticModel MODEL = read();

    private static CliticModel read() {
      try (InputStream in = CliticModel.class.getResourceAsStream(RESOURCE)) {
        return load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the model that ships with the library; it is loaded at the first call. */
  public static CliticModel bundled() {
    return Bundled.MODEL;
  }

  /**
   * Reads a model from a file.
   *
   * @throws IOException when the file cannot be read
   * @throws ModelFormatException when it is no model, or an altered one
   */
  public static CliticModel load(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
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
    return new CliticModel(CliticData.read(in));
  }

  /**
   * Returns what the file says of itself, in the order of the file: name, version, licence,
   * sources, command, scores.
   */
  public Map<String, String> metadata() {
    return data.metadata();
  }

  CliticData data() {
    return data;
  }
}
