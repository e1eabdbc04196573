package io.github.rasm.internal.clitic;

import io.github.rasm.SegmentRole;
import io.github.rasm.TokenType;

/** Tokens that are nothing but proclitics, before numbers, Latin words and quotation marks. */
final class Proclitics {
  private static final int LONGEST = 4;

  private Proclitics() {}

  /** Whether the letters are proclitics and nothing else. */
  static boolean isAlone(Letters word) {
    if (word.count > LONGEST) {
      return false;
    }
    int i = 0;
    if (i < word.count && (word.written[i] == Letters.WAW || word.written[i] == Letters.FA)) {
      i++;
    }
    if (i < word.count && isPreposition(word.written[i])) {
      i++;
    }
    return i == word.count || i == word.count - articleLength(word);
  }

  private static boolean isPreposition(char c) {
    return c == Letters.BA || c == Letters.KAF || c == Letters.LAM || c == Letters.SEEN;
  }

  /** The number of letters of the article that ends the word: 0, 1 behind li, or 2. */
  static int articleLength(Letters word) {
    int n = word.count;
    if (n < 2 || word.written[n - 1] != Letters.LAM) {
      return 0;
    }
    return word.written[n - 2] == Letters.ALEF ? 2 : word.written[n - 2] == Letters.LAM ? 1 : 0;
  }

  /** The role of the last proclitic of the word, which has no stem. */
  static SegmentRole role(Letters word) {
    if (articleLength(word) > 0) {
      return SegmentRole.DET;
    }
    return switch (word.written[word.count - 1]) {
      case Letters.WAW, Letters.FA -> SegmentRole.CONJ;
      case Letters.SEEN -> SegmentRole.FUT;
      default -> SegmentRole.PREP;
    };
  }

  /** Whether a proclitic that touches such a token belongs to it. */
  static boolean mayStandBefore(TokenType type, char first) {
    return switch (type) {
      case NUMBER, DATE, TIME, LATIN, URL, EMAIL, HASHTAG, MENTION, SYMBOL -> true;
      case PUNCT -> isQuote(first);
      default -> false;
    };
  }

  private static boolean isQuote(char c) {
    return c == '"'
        || c == '('
        || Character.getType(c) == Character.INITIAL_QUOTE_PUNCTUATION
        || Character.getType(c) == Character.FINAL_QUOTE_PUNCTUATION;
  }
}
