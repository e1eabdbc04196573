package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Candidate;
import io.github.rasm.internal.clitic.Letters;
import io.github.rasm.internal.clitic.Lexicon;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Computes the facts of a {@link Lexicon} from counts and word lists. */
final class LexiconBuilder {
  private static final String ARTICLE = "ال";
  private static final String[] BEFORE_STEM = {
    "و", "ف", "ب", "ل", "ك", "س", "ال", "لل", "وال", "بال"
  };
  private static final String[] BEHIND_ARTICLE = {"ال", "وال", "بال", "فال", "كال"};

  private final WordCounts counts;
  private final Map<String, Integer> classes;
  private final Set<String> wanted;
  private final Set<String> lexical;
  private final int least;

  /**
   * A builder.
   *
   * @param classes parts of speech of folded words, as bits of the lexicon
   * @param wanted words, as written, that are taken however seldom they are
   * @param lexical folded words whose alef and lam are no article
   * @param least the count from which on a word is taken
   */
  LexiconBuilder(
      WordCounts counts,
      Map<String, Integer> classes,
      Set<String> wanted,
      Set<String> lexical,
      int least) {
    this.counts = counts;
    this.classes = classes;
    this.wanted = wanted;
    this.least = least;
    this.lexical = lexical;
  }

  /** The facts of all words worth an entry, in the order of the words. */
  Map<String, Integer> build() {
    TreeSet<String> words = new TreeSet<>();
    for (String word : counts.words()) {
      long n = counts.of(word);
      if (word.length() > 1 || n > 100) {
        if (n >= least) {
          words.add(word);
        }
        if (word.startsWith(ARTICLE) && word.length() > 3 && n >= least) {
          words.add(word.substring(2));
        }
      }
    }
    for (String word : classes.keySet()) {
      if (counts.of(word) > 0 || counts.of(ARTICLE + word) > 0) {
        words.add(word);
      }
    }
    for (String word : wanted) {
      words.add(WordLists.folded(word));
    }
    Map<String, Integer> facts = new TreeMap<>();
    for (String word : words) {
      facts.put(word, facts(word));
    }
    return facts;
  }

  private int facts(String word) {
    long behindArticle = 0;
    for (String prefix : BEHIND_ARTICLE) {
      behindArticle += counts.of(prefix + word);
    }
    int facts = Lexicon.scale(counts.of(word)) | Lexicon.scale(behindArticle) << 4;
    int proclitics = 0;
    for (String prefix : BEFORE_STEM) {
      if (counts.of(prefix + word) >= 2) {
        proclitics++;
      }
    }
    facts |= Math.min(7, proclitics) << 8;
    facts |= Math.min(7, pronouns(word)) << 11;
    facts |= classes.getOrDefault(word, 0);
    if (lexical.contains(word)) {
      facts |= Lexicon.NO_ARTICLE;
    }
    return facts | spelling(word);
  }

  private int pronouns(String word) {
    String stem = word.endsWith("ة") ? word.substring(0, word.length() - 1) + "ت" : word;
    int kinds = 0;
    for (String pronoun : Candidate.PRONOUNS) {
      if (!pronoun.equals("ي") && !pronoun.equals("ك") && counts.of(stem + pronoun) >= 2) {
        kinds++;
      }
    }
    return kinds;
  }

  /** The usual spelling: of the word alone, and behind the article, wa and bi. */
  private int spelling(String word) {
    long[][] alefs = new long[3][4];
    long maksura = 0;
    long ya = 0;
    for (String prefix : new String[] {"", "ال", "و", "ب", "وال"}) {
      for (Map.Entry<String, long[]> e : counts.spellings(prefix + word).entrySet()) {
        String written = e.getKey().substring(prefix.length());
        long n = e.getValue()[0];
        int seen = 0;
        for (int i = 0; i < written.length() && seen < 3; i++) {
          char c = written.charAt(i);
          if (Letters.fold(c) == 'ا') {
            if (i == 1 && "وف".indexOf(written.charAt(0)) >= 0) {
              // Most of these are a conjunction and a hamza, not a stem with one inside.
              c = 'ا';
            }
            alefs[seen++][c == 'أ' ? 1 : c == 'إ' ? 2 : c == 'آ' ? 3 : 0] += n;
          }
        }
        if (written.endsWith("ى")) {
          maksura += n;
        } else if (written.endsWith("ي")) {
          ya += n;
        }
      }
    }
    if (isVerbalNounWithJoiningAlef(word)) {
      alefs[0][2] = 0;
    }
    int bits = 0;
    for (int i = 0; i < 3; i++) {
      bits |= usual(alefs[i]) << Lexicon.ALEFS_SHIFT + 2 * i;
    }
    if (maksura > ya) {
      bits |= Lexicon.MAKSURA;
    }
    long hamza = alefs[0][1] + alefs[0][2] + alefs[0][3];
    if (word.startsWith(ARTICLE) && hamza * 3 > alefs[0][0]) {
      bits |= Lexicon.NO_ARTICLE;
    }
    if (Math.min(maksura, ya) * 5 > maksura + ya) {
      bits |= Lexicon.BOTH_YAS;
    }
    return bits;
  }

  /**
   * Whether a word has the shape of a verbal noun of form VII or VIII, as in infi'al and ifti'al:
   * its alef has no hamza, though some write one. Ryding, A Reference Grammar of Modern Standard
   * Arabic, chapter 5.
   */
  private static boolean isVerbalNounWithJoiningAlef(String word) {
    if (word.length() < 6 || word.charAt(0) != 'ا' || word.charAt(4) != 'ا') {
      return false;
    }
    boolean seventh = word.charAt(1) == 'ن';
    boolean eighth = word.charAt(2) == 'ت' && word.charAt(1) != 'س';
    return (seventh || eighth) && word.charAt(2) != 'ا' && word.charAt(3) != 'ا';
  }

  /** Writers leave hamzas out more often than they add them, so they count for more. */
  private static int usual(long[] counts) {
    int best = 0;
    for (int k = 1; k < 4; k++) {
      if (counts[k] > (best == 0 ? counts[0] / 3 : counts[best])) {
        best = k;
      }
    }
    return best;
  }
}
