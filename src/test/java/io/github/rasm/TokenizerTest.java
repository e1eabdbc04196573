package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizerTest {
  @Test
  void tokensPointIntoTheText() {
    String text = " قال د. أحمد: 5.2%";
    assertEquals(
        List.of(
            new Token(1, 4, TokenType.WORD),
            new Token(5, 7, TokenType.ABBREVIATION),
            new Token(8, 12, TokenType.WORD),
            new Token(12, 13, TokenType.PUNCT),
            new Token(14, 17, TokenType.NUMBER),
            new Token(17, 18, TokenType.SYMBOL)),
        Tokenizer.standard().tokenize(text));
  }

  @Test
  void noTokensInNothing() {
    assertEquals(List.of(), Tokenizer.standard().tokenize(""));
    assertEquals(List.of(), Tokenizer.standard().tokenize(" \n\t\u200F\u0000\u00A0"));
  }

  @Test
  void aNewCursorIsAtTheEnd() {
    TokenCursor cursor = Tokenizer.standard().cursor();
    assertFalse(cursor.next());
    assertFalse(cursor.next());
  }

  @Test
  void aCursorStaysAtTheEnd() {
    TokenCursor cursor = Tokenizer.standard().cursor().reset("كلمة");
    assertTrue(cursor.next());
    assertFalse(cursor.next());
    assertFalse(cursor.next());
  }

  @Test
  void aCursorIsReusable() {
    TokenCursor cursor = Tokenizer.standard().cursor();
    cursor.reset("1/2/3 東京都に住む");
    cursor.next();
    cursor.next();
    // Nothing of the first text may be remembered.
    assertSame(cursor, cursor.reset("a@b.org 東京都"));
    assertTrue(cursor.next());
    assertEquals(TokenType.EMAIL, cursor.type());
    assertEquals(0, cursor.start());
    assertEquals(7, cursor.end());
    cursor.reset("م. أحمد");
    assertTrue(cursor.next());
    assertEquals(TokenType.ABBREVIATION, cursor.type());
  }

  @Test
  void arraysAreChecked() {
    TokenCursor cursor = Tokenizer.standard().cursor();
    assertThrows(IndexOutOfBoundsException.class, () -> cursor.reset(new char[3], 2, 4));
    assertThrows(IndexOutOfBoundsException.class, () -> cursor.reset(new char[3], 2, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> cursor.reset(new char[3], -1, 1));
  }

  @Test
  void whatFollowsTheRangeIsNotSeen() {
    char[] text = "12/5/2024".toCharArray();
    TokenCursor cursor = Tokenizer.standard().cursor().reset(text, 0, 4);
    assertTrue(cursor.next());
    assertEquals(4, cursor.end());
    assertEquals(TokenType.NUMBER, cursor.type());
    assertFalse(cursor.next());
  }

  @Test
  void aSurrogateCutByTheRangeIsAlone() {
    char[] text = "👍👍".toCharArray();
    TokenCursor cursor = Tokenizer.standard().cursor().reset(text, 1, 3);
    assertTrue(cursor.next());
    assertEquals(TokenType.OTHER, cursor.type());
    assertEquals(2, cursor.end());
    assertTrue(cursor.next());
    assertEquals(TokenType.OTHER, cursor.type());
    assertFalse(cursor.next());
  }

  @Test
  void longTokensAreCut() {
    int max = Tokenizer.MAX_TOKEN_LENGTH;
    checkLengths("ك".repeat(max), max);
    checkLengths("ك".repeat(max + 1), max, 1);
    checkLengths("1".repeat(2 * max + 3), max, max, 3);
    checkLengths("ab".repeat(max), max, max);
    checkLengths("-".repeat(max + 7), max, 7);
    checkLengths("http://a/" + "b".repeat(max), max, 9);
    checkLengths("أ." + "ب.".repeat(max), max, max, 1, 1);
  }

  @Test
  void aCutKeepsClustersWhole() {
    int max = Tokenizer.MAX_TOKEN_LENGTH;
    checkLengths("ك".repeat(max - 1) + "ك\u064E\u0651" + "ل", max - 1, 4);
    // U+1EE00, two units.
    checkLengths("ك".repeat(max - 1) + "\uD83B\uDE00" + "ل", max - 1, 3);
    // A cluster that is too long itself is cut nevertheless, never inside a surrogate pair.
    checkLengths("ك" + "\u064E".repeat(max), max, 1);
    checkLengths("ك" + "\uDB40\uDD00".repeat(max / 2 + 1), max - 1, 4);
  }

  private static void checkLengths(String text, Integer... want) {
    List<Integer> got =
        Tokenizer.standard().tokenize(text).stream()
            .map(Token::length)
            .collect(Collectors.toList());
    assertEquals(List.of(want), got);
  }

  @Test
  void abbreviationsCanBeAdded() {
    Tokenizer tokenizer =
        Tokenizer.builder()
            .withAbbreviations(List.of("title عم.  # uncle", "", "# nothing", "state كت.قر كت.لم."))
            .build();
    assertEquals("عم. أحمد", forms(tokenizer, "عم. أحمد"));
    assertEquals("عم .", forms(tokenizer, "عم."));
    assertEquals("كت.قر .", forms(tokenizer, "كت.قر."));
    assertEquals("كت.لم.", forms(tokenizer, "كت.لم."));
    // The bundled ones stay, and the bundled list does not change.
    assertEquals("د. أحمد", forms(tokenizer, "د. أحمد"));
    assertEquals("عم . أحمد", forms(Tokenizer.standard(), "عم. أحمد"));
  }

  @Test
  void abbreviationsCanBeReadFromAFile(@TempDir Path dir) throws IOException {
    Path file = Files.writeString(dir.resolve("more.txt"), "title عم.\n");
    Tokenizer tokenizer = Tokenizer.builder().withAbbreviations(file).build();
    assertEquals("عم. أحمد", forms(tokenizer, "عم. أحمد"));
  }

  @Test
  void malformedAbbreviationsAreRefused() {
    for (String line :
        List.of("titel د.", "title", "title د..", "title د.5", "title .د", "unit كم-س")) {
      Tokenizer.Builder builder = Tokenizer.builder();
      IllegalArgumentException e =
          assertThrows(
              IllegalArgumentException.class, () -> builder.withAbbreviations(List.of(line)), line);
      assertTrue(e.getMessage().contains(line.substring(line.indexOf(' ') + 1)), e.getMessage());
    }
  }

  @Test
  void theTreebankHasNoAbbreviations() {
    assertEquals(". ب . أ", forms(Tokenizer.builder().treebank(true).build(), ". ب.أ"));
  }

  @Test
  void tokensKnowTheirText() {
    Token token = new Token(2, 5, TokenType.WORD);
    assertEquals("cde", token.in("abcdefg"));
    assertEquals(3, token.length());
    assertEquals(new Span(2, 5), token.span());
    assertEquals("WORD[2,5)", token.toString());
    assertThrows(IllegalArgumentException.class, () -> new Token(2, 2, TokenType.WORD));
    assertThrows(IllegalArgumentException.class, () -> new Token(-1, 2, TokenType.WORD));
    assertThrows(NullPointerException.class, () -> new Token(1, 2, null));
  }

  private static String forms(Tokenizer tokenizer, String text) {
    return tokenizer.tokenize(text).stream().map(t -> t.in(text)).collect(Collectors.joining(" "));
  }
}
