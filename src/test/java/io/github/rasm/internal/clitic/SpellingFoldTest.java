package io.github.rasm.internal.clitic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingFoldTest {
  @ParameterizedTest
  @CsvSource({
    "أحمد, احمد, true",
    "آثار, اثار, true",
    "لقائه, لقاؤه, true",
    "على, علي, true",
    "وَقَالَ, وقال, true",
    "العربيـــة, العربية, true",
    "لٰكن, لكن, true",
    "لكن, لكنا, false",
    "مدرسة, مدرسه, false",
    "كتب, كتاب, false",
    "'', ـَ, true",
    "'', ا, false"
  })
  void words(String a, String b, boolean equal) {
    char[] left = ("x" + a + "y").toCharArray();
    char[] right = b.toCharArray();
    assertEquals(equal, SpellingFold.equal(left, 1, left.length - 1, right, 0, right.length));
    assertEquals(equal, SpellingFold.equal(right, 0, right.length, left, 1, left.length - 1));
  }
}
