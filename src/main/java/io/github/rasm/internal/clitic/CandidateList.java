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
  private final Lexicon lexicon;

  /** The candidates; in no order that matters. */
  public final int[] list = new int[MAX];

  public int size;

  public CandidateList(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Fills the list for a word. */
  public void fill(Letters word) {
    size = functionWords.add(word, 0, 0, list, 0);
    if (size > 0) {
      return;
    }
    int conjunction =
        word.written[0] == Letters.WAW
            ? Candidate.WA
            : word.written[0] == Letters.FA ? Candidate.FA : 0;
    boolean possible = conjunction != 0 && word.count > 1 && !word.isInside(1);
    if (possible) {
      size = functionWords.add(word, 1, conjunction, list, 0);
      if (size == 1 && isCertain(list[0])) {
        return;
      }
    }
    boolean inTable = size > 0;
    branch(word, 0, 0);
    if (possible && !inTable) {
      branch(word, 1, conjunction);
    }
  }

  /**
   * Whether a conjunction before a function word is one for certain: where a pronoun of the third
   * person or the plural first follows that; names and nouns end in others.
   */
  private static boolean isCertain(int candidate) {
    int pronoun = Candidate.pronoun(candidate);
    return pronoun >= 0
        && (Candidate.PRONOUNS[pronoun].charAt(0) == Letters.HEH || pronoun == Candidate.NA);
  }

  /** Whether the word has the letters of a candidate's clitics; another word's entry may not. */
  static boolean hasClitics(Letters word, int candidate) {
    int at = candidate & Candidate.PART;
    if (at > 0 && word.folded[0] != Letters.ALEF) {
      return false;
    }
    int conjunction = candidate & Candidate.CONJ;
    if (conjunction != 0
        && word.folded[at++] != (conjunction == Candidate.WA ? Letters.WAW : Letters.FA)) {
      return false;
    }
    boolean preposition =
        switch (candidate & Candidate.PREP) {
          case 0 -> true;
          case Candidate.BI -> word.folded[at] == Letters.BA;
          case Candidate.KA -> word.folded[at] == Letters.KAF;
          case Candidate.LI -> word.folded[at] == Letters.LAM;
          default -> word.folded[at] == Letters.SEEN;
        };
    int pronoun = Candidate.pronoun(candidate);
    return preposition
        && hasArticle(word, candidate)
        && (pronoun < 0 || endsInFolded(word, Candidate.PRONOUNS[pronoun]));
  }

  private static boolean hasArticle(Letters word, int candidate) {
    int at = Candidate.articleStart(candidate);
    boolean li = (candidate & Candidate.PREP) == Candidate.LI;
    return switch (candidate & Candidate.DET) {
      case 0 -> true;
      case Candidate.ARTICLE_SWALLOWED -> li && at < word.count && word.folded[at] == Letters.LAM;
      default ->
          li
              ? word.folded[at] == Letters.LAM
              : word.folded[at] == Letters.ALEF && word.folded[at + 1] == Letters.LAM;
    };
  }

  private static boolean endsInFolded(Letters word, String pronoun) {
    int from = word.count - pronoun.length();
    for (int i = 0; i < pronoun.length(); i++) {
      if (word.folded[from + i] != pronoun.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cut of a candidate falls between letters that one source character stands for. */
  static boolean cutsInside(Letters word, int candidate) {
    if (!word.ligature) {
      return false;
    }
    int stem = Candidate.stemStart(candidate);
    boolean inside =
        word.isInside(stem)
            || word.isInside(stem + Candidate.fused(candidate))
            || word.isInside(word.count - Candidate.pronounLength(candidate));
    for (int i = Candidate.articleStart(candidate); i > 0 && !inside; i--) {
      inside = word.isInside(i);
    }
    return inside;
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
      twoLams(word, from, prefix);
      return;
    }
    ends(word, from, prefix);
    if (preposition != Candidate.SA
        && preposition != Candidate.LI
        && n - from > 3
        && (word.written[from] == Letters.ALEF || word.written[from] == Letters.ALEF_WASLA)
        && word.written[from + 1] == Letters.LAM
        && !word.isInside(from + 2)
        && (lexicon.factsOf(word.hash(from, n)) & Lexicon.NO_ARTICLE) == 0) {
      ends(word, from + 2, prefix | Candidate.ARTICLE);
    }
  }

  /**
   * Behind li a second lam is the article, which has lost its alef; or the first letter of the
   * stem, with the article before it swallowed whole, or without article. Raw text decides by what
   * it has behind the article, and without it, elsewhere.
   */
  private void twoLams(Letters word, int from, int prefix) {
    int n = word.count;
    boolean room = n - from > 2 && !word.isInside(from + 1);
    int written = room ? Lexicon.behindArticle(lexicon.factsOf(word.hash(from + 1, n))) : -1;
    int facts = lexicon.factsOf(word.hash(from, n));
    int swallowed = Lexicon.behindArticle(facts);
    // Of a word in no list, the count may be that of li and another word.
    if (Lexicon.classes(facts) != 0 && Lexicon.free(facts) > Math.max(written, swallowed) + 2) {
      ends(word, from, prefix);
      return;
    } else if (written >= swallowed) {
      ends(word, from + 1, prefix | Candidate.ARTICLE);
    } else {
      ends(word, from, prefix | Candidate.ARTICLE_SWALLOWED);
    }
    // With a pronoun behind it there is no article.
    int before = size;
    ends(word, from, prefix);
    size = removeBare(before);
  }

  /** Removes the candidates from an index on that have no pronoun; returns the new size. */
  private int removeBare(int from) {
    int to = from;
    for (int i = from; i < size; i++) {
      if ((list[i] & Candidate.PRONOUN) != 0) {
        list[to++] = list[i];
      }
    }
    return to;
  }

  /** With and without pronoun. */
  private void ends(Letters word, int from, int prefix) {
    int n = word.count;
    boolean empty = (prefix & Candidate.PREP) != 0 && (prefix & Candidate.PREP) != Candidate.SA;
    if ((n - from >= 2 || prefix == 0) && !(empty && isPronoun(word, from))) {
      list[size++] = prefix;
    }
    if ((prefix & Candidate.DET) != 0) {
      return;
    }
    for (int i = 0; i < Candidate.PRONOUNS.length; i++) {
      int end = n - Candidate.PRONOUNS[i].length();
      if (i == 0 && endsInGod(word)) {
        continue;
      }
      boolean room = end - from >= 2 || end == from && empty;
      if (room && !word.isInside(end) && endsIn(word, Candidate.PRONOUNS[i])) {
        list[size++] = prefix | (i + 1) << Candidate.PRONOUN_SHIFT;
      }
    }
  }

  /** Whether the letters from an index on are a pronoun, which is no stem behind a preposition. */
  private static boolean isPronoun(Letters word, int from) {
    for (String pronoun : Candidate.PRONOUNS) {
      if (pronoun.length() == word.count - from && endsIn(word, pronoun)) {
        return true;
      }
    }
    return false;
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
