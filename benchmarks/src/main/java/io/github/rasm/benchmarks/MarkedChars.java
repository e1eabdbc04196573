package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Marked text, {@code char[]} to {@code char[]} where the contender can. */
public class MarkedChars extends TextBenchmark {
  /** Who: all but those that take quadratic time here. */
  @Param({
    "RASM",
    "ARRAYCOPY",
    "LUCENE_WORDS",
    "REPLACE_ALL",
    "PATTERNS",
    "ICU_TRANSLITERATOR_LINES",
    "ICU_NFC",
    "JDK_NFC"
  })
  public CharContender contender;

  /** Bytes of UTF-8 before the marks are added. */
  @Param(MEGABYTE)
  public int size;

  @Override
  String text() {
    return Texts.MARKED.of(size);
  }

  @Override
  Contender contender(String text) {
    return contender.on(text);
  }
}
