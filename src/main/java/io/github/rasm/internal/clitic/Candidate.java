package io.github.rasm.internal.clitic;

/**
 * One way to split a word, packed into the low bits of an int:
 *
 * <pre>
 * bit 0        interrogative alef
 * bits 1-2     conjunction: 0 none, 1 wa, 2 fa
 * bits 3-5     0 none, 1 bi, 2 ka, 3 li, 4 future sa
 * bits 6-7     article: 0 none, 1 written (its alef is swallowed after li), 2 swallowed whole
 * bits 8-11    pronoun: 0 none, else its number in {@link #PRONOUNS} plus 1
 * bits 12-13   fused function word: 0 none, else the number of letters of its first half
 * bit 14       function word that scheme UD keeps whole: no cut but those of conjunction and pronoun
 * </pre>
 *
 * The order of the parts in the word is the order of the bits; what no part claims is the stem.
 */
public final class Candidate {
  /** Pronouns in folded letters, the longer before the shorter that it ends in. */
  public static final String[] PRONOUNS = {
    "\u0647", // heh: his
    "\u0647\u0627", // heh alef: her
    "\u0647\u0645\u0627", // heh meem alef: of both
    "\u0647\u0645", // heh meem: their
    "\u0647\u0646", // heh noon: their, feminine
    "\u0643", // kaf: your
    "\u0643\u0645\u0627", // kaf meem alef: of you both
    "\u0643\u0645", // kaf meem: your, plural
    "\u0643\u0646", // kaf noon: your, feminine plural
    "\u064A", // ya: my
    "\u0646\u064A", // noon ya: me
    "\u0646\u0627", // noon alef: our
  };

  /** The number of the pronoun na. */
  static final int NA = 11;

  public static final int PART = 1;
  public static final int WA = 1 << 1;
  public static final int FA = 2 << 1;
  public static final int CONJ = 3 << 1;
  public static final int BI = 1 << 3;
  public static final int KA = 2 << 3;
  public static final int LI = 3 << 3;
  public static final int SA = 4 << 3;
  public static final int PREP = 7 << 3;
  public static final int ARTICLE = 1 << 6;
  public static final int ARTICLE_SWALLOWED = 2 << 6;
  public static final int DET = 3 << 6;
  public static final int PREFIX = PART | CONJ | PREP | DET;
  public static final int PRONOUN_SHIFT = 8;
  public static final int PRONOUN = 15 << PRONOUN_SHIFT;
  public static final int FUSED_SHIFT = 12;
  public static final int FUSED = 3 << FUSED_SHIFT;
  public static final int WHOLE_IN_UD = 1 << 14;

  /** While candidates are compared: the reading comes from the table of function words. */
  static final int IN_TABLE = 1 << 16;

  /** All bits that a candidate may have. */
  public static final int BITS = (1 << 15) - 1;

  private Candidate() {}

  /** The number of the pronoun in {@link #PRONOUNS}, or -1. */
  public static int pronoun(int candidate) {
    return ((candidate & PRONOUN) >> PRONOUN_SHIFT) - 1;
  }

  /** The number of letters of the pronoun. */
  public static int pronounLength(int candidate) {
    int pronoun = pronoun(candidate);
    return pronoun < 0 ? 0 : PRONOUNS[pronoun].length();
  }

  /** The number of letters of the first half of a fused function word, 0 if it is none. */
  public static int fused(int candidate) {
    return (candidate & FUSED) >> FUSED_SHIFT;
  }

  /** The number of letters of the conjunction. */
  static int conjunctionLength(int candidate) {
    return (candidate & CONJ) != 0 ? 1 : 0;
  }

  /** The number of letters in front of the article. */
  public static int articleStart(int candidate) {
    return (candidate & PART) + conjunctionLength(candidate) + ((candidate & PREP) != 0 ? 1 : 0);
  }

  /** The number of letters in front of the stem. */
  public static int stemStart(int candidate) {
    int start = articleStart(candidate);
    if ((candidate & DET) == ARTICLE) {
      // Behind li the article has lost its alef.
      start += (candidate & PREP) == LI ? 1 : 2;
    }
    return start;
  }
}
