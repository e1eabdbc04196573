package io.github.rasm.internal.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Token;
import io.github.rasm.TokenCursor;
import io.github.rasm.TokenType;
import io.github.rasm.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The ends of words by blocks agree with a loop over units, wherever blocks begin and end. */
class WordEndsTest {
  private static final int LAST_OFFSET = 2 * WordEnds.BLOCK + 2;
  private static final int LONGEST = 300;

  /** Units behind the word: too few for a block, just enough, more. */
  private static final int[] BEHIND = {0, 1, WordEnds.BLOCK - 1, WordEnds.BLOCK, 130};

  /** Words, more than a block of them. */
  private static final String AROUND = "ككك ".repeat(20);

  private static final String WORD = "كتابه";
  private static final String ENDERS = " ،\na1";

  @Test
  void everyUnitAtEveryPlaceOfABlock() {
    char[] text = "ك".repeat(WordEnds.BLOCK + 2).toCharArray();
    for (int place = 0; place < WordEnds.BLOCK; place++) {
      for (int c = 0; c <= Character.MAX_VALUE; c++) {
        text[1 + place] = (char) c;
        long want = Automaton.CLASSES[c] <= TokenTables.LAST_WORD ? 0 : 1L << place;
        if (WordEnds.block(text, 1) != want) {
          throw new AssertionError("U+" + Integer.toHexString(c) + " at " + place);
        }
      }
      text[1 + place] = 'ك';
    }
  }

  /** Words stand around the range: what is looked at behind it makes the last word longer. */
  @Test
  void wordsOfEveryLengthAtEveryOffset() {
    TokenCursor cursor = Tokenizer.standard().cursor();
    for (int offset = 0; offset <= LAST_OFFSET; offset++) {
      for (int length = 0; length <= LONGEST; length++) {
        for (int behind : BEHIND) {
          char[] text = text(offset, length, behind);
          check(cursor, text, AROUND.length(), text.length - AROUND.length());
        }
      }
    }
  }

  /** The range ends where the array ends. */
  @Test
  void textsOfEveryLength() {
    TokenCursor cursor = Tokenizer.standard().cursor();
    char[] all = text(LAST_OFFSET, LONGEST, LONGEST);
    for (int from = 0; from <= all.length; from++) {
      check(cursor, all, from, all.length);
      check(cursor, Arrays.copyOf(all, from), 0, from);
    }
  }

  /** The base letter of too many marks goes to the next token, far before the block in hand. */
  @Test
  void aCutWordEndsBeforeTheBlock() {
    String before = "ك ".repeat(5);
    String marked = "ك".repeat(1000) + "\u064E".repeat(15_390);
    String text = before + marked + " " + "كتاب ".repeat(20);
    List<Token> tokens = Tokenizer.standard().tokenize(text);
    int start = before.length();
    assertEquals(new Token(start, start + 999, TokenType.WORD), tokens.get(5));
    int end = start + marked.length();
    assertEquals(new Token(start + 999, end, TokenType.WORD), tokens.get(6));
    assertEquals(new Token(end + 1, end + 5, TokenType.WORD), tokens.get(7));
    assertEquals(27, tokens.size());
  }

  /** Words up to an offset, a word of a length, and an ender with words behind it. */
  private static char[] text(int offset, int length, int behind) {
    StringBuilder text = new StringBuilder(AROUND);
    text.append((WORD + " ").repeat(offset / WORD.length() + 1), 0, offset);
    if (offset > 0) {
      text.setCharAt(text.length() - 1, ' ');
    }
    text.append(WORD.repeat(length / WORD.length() + 1), 0, length);
    String rest =
        ENDERS.charAt((offset + length) % ENDERS.length())
            + (" " + WORD).repeat(behind / WORD.length());
    return text.append(rest, 0, behind).append(AROUND).toString().toCharArray();
  }

  private static void check(TokenCursor cursor, char[] text, int from, int to) {
    List<Token> got = new ArrayList<>();
    for (cursor.reset(text, from, to); cursor.next(); ) {
      got.add(new Token(cursor.start(), cursor.end(), cursor.type()));
    }
    assertEquals(byUnits(text, from, to), got, () -> new String(text, from, to - from));
  }

  private static List<Token> byUnits(char[] text, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    int end;
    for (int i = from; i < to; i = end) {
      end = i + 1;
      if (text[i] >= 'ء') {
        while (end < to && text[end] >= 'ء') {
          end++;
        }
        tokens.add(new Token(i, end, TokenType.WORD));
      } else if (text[i] > ' ') {
        TokenType type =
            text[i] == 'a' ? TokenType.LATIN : text[i] == '1' ? TokenType.NUMBER : TokenType.PUNCT;
        tokens.add(new Token(i, end, type));
      }
    }
    return tokens;
  }
}
