package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** The library's stages on texts that are no news, worst cases among them. */
public class OtherTexts extends TextBenchmark {
  /** Which stage. */
  @Param public Stage contender;

  /** Which text. */
  @Param({"LONG_LINES", "SHORT_LINES", "LATIN", "ONLY_MARKS", "ONE_WORD", "CLITIC_LETTERS"})
  public Texts text;

  /** Bytes of UTF-8. */
  @Param(MEGABYTE)
  public int size;

  @Override
  String text() {
    return text.ofSize(size);
  }

  @Override
  Contender contender(String text) {
    return contender.on(text);
  }
}
