package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Text to segments, end to end. */
public class Clitics extends TextBenchmark {
  /** Who. */
  @Param public CliticContender contender;

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
