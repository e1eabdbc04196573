package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Threads;

/** The library's stages by two threads at once, each with a cursor and a text of its own. */
@Threads(2)
public class TwoThreads extends TextBenchmark {
  /** Which stage. */
  @Param public Stage contender;

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
