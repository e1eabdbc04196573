package io.github.rasm.internal.clitic;

/**
 * The features of a candidate in its context, as 32-bit hashes; the trainer and the engine share
 * this one place.
 *
 * <p>By evidence: what raw text says of stem, word and word without pronoun; the first and last
 * letters of the stem with the clitics beside them; identity of stem and word; the words before and
 * after.
 */
public final class Features {
  /** The greatest number of features of a candidate. */
  static final int MAX = 56;

  /** The features from this place on name the word or its stem; the trainer leaves some out. */
  public static final int IDENTITIES = 6;

  /** Stands for the edge of a sentence. */
  public static final long EDGE = 1;

  private final Lexicon lexicon;
  private final Stem stem;

  /** Features of the last candidate; the first {@link #IDENTITIES} are identities. */
  public final int[] list = new int[MAX];

  public int size;

  private int wordFacts;
  private long wordHash;
  private int writtenKey;
  private int previous;
  private int previousEdges;
  private int next;
  private int nextEdges;

  public Features(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.stem = new Stem(lexicon);
  }

  /**
   * Sets the word and its context.
   *
   * @param before hash of the token before, {@link #EDGE} at the start
   * @param beforeEdges its first two and last two letters, as {@link #edges} packs them
   */
  public void word(Letters word, long before, long beforeEdges, long after, long afterEdges) {
    wordHash = word.hash(0, word.count);
    wordFacts = lexicon.factsOf(wordHash);
    long written = 0;
    for (int i = 0; i < word.count; i++) {
      written = Letters.append(written, word.written[i]);
    }
    writtenKey = (int) Lexicon.mix(written);
    previous = (int) Lexicon.mix(before);
    previousEdges = (int) Lexicon.mix(beforeEdges);
    next = (int) Lexicon.mix(after);
    nextEdges = (int) Lexicon.mix(afterEdges);
  }

  /** The first two and the last two letters of a word. */
  public static long edges(Letters word) {
    int n = word.count;
    return (long) word.folded[0] << 48
        | (long) (n > 1 ? word.folded[1] : 0) << 32
        | (long) (n > 1 ? word.folded[n - 2] : 0) << 16
        | word.folded[n - 1];
  }

  /** Fills the list for a candidate of the word that was set. */
  public void fill(Letters word, int candidate) {
    stem.read(word, candidate);
    int from = Candidate.stemStart(candidate);
    int to = word.count - Candidate.pronounLength(candidate);
    int length = Math.min(to - from, 7);
    int kind = candidate & Candidate.BITS;
    int prefix = kind & (Candidate.PREFIX | Candidate.FUSED);
    int pronoun = kind & Candidate.PRONOUN;
    int whole = wordFacts;
    int known = stem.facts;
    int free = Lexicon.free(known);
    int rest = pronoun == 0 ? known : lexicon.factsOf(word.hash(from, word.count));
    int preposition = kind & Candidate.PREP;
    int shape = (prefix != 0 ? 1 : 0) | (pronoun != 0 ? 2 : 0);
    int start = start(word, from, to);
    int end = end(word, from, to);
    int stemHash = (int) Lexicon.mix(stem.hash);
    int wordKey = writtenKey * 31 + kind;

    int coarse = shape | (preposition != 0 ? 4 : 0) | ((kind & Candidate.DET) != 0 ? 8 : 0);
    int conjunction = kind & Candidate.CONJ;

    size = 0;
    put(1, stemHash, shape);
    put(2, wordKey, 0);
    put(3, stemHash, kind);
    put(4, wordKey, previous);
    put(5, wordKey, next);
    put(6, (int) Lexicon.mix(wordHash), kind);

    // With all clitics of the candidate, or one side of them.
    put(7, kind, 0);
    put(8, kind, free << 4 | Lexicon.behindArticle(known));
    put(9, kind, free << 4 | Lexicon.free(whole));
    put(10, kind, (free - Lexicon.free(whole) + 16) << 3 | length);
    put(11, kind, Lexicon.classes(known));
    put(12, kind, Lexicon.classes(whole));
    put(13, kind, Lexicon.proclitics(known) << 3 | Lexicon.pronouns(known));
    put(14, kind, stem.variant);
    put(15, prefix, start >>> 16);
    put(16, prefix, start * 7 + pronoun);
    put(17, pronoun, end & 0xFFFF);
    put(18, pronoun, end * 7 + shape);
    put(19, kind, length);
    put(20, kind, Lexicon.free(rest) << 4 | Lexicon.free(whole));
    put(21, kind, Lexicon.behindArticle(known) << 4 | Lexicon.behindArticle(whole));
    put(22, prefix, Lexicon.classes(known) << 16 | start >>> 16);
    put(23, pronoun, Lexicon.classes(known) << 16 | end & 0xFFFF);
    put(24, shape, free << 4 | Lexicon.free(rest));
    put(25, shape, (free << 4 | Lexicon.free(whole)) << 3 | length);
    put(26, kind, (Lexicon.proclitics(whole) << 3 | Lexicon.pronouns(whole)) << 4 | free);
    put(27, kind, previous);
    put(28, kind, next);
    put(29, kind, previousEdges);
    put(30, kind, nextEdges);
    // Coarser, for combinations of clitics that the gold text hardly has.
    put(31, coarse, free << 4 | Lexicon.behindArticle(known));
    put(32, coarse, Lexicon.classes(known) << 1 | (free > 0 ? 1 : 0));
    put(33, pronoun, Lexicon.behindArticle(known) << 6 | Lexicon.classes(known));
    put(34, pronoun, Lexicon.proclitics(known) << 3 | Lexicon.pronouns(known));
    put(35, preposition, Lexicon.classes(known) << 6 | Lexicon.classes(rest));
    put(36, coarse, Lexicon.free(whole) << 6 | Lexicon.classes(whole));
    put(37, coarse, start);
    put(38, pronoun, end);
    put(39, preposition, free << 4 | Lexicon.behindArticle(known));
    put(40, preposition, Lexicon.proclitics(known) << 7 | start >>> 24);
    put(41, conjunction, Lexicon.classes(known) << 4 | free);
    put(42, coarse, first(word, from, to) << 16 | first(word, 0, word.count));
    put(43, preposition, Lexicon.classes(known));
    put(44, preposition, Lexicon.classes(known) << 16 | first(word, from, to));
    put(45, pronoun, verbOnly(known) ? 1 : 0);
    put(46, coarse, (candidate & Candidate.IN_TABLE) != 0 ? 1 : 0);
    put(47, pronoun, Lexicon.free(rest) << 4 | free);
    put(48, coarse, (free << 4 | Lexicon.free(whole)) << 4 | Lexicon.free(rest));
  }

  /** The first two letters of the stem in the high half, the third in the low one. */
  private static int start(Letters word, int from, int to) {
    int a = from < to ? word.folded[from] & 0xFF : 0;
    int b = from + 1 < to ? word.folded[from + 1] & 0xFF : 0;
    int c = from + 2 < to ? word.folded[from + 2] & 0xFF : 0;
    return a << 24 | b << 16 | c;
  }

  /** The last two letters of the stem in the low half, the third from the end in the high one. */
  private static int end(Letters word, int from, int to) {
    int a = from < to ? word.written[to - 1] & 0xFF : 0;
    int b = from + 1 < to ? word.folded[to - 2] & 0xFF : 0;
    int c = from + 2 < to ? word.folded[to - 3] & 0xFF : 0;
    return c << 16 | b << 8 | a;
  }

  /** Whether a stem is a perfect verb and never stands behind the article. */
  private static boolean verbOnly(int facts) {
    return (facts & (Lexicon.PERFECT | Lexicon.NOUN | Lexicon.NAME)) == Lexicon.PERFECT
        && Lexicon.behindArticle(facts) == 0;
  }

  /** The first letter as written: its hamza tells much. */
  private static int first(Letters word, int from, int to) {
    return from < to ? word.written[from] : 0;
  }

  private void put(int template, int a, int b) {
    int h = (template * 0x9E3779B1 + a) * 0x85EBCA6B;
    h = (h ^ h >>> 15 ^ b) * 0xC2B2AE35;
    h ^= h >>> 13;
    h *= 0x27D4EB2F;
    list[size++] = h ^ h >>> 16;
  }
}
