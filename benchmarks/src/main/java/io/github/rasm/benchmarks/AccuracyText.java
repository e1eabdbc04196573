package io.github.rasm.benchmarks;

import java.util.Locale;

/** The prose of the accuracy report. */
final class AccuracyText {
  static final String SENTENCES =
      """

      Boundary F1: every sentence end counts, the sentences of a document are joined by one space,
      which is harder than text whose headlines stand on lines of their own. One design and one
      setting for all texts; the other settings of Rasm stand beside it.
      """;

  static final String CLITICS =
      """

      Tokens are given. A word is a token with a letter U+0621 to U+064A; it is exact when all its
      cuts are where those of the gold are, gold parts aligned to the letters of the word. Words F1
      counts the written forms of the parts, hamza and all, as the CoNLL 2018 shared task does. The
      Stanford segmenter gets the same tokens joined by spaces, once as they are and once with bare
      alefs; its cuts are read off its offsets. It restores no hamza, so Words F1 would say little.
      """;

  static final String RAW_TEXT =
      """

      Nothing is given: Rasm finds sentences, tokens and words of scheme ud. Counted as in the CoNLL
      2018 shared task, as `rasm evaluate` does it.
      """;

  static final String PUBLISHED =
      """

      As their sources have them, and for scale only. The test part of the treebank is not among the
      data above; the talks are those of the tables above, there 20 sentences a unit. "Adapted" is
      WtP with a classifier over its outputs that learned from other text of the same suite.
      """;

  private AccuracyText() {}

  static String introduction(String commit, String date, boolean stanford) {
    return String.format(
        Locale.ROOT,
        """
        # Accuracy

        Made by `benchmarks/accuracy.sh%s`; do not edit. Commit %s, %s.

        95 %% is the confidence interval of a percentile bootstrap, %,d samples of units: documents
        for sentences; sentences for clitics, or stretches of 200 tokens where the gold has no
        sentences. Δ is the difference to the first system of the table, p how probable one as large
        is if the two are equally good (paired approximate randomization, %,d shuffles, two-sided).
        Both are seeded. The data and their licences are described in the data directory; none of it
        is shipped.
        """,
        stanford ? " --stanford" : "",
        commit,
        date,
        Significance.SAMPLES,
        Significance.SHUFFLES);
  }
}
