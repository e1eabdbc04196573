package io.github.rasm.internal.clitic;

/**
 * Enumerates the ways to split a word that grammar allows: interrogative alef, then wa or fa, then
 * one of bi, ka, li, sa, then the article, the stem, one pronoun. Words of the table of function
 * words have the readings that the table gives them. The stem may be empty between a preposition
 * and a pronoun, else it has two letters.
 */
public final class CandidateList {
  /** More than any word has. */
  static final int MAX = 128;

  private final FunctionWords functionWords = FunctionWords.bundled();

  /** The candidates; the first one is the unsplit word if grammar allows it. */
  public final int[] list = new int[MAX];

  public int size;

  /** Fills the list for a word. */
  public void fill(Letters word) {
    size = functionWords.add(word, 0, 0, list, 0);
    if (size > 0) {
      return;
    }
    branch(word, 0, 0);
    if (word.count > 1 && word.written[0] == Letters.WAW) {
      conjunction(word, Candidate.WA);
    } else if (word.count > 1 && word.written[0] == Letters.FA) {
      conjunction(word, Candidate.FA);
    }
  }

  private void conjunction(Letters word, int conjunction) {
    if (word.isInside(1)) {
      return;
    }
    int before = size;
    size = functionWords.add(word, 1, conjunction, list, size);
    if (size == before) {
      branch(word, 1, conjunction);
    }
  }

  /** What may stand behind a conjunction, or at the start. */
  private void branch(Letters word, int from, int prefix) {
    stem(word, from, prefix);
    if (from + 1 >= word.count || word.isInside(from + 1)) {
      return;
    }
    switch (word.written[from]) {
      case Letters.BA -> stem(word, from + 1, prefix | Candidate.BI);
      case Letters.KAF -> stem(word, from + 1, prefix | Candidate.KA);
      case Letters.LAM -> stem(word, from + 1, prefix | Candidate.LI);
      case Letters.SEEN -> {
        if (isImperfect(word.folded[from + 1])) {
          stem(word, from + 1, prefix | Candidate.SA);
        }
      }
      default -> {}
    }
  }

  private static boolean isImperfect(char first) {
    return first == Letters.YA
        || first == Letters.TA
        || first == Letters.NOON
        || first == Letters.ALEF;
  }

  /** With and without article. */
  private void stem(Letters word, int from, int prefix) {
    int n = word.count;
    int preposition = prefix & Candidate.PREP;
    if (preposition == Candidate.LI && word.written[from] == Letters.LAM) {
      // Two lams: article with its alef swallowed, before a noun or before one that begins with
      // lam.
      if (n - from > 2 && !word.isInside(from + 1)) {
        ends(word, from + 1, prefix | Candidate.ARTICLE);
      }
      ends(word, from, prefix | Candidate.ARTICLE_SWALLOWED);
      return;
    }
    ends(word, from, prefix);
    if (preposition != Candidate.SA
        && preposition != Candidate.LI
        && n - from > 3
        && (word.written[from] == Letters.ALEF || word.written[from] == Letters.ALEF_WASLA)
        && word.written[from + 1] == Letters.LAM
        && !word.isInside(from + 2)) {
      ends(word, from + 2, prefix | Candidate.ARTICLE);
    }
  }

  /** With and without pronoun. */
  private void ends(Letters word, int from, int prefix) {
    int n = word.count;
    boolean empty = (prefix & Candidate.PREP) != 0 && (prefix & Candidate.PREP) != Candidate.SA;
    if (n - from >= 2 || prefix == 0) {
      list[size++] = prefix;
    }
    if ((prefix & Candidate.DET) == Candidate.ARTICLE) {
      return;
    }
    for (int i = 0; i < Candidate.PRONOUNS.length; i++) {
      int end = n - Candidate.PRONOUNS[i].length();
      if (i == 0 && endsInGod(word)) {
        continue;
      }
      boolean room = end - from >= 2 || end == from && empty && (prefix & Candidate.DET) == 0;
      if (room && !word.isInside(end) && endsIn(word, Candidate.PRONOUNS[i])) {
        list[size++] = prefix | (i + 1) << Candidate.PRONOUN_SHIFT;
      }
    }
  }

  /** Names such as Abdullah end in the name of God, whose heh is no pronoun. */
  private static boolean endsInGod(Letters word) {
    int n = word.count;
    return n > 4
        && word.folded[n - 1] == Letters.HEH
        && word.folded[n - 2] == Letters.LAM
        && word.folded[n - 3] == Letters.LAM
        && word.folded[n - 4] == Letters.ALEF;
  }

  static boolean endsIn(Letters word, String pronoun) {
    int from = word.count - pronoun.length();
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < pronoun.length(); i++) {
      // As written: a final alef maksura is no pronoun.
      if (word.written[from + i] != pronoun.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
