package io.github.rasm.tools;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.github.rasm.HeadlineMode;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints the accuracy table of the sentence segmenter as Markdown, ICU4J beside it, then errors.
 *
 * <p>Arguments: the directory with the development data ({@code sentences/*.tsv} below it), and,
 * optionally, the number of errors of each kind to print.
 */
public final class SentenceAccuracy {
  private static final SentenceSegmenter STANDARD = SentenceSegmenter.standard();
  private static final SentenceSegmenter RULES =
      SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build();
  private static final SentenceSegmenter EXPECTED =
      SentenceSegmenter.builder().headlines(HeadlineMode.EXPECTED).build();
  private static final SentenceSegmenter UNPUNCTUATED =
      SentenceSegmenter.builder().unpunctuated(true).build();

  private final PrintStream out;
  private final int errors;

  private SentenceAccuracy(PrintStream out, int errors) {
    this.out = out;
    this.errors = errors;
  }

  /** Runs the program. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    new SentenceAccuracy(out, args.length > 1 ? Integer.parseInt(args[1]) : 0).print(data);
  }

  private void print(Path root) throws IOException {
    Path data = root.resolve("sentences");
    List<List<String>> news = read(data.resolve("ntrex-dev.tsv"));
    out.println("| text | ICU4J | rules | default | headlines expected | unpunctuated |");
    out.println("|---|---|---|---|---|---|");
    List<SentenceScore.Error> all = new ArrayList<>();
    row("ntrex-dev", news, all);
    row("ntrex-dev without first sentences", withoutFirst(news), null);
    row("iwslt2017-talks", read(data.resolve("iwslt2017-talks.tsv")), all);
    row("padt-dev", read(data.resolve("padt-dev.tsv")), null);
    row("ntrex-dev without marks", withoutMarks(news), null);
    row("talks without marks", withoutMarks(read(data.resolve("iwslt2017-talks.tsv"))), null);
    // Not a result: the weights of sentence lengths were chosen on these documents.
    row("PUD without marks", withoutMarks(SentenceTexts.pud(root)), null);
    for (SentenceScore.Error error : all.subList(0, Math.min(errors, all.size()))) {
      out.println(error.line());
    }
  }

  private void row(String name, List<List<String>> documents, List<SentenceScore.Error> list) {
    out.print("| " + name);
    cell(documents, SentenceAccuracy::icu, null);
    cell(documents, text -> ends(RULES, text), null);
    cell(documents, text -> ends(STANDARD, text), list);
    cell(documents, text -> ends(EXPECTED, text), null);
    cell(documents, text -> ends(UNPUNCTUATED, text), null);
    out.println(" |");
  }

  private void cell(
      List<List<String>> documents,
      SentenceScore.Segmenter segmenter,
      List<SentenceScore.Error> list) {
    SentenceScore score = new SentenceScore();
    for (List<String> document : documents) {
      score.add(document, segmenter, list);
    }
    out.printf(
        Locale.ROOT,
        " | %.2f (-%d +%d)",
        100 * score.f1(),
        score.gold() - score.hits(),
        score.found() - score.hits());
  }

  /** Documents, one a line, their sentences between tabs. */
  static List<List<String>> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> Arrays.stream(line.split("\t")).filter(s -> !s.isBlank()).toList())
        .toList();
  }

  private static List<List<String>> withoutFirst(List<List<String>> documents) {
    return documents.stream().map(d -> d.subList(1, d.size())).toList();
  }

  private static List<List<String>> withoutMarks(List<List<String>> documents) {
    return documents.stream()
        .map(
            d ->
                d.stream()
                    .map(s -> s.replaceAll("\\p{P}", "").strip())
                    .filter(s -> !s.isEmpty())
                    .toList())
        .toList();
  }

  private static int[] ends(SentenceSegmenter segmenter, String text) {
    SentenceCursor cursor = segmenter.cursor().reset(text);
    int[] ends = new int[16];
    int count = 0;
    while (cursor.next()) {
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      ends[count++] = cursor.end();
    }
    return Arrays.copyOf(ends, count);
  }

  private static int[] icu(String text) {
    BreakIterator iterator = BreakIterator.getSentenceInstance(new ULocale("ar"));
    iterator.setText(text);
    List<Integer> ends = new ArrayList<>();
    iterator.first();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      ends.add(at);
    }
    return ends.stream().mapToInt(Integer::intValue).toArray();
  }
}
