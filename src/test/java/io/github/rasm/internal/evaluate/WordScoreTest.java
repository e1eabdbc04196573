package io.github.rasm.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words as the CoNLL 2018 shared task counts them; every expectation was counted by hand. */
class WordScoreTest {
  private static final class Side {
    final List<Span> tokens = new ArrayList<>();
    final List<List<String>> words = new ArrayList<>();

    /** Reads tokens between spaces: a surface, or surface=word|word. */
    Side(String text) {
      int at = 0;
      for (String token : text.split(" ")) {
        String surface = token.replaceFirst("=.*", "");
        tokens.add(new Span(at, at + surface.length()));
        words.add(List.of(token.replaceFirst(".*=", "").split("\\|")));
        at += surface.length();
      }
    }
  }

  private static void check(long right, String gold, String system, String... differences) {
    Side a = new Side(gold);
    Side b = new Side(system);
    WordScore score = new WordScore();
    assertEquals(List.of(differences), score.add(a.tokens, a.words, b.tokens, b.words));
    assertEquals(right, score.right(), gold + " / " + system);
    assertEquals(a.words.stream().mapToInt(List::size).sum(), score.gold());
    assertEquals(b.words.stream().mapToInt(List::size).sum(), score.system());
  }

  @Test
  void equalWords() {
    check(3, "ab cd e", "ab cd e");
    check(5, "ab=a|b cd e=x|y", "ab=a|b cd e=x|y");
  }

  @Test
  void wordsOutsideMultiwordTokensCountBySpan() {
    check(1, "ab cd", "ab c d");
    check(0, "ab cd", "a bc d");
    check(2, "ab c d e", "ab cd e");
  }

  @Test
  void wordsOfMultiwordTokensCountByForm() {
    check(1, "ab=a|b", "ab=a|x", "a b | a x");
    check(1, "ab=a|b", "ab=b|a", "a b | b a");
    check(0, "ab=a|b", "ab", "a b | ab");
    check(1, "ab=a|b c", "ab c", "a b | ab");
    check(2, "ab=a|b|c", "ab=a|c", "a b c | a c");
  }

  @Test
  void multiwordTokenOfTheSystemOnly() {
    check(1, "ab c", "ab=a|b c", "ab | a b");
    // Two tokens against one with the same words: the forms count, not the tokens.
    check(3, "a b c", "ab=a|b c");
  }

  @Test
  void caseIsFolded() {
    check(2, "AB=A|B", "AB=a|b");
  }

  @Test
  void overlappingMultiwordTokensMakeOneStretch() {
    // abcd is covered by abc and bcd together; a and d are aligned, x only on one side.
    check(2, "abc=a|x d", "a bcd=y|d", "a x d | a y d");
    check(3, "abc=a|x d e", "a bcd=y|d e", "a x d | a y d");
  }

  @Test
  void wordBeforeTheStretchIsLeftOut() {
    // The system's first word reaches into nothing of the multiword token bc.
    check(2, "a bc=b|c", "a bc=b|x", "b c | b x");
    // It overlaps the multiword token, but begins before it.
    check(1, "a bc=b|c", "ab c", "b c | c");
  }

  @Test
  void surplusWordsAtTheEnd() {
    check(1, "a b=x|y", "a b", "x y | b");
    check(0, "a=x|y", "a", "x y | a");
  }
}
