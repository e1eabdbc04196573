package io.github.rasm.tools.clitic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.tools.clitic.CliticAccuracy.Score;
import io.github.rasm.tools.clitic.Splitter.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CliticAccuracyTest {
  private static final Gold GOLD =
      new Gold(
          "",
          List.of("وقال", "لهم", "نعم", "."),
          List.of(List.of("و", "قال"), List.of("ل", "هم"), List.of("نعم"), List.of(".")));

  private static Split split(String form, String... more) {
    int[] cuts = new int[more.length];
    List<String> forms = new ArrayList<>(List.of(form));
    int at = form.length();
    for (int i = 0; i < more.length; i++) {
      cuts[i] = at;
      at += more[i].length();
      forms.add(more[i]);
    }
    return new Split(cuts, forms);
  }

  private static void check(
      int words, int exact, int right, int gold, int system, Set<String> leftOut, Split... splits) {
    Score score = new Score();
    score.add(GOLD, List.of(splits), leftOut);
    assertEquals(
        List.of(words, exact, right, gold, system),
        List.of(score.words(), score.exactWords(), score.right(), score.gold(), score.system()));
  }

  @Test
  void allRight() {
    check(3, 3, 6, 6, 6, Set.of(), split("و", "قال"), split("ل", "هم"), split("نعم"), split("."));
  }

  @Test
  void aWordLeftWholeIsWrong() {
    check(3, 2, 4, 6, 5, Set.of(), split("و", "قال"), split("لهم"), split("نعم"), split("."));
  }

  @Test
  void aCutInTheWrongPlaceIsWrong() {
    check(3, 2, 4, 6, 6, Set.of(), split("وق", "ال"), split("ل", "هم"), split("نعم"), split("."));
  }

  @Test
  void theRightCutWithAnotherFormIsExact() {
    Split other = new Split(new int[] {1}, List.of("و", "قيل"));
    check(3, 3, 5, 6, 6, Set.of(), other, split("ل", "هم"), split("نعم"), split("."));
  }

  @Test
  void wordsMayBeLeftOut() {
    check(2, 2, 4, 4, 4, Set.of("لهم"), split("و", "قال"), split("لهم"), split("نعم"), split("."));
  }
}
