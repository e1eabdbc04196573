package io.github.rasm.opennlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.LineMode;
import io.github.rasm.SentenceSegmenter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** Sentences and exact spans, as OpenNLP gives them. */
class RasmSentenceDetectorTest {
  @Test
  void spans() {
    SentenceDetector detector = new RasmSentenceDetector();
    String text = " قال د. أحمد: نعم. ثم ذهب!";
    assertArrayEquals(new String[] {"قال د. أحمد: نعم.", "ثم ذهب!"}, detector.sentDetect(text));
    assertArrayEquals(new Span[] {new Span(1, 18), new Span(19, 26)}, detector.sentPosDetect(text));
    assertEquals(0, detector.sentDetect("").length);
  }

  @Test
  void settings() {
    SentenceDetector lines =
        new RasmSentenceDetector(SentenceSegmenter.builder().lines(LineMode.SENTENCE).build());
    assertArrayEquals(new String[] {"جاء. ذهب.", "جاء."}, lines.sentDetect("جاء. ذهب.\nجاء."));
  }

  /** The seed article's sentences are those of the golden file, on any number of threads. */
  @Test
  void seed() throws IOException {
    String text = Checkout.seed();
    List<String> golden = Checkout.text("testdata/golden/seed.sentences.txt").lines().toList();
    SentenceDetector detector = new RasmSentenceDetector();
    List<List<String>> got = new ArrayList<>();
    IntStream.range(0, 32)
        .parallel()
        .mapToObj(i -> List.of(detector.sentDetect(text)))
        .forEachOrdered(got::add);
    assertEquals(Collections.nCopies(32, golden), got);
  }
}
