package io.github.rasm.internal.clitic;

import java.util.Arrays;

/** The words in which the treebank writes superscript alef, when they are part of a split word. */
final class DaggerWords {
  /** Each word as its folded letters, and behind them the number of letters before the alef. */
  private static final String[] WORDS = {
    "\u0644\u0643\u06461", // lakin
    "\u0630\u0644\u06431", // dhalika
    "\u0647\u0630\u06271", // hadha
    "\u0647\u0630\u06471", // hadhihi
    "\u0643\u0630\u0644\u06432", // kadhalika
    "\u0644\u0630\u0644\u06432", // lidhalika
    "\u0647\u0624\u0644\u0627\u06211", // ha'ula'i
    "\u0647\u0630\u0627\u06461", // hadhani
    "\u0627\u0648\u0644\u0626\u06433", // ula'ika
    "\u0627\u0644\u0644\u06473", // the name of God
  };

  /** For each word, the bit that the low end of its hash numbers: most others have none of them. */
  private static final long SEEN;

  private static final long[] HASHES = new long[WORDS.length];
  private static final int[] PLACES = new int[WORDS.length];

  static {
    record Word(long hash, int place) {}
    Word[] words = new Word[WORDS.length];
    for (int i = 0; i < words.length; i++) {
      int length = WORDS[i].length() - 1;
      words[i] =
          new Word(Letters.hash(WORDS[i].substring(0, length)), WORDS[i].charAt(length) - '0');
    }
    Arrays.sort(words, (a, b) -> Long.compare(a.hash, b.hash));
    long seen = 0;
    for (int i = 0; i < words.length; i++) {
      HASHES[i] = words[i].hash;
      PLACES[i] = words[i].place;
      seen |= 1L << words[i].hash;
    }
    SEEN = seen;
  }

  private DaggerWords() {}

  /** The number of letters before the superscript alef of text[from, to), 0 if it has none. */
  static int letterBefore(long hash, char[] text, int from, int to) {
    int at = (SEEN >>> hash & 1) == 0 ? -1 : Arrays.binarySearch(HASHES, hash);
    if (at >= 0) {
      return PLACES[at];
    }
    // Names such as Abdullah.
    boolean god =
        to - from > 4
            && text[to - 4] == Letters.ALEF
            && text[to - 3] == Letters.LAM
            && text[to - 2] == Letters.LAM
            && text[to - 1] == Letters.HEH;
    return god ? to - from - 1 : 0;
  }
}
