package io.github.rasm.internal.clitic;

/**
 * What raw text and word lists say of folded words: counts, kinds of clitics seen, parts of speech,
 * usual spelling; and for words that are split alike wherever they stand, the split.
 *
 * <p>Open addressing, linear probing. A word is known by 16 bits of its hash, so one look-up in
 * about 30,000 of unknown words finds another word's entry. Layout of an entry's facts:
 *
 * <pre>
 * bits 0-3     count of the word itself: 0 none, else 1 + floor(log2(count)), at most 15
 * bits 4-7     count of the word behind the article, in the same scale
 * bits 8-10    number of different proclitics seen before it, at most 7
 * bits 11-13   number of different pronouns seen after it, at most 7
 * bits 14-19   noun, perfect verb, imperfect verb, adjective, proper name, function word
 * bits 20-25   usual spelling of the first three alefs, 2 bits each: bare, hamza above, hamza below,
 *              madda
 * bit 26       usual spelling of a final ya: alef maksura
 * bit 27       the last letter is written both as ya and as alef maksura
 * bit 28       the word begins with alef and lam that are no article
 * </pre>
 */
public final class Lexicon {
  public static final int NOUN = 1 << 14;
  public static final int PERFECT = 1 << 15;
  public static final int IMPERFECT = 1 << 16;
  public static final int ADJECTIVE = 1 << 17;
  public static final int NAME = 1 << 18;
  public static final int FUNCTION = 1 << 19;
  public static final int ALEFS_SHIFT = 20;
  public static final int MAKSURA = 1 << 26;
  public static final int BOTH_YAS = 1 << 27;

  public static final int NO_ARTICLE = 1 << 28;

  /** In {@link #decisions}: the word is split alike in every context. */
  public static final int DECIDED = 1 << 15;

  /** Fingerprint above, decision below: together, so that most words cost one miss of a cache. */
  private final int[] entries;

  private final int[] facts;

  /** Takes the arrays of a model, all of one length. */
  public Lexicon(char[] fingerprints, int[] facts, char[] decisions) {
    this.entries = new int[facts.length];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = fingerprints[i] << Character.SIZE | decisions[i];
    }
    this.facts = facts;
  }

  /** A lexicon of words, given by their hashes. */
  public static Lexicon of(long[] hashes, int[] facts, char[] decisions) {
    int capacity = hashes.length + hashes.length / 3 + 1;
    char[] prints = new char[capacity];
    int[] placed = new int[capacity];
    char[] split = new char[capacity];
    for (int i = 0; i < hashes.length; i++) {
      long mixed = mix(hashes[i]);
      int at = home(mixed, capacity);
      while (prints[at] != 0) {
        at = at + 1 == capacity ? 0 : at + 1;
      }
      prints[at] = print(mixed);
      placed[at] = facts[i];
      split[at] = decisions[i];
    }
    return new Lexicon(prints, placed, split);
  }

  public static long mix(long hash) {
    long h = hash ^ hash >>> 32;
    h *= 0xD6E8FEB86659FD93L;
    return h ^ h >>> 32;
  }

  private static char print(long mixed) {
    char print = (char) mixed;
    return print == 0 ? 1 : print;
  }

  private static int home(long mixed, int capacity) {
    return (int) ((mixed >>> 32) * capacity >>> 32);
  }

  /** The entry of a word, or -1. */
  int find(long hash) {
    long mixed = mix(hash);
    char print = print(mixed);
    int at = home(mixed, entries.length);
    while (entries[at] != 0) {
      if (entries[at] >>> Character.SIZE == print) {
        return at;
      }
      at++;
      if (at == entries.length) {
        at = 0;
      }
    }
    return -1;
  }

  /** The facts of an entry; 0 for entry -1. */
  int facts(int entry) {
    return entry < 0 ? 0 : facts[entry];
  }

  /** The facts of a word; 0 if it is unknown. */
  public int factsOf(long hash) {
    return facts(find(hash));
  }

  /** The split of an entry, {@link #DECIDED} added, or 0 if the context decides. */
  int decision(int entry) {
    return entry < 0 ? 0 : entries[entry] & Character.MAX_VALUE;
  }

  /** The scaled count of the word itself, 0 to 15. */
  public static int free(int facts) {
    return facts & 15;
  }

  /** The scaled count of the word behind the article, 0 to 15. */
  public static int behindArticle(int facts) {
    return facts >> 4 & 15;
  }

  /** The number of different proclitics, 0 to 7. */
  public static int proclitics(int facts) {
    return facts >> 8 & 7;
  }

  /** The number of different pronouns, 0 to 7. */
  public static int pronouns(int facts) {
    return facts >> 11 & 7;
  }

  /** The parts of speech, one bit each. */
  public static int classes(int facts) {
    return facts >> 14 & 63;
  }

  /** The scale of the counts. */
  public static int scale(long count) {
    return count == 0 ? 0 : Math.min(15, 64 - Long.numberOfLeadingZeros(count));
  }

  /** An array of the model. */
  public char[] fingerprints() {
    char[] prints = new char[entries.length];
    for (int i = 0; i < prints.length; i++) {
      prints[i] = (char) (entries[i] >>> Character.SIZE);
    }
    return prints;
  }

  /** An array of the model. */
  public int[] facts() {
    return facts;
  }

  /** An array of the model. */
  public char[] decisions() {
    char[] decisions = new char[entries.length];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = (char) entries[i];
    }
    return decisions;
  }
}
