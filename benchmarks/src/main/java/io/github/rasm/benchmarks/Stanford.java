package io.github.rasm.benchmarks;

import edu.stanford.nlp.international.arabic.process.ArabicSegmenter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The Arabic segmenter of Stanford CoreNLP with its published model. */
public final class Stanford {
  private static final String MODEL =
      "edu/stanford/nlp/models/segmenter/arabic/arabic-segmenter-atb+bn+arztrain.ser.gz";

  private final ArabicSegmenter segmenter = new ArabicSegmenter(new Properties());

  private Stanford() {
    segmenter.loadSegmenter(MODEL);
  }

  /** Returns whether the model is on the class path: it comes with {@code -Pstanford}. */
  public static boolean isAvailable() {
    return Stanford.class.getClassLoader().getResource(MODEL) != null;
  }

  /** Returns the size of the packed model in bytes. */
  static long size() {
    try {
      return Stanford.class
          .getClassLoader()
          .getResource(MODEL)
          .openConnection()
          .getContentLengthLong();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Loads the model, which takes some seconds.
   *
   * @throws IllegalStateException when it is not on the class path
   */
  public static Stanford load() {
    if (!isAvailable()) {
      throw new IllegalStateException(
          "the Stanford model is not on the class path: build with -Pstanford");
    }
    return new Stanford();
  }

  /** Returns a line of text with a space between the segments of each word, alefs folded. */
  public String segment(String line) {
    return segmenter.segmentString(line);
  }

  /**
   * A segment.
   *
   * @param start offset of its first UTF-16 code unit in the line
   * @param form its spelling, alefs folded
   */
  record Part(int start, String form) {}

  /** Returns the segments of a line of text, in order. */
  List<Part> parts(String line) {
    return segmenter.segmentStringToTokenList(line).stream()
        .map(label -> new Part(label.beginPosition(), label.word()))
        .toList();
  }
}
