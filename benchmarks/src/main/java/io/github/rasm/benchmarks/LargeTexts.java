package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Warmup;

/** The library's stages on 100 MB of marked text: the last point of {@link Scaling}. */
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 4, time = 1)
public class LargeTexts extends TextBenchmark {
  /** Which stage. */
  @Param public Stage contender;

  /** Bytes of UTF-8, marks included. */
  @Param("104857600")
  public int size;

  @Override
  String text() {
    return Texts.MARKED.ofSize(size);
  }

  @Override
  Contender contender(String text) {
    return contender.on(text);
  }
}
