package io.github.rasm.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rasm.Span;
import io.github.rasm.internal.evaluate.SpanScore.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpanScoreTest {
  @Test
  void countsEqualSpans() {
    SpanScore score = new SpanScore();
    score.add(spans(0, 1, 2, 5, 6, 7), spans(0, 1, 2, 3, 3, 5, 6, 7));
    score.add(spans(0, 2), spans(0, 2));
    assertEquals(4, score.gold());
    assertEquals(5, score.system());
    assertEquals(3, score.right());
    assertEquals(0.6, score.precision());
    assertEquals(0.75, score.recall());
    assertEquals(6.0 / 9, score.f1());
  }

  @Test
  void nothingScoresNothing() {
    SpanScore score = new SpanScore();
    score.add(List.of(), List.of());
    assertEquals(0.0, score.f1());
    assertEquals(0.0, score.precision());
    assertEquals(0.0, score.recall());
  }

  @Test
  void differencesAreSmallStretches() {
    checkDifferences("ab c d | a bc d", spans(0, 2, 2, 3), spans(0, 1, 1, 3), "ab c | a bc");
    checkDifferences("", spans(0, 2, 2, 3, 3, 4), spans(0, 2, 2, 4), "c d | cd");
    checkDifferences("", spans(0, 1, 1, 2), spans(0, 2), "a b | ab");
    checkDifferences("", spans(0, 1), spans(), "a | ");
    checkDifferences("", spans(), spans(0, 1, 2, 3), " | a", " | c");
    checkDifferences("", spans(0, 1, 2, 3), spans(0, 1, 3, 4), "c | ", " | d");
    checkDifferences("", spans(0, 2, 2, 4), spans(0, 1, 1, 2, 2, 3, 3, 4), "ab | a b", "cd | c d");
  }

  private static void checkDifferences(
      String comment, List<Span> gold, List<Span> system, String... want) {
    List<String> got = new ArrayList<>();
    for (Difference difference : new SpanScore().add(gold, system)) {
      got.add(difference.in("abcd"));
    }
    assertEquals(List.of(want), got, comment);
  }

  @Test
  void readsSentencesWithTheirText(@TempDir Path dir) throws IOException {
    Path file =
        Files.writeString(
            dir.resolve("gold.tsv"),
            "# sent_id = 1\n# text = ab c.\nab\ta|b\tX\t_\nc\tc\tX\tSpaceAfter=No\n.\t.\tX\t_\n\n"
                + "# text = d\nd\td\tX\t_\n");
    assertEquals(
        List.of(new GoldText("ab c.", spans(0, 2, 3, 4, 4, 5)), new GoldText("d", spans(0, 1))),
        GoldText.readRawText(file));
  }

  @Test
  void refusesATokenThatIsNotInTheText(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("gold.tsv"), "# text = ab\nac\tac\tX\t_\n");
    IOException e = assertThrows(IOException.class, () -> GoldText.readRawText(file));
    assertEquals(file + ":2: not in the text at 0: ac", e.getMessage());
  }

  private static List<Span> spans(int... offsets) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < offsets.length; i += 2) {
      spans.add(new Span(offsets[i], offsets[i + 1]));
    }
    return spans;
  }
}
