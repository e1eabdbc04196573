package io.github.rasm.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Span;
import io.github.rasm.internal.evaluate.SpanScore.Difference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static List<Span> spans(int... offsets) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < offsets.length; i += 2) {
      spans.add(new Span(offsets[i], offsets[i + 1]));
    }
    return spans;
  }
}
