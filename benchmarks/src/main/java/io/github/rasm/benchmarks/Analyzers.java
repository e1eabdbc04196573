package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Text to terms of an index, by analyzers of Lucene; each term is read. */
public class Analyzers extends TextBenchmark {
  /** Who. */
  @Param public AnalyzerContender contender;

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
