package io.github.rasm.internal.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.SegmentRole;

/**
 * Writes the restored forms of segments.
 *
 * <p>In every scheme the article gets its alef back behind li, and a stem before a split pronoun
 * the spelling it has alone; see {@link Stem}. Scheme UD moreover writes its parts without marks
 * and tatweel, with the hamza that alefs usually have, final ya where ya is usual, and superscript
 * alef in the words of {@link TreebankSpelling}.
 */
final class Speller {
  private final Lexicon lexicon;
  private final Stem stem;
  private final boolean splitsPronouns;
  private final boolean splitsArticle;
  private final TreebankSpelling treebank;

  Speller(CliticData data, CliticScheme scheme) {
    lexicon = data.lexicon();
    stem = new Stem(lexicon);
    splitsPronouns = scheme != CliticScheme.D1 && scheme != CliticScheme.D2;
    splitsArticle = scheme == CliticScheme.D3;
    treebank = scheme == CliticScheme.UD ? new TreebankSpelling(data) : null;
  }

  /** Sets the word to be spelt, by its number, among the hashes of the sentence. */
  void context(long[] hashes, int count, int token) {
    if (treebank != null) {
      treebank.context(hashes, count, token);
    }
  }

  /**
   * Writes the form of one segment, text[from, to), of a split word.
   *
   * @return the number of units written
   */
  int spell(
      char[] text,
      Letters word,
      int candidate,
      SegmentRole role,
      int from,
      int to,
      char[] target,
      int at) {
    int end = at;
    if (role != SegmentRole.STEM) {
      return copy(text, from, to, target, end) - at;
    }
    int articleAt = Candidate.articleStart(candidate);
    boolean articleLost =
        !splitsArticle
            && (candidate & Candidate.DET) != 0
            && (candidate & Candidate.PREP) == Candidate.LI
            && from == word.at[articleAt];
    if (articleLost) {
      target[end++] = Letters.ALEF;
      if ((candidate & Candidate.DET) == Candidate.ARTICLE_SWALLOWED) {
        target[end++] = Letters.LAM;
      }
    } else if (isGod(word, candidate, from, to)) {
      target[end++] = Letters.ALEF;
      target[end++] = Letters.LAM;
    }
    end = copy(text, from, to, target, end);
    end = restoreEnd(word, candidate, to, target, at, end);
    if (treebank != null) {
      end = treebank.respell(candidate, target, at, end);
    }
    return end - at;
  }

  /** Writes the article text[from, to), which has lost its alef or both letters behind li. */
  int article(char[] text, int from, int to, char[] target, int at) {
    boolean alef = from < to && Letters.fold(text[from]) == Letters.ALEF;
    if (alef) {
      return copy(text, from, to, target, at) - at;
    }
    target[at] = Letters.ALEF;
    target[at + 1] = Letters.LAM;
    return 2;
  }

  /** Copies the source; without marks and tatweel for the treebank. */
  private int copy(char[] text, int from, int to, char[] target, int at) {
    if (treebank == null) {
      System.arraycopy(text, from, target, at, to - from);
      return at + to - from;
    }
    return treebank.copyLetters(text, from, to, target, at);
  }

  /** Behind li the name of God has lost alef and lam; what is left of it is lam and heh. */
  private static boolean isGod(Letters word, int candidate, int from, int to) {
    int n = word.count;
    return (candidate & (Candidate.PREP | Candidate.DET | Candidate.PRONOUN)) == Candidate.LI
        && n - Candidate.stemStart(candidate) == 2
        && from == word.at[n - 2]
        && to == word.at[n]
        && word.written[n - 2] == Letters.LAM
        && word.written[n - 1] == Letters.HEH;
  }

  private int restoreEnd(Letters word, int candidate, int to, char[] target, int begin, int end) {
    int half = Candidate.fused(candidate);
    int stemStart = Candidate.stemStart(candidate);
    int stemEnd = word.count - Candidate.pronounLength(candidate);
    if (half == 1 && to == word.at[stemStart + 1]) {
      target[end] = Letters.NOON;
      return end + 1;
    }
    if (!splitsPronouns
        || (candidate & Candidate.PRONOUN) == 0
        || to != word.at[stemEnd]
        // The last letter is part of a ligature, which stays whole.
        || word.isInside(stemEnd - 1)) {
      return end;
    }
    stem.read(word, candidate);
    int last = lastLetter(target, begin, end);
    if (treebank == null
        && word.folded[stemEnd - 1] == Letters.YA
        && Stem.isAla(word, stemStart, stemEnd)) {
      // Ya before pronouns only; the treebank leaves it so.
      target[last] = Letters.ALEF_MAKSURA;
      return end;
    }
    switch (stem.variant) {
      case Stem.TA_MARBUTA -> target[last] = Letters.TA_MARBUTA;
      case Stem.MAKSURA -> target[last] = Letters.ALEF_MAKSURA;
      case Stem.BARE_HAMZA -> target[last] = Letters.HAMZA;
      case Stem.SILENT_ALEF -> target[end++] = Letters.ALEF;
      case Stem.SHARED_NOON -> target[end++] = Letters.NOON;
      case Stem.LINKING_WAW -> end = last;
      case Stem.MADDA -> {
        target[last] = Letters.ALEF_HAMZA_ABOVE;
        target[end++] = Letters.ALEF_MAKSURA;
      }
      default -> {}
    }
    return end;
  }

  /** Index of the last letter; marks and tatweel may follow it. */
  private static int lastLetter(char[] target, int begin, int end) {
    int i = end - 1;
    while (i > begin && !Character.isLetter(target[i])
        || i > begin && target[i] == Letters.TATWEEL) {
      i--;
    }
    return i;
  }
}
