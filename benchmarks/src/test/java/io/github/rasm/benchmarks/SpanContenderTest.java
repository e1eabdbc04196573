package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.benchmarks.SpanContender.Coverage;
import org.junit.jupiter.api.Test;

class SpanContenderTest {
  private static final String TEXT = "قال: نعم";

  private static SpanContender contender(Coverage coverage, int... bounds) {
    return new SpanContender(
        TEXT,
        coverage,
        spans -> {
          for (int i = 0; i < bounds.length; i += 2) {
            spans.add(bounds[i], bounds[i + 1], 0);
          }
        });
  }

  @Test
  void whatIsLeftOutMustBeOfTheRightKind() {
    contender(Coverage.TILES, 0, 5, 5, 8);
    contender(Coverage.VISIBLE, 0, 3, 3, 4, 5, 8);
    contender(Coverage.WORDS, 0, 3, 5, 8);
    contender(Coverage.ANY);
    refuse("U+0020", Coverage.TILES, 0, 4, 5, 8);
    refuse("U+003A", Coverage.VISIBLE, 0, 3, 5, 8);
    refuse("U+0642", Coverage.WORDS, 5, 8);
    refuse("U+0645", Coverage.WORDS, 0, 3, 5, 7);
  }

  @Test
  void spansMustAscendInTheText() {
    refuse("not behind", Coverage.ANY, 0, 4, 3, 5);
    refuse("not behind", Coverage.ANY, 4, 3);
    refuse("not behind", Coverage.ANY, 0, 9);
  }

  @Test
  void aLaterAnswerMustBeTheSame() {
    int[] kind = {1};
    SpanContender contender =
        new SpanContender(TEXT, Coverage.TILES, spans -> spans.add(0, TEXT.length(), kind[0]));
    contender.run();
    assertTrue(contender.isRight());
    kind[0] = 2;
    contender.run();
    assertFalse(contender.isRight());
    assertThrows(IllegalStateException.class, contender::check);
  }

  private static void refuse(String reason, Coverage coverage, int... bounds) {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> contender(coverage, bounds));
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  /**
   * Both follow UAX #29, so on plain news they agree: neither benchmark measures something else.
   */
  @Test
  void luceneAndIcuFindTheSameWords() {
    String text = Texts.BARE.of(20_000);
    Spans lucene = found(TokenContender.LUCENE_STANDARD, text);
    Spans icu = found(TokenContender.ICU_WORDS, text);
    int word = 0;
    for (int i = 0; i < icu.count(); i++) {
      if (Character.isLetterOrDigit(text.charAt(icu.start(i)))) {
        assertEquals(lucene.start(word), icu.start(i));
        assertEquals(lucene.end(word), icu.end(i));
        word++;
      }
    }
    assertEquals(lucene.count(), word);
  }

  private static Spans found(TokenContender contender, String text) {
    Spans spans = new Spans();
    spans.keep();
    contender.work(text).apply(spans);
    return spans;
  }
}
