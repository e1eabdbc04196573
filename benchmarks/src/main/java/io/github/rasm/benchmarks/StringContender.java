package io.github.rasm.benchmarks;

import io.github.rasm.AlignedText;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.util.function.Function;

/** Who takes part in {@link StringToString}. */
public enum StringContender implements Described {
  /** The library. */
  RASM("Rasm, profile standard, from String to String") {
    @Override
    Contender on(String text) {
      Normalizer normalizer = Normalizer.of(Profile.STANDARD);
      return Contender.ofString(
          text, Folds.standard(text), normalizer::normalize, Function.identity());
    }
  },

  /** The library, alignment included. */
  RASM_ALIGNED("the same with the alignment of source and result") {
    @Override
    Contender on(String text) {
      Normalizer normalizer = Normalizer.of(Profile.STANDARD);
      return Contender.ofString(text, Folds.standard(text), normalizer::align, AlignedText::text);
    }
  },

  /** The limit. */
  CHARS_AND_BACK("new String(text.toCharArray()): the limit; folds nothing") {
    @Override
    Contender on(String text) {
      return Contender.ofString(text, text, s -> new String(s.toCharArray()), Function.identity());
    }
  };

  private final String description;

  StringContender(String description) {
    this.description = description;
  }

  /** Makes it ready for a text. */
  abstract Contender on(String text);

  @Override
  public String description() {
    return description;
  }
}
