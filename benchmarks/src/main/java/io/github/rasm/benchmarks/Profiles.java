package io.github.rasm.benchmarks;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import org.openjdk.jmh.annotations.Param;

/** Every profile, on {@code char[]} and on UTF-8. */
public class Profiles extends TextBenchmark {
  /** The kinds of arrays that the library reads and writes. */
  public enum Path {
    /** From {@code char[]} to {@code char[]}. */
    CHARS,
    /** From {@code byte[]} to {@code byte[]}. */
    UTF8
  }

  /** Which profile. */
  @Param public Profile profile;

  /** Which arrays. */
  @Param public Path path;

  /** Which text. */
  @Param({"BARE", "MARKED", "SHUFFLED"})
  public Texts text;

  /** Bytes of UTF-8 before marks are added. */
  @Param(MEGABYTE)
  public int size;

  @Override
  String text() {
    return text.of(size);
  }

  @Override
  Contender contender(String text) {
    Normalizer normalizer = Normalizer.of(profile);
    String expected = Folds.expected(profile, text);
    return switch (path) {
      case CHARS ->
          Contender.ofChars(
              text,
              expected,
              (source, target) -> normalizer.normalize(source, 0, source.length, target, 0));
      case UTF8 ->
          Contender.ofUtf8(
              text,
              expected,
              (source, target) -> normalizer.normalize(source, 0, source.length, target, 0));
    };
  }
}
