package io.github.rasm.benchmarks;

import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Param;

/**
 * Text to segments with the Stanford segmenter, line by line, on little text: it is slow. Needs the
 * model, which comes with {@code -Pstanford}.
 */
public class StanfordClitics extends TextBenchmark {
  static final String DESCRIPTION =
      "Stanford CoreNLP's ArabicSegmenter with its published model, segmentString line by line on"
          + " 16 KB of bare text. Less: no sentences, no roles, no offsets, one scheme. More: makes"
          + " strings";

  /** Signs, and the alefs, which the segmenter folds and restores. */
  private static final Pattern OTHER =
      Pattern.compile("[^\u0621\u0624\u0626\u0628-\u063A\u0641-\u064A]");

  /** Bytes of bare UTF-8. */
  @Param("16384")
  public int size;

  @Override
  String text() {
    return Texts.BARE.of(size);
  }

  @Override
  Contender contender(String text) {
    Stanford stanford = Stanford.load();
    String[] lines = text.split("\n", -1);
    // Its letters, in order, are those of the text but for what it restores.
    return Contender.ofString(
        text,
        letters(text),
        whole -> {
          StringBuilder segments = new StringBuilder(2 * whole.length());
          for (String line : lines) {
            segments.append(stanford.segment(line)).append('\n');
          }
          return segments.toString();
        },
        StanfordClitics::letters);
  }

  private static String letters(String text) {
    // It restores ta marbuta and alef maksura before pronouns.
    return OTHER
        .matcher(text)
        .replaceAll("")
        .replace('\u0629', '\u062A')
        .replace('\u0649', '\u064A');
  }
}
