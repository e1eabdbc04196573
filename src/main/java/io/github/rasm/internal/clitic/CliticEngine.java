package io.github.rasm.internal.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.SegmentRole;
import io.github.rasm.TokenType;
import io.github.rasm.internal.normalize.ArabicForms;
import java.util.Arrays;

/**
 * Splits the words of one sentence after another.
 *
 * <p>Most words are split alike wherever they stand: the lexicon holds their split, and one look-up
 * ends the matter. The others are scored, with the words beside them, by {@link CliticScorer}.
 */
public final class CliticEngine {
  private static final TokenType[] TYPES = TokenType.values();
  private static final byte WORD = (byte) TokenType.WORD.ordinal();

  private static final int NO_WORD = -1;
  private static final int UNDECIDED = -2;

  /** The token is nothing but a proclitic before a number, a Latin word or a quotation mark. */
  private static final int PROCLITIC = -3;

  private final FunctionWords functionWords = FunctionWords.bundled();
  private final Lexicon lexicon;
  private final CliticScorer scorer;

  /** The letters of the token that is decided, or whose form is written. */
  private Letters word = new Letters();

  /** The letters of the token behind it. */
  private Letters ahead = new Letters();

  private final Segments segments;
  private final Speller speller;

  private char[] text = {};

  // The tokens of the sentence.
  private int[] starts = new int[64];
  private int[] ends = new int[64];

  /** Ordinals of {@link TokenType}: to store an object would cost a barrier at each token. */
  private byte[] types = new byte[64];

  private int count;

  /** By token: hash of the folded letters, or of the text of what is no word. */
  private long[] hashes = new long[64];

  /** By token: first and last letters, as {@link Features#edges} packs them. */
  private long[] edges = new long[64];

  /**
   * By token: the candidate chosen, or {@link #NO_WORD}, {@link #UNDECIDED}, {@link #PROCLITIC}.
   */
  private int[] chosen = new int[64];

  /** The token whose letters were read last for a form; -1 for none. */
  private int spelt = -1;

  /** An engine with a model, for one thread. */
  public CliticEngine(CliticData data, CliticScheme scheme) {
    this.lexicon = data.lexicon();
    this.scorer = new CliticScorer(lexicon, data.weights());
    this.segments = new Segments(scheme);
    this.speller = new Speller(data, scheme);
  }

  /** Begins a sentence. */
  public void begin(char[] source) {
    text = source;
    count = 0;
  }

  /** Adds the next token of the sentence. */
  public void add(int start, int end, TokenType type) {
    if (count == starts.length) {
      int capacity = 2 * count;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      types = Arrays.copyOf(types, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      edges = Arrays.copyOf(edges, capacity);
      chosen = Arrays.copyOf(chosen, capacity);
    }
    starts[count] = start;
    ends[count] = end;
    types[count] = (byte) type.ordinal();
    count++;
  }

  /** Analyzes the tokens that were added. */
  public void analyze() {
    spelt = -1;
    segments.clear();
    if (count > 0) {
      look(0);
    }
    for (int i = 0; i < count; i++) {
      Letters read = ahead;
      ahead = word;
      word = read;
      if (i + 1 < count) {
        look(i + 1);
      }
      if (chosen[i] == UNDECIDED) {
        chosen[i] = decide(i);
      }
      place(i);
    }
  }

  /** Reads a token as the one ahead, and decides it if no context is needed. */
  private void look(int i) {
    chosen[i] = NO_WORD;
    if (types[i] != WORD) {
      hashes[i] = Letters.append(types[i] + 2, text[starts[i]]);
      edges[i] = hashes[i];
      return;
    }
    ahead.read(text, starts[i], ends[i]);
    if (!ahead.usable) {
      hashes[i] = 2;
      edges[i] = 2;
      return;
    }
    long hash = ahead.hash(0, ahead.count);
    hashes[i] = hash;
    edges[i] = Features.edges(ahead);
    int decision = lexicon.decision(lexicon.find(hash));
    boolean decided =
        (decision & Lexicon.DECIDED) != 0 && fits(ahead, decision) && !Proclitics.isAlone(ahead);
    chosen[i] = decided ? decision & Candidate.BITS : UNDECIDED;
  }

  /** Whether the word has room for the split: guards against another word's entry. */
  private boolean fits(Letters read, int decision) {
    int from = Candidate.stemStart(decision);
    int to = read.count - Candidate.pronounLength(decision);
    char last = read.written[read.count - 1];
    boolean hamza = last != Letters.ALEF && Letters.fold(last) == Letters.ALEF;
    boolean fused = Candidate.fused(decision) > 0;
    return from + Candidate.fused(decision) <= to
        && (to > 0 || from > 0)
        && !(fused && (hamza || !functionWords.has(read, Candidate.conjunctionLength(decision))))
        && CandidateList.hasClitics(read, decision)
        && !CandidateList.cutsInside(read, decision);
  }

  private int decide(int i) {
    if (Proclitics.isAlone(word) && standsAlone(i)) {
      return PROCLITIC;
    }
    return scorer.best(
        word,
        i == 0 ? Features.EDGE : hashes[i - 1],
        i == 0 ? Features.EDGE : edges[i - 1],
        i + 1 == count ? Features.EDGE : hashes[i + 1],
        i + 1 == count ? Features.EDGE : edges[i + 1]);
  }

  /** Adds the segments of a decided token; the word has been read. */
  private void place(int i) {
    if (chosen[i] == NO_WORD) {
      if (types[i] == WORD) {
        segments.addWhole(starts[i], ends[i], SegmentRole.STEM);
      } else {
        segments.addNothing();
      }
    } else if (chosen[i] == PROCLITIC) {
      segments.addProclitics(word);
    } else {
      segments.add(word, chosen[i]);
    }
  }

  /** Whether a token of proclitics stands before something that it cannot be written with. */
  private boolean standsAlone(int i) {
    boolean glued = i + 1 < count && starts[i + 1] == ends[i] && types[i + 1] != WORD;
    if (glued || endsInTatweel(i)) {
      return glued ? Proclitics.mayStandBefore(TYPES[types[i + 1]], text[starts[i + 1]]) : true;
    }
    // Some write wa apart. Beside another letter it is an initial.
    return word.count == 1
        && word.written[0] == Letters.WAW
        && !isLetter(i - 1)
        && !isLetter(i + 1);
  }

  private boolean endsInTatweel(int i) {
    int last = ends[i] - 1;
    while (last > starts[i] && ArabicForms.isMark(text[last])) {
      last--;
    }
    return text[last] == Letters.TATWEEL;
  }

  /** Whether a token is a word of one letter: it has a first letter, but no second one. */
  private boolean isLetter(int i) {
    return i >= 0
        && i < count
        && types[i] == WORD
        && edges[i] >>> 48 != 0
        && (edges[i] >>> 32 & 0xFFFF) == 0;
  }

  /** The number of tokens. */
  public int tokenCount() {
    return count;
  }

  /** The number of segments of a token. */
  public int segmentCount(int token) {
    return segments.first[token + 1] - segments.first[token];
  }

  /** Offset of a segment. */
  public int segmentStart(int token, int segment) {
    return segments.start[segments.first[token] + segment];
  }

  /** Exclusive end of a segment. */
  public int segmentEnd(int token, int segment) {
    return segments.end[segments.first[token] + segment];
  }

  /** Role of a segment. */
  public SegmentRole segmentRole(int token, int segment) {
    return segments.role[segments.first[token] + segment];
  }

  /**
   * The candidate chosen for a token in the finest analysis; negative if the token is not split.
   */
  public int candidate(int token) {
    return chosen[token];
  }

  /** Writes the form of a segment and returns the number of units written. */
  public int form(int token, int segment, char[] target, int at) {
    int from = segmentStart(token, segment);
    int to = segmentEnd(token, segment);
    if (segmentCount(token) == 1) {
      return copy(from, to, target, at);
    }
    if (segmentRole(token, segment) == SegmentRole.DET) {
      return speller.article(text, from, to, target, at);
    }
    if (chosen[token] < 0) {
      return copy(from, to, target, at);
    }
    if (spelt != token) {
      word.read(text, starts[token], ends[token]);
      spelt = token;
    }
    speller.context(hashes, count, token);
    return speller.spell(
        text, word, chosen[token], segmentRole(token, segment), from, to, target, at);
  }

  private int copy(int from, int to, char[] target, int at) {
    System.arraycopy(text, from, target, at, to - from);
    return to - from;
  }
}
