package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replays the cases of {@code testdata/sentences.txt} by list, by cursor and in parts. */
class SentenceCasesTest {
  private static final String FILE = "testdata/sentences.txt";

  private static final Map<String, SentenceSegmenter> SETTINGS =
      Map.of(
          "default", SentenceSegmenter.standard(),
          "none", SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build(),
          "expected", SentenceSegmenter.builder().headlines(HeadlineMode.EXPECTED).build(),
          "line", SentenceSegmenter.builder().lines(LineMode.SENTENCE).build(),
          "wrapped", SentenceSegmenter.builder().lines(LineMode.WRAPPED).build(),
          "words", SentenceSegmenter.builder().unpunctuated(true).build());

  private final List<String> failures = new ArrayList<>();
  private int cases;

  @Test
  void allCases() {
    List<String> lines = TestData.lines(FILE);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("# ") && !line.equals("#")) {
        check(FILE + ":" + (i + 1), line);
      }
    }
    if (!failures.isEmpty()) {
      fail(failures.size() + " failures\n" + String.join("\n", failures));
    }
    assertTrue(cases > 240, "cases read: " + cases);
  }

  private void check(String place, String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 2) {
      failures.add(place + ": " + fields.length + " fields, want 2");
      return;
    }
    String want = Sentences.unescaped(fields[1]);
    String text = want.replace("|", "");
    for (String setting : fields[0].split(",")) {
      cases++;
      SentenceSegmenter segmenter = SETTINGS.get(setting);
      if (segmenter == null) {
        failures.add(place + ": no such setting: " + setting);
        continue;
      }
      List<Sentence> sentences = segmenter.segment(text);
      compare(place + ": " + setting, text, sentences, want);
      SentenceCursor cursor = segmenter.cursor();
      List<Sentence> byCursor = Sentences.read(cursor.reset(new StringBuilder(text)), 0);
      compare(place + ": " + setting + ", cursor on text", text, byCursor, want);
      char[] padded = ("a " + text + " b").toCharArray();
      byCursor = Sentences.read(cursor.reset(padded, 2, 2 + text.length()), 2);
      compare(place + ": " + setting + ", cursor on array", text, byCursor, want);
      compare(
          place + ": " + setting + ", in parts", text, Sentences.inParts(segmenter, text, 1), want);
    }
  }

  private void compare(String place, String text, List<Sentence> got, String want) {
    String marked = Sentences.marked(text, got);
    if (!marked.equals(want)) {
      failures.add(place + ": got " + marked + " want " + want);
    }
  }
}
