package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** UTF-8 to UTF-8. */
public class Utf8ToUtf8 extends TextBenchmark {
  /** Who. */
  @Param public Utf8Contender contender;

  /** Which text. */
  @Param({"BARE", "MARKED"})
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
    return contender.on(text);
  }
}
