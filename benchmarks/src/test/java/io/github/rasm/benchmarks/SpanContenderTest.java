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

  /** Clitics are cut off within a word, and nothing but lone proclitics is lost. */
  @Test
  void rasmAnalyzerHasATermInEachWord() {
    String text = Texts.BARE.of(20_000);
    Spans stems = found(AnalyzerContender.RASM, text);
    Spans words = found(AnalyzerContender.RASM_WHOLE_WORDS, text);
    int stem = 0;
    int shorter = 0;
    for (int i = 0; i < words.count(); i++) {
      int before = stem;
      while (stem < stems.count() && stems.end(stem) <= words.end(i)) {
        assertTrue(stems.start(stem) >= words.start(i), "a term between words");
        shorter += stems.end(stem) - stems.start(stem) < words.end(i) - words.start(i) ? 1 : 0;
        stem++;
      }
      assertTrue(
          stem > before || words.end(i) - words.start(i) <= 2,
          text.substring(words.start(i), words.end(i)));
    }
    assertEquals(stems.count(), stem);
    assertTrue(shorter > words.count() / 4, "hardly a clitic cut off: " + shorter);
  }

  private static Spans found(TokenContender contender, String text) {
    return found(contender.work(text));
  }

  private static Spans found(AnalyzerContender contender, String text) {
    return found(contender.work(text));
  }

  private static Spans found(SpanContender.Work work) {
    Spans spans = new Spans();
    spans.keep();
    work.apply(spans);
    return spans;
  }
}
