package io.github.rasm;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Replays the cases of {@code testdata/sentences.txt} by list, by cursor and in parts. */
class SentenceCasesTest {
  private final CaseFile file = new CaseFile("testdata/sentences.txt");

  private static final Map<String, SentenceSegmenter> SETTINGS =
      Map.of(
          "default", SentenceSegmenter.standard(),
          "none", SentenceSegmenter.builder().headlines(HeadlineMode.NONE).build(),
          "expected", SentenceSegmenter.builder().headlines(HeadlineMode.EXPECTED).build(),
          "line", SentenceSegmenter.builder().lines(LineMode.SENTENCE).build(),
          "wrapped", SentenceSegmenter.builder().lines(LineMode.WRAPPED).build(),
          "words", SentenceSegmenter.builder().unpunctuated(true).build());

  @Test
  void allCases() {
    file.replay(2, 240, this::check);
  }

  private void check(String place, String[] fields) {
    String want = CaseFile.unescaped(fields[1]);
    String text = want.replace("|", "");
    for (String setting : fields[0].split(",")) {
      file.count();
      SentenceSegmenter segmenter = SETTINGS.get(setting);
      if (segmenter == null) {
        file.fail(place + ": no such setting: " + setting);
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
      file.fail(place + ": got " + marked + " want " + want);
    }
  }
}
