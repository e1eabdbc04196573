package io.github.rasm.internal.segment;

/**
 * The features of a gap in text without punctuation: the words on both sides, their ends and
 * beginnings. One feature is a place in a table of weights.
 */
public final class GapFeatures {
  /** The most features that one gap has. */
  public static final int MOST = 24;

  private GapFeatures() {}

  /**
   * Writes the features of the gap before token k, places from 0 to mask.
   *
   * @return their number
   */
  public static int extract(Words words, int k, int mask, int[] out) {
    int n = words.size();
    int[] word = words.word;
    int l1 = word[k - 1];
    int l2 = k > 1 ? word[k - 2] : Words.OUTSIDE;
    int l3 = k > 2 ? word[k - 3] : Words.OUTSIDE;
    int r1 = word[k];
    int r2 = k + 1 < n ? word[k + 1] : Words.OUTSIDE;
    int r3 = k + 2 < n ? word[k + 2] : Words.OUTSIDE;
    int lt1 = words.tail[k - 1];
    int rh1 = words.head[k];
    int rl1 = words.longHead[k];
    int rt1 = words.tail[k];
    int i = 0;
    out[i++] = at(1, l1, mask);
    out[i++] = at(2, r1, mask);
    out[i++] = at(3, l2, mask);
    out[i++] = at(4, r2, mask);
    out[i++] = at(5, l1, r1, mask);
    out[i++] = at(6, r1, r2, mask);
    out[i++] = at(8, lt1, mask);
    out[i++] = at(9, rh1, mask);
    out[i++] = at(10, rl1, mask);
    out[i++] = at(11, lt1, rh1, mask);
    out[i++] = at(12, rh1, rt1, mask);
    out[i++] = at(13, r3, mask);
    out[i++] = at(14, l3, mask);
    out[i++] = at(15, lt1, r1, mask);
    out[i++] = at(17, lt1, Words.mix(rh1 ^ rt1), mask);
    out[i++] = 0;
    return i;
  }

  private static int at(int template, int value, int mask) {
    return Words.mix(value + template * 0x632BE5AB) & mask;
  }

  private static int at(int template, int value, int other, int mask) {
    return Words.mix(value * 31 + other + template * 0x632BE5AB) & mask;
  }
}
