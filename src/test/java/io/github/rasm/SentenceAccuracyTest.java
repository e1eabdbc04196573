package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Boundary F1 on the development data, a little below what benchmarks/SENTENCE-ERRORS.md reports.
 * Every sentence end counts; the sentences of a document are joined by one space.
 */
class SentenceAccuracyTest {
  private static final String NEWS = "sentences/ntrex-dev.tsv";
  private static final String TALKS = "sentences/iwslt2017-talks.tsv";

  @Test
  void news() throws IOException {
    check(SentenceSegmenter.standard(), documents(NEWS), 0.965);
  }

  @Test
  void newsWithoutHeadlinesIsNotHarmed() throws IOException {
    List<List<String>> rest =
        documents(NEWS).stream().map(document -> document.subList(1, document.size())).toList();
    check(SentenceSegmenter.standard(), rest, 0.982);
  }

  @Test
  void talks() throws IOException {
    check(SentenceSegmenter.standard(), documents(TALKS), 0.936);
  }

  @Test
  void rulesAlone() throws IOException {
    SentenceSegmenter rules = SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build();
    check(rules, documents(NEWS), 0.953);
    check(rules, documents(TALKS), 0.936);
  }

  @Test
  void newsWithoutPunctuation() throws IOException {
    List<List<String>> bare =
        documents(NEWS).stream()
            .map(
                document ->
                    document.stream()
                        .map(sentence -> sentence.replaceAll("\\p{P}", "").strip())
                        .filter(sentence -> !sentence.isEmpty())
                        .toList())
            .toList();
    check(SentenceSegmenter.builder().unpunctuated(true).build(), bare, 0.615);
  }

  private static List<List<String>> documents(String file) throws IOException {
    return Files.readAllLines(SharedData.path(file)).stream()
        .map(line -> Arrays.stream(line.split("\t")).filter(s -> !s.isBlank()).toList())
        .toList();
  }

  private static void check(
      SentenceSegmenter segmenter, List<List<String>> documents, double least) {
    long gold = 0;
    long found = 0;
    long right = 0;
    SentenceCursor cursor = segmenter.cursor();
    for (List<String> document : documents) {
      Set<Integer> ends = new HashSet<>();
      StringBuilder text = new StringBuilder();
      for (String sentence : document) {
        text.append(text.isEmpty() ? "" : " ").append(sentence);
        ends.add(text.toString().stripTrailing().length());
      }
      gold += ends.size();
      for (cursor.reset(text); cursor.next(); found++) {
        right += ends.contains(cursor.end()) ? 1 : 0;
      }
    }
    double f1 = 2.0 * right / (gold + found);
    String figures = String.format(Locale.ROOT, "F1 %.4f, %d gold, %d found", f1, gold, found);
    assertTrue(gold > 900, figures);
    assertTrue(f1 >= least, figures);
  }
}
