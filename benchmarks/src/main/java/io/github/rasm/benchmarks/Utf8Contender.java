package io.github.rasm.benchmarks;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.nio.charset.StandardCharsets;

/** Who takes part in {@link Utf8ToUtf8}. */
public enum Utf8Contender implements Described {
  /** The library. */
  RASM("Rasm, profile standard, from byte[] to byte[], malformed bytes refused") {
    @Override
    Contender on(String text) {
      Normalizer normalizer = Normalizer.of(Profile.STANDARD);
      return Contender.ofUtf8(
          text,
          Folds.standard(text),
          (source, target) -> normalizer.normalize(source, 0, source.length, target, 0));
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same bytes: the limit; folds and checks nothing") {
    @Override
    Contender on(String text) {
      return Contender.ofUtf8(
          text,
          text,
          (source, target) -> {
            System.arraycopy(source, 0, target, 0, source.length);
            return source.length;
          });
    }
  },

  /** What a normalizer of strings would need around it. */
  DECODE_ENCODE(
      "new String(bytes, UTF_8).getBytes(UTF_8). Less: folds nothing. More: makes two new arrays") {
    @Override
    Contender on(String text) {
      byte[] source = text.getBytes(StandardCharsets.UTF_8);
      return Contender.ofString(
          text,
          text,
          s -> new String(source, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
          bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
  };

  private final String description;

  Utf8Contender(String description) {
    this.description = description;
  }

  /** Makes it ready for a text. */
  abstract Contender on(String text);

  @Override
  public String description() {
    return description;
  }
}
