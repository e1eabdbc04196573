package io.github.rasm.internal.segment;

import java.util.Arrays;

/**
 * The features of a boundary without a mark inside a stretch of punctuated text: the words around
 * the gap, how long the unit before it is, and whether its words come back right after it, as those
 * of a headline do.
 *
 * <p>Call {@link #start} for a stretch, then {@link #extract} for its gaps in ascending order.
 */
public final class StretchFeatures {
  /** The most features that one gap has. */
  public static final int MOST = 48;

  /** A text begins with the unit. */
  public static final int OPENS = 1;

  /** The unit follows a unit without a mark that opens the text. */
  public static final int FOLLOWS = 2;

  /** The most tokens that are looked at from one start. */
  public static final int WINDOW = 128;

  /** The fewest tokens of a unit. */
  public static final int SHORTEST = 3;

  /** Gaps with a lower score in text without punctuation are not looked at. */
  public static final float LEAST_GAP = -4;

  private static final int TABLE = 512;

  private final int[] keys = new int[TABLE];
  private final int[] firsts = new int[TABLE];
  private final int[] returns = new int[WINDOW + 2];
  private Words words;
  private int from;
  private int to;

  /** {@link #OPENS} or {@link #FOLLOWS}. */
  private int o;

  /**
   * The words of the unit that begins at {@code newFrom}, and whether a text begins there: 0 no, 1
   * yes, 2 right before.
   */
  public void start(Words newWords, int newFrom, int place) {
    words = newWords;
    from = newFrom;
    to = Math.min(words.size(), from + WINDOW);
    o = place;
    countReturns();
  }

  // For each gap, how many words after it were said before it: a word at j that was first said at i
  // counts for the gaps from i + 1 to j, but not for those far before j.
  private void countReturns() {
    Arrays.fill(keys, 0);
    Arrays.fill(returns, 0);
    for (int j = from; j < to; j++) {
      int key = words.root[j];
      if (key == 0) {
        continue;
      }
      int at = key & TABLE - 1;
      while (keys[at] != 0 && keys[at] != key) {
        at = at + 1 & TABLE - 1;
      }
      if (keys[at] == key) {
        int low = Math.max(firsts[at], j - 20) - from + 1;
        returns[low]++;
        returns[j - from + 1]--;
      } else {
        keys[at] = key;
        firsts[at] = j;
      }
    }
    for (int i = 1; i < returns.length; i++) {
      returns[i] += returns[i - 1];
    }
  }

  private int firstOf(int k) {
    int key = words.root[k];
    if (key == 0) {
      return Integer.MAX_VALUE;
    }
    int at = key & TABLE - 1;
    while (keys[at] != key) {
      at = at + 1 & TABLE - 1;
    }
    return firsts[at];
  }

  /**
   * Writes the features of the gap before token k, places from 0 to mask.
   *
   * @param state what {@link Places} knows of the gap
   * @return their number
   */
  public int extract(int k, int state, float gap, int mask, int[] out) {
    int n = to;
    int[] word = words.word;
    int l1 = word[k - 1];
    int l2 = word[k - 2];
    int l3 = word[k - 3];
    int r1 = word[k];
    int r2 = k + 1 < n ? word[k + 1] : Words.OUTSIDE;
    int r3 = k + 2 < n ? word[k + 2] : Words.OUTSIDE;
    int lt1 = words.tail[k - 1];
    int lh1 = words.head[k - 1];
    int rh1 = words.head[k];
    int rl1 = words.longHead[k];
    int rt1 = words.tail[k];
    int shape = Words.mix(rh1 ^ rt1);
    int rh2 = k + 1 < n ? words.head[k + 1] : Words.OUTSIDE;
    int length = k - from;
    int left = bucket(length);
    int right = bucket(words.size() - k);
    int back = returns[k - from];
    int share = back == 0 ? 0 : 1 + Math.min(6, 8 * back / length);
    boolean nextIsBack = firstOf(k) < k;
    boolean secondIsBack = k + 1 < n && firstOf(k + 1) < k;
    boolean startIsBack = words.root[k] != 0 && words.root[k] == words.root[from];
    int returned = (nextIsBack ? 1 : 0) | (secondIsBack ? 2 : 0) | (startIsBack ? 4 : 0) | o << 3;
    int i = 0;
    out[i++] = at(0, o, mask);
    out[i++] = at(1, left, o, mask);
    out[i++] = at(2, left * 16 + right, o, mask);
    out[i++] = at(3, l1, mask);
    out[i++] = at(4, l2, mask);
    out[i++] = at(5, r1, mask);
    out[i++] = at(6, r2, mask);
    out[i++] = at(7, r3, mask);
    out[i++] = at(8, l1, r1, mask);
    out[i++] = at(9, r1, r2, mask);
    out[i++] = at(10, l2, l1, mask);
    out[i++] = at(11, lt1, mask);
    out[i++] = at(12, rh1, mask);
    out[i++] = at(13, rl1, mask);
    out[i++] = at(14, lt1, rh1, mask);
    out[i++] = at(15, shape, mask);
    out[i++] = at(16, lt1, shape, mask);
    out[i++] = at(17, shape, o, mask);
    out[i++] = at(18, r1, o, mask);
    out[i++] = at(19, word[from], mask);
    out[i++] = at(20, word[from], r1, mask);
    out[i++] = at(21, words.head[from], rh1, mask);
    out[i++] = at(22, share, o, mask);
    out[i++] = at(23, share * 16 + left, o, mask);
    out[i++] = at(24, returned, mask);
    out[i++] = at(25, returned, share, mask);
    out[i++] = at(26, state, o, mask);
    out[i++] = at(27, state, rh1, mask);
    out[i++] = at(28, l3, mask);
    out[i++] = at(29, lt1, r1, mask);
    out[i++] = at(30, Words.mix(lh1 ^ lt1), shape, mask);
    out[i++] = at(31, shape, rh2, mask);
    out[i++] = at(32, right, o, mask);
    int g = Math.max(-6, Math.min(6, (int) Math.floor(gap)));
    out[i++] = at(33, g, o, mask);
    out[i++] = at(34, g, share, o, mask);
    out[i++] = at(35, g, left, o, mask);
    out[i++] = at(36, g, returned, mask);
    out[i++] = at(37, g, right, o, mask);
    out[i++] = at(38, (int) Math.floor(2 * gap), mask);
    return i;
  }

  private static int at(int template, int value, int other, int third, int mask) {
    return at(template, value * 31 + third, other, mask);
  }

  private static int bucket(int n) {
    return n < 12 ? n : n < 16 ? 12 : n < 24 ? 13 : n < 40 ? 14 : 15;
  }

  private static int at(int template, int value, int mask) {
    return Words.mix(value + template * 0x632BE5AB) & mask;
  }

  private static int at(int template, int value, int other, int mask) {
    return Words.mix(value * 31 + other + template * 0x632BE5AB) & mask;
  }
}
