package io.github.rasm.tools;

import io.github.rasm.HeadlineMode;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Raw text as articles, lines and sentences, for the training of the sentence model. */
final class SentenceTexts {
  private static final SentenceSegmenter RULES =
      SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build();

  private SentenceTexts() {}

  /** A line of text and the sentences that the rules find in it. */
  record Line(List<String> sentences) {}

  /** An article: its title and the lines below it. */
  record Article(String title, List<Line> lines) {}

  /**
   * Reads articles with an empty line between them, the title first; repeated lines are left out.
   */
  static List<Article> read(Path xz, int mostWords) throws IOException {
    Process unpack = new ProcessBuilder("xz", "-dc", xz.toString()).start();
    List<Article> articles = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    SentenceCursor cursor = RULES.cursor();
    int words = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(unpack.getInputStream(), StandardCharsets.UTF_8))) {
      String title = null;
      List<Line> lines = new ArrayList<>();
      for (String line = in.readLine(); words < mostWords; line = in.readLine()) {
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
            words += cursor.tokenCount();
          }
          lines.add(new Line(sentences));
        }
      }
    }
    unpack.destroy();
    return articles;
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
