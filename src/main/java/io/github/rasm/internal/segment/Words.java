package io.github.rasm.internal.segment;

import io.github.rasm.TokenType;
import java.util.Arrays;

/**
 * What the models see of the tokens of a stretch: hashes of the word, its beginning, its end and a
 * rough root. Marks and tatweel do not count, and letters that differ by a hamza or by two dots
 * below are one, so that bare and marked, composed and decomposed text look alike.
 */
public final class Words {
  /** Stands for everything before the first and after the last token. */
  public static final int OUTSIDE = 0x5EED;

  private static final int NUMBER = 0x11;
  private static final int LATIN = 0x22;
  private static final int OTHER = 0x33;

  private static final char TATWEEL = '\u0640';
  private static final char ALEF = '\u0627';
  private static final char BEH = '\u0628';
  private static final char TEH = '\u062A';
  private static final char TEH_MARBUTA = '\u0629';
  private static final char FEH = '\u0641';
  private static final char KAF = '\u0643';
  private static final char LAM = '\u0644';
  private static final char WAW = '\u0648';
  private static final char ALEF_MAKSURA = '\u0649';
  private static final char YEH = '\u064A';
  private static final char FARSI_YEH = '\u06CC';
  private static final char FIRST = '\u0621';
  private static final char[] FOLDED = folded();

  private static final int MAX_LETTERS = 24;

  private final char[] letters = new char[MAX_LETTERS];

  /** Hash of the whole word. */
  public int[] word = new int[64];

  /** Hash of the first two letters. */
  public int[] head = new int[64];

  /** Hash of the first three letters. */
  public int[] longHead = new int[64];

  /** Hash of the last two letters. */
  public int[] tail = new int[64];

  /** Hash of the letters that are not usually part of an affix or pattern; 0 if too few. */
  public int[] root = new int[64];

  private int size;

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** Forgets all tokens. */
  public void clear() {
    size = 0;
  }

  /** Adds a token. */
  public void add(char[] text, int from, int to, TokenType type) {
    if (size == word.length) {
      grow();
    }
    int k = size++;
    switch (type) {
      case WORD, ABBREVIATION -> addWord(text, from, to, k);
      case PUNCT, SYMBOL -> fill(k, OTHER + text[from], 0);
      case NUMBER -> fill(k, NUMBER + Math.min(to - from, 5), 0);
      case LATIN -> fill(k, LATIN, hash(text, from, to));
      default -> fill(k, OTHER + type.ordinal(), 0);
    }
  }

  /** Adds the last token of another list. */
  void addLast(Words other) {
    if (size == word.length) {
      grow();
    }
    int k = other.size - 1;
    word[size] = other.word[k];
    head[size] = other.head[k];
    longHead[size] = other.longHead[k];
    tail[size] = other.tail[k];
    root[size] = other.root[k];
    size++;
  }

  private void addWord(char[] text, int from, int to, int k) {
    int n = 0;
    for (int i = from; i < to && n < MAX_LETTERS; i++) {
      char c = text[i];
      int at = c - FIRST;
      if (at >= 0 && at < FOLDED.length) {
        c = FOLDED[at];
        if (c == 0) {
          continue;
        }
      } else if (c != '.' && !Character.isLetterOrDigit(c)) {
        continue;
      }
      letters[n++] = c;
    }
    word[k] = hash(letters, 0, n);
    head[k] = hash(letters, 0, Math.min(2, n)) + 1;
    longHead[k] = hash(letters, 0, Math.min(3, n)) + 2;
    tail[k] = hash(letters, Math.max(0, n - 2), n) + 3;
    root[k] = rootOf(n, word[k]);
  }

  // Proclitics and article off, then the letters of patterns and endings.
  private int rootOf(int n, int whole) {
    int from = 0;
    if (n > 4 && (letters[0] == WAW || letters[0] == FEH)) {
      from = 1;
    }
    if (n - from > 4 && letters[from + 1] == LAM && letters[from] == LAM) {
      from += 2;
    } else if (n - from > 4) {
      if ((letters[from] == BEH || letters[from] == KAF) && letters[from + 1] == ALEF) {
        from++;
      }
      if (letters[from] == ALEF && letters[from + 1] == LAM) {
        from += 2;
      }
    }
    int hash = 7;
    int count = 0;
    for (int i = from; i < n && count < 4; i++) {
      char c = letters[i];
      if (c != ALEF && c != WAW && c != YEH && c != TEH && c != TEH_MARBUTA) {
        hash = 31 * hash + c;
        count++;
      }
    }
    return count >= 2 ? mix(hash) : n >= 3 ? whole : 0;
  }

  private void fill(int k, int value, int rootValue) {
    int hash = mix(value);
    word[k] = hash;
    head[k] = hash;
    longHead[k] = hash;
    tail[k] = hash;
    root[k] = rootValue;
  }

  private void grow() {
    int capacity = 2 * size;
    word = Arrays.copyOf(word, capacity);
    head = Arrays.copyOf(head, capacity);
    longHead = Arrays.copyOf(longHead, capacity);
    tail = Arrays.copyOf(tail, capacity);
    root = Arrays.copyOf(root, capacity);
  }

  private static int hash(char[] text, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return mix(hash);
  }

  /** Spreads a hash over all bits. */
  static int mix(int hash) {
    int h = hash * 0x9E3779B1;
    h ^= h >>> 15;
    h *= 0x85EBCA77;
    return h ^ h >>> 13;
  }

  // Letters without hamza and dots below; 0 for what does not count.
  private static char[] folded() {
    char[] table = new char[FARSI_YEH + 1 - FIRST];
    for (char c = FIRST; c <= FARSI_YEH; c++) {
      boolean counts = Character.isLetterOrDigit(c) && c != TATWEEL;
      table[c - FIRST] = counts ? c : 0;
    }
    for (char c : "\u0622\u0623\u0625\u0671".toCharArray()) {
      table[c - FIRST] = ALEF;
    }
    table['\u0624' - FIRST] = WAW;
    table['\u0626' - FIRST] = YEH;
    table[ALEF_MAKSURA - FIRST] = YEH;
    table[FARSI_YEH - FIRST] = YEH;
    return table;
  }
}
