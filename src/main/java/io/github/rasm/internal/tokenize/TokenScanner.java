package io.github.rasm.internal.tokenize;

import io.github.rasm.TokenType;
import io.github.rasm.Tokenizer;

/**
 * Finds the tokens of a text, one after another.
 *
 * <p>Plain Arabic words, nine tokens of ten, take a loop of their own; everything else, and a word
 * with anything unusual in it or directly behind it, goes through the automaton that {@code
 * tokens.grammar} is compiled to. The automaton runs until no rule can go on; the token is the
 * longest match.
 *
 * <p>Time is linear. What is read past the end of a match is read again for the next token: a few
 * characters, or, for rules of the groups "address" and "chain", more. Those are switched off up to
 * the place where an attempt died ({@link #addressesFrom}, {@link #chainsFrom}). The generator of
 * the tables proves that no other rule looks far ahead; its page {@code LookAhead} has the
 * argument. Nothing is allocated, except by {@link SpacelessWords}.
 */
public final class TokenScanner {
  private static final byte[] CLASSES = Automaton.CLASSES;
  private static final char[] NEXT = Automaton.NEXT;
  private static final byte[] TYPES = types();
  private static final byte WORD = (byte) TokenType.WORD.ordinal();
  private static final byte LATIN = (byte) TokenType.LATIN.ordinal();
  private static final byte NUMBER = (byte) TokenType.NUMBER.ordinal();
  private static final byte DATE = (byte) TokenType.DATE.ordinal();
  private static final byte PUNCT = (byte) TokenType.PUNCT.ordinal();
  private static final byte SYMBOL = (byte) TokenType.SYMBOL.ordinal();
  private static final byte URL = (byte) TokenType.URL.ordinal();
  private static final byte ABBREVIATION = (byte) TokenType.ABBREVIATION.ordinal();

  private static final char ZERO_WIDTH_JOINER = '\u200D';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private final int grammar;

  /** Null in the treebank's grammar, which has no abbreviations. */
  private final AbbreviationMatcher abbreviations;

  private char[] text;
  private int to;
  private int start;
  private int end;
  private int type;

  /** No rule of the group is tried at a token that begins before this offset. */
  private int addressesFrom;

  private int chainsFrom;

  /** End of the run of a script without spaces that the scanner is in. */
  private int spacelessTo;

  private SpacelessWords spaceless;

  /** The block of {@link WordEnds} that a word was last looked for in, and its offset. */
  private long wordEnds;

  private int blockFrom;

  // Results of the automaton: the code of the longest match and its end.
  private int matched;
  private int matchedTo;

  /** Makes a scanner for one of the two grammars. */
  public TokenScanner(boolean treebank, Abbreviations list) {
    grammar = treebank ? Automaton.TREEBANK : 0;
    abbreviations = treebank ? null : new AbbreviationMatcher(list);
  }

  private static byte[] types() {
    byte[] types = new byte[TokenTables.SPACELESS + 1];
    types[TokenTables.WORD] = (byte) TokenType.WORD.ordinal();
    types[TokenTables.PUNCT] = (byte) TokenType.PUNCT.ordinal();
    types[TokenTables.URL] = (byte) TokenType.URL.ordinal();
    types[TokenTables.EMAIL] = (byte) TokenType.EMAIL.ordinal();
    types[TokenTables.HASHTAG] = (byte) TokenType.HASHTAG.ordinal();
    types[TokenTables.MENTION] = (byte) TokenType.MENTION.ordinal();
    types[TokenTables.ABBREVIATION] = (byte) TokenType.ABBREVIATION.ordinal();
    types[TokenTables.LATIN] = (byte) TokenType.LATIN.ordinal();
    types[TokenTables.DATE] = (byte) TokenType.DATE.ordinal();
    types[TokenTables.TIME] = (byte) TokenType.TIME.ordinal();
    types[TokenTables.NUMBER] = (byte) TokenType.NUMBER.ordinal();
    types[TokenTables.EMOJI] = (byte) TokenType.EMOJI.ordinal();
    types[TokenTables.SYMBOL] = (byte) TokenType.SYMBOL.ordinal();
    types[TokenTables.OTHER] = (byte) TokenType.OTHER.ordinal();
    return types;
  }

  /** Starts over with a range of an array, which is trusted to be one. */
  public void reset(char[] newText, int from, int newTo) {
    text = newText;
    to = newTo;
    start = from;
    end = from;
    type = WORD;
    addressesFrom = from;
    chainsFrom = from;
    spacelessTo = from;
    blockFrom = from - WordEnds.BLOCK;
  }

  /** Moves to the next token; false when there is none. */
  public boolean next() {
    final char[] t = text;
    final int last = to;
    int i = end;
    int k;
    if (i < last && t[i] == ' ') {
      i++;
    }
    for (; ; i++) {
      if (i >= last) {
        start = i;
        end = i;
        return false;
      }
      k = CLASSES[t[i]];
      if (k > TokenTables.LAST_SKIP || k < TokenTables.FIRST_SKIP) {
        if (k != Automaton.SURROGATE || !isSkipped(i)) {
          break;
        }
        i++;
      }
    }
    if (k > TokenTables.LAST_LETTER) {
      return scan(i);
    }
    int from = i;
    int at = from + 1 - blockFrom;
    long ends = (at & -WordEnds.BLOCK) == 0 ? wordEnds >>> at : 0;
    i = ends != 0 ? from + 1 + Long.numberOfTrailingZeros(ends) : wordEnd(from);
    // A space, which stands behind most words, needs no look at its class.
    if (i < last && t[i] != ' ') {
      if (i == from + Tokenizer.MAX_TOKEN_LENGTH) {
        return scan(from);
      }
      if (followedByDot(i)) {
        return dotted(from, i, WORD);
      }
      k = CLASSES[t[i]];
      if (k <= TokenTables.LAST_PASS || k == Automaton.SURROGATE) {
        return scan(from);
      }
    }
    return token(from, i, WORD);
  }

  /** The end of a word that goes on behind the block, or begins outside of it. */
  private int wordEnd(int from) {
    final char[] t = text;
    int limit = from + Math.min(to - from, Tokenizer.MAX_TOKEN_LENGTH);
    // A token that was cut for its length may end before the block.
    boolean inside = (from + 1 - blockFrom & -WordEnds.BLOCK) == 0;
    int i = inside ? blockFrom + WordEnds.BLOCK : from + 1;
    for (; i < limit && i <= to - WordEnds.BLOCK; i += WordEnds.BLOCK) {
      long ends = WordEnds.block(t, i);
      if (ends != 0) {
        wordEnds = ends;
        blockFrom = i;
        return Math.min(limit, i + Long.numberOfTrailingZeros(ends));
      }
    }
    while (i < limit && CLASSES[t[i]] <= TokenTables.LAST_WORD) {
      i++;
    }
    return Math.min(limit, i);
  }

  /** Whether the supplementary character at an offset begins no token. */
  private boolean isSkipped(int at) {
    int c = Character.codePointAt(text, at, to);
    int k = Automaton.classOf(c);
    return c > Character.MAX_VALUE && k >= TokenTables.FIRST_SKIP && k <= TokenTables.LAST_SKIP;
  }

  /** A word or number with a dot or slash behind it. */
  private boolean dotted(int from, int newEnd, int newType) {
    int limit = from + Math.min(to - from, Tokenizer.MAX_TOKEN_LENGTH);
    int longer = -1;
    if (newType == WORD) {
      longer = abbreviations.match(text, from, limit, isAfterNumber(from));
    } else if (newType == LATIN) {
      longer = abbreviations.title(text, from, newEnd, limit, isAfterNumber(from));
    }
    return longer < 0 ? token(from, newEnd, newType) : token(from, longer, ABBREVIATION);
  }

  /** Whether a number stands directly before, or one space before, on the same line. */
  private boolean isAfterNumber(int from) {
    return (type == NUMBER || type == DATE)
        && end > start
        && (from == end || from == end + 1 && Character.isSpaceChar(text[end]) && !isBreak(end));
  }

  private boolean isBreak(int at) {
    return text[at] == LINE_SEPARATOR || text[at] == PARAGRAPH_SEPARATOR;
  }

  private boolean token(int from, int newEnd, int newType) {
    start = from;
    end = newEnd;
    type = newType;
    return true;
  }

  private boolean scan(int from) {
    if (from < spacelessTo) {
      return token(from, spaceless.next(), WORD);
    }
    int without = grammar;
    if (from < addressesFrom) {
      without |= Automaton.NO_ADDRESS;
    }
    if (from < chainsFrom) {
      without |= Automaton.NO_CHAIN;
    }
    while (true) {
      int died = run(from, without);
      if (died > matchedTo || matched == TokenTables.HOST) {
        addressesFrom = Math.max(addressesFrom, died);
      }
      if (matched == TokenTables.HOST) {
        if (Suffixes.isHost(text, from, matchedTo)) {
          return token(from, matchedTo, URL);
        }
        without |= Automaton.NO_ADDRESS;
      } else if (matched == TokenTables.APART) {
        chainsFrom = Math.max(chainsFrom, lastNumber(from, matchedTo));
        without |= Automaton.NO_CHAIN;
      } else {
        break;
      }
    }
    if (matched >= TokenTables.RUN) {
      return action(from);
    }
    return followedByDot(matchedTo)
        ? dotted(from, matchedTo, TYPES[matched])
        : token(from, matchedTo, TYPES[matched]);
  }

  /** Whether the list of abbreviations is to be asked about a word that ends at an offset. */
  private boolean followedByDot(int at) {
    return abbreviations != null && at < to && (text[at] == '.' || text[at] == '/');
  }

  /** Runs the automaton; sets the longest match and returns where the automaton died. */
  private int run(int from, int without) {
    final char[] t = text;
    final int limit = from + Math.min(to - from, Tokenizer.MAX_TOKEN_LENGTH);
    int state = Automaton.START[without];
    int i = from;
    int code = 0;
    int codeTo = from;
    while (i < limit) {
      int k = CLASSES[t[i]];
      int units = 1;
      if (k == Automaton.SURROGATE) {
        int c = Character.codePointAt(t, i, limit);
        units = Character.charCount(c);
        k = Automaton.classOf(c);
      }
      state = NEXT[state + k];
      if (state == 0) {
        break;
      }
      i += units;
      int result = NEXT[state + Automaton.RESULT];
      if (result != 0) {
        code = result;
        codeTo = i;
      }
    }
    matched = code;
    matchedTo = codeTo == limit && limit < to ? cut(from, limit) : codeTo;
    return i;
  }

  /** The place at or before {@code limit} where a token that is too long is cut. */
  private int cut(int from, int limit) {
    for (int i = limit; i > from; i--) {
      int k = CLASSES[text[i]];
      if (!isTransparent(k)
          && !Character.isLowSurrogate(text[i])
          && text[i - 1] != ZERO_WIDTH_JOINER) {
        return i;
      }
    }
    return limit;
  }

  /** The start of the last number of a chain. */
  private int lastNumber(int from, int chainEnd) {
    int i = chainEnd;
    while (i > from && TokenTables.SEPARATORS.indexOf(text[i - 1]) < 0) {
      i--;
    }
    return i;
  }

  private boolean action(int from) {
    if (matched == TokenTables.SPACELESS) {
      if (spaceless == null) {
        spaceless = new SpacelessWords();
      }
      spacelessTo = matchedTo;
      return token(from, spaceless.first(text, from, matchedTo), WORD);
    }
    boolean single = true;
    int limit = from + Math.min(to - from, Tokenizer.MAX_TOKEN_LENGTH);
    int runTo = matchedTo;
    for (int i = runTo; i < limit; i++) {
      int k = CLASSES[text[i]];
      if (text[i] == text[from]) {
        single = false;
        runTo = i + 1;
      } else if (!isTransparent(k)) {
        break;
      } else if (k <= TokenTables.LAST_WORD && runTo == i) {
        runTo = i + 1;
      }
    }
    return token(from, runTo, matched == TokenTables.SIGNS && single ? SYMBOL : PUNCT);
  }

  /** Characters that belong to the one before them or at least do not end a token. */
  private static boolean isTransparent(int k) {
    return k >= TokenTables.FIRST_ATTACHED && k <= TokenTables.LAST_PASS;
  }

  /** Offset of the token's first code unit. */
  public int start() {
    return start;
  }

  /** Offset behind the token's last code unit. */
  public int end() {
    return end;
  }

  /** Ordinal of the token's type. */
  public int type() {
    return type;
  }
}
