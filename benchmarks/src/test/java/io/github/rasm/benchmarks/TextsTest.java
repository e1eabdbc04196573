package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void bareTextIsTheArticleOverAndOver() {
    String text = Texts.BARE.of(20_000);
    assertTrue(text.startsWith("تقرير: داعش"));
    int next = text.indexOf("تقرير: داعش", 1);
    assertTrue(text.startsWith(text.substring(0, 1_000), next));
    assertSize(20_000, text);
  }

  @Test
  void marksStandBeforeLettersOnly() {
    String text = Texts.MARKED.of(1_000);
    // The seventh letter that takes a mark is the first of the second word.
    assertTrue(text.startsWith("تَقَرَيَر: دَاَعَّشَ".substring(0, 9)), text);
    assertTrue(text.indexOf("\u064E ") < 0 && text.indexOf("\u064E\u064E") < 0);
    long fathas = text.chars().filter(c -> c == 'َ').count();
    long shaddas = text.chars().filter(c -> c == 'ّ').count();
    assertEquals(fathas / 7, shaddas);
  }

  @Test
  void markedTextWithoutItsMarksIsTheBareText() {
    assertEquals(Texts.BARE.of(50_000), Texts.MARKED.of(50_000).replaceAll("[\u064E\u0651]", ""));
  }

  @Test
  void sizesCountMarks() {
    for (int size : new int[] {1_024, 10_240, 102_400}) {
      assertSize(size, Texts.MARKED.ofSize(size));
      assertSize(size, Texts.SHUFFLED.ofSize(size));
    }
  }

  private static void assertSize(int size, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes <= size && bytes > size - 4, () -> bytes + " bytes");
  }
}
