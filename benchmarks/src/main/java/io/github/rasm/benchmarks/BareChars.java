package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Bare text, {@code char[]} to {@code char[]} where the contender can. */
public class BareChars extends TextBenchmark {
  /** Who. */
  @Param public CharContender contender;

  /** Bytes of bare UTF-8. */
  @Param(MEGABYTE)
  public int size;

  @Override
  String text() {
    return Texts.BARE.of(size);
  }

  @Override
  Contender contender(String text) {
    return contender.on(text);
  }
}
