package io.github.rasm.internal.segment;

import io.github.rasm.TokenType;
import java.util.Arrays;

/**
 * Words that overrule a mark beside them. Compared as {@link Words} does: without marks, tatweel
 * and hamza.
 */
final class WordList {
  /**
   * Behind quoted speech they tell who said it: said, saying, asked, wondered, shouted, as (he
   * added). With a conjunction before them they begin a sentence.
   */
  static final WordList REPORTING =
      new WordList(
          "\u0642\u0627\u0644",
          "\u0642\u0627\u0644\u062A",
          "\u0642\u0627\u0644\u0648\u0627",
          "\u064A\u0642\u0648\u0644",
          "\u062A\u0642\u0648\u0644",
          "\u0642\u0627\u0626\u0644\u0627",
          "\u0642\u0627\u0626\u0644\u0629",
          "\u0633\u0623\u0644",
          "\u0633\u0623\u0644\u062A",
          "\u064A\u0633\u0623\u0644",
          "\u062A\u0633\u0627\u0621\u0644",
          "\u062A\u0633\u0627\u0621\u0644\u062A",
          "\u064A\u062A\u0633\u0627\u0621\u0644",
          "\u0635\u0631\u062E",
          "\u0635\u0631\u062E\u062A",
          "\u0647\u062A\u0641",
          "\u0647\u062A\u0641\u062A",
          "\u0635\u0627\u0631\u062E\u0627",
          "\u0647\u0627\u062A\u0641\u0627",
          "\u0643\u0645\u0627");

  /** In front of an ellipsis they announce something: then, said, asked, answered. */
  static final WordList ANNOUNCING =
      new WordList(
          "\u062B\u0645",
          "\u0642\u0627\u0644",
          "\u0642\u0627\u0644\u062A",
          "\u0642\u0627\u0644\u0648\u0627",
          "\u064A\u0642\u0648\u0644",
          "\u062A\u0642\u0648\u0644",
          "\u0642\u0627\u0626\u0644\u0627",
          "\u0642\u0627\u0626\u0644\u0629",
          "\u0633\u0623\u0644",
          "\u0633\u0623\u0644\u062A",
          "\u0633\u0623\u0644\u0648\u0627",
          "\u0623\u062C\u0627\u0628",
          "\u0623\u062C\u0627\u0628\u062A",
          "\u0623\u062C\u0627\u0628\u0648\u0627");

  /** Behind an ellipsis they go on: like, especially, relative pronouns, that is, but rather. */
  static final WordList CONTINUING =
      new WordList(
          "\u0645\u062B\u0644",
          "\u0645\u062B\u0644\u0627",
          "\u062E\u0635\u0648\u0635\u0627",
          "\u062E\u0627\u0635\u0629",
          "\u0644\u0627\u0633\u064A\u0645\u0627",
          "\u0627\u0644\u0630\u064A",
          "\u0627\u0644\u062A\u064A",
          "\u0627\u0644\u0630\u064A\u0646",
          "\u0627\u0644\u0644\u0630\u0627\u0646",
          "\u0627\u0644\u0644\u0630\u064A\u0646",
          "\u0627\u0644\u0644\u062A\u0627\u0646",
          "\u0627\u0644\u0644\u062A\u064A\u0646",
          "\u0627\u0644\u0644\u0648\u0627\u062A\u064A",
          "\u0627\u0644\u0644\u0627\u062A\u064A",
          "\u0623\u064A",
          "\u0628\u0644");

  private static final char WAW = '\u0648';
  private static final char FEH = '\u0641';

  private final int[] hashes;

  private WordList(String... forms) {
    Words words = new Words();
    for (String form : forms) {
      words.add(form.toCharArray(), 0, form.length(), TokenType.WORD);
    }
    hashes = Arrays.copyOf(words.word, forms.length);
  }

  /** True if the word text[from, to) is in the list. */
  boolean contains(Words scratch, char[] text, int from, int to) {
    scratch.clear();
    scratch.add(text, from, to, TokenType.WORD);
    for (int hash : hashes) {
      if (scratch.word[0] == hash) {
        return true;
      }
    }
    return false;
  }

  /** The same, also with a conjunction of one letter before the word. */
  boolean containsJoined(Words scratch, char[] text, int from, int to) {
    boolean joined = to - from > 2 && (text[from] == WAW || text[from] == FEH);
    return contains(scratch, text, from, to)
        || joined && contains(scratch, text, afterMarks(text, from + 1, to), to);
  }

  private static int afterMarks(char[] text, int from, int to) {
    int at = from;
    while (at < to && !Character.isLetter(text[at])) {
      at++;
    }
    return at;
  }
}
