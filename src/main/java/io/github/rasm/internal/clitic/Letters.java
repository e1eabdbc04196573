package io.github.rasm.internal.clitic;

import io.github.rasm.internal.normalize.ArabicForms;

/**
 * The letters of one word: marks and tatweel are left out, presentation forms are taken apart, and
 * a letter and its combining hamza or madda are one.
 *
 * <p>Letters are kept twice: as written, and folded for look-ups, where every alef is a bare one
 * and alef maksura is ya. Hashes of the folded letters are kept for every prefix, so that the hash
 * of any range costs a multiplication.
 */
public final class Letters {
  /** The multiplier of the polynomial hash: odd, with bits in all bytes. */
  static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  /** Letters beyond this number are not looked at; such words are not split. */
  public static final int MAX = 40;

  static final char HAMZA = '\u0621';
  static final char ALEF_MADDA = '\u0622';
  static final char ALEF_HAMZA_ABOVE = '\u0623';
  static final char WAW_HAMZA = '\u0624';
  static final char ALEF_HAMZA_BELOW = '\u0625';
  static final char YA_HAMZA = '\u0626';
  static final char ALEF = '\u0627';
  static final char BA = '\u0628';
  static final char TA_MARBUTA = '\u0629';
  static final char TA = '\u062A';
  static final char DAL = '\u062F';
  static final char THAL = '\u0630';
  static final char SEEN = '\u0633';
  static final char AIN = '\u0639';
  static final char GHAIN = '\u063A';
  static final char TATWEEL = '\u0640';
  static final char FA = '\u0641';
  static final char KAF = '\u0643';
  static final char LAM = '\u0644';
  static final char MEEM = '\u0645';
  static final char NOON = '\u0646';
  static final char HEH = '\u0647';
  static final char WAW = '\u0648';
  static final char ALEF_MAKSURA = '\u0649';
  static final char YA = '\u064A';
  static final char FATHATAN = '\u064B';
  static final char SUKUN = '\u0652';
  static final char SUPERSCRIPT_ALEF = '\u0670';
  static final char ALEF_WASLA = '\u0671';
  static final char FARSI_YA = '\u06CC';

  private static final long[] POWERS = new long[MAX + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MAX; i++) {
      POWERS[i] = POWERS[i - 1] * MULTIPLIER;
    }
  }

  /** The letters of the language, hamza to ya, folded for look-ups; 0 where another sign stands. */
  private static final char[] FOLDED = new char[YA - HAMZA + 1];

  static {
    for (char c = HAMZA; c <= YA; c++) {
      boolean letter = c <= GHAIN || c > TATWEEL;
      FOLDED[c - HAMZA] = letter ? fold(c) : 0;
    }
  }

  /** Letters as written. */
  final char[] written = new char[MAX];

  /** Letters folded for look-ups. */
  final char[] folded = new char[MAX];

  /** Offset in the text where a letter begins; one more entry for the end of the word. */
  final int[] at = new int[MAX + 1];

  /** Hash of the first i folded letters. */
  private final long[] hashes = new long[MAX + 1];

  /** Offset in the text where the word begins, at its first letter or a tatweel before it. */
  int start;

  /** Number of letters. */
  int count;

  /** Whether one source character stands for several letters. */
  boolean ligature;

  /** Whether the word can be looked at: not too long, and nothing but Arabic letters and marks. */
  boolean usable;

  /** Reads the word text[from, to). */
  public void read(char[] text, int from, int to) {
    int n = 0;
    start = from;
    usable = true;
    ligature = false;
    long hash = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      // A table, since a switch is mispredicted at every other word.
      char f = c >= HAMZA && c <= YA ? FOLDED[c - HAMZA] : 0;
      if (f != 0) {
        if (n == MAX) {
          usable = false;
          break;
        }
        written[n] = c;
        folded[n] = f;
        at[n] = i;
        hash = hash * MULTIPLIER + f;
        hashes[++n] = hash;
      } else if (c != TATWEEL && (c < FATHATAN || c > SUKUN)) {
        n = readOther(c, i, n);
        hash = hashes[n];
        if (!usable) {
          break;
        }
      }
    }
    count = n;
    at[n] = to;
    usable &= n > 0;
  }

  /** Takes anything but a plain letter; returns the number of letters then. */
  private int readOther(char c, int i, int count) {
    int n = count;
    if (ArabicForms.isMark(c) || ArabicForms.isIgnorable(c)) {
      if (n > 0) {
        char composite = ArabicForms.composite(written[n - 1], c);
        if (composite != 0) {
          written[n - 1] = composite;
          folded[n - 1] = fold(composite);
          hashes[n] = hashes[n - 1] * MULTIPLIER + folded[n - 1];
        }
      }
      return n;
    }
    String letters = ArabicForms.lettersOf(c);
    if (letters == null || n + letters.length() > MAX) {
      usable = false;
      return n;
    }
    ligature |= letters.length() > 1;
    for (int k = 0; k < letters.length(); k++) {
      char letter = letters.charAt(k);
      if (ArabicForms.isMark(letter) || letter == TATWEEL || letter == ' ') {
        continue;
      }
      written[n] = letter;
      folded[n] = fold(letter);
      at[n] = i;
      hashes[n + 1] = hashes[n] * MULTIPLIER + folded[n];
      n++;
    }
    return n;
  }

  /** The hash of the folded letters [from, to). */
  public long hash(int from, int to) {
    return hashes[to] - hashes[from] * POWERS[to - from];
  }

  /** The hash of folded letters that one more letter follows. */
  public static long append(long hash, char letter) {
    return hash * MULTIPLIER + letter;
  }

  /** The hash of a folded text. */
  public static long hash(CharSequence folded) {
    long hash = 0;
    for (int i = 0; i < folded.length(); i++) {
      hash = append(hash, folded.charAt(i));
    }
    return hash;
  }

  /** Folds a letter for look-ups. */
  public static char fold(char c) {
    return switch (c) {
      case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_WASLA -> ALEF;
      case ALEF_MAKSURA, FARSI_YA -> YA;
      default -> c;
    };
  }

  /** Whether two letters begin at the same source character, so that no cut may fall between. */
  boolean isInside(int letter) {
    return letter > 0 && letter < count && at[letter] == at[letter - 1];
  }

  /** The letters as written, without marks. */
  public String written() {
    return new String(written, 0, count);
  }

  /** The letters folded for look-ups. */
  public String folded() {
    return new String(folded, 0, count);
  }

  /** The number of letters. */
  public int count() {
    return count;
  }

  /** Whether the word can be looked at. */
  public boolean usable() {
    return usable;
  }

  /** Offset in the text where a letter begins, or where the word ends. */
  public int at(int letter) {
    return at[letter];
  }
}
