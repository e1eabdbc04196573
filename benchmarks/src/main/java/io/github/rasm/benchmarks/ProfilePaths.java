package io.github.rasm.benchmarks;

import io.github.rasm.AlignedText;
import io.github.rasm.MalformedInput;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** Every profile on the paths that {@link Profiles} leaves out: strings and streams. */
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class ProfilePaths extends TextBenchmark {
  /** The ways through the library that make objects or read streams. */
  public enum Path {
    /** From String to String. */
    STRING,
    /** From String to String with the alignment. */
    ALIGNED,
    /** Through a Reader. */
    READER,
    /** Through an InputStream of UTF-8. */
    INPUT_STREAM
  }

  private static final int CHUNK = 8192;

  /** Which profile. */
  @Param public Profile profile;

  /** Which way. */
  @Param public Path path;

  /** Bytes of UTF-8 before marks are added. */
  @Param(MEGABYTE)
  public int size;

  @Override
  String text() {
    return Texts.MARKED.of(size);
  }

  @Override
  Contender contender(String text) {
    Normalizer normalizer = Normalizer.of(profile);
    String expected = Folds.expected(profile, text);
    return switch (path) {
      case STRING -> Contender.ofString(text, expected, normalizer::normalize, Function.identity());
      case ALIGNED -> Contender.ofString(text, expected, normalizer::align, AlignedText::text);
      case READER ->
          Contender.ofChars(
              text,
              expected,
              (source, target) -> read(normalizer.reader(new StringReader(text)), target));
      case INPUT_STREAM ->
          Contender.ofUtf8(
              text,
              expected,
              (source, target) ->
                  read(
                      normalizer.inputStream(new ByteArrayInputStream(source), MalformedInput.FAIL),
                      target));
    };
  }

  private static int read(Reader reader, char[] target) {
    try (reader) {
      int length = 0;
      for (int read; (read = reader.read(target, length, room(target.length, length))) > 0; ) {
        length += read;
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int read(InputStream in, byte[] target) {
    try (in) {
      int length = 0;
      for (int read; (read = in.read(target, length, room(target.length, length))) > 0; ) {
        length += read;
      }
      return length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int room(int capacity, int length) {
    return Math.min(CHUNK, capacity - length);
  }
}
