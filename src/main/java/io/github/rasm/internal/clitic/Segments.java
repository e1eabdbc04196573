package io.github.rasm.internal.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.SegmentRole;
import java.util.Arrays;

/**
 * The segments of the words of a sentence in one scheme, in flat arrays.
 *
 * <p>{@code first[t]} to {@code first[t + 1] - 1} are the numbers of the segments of token t.
 */
final class Segments {
  private final boolean splitsPrepositions;
  private final boolean splitsPronouns;
  private final boolean splitsArticle;
  private final boolean treebank;

  int[] first = new int[64];
  int tokens;

  /** Offsets in the text. */
  int[] start = new int[128];

  /** Exclusive offsets in the text. */
  int[] end = new int[128];

  SegmentRole[] role = new SegmentRole[128];

  Segments(CliticScheme scheme) {
    splitsPrepositions = scheme != CliticScheme.D1;
    splitsPronouns = splitsPrepositions && scheme != CliticScheme.D2;
    splitsArticle = scheme == CliticScheme.D3;
    treebank = scheme == CliticScheme.UD;
  }

  void clear() {
    tokens = 0;
    first[0] = 0;
  }

  /** Ends a token; all its segments have been added. */
  private void endToken(int size) {
    tokens++;
    if (tokens == first.length) {
      first = Arrays.copyOf(first, 2 * tokens);
    }
    first[tokens] = size;
  }

  /** A token that is no word. */
  void addNothing() {
    endToken(first[tokens]);
  }

  /** A word that is one segment. */
  void addWhole(int from, int to, SegmentRole what) {
    int size = first[tokens];
    reserve(size);
    put(size, from, to, what);
    endToken(size + 1);
  }

  /**
   * A word that is nothing but proclitics, each a segment; scheme D1 splits the conjunction only.
   */
  void addProclitics(Letters word) {
    int size = first[tokens];
    reserve(size);
    int n = word.count;
    int[] at = word.at;
    int pos = 0;
    if (word.written[0] == Letters.WAW || word.written[0] == Letters.FA) {
      put(size++, at[0], at[1], SegmentRole.CONJ);
      pos++;
    }
    int article = n - Proclitics.articleLength(word);
    boolean both = pos < article && article < n;
    if (both && splitsPrepositions) {
      put(size++, at[pos], at[article], SegmentRole.PREP);
      pos = article;
    }
    if (pos < n) {
      boolean together = both && !splitsPrepositions;
      put(size++, at[pos], at[n], together ? SegmentRole.PREP : Proclitics.role(word));
    }
    start[first[tokens]] = word.start;
    endToken(size);
  }

  /** A word, split as a candidate says, as far as the scheme goes. */
  void add(Letters word, int candidate) {
    int size = first[tokens];
    reserve(size);
    int[] at = word.at;
    int n = word.count;
    int pos = 0;
    if ((candidate & Candidate.PART) != 0) {
      put(size++, at[0], at[1], SegmentRole.PART);
      pos = 1;
    }
    if ((candidate & Candidate.CONJ) != 0) {
      put(size++, at[pos], at[pos + 1], SegmentRole.CONJ);
      pos++;
    }
    int stemEnd = n - Candidate.pronounLength(candidate);
    boolean pronounOnly = Candidate.stemStart(candidate) == stemEnd && stemEnd < n;
    boolean inside =
        splitsPrepositions
            && !(treebank && (candidate & Candidate.WHOLE_IN_UD) != 0)
            && (splitsPronouns || !pronounOnly);
    if (inside && (candidate & Candidate.PREP) != 0) {
      boolean future = (candidate & Candidate.PREP) == Candidate.SA;
      put(size++, at[pos], at[pos + 1], future ? SegmentRole.FUT : SegmentRole.PREP);
      pos++;
    }
    if (splitsArticle && (candidate & Candidate.DET) != 0) {
      int behind = Candidate.stemStart(candidate);
      put(size++, at[pos], at[behind], SegmentRole.DET);
      pos = behind;
    }
    int to = splitsPronouns ? stemEnd : n;
    int half = inside ? Candidate.fused(candidate) : 0;
    if (half > 0) {
      put(size++, at[pos], at[pos + half], SegmentRole.STEM);
      put(size++, at[pos + half], at[to], SegmentRole.PART);
    } else if (pos < to) {
      put(size++, at[pos], at[to], SegmentRole.STEM);
    }
    if (to < n) {
      put(size++, at[to], at[n], SegmentRole.PRON);
    }
    // What stands before the first letter belongs to it.
    start[first[tokens]] = word.start;
    endToken(size);
  }

  private void put(int i, int from, int to, SegmentRole what) {
    start[i] = from;
    end[i] = to;
    role[i] = what;
  }

  private void reserve(int size) {
    if (size + 8 > start.length) {
      int capacity = 2 * start.length;
      start = Arrays.copyOf(start, capacity);
      end = Arrays.copyOf(end, capacity);
      role = Arrays.copyOf(role, capacity);
    }
  }
}
