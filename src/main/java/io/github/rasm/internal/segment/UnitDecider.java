package io.github.rasm.internal.segment;

import io.github.rasm.TokenType;

/** Decides the gaps of a unit: what stands between two sentence ends that marks and lines set. */
public interface UnitDecider {
  /** Whether units are to be decided that do not open a text. */
  default boolean wantsAll() {
    return true;
  }

  /** Whether a text is expected to begin after each empty line. */
  default boolean expectsHeadlines() {
    return false;
  }

  /** Takes a unit and adds the ends found inside it, ascending, without its own end. */
  void decide(Unit unit);

  /** A unit, reused for the next one. */
  final class Unit {
    /** The text that the offsets of the tokens point into. */
    public char[] text;

    /** Offset of each token of the stretch that holds the unit. */
    public int[] start;

    /** The first token of the unit. */
    public int from;

    /** Behind its last token. */
    public int to;

    /** The unit's tokens, from 0. */
    public final Words words = new Words();

    /** The unit's gaps, from 0. */
    public final Places places = new Places();

    /** The same without punctuation. */
    public final Words bare = new Words();

    /** The number of tokens before each that are no punctuation: places in {@link #bare}. */
    public int[] bareIndex = new int[64];

    private SentenceEngine.Stretch stretch;

    void read(char[] source, SentenceEngine.Stretch whole, int newFrom, int newTo) {
      text = source;
      stretch = whole;
      start = whole.tokens.start;
      from = newFrom;
      to = newTo;
      read(whole.tokens);
      places.read(whole.tokens, source, from, to);
    }

    private void read(TokenBuffer tokens) {
      if (bareIndex.length <= to - from) {
        bareIndex = new int[2 * (to - from)];
      }
      words.clear();
      bare.clear();
      for (int i = from; i < to; i++) {
        words.add(text, tokens.start[i], tokens.end[i], tokens.type(i));
        bareIndex[i - from] = bare.size();
        if (tokens.type(i) != TokenType.PUNCT) {
          bare.addLast(words);
        }
      }
    }

    /** Whether a sentence may end before token k: there is a word on either side. */
    public boolean mayEndBefore(int k) {
      return places.state[k] != 0 && bareIndex[k] > 0 && bareIndex[k] < bare.size();
    }

    /** Adds a sentence end before token k of the unit. */
    void addBreak(int k, Reason why, float score) {
      stretch.addBreak(from + k, why, score);
    }
  }
}
