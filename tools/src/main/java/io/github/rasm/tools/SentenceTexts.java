package io.github.rasm.tools;

import io.github.rasm.HeadlineMode;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tukaani.xz.XZInputStream;

/** Raw text as articles, lines and sentences, for the training of the sentence model. */
final class SentenceTexts {
  private static final SentenceSegmenter RULES =
      SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build();

  /** Letters of a word and the space behind it, about. */
  private static final int LETTERS = 6;

  private static final String DOCUMENT = "# newdoc id = ";
  private static final String TEXT = "# text = ";

  private SentenceTexts() {}

  /** A line of text and the sentences that the rules find in it. */
  record Line(List<String> sentences) {
    /** True if the last sentence ends in a terminal mark. */
    boolean endsInMark() {
      return !sentences.isEmpty() && SentenceTexts.endsInMark(sentences.get(sentences.size() - 1));
    }
  }

  /** An article: its title and the lines below it. */
  record Article(String title, List<Line> lines) {}

  /**
   * Reads articles with an empty line between them, the title first; repeated lines are left out.
   */
  static List<Article> read(Path xz) throws IOException {
    List<Article> articles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    SentenceCursor cursor = RULES.cursor();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new XZInputStream(new BufferedInputStream(Files.newInputStream(xz))),
                StandardCharsets.UTF_8))) {
      String title = null;
      List<Line> lines = new ArrayList<>();
      for (String line = in.readLine(); ; line = in.readLine()) {
        String text = line == null ? "" : line.replace('\u00A0', ' ').strip();
        if (text.isEmpty()) {
          if (title != null && !lines.isEmpty()) {
            articles.add(new Article(title, List.copyOf(lines)));
          }
          title = null;
          lines.clear();
          if (line == null) {
            break;
          }
        } else if (title == null) {
          title = text;
        } else if (seen.add(text)) {
          List<String> sentences = new ArrayList<>();
          for (cursor.reset(text); cursor.next(); ) {
            sentences.add(text.substring(cursor.start(), cursor.end()));
          }
          lines.add(new Line(sentences));
        }
      }
    }
    return articles;
  }

  /**
   * The documents of UD Arabic-PUD that have two or more sentences; data is the root of the data.
   */
  static List<List<String>> pud(Path data) throws IOException {
    Map<String, List<String>> documents = new LinkedHashMap<>();
    String id = "";
    for (String line : Files.readAllLines(data.resolve("gold/pud/ar_pud-ud-test.conllu"))) {
      if (line.startsWith(DOCUMENT)) {
        id = line.substring(DOCUMENT.length());
      } else if (line.startsWith(TEXT)) {
        documents.computeIfAbsent(id, key -> new ArrayList<>()).add(line.substring(TEXT.length()));
      }
    }
    return documents.values().stream().filter(d -> d.size() > 1).toList();
  }

  /** The first articles, up to a number of words. */
  static List<Article> first(List<Article> articles, int words) {
    int left = words;
    int count = 0;
    while (count < articles.size() && left > 0) {
      for (Line line : articles.get(count++).lines()) {
        for (String sentence : line.sentences()) {
          left -= sentence.length() / LETTERS;
        }
      }
    }
    return articles.subList(0, count);
  }

  /** Sentences as an article of one line; those without a full stop get one. */
  static Article articleWithMarks(List<String> sentences) {
    List<String> marked = sentences.stream().map(s -> endsInMark(s) ? s : s + ".").toList();
    return new Article("", List.of(new Line(marked)));
  }

  /** True if a sentence ends in a terminal mark, closing marks aside. */
  static boolean endsInMark(String sentence) {
    for (int i = sentence.length() - 1; i >= 0; i--) {
      char c = sentence.charAt(i);
      if (".!?\u061F\u2026".indexOf(c) >= 0) {
        return true;
      } else if ("\"')]\u00BB\u00AB\u201D\u2019 ".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }
}
