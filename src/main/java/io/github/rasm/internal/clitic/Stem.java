package io.github.rasm.internal.clitic;

/**
 * The stem of a candidate, and how it is spelt without the pronoun behind it. Before a pronoun ta
 * marbuta is written as ta, alef maksura as alef, hamza on a seat, the silent alef of a plural verb
 * not at all; which of these happened is decided by what the lexicon has seen more often.
 */
public final class Stem {
  static final int SAME = 0;

  /** Last letter ta, restored to ta marbuta. */
  static final int TA_MARBUTA = 1;

  /** Last letter alef, restored to alef maksura. */
  static final int MAKSURA = 2;

  /** Last letter waw, a silent alef restored behind it. */
  static final int SILENT_ALEF = 3;

  /** Last letter hamza on ya or waw, restored to bare hamza. */
  static final int BARE_HAMZA = 4;

  /** Last letter the waw between the second person plural and a pronoun; it goes. */
  static final int LINKING_WAW = 5;

  /** The noon that the stem shares with the pronoun restored. */
  static final int SHARED_NOON = 6;

  /** Alef madda that is hamza and alef maksura: ra'ahu. */
  static final int MADDA = 7;

  private final Lexicon lexicon;

  /** Hash of the stem as spelt without pronoun, in folded letters. */
  long hash;

  /** What the lexicon knows of it. */
  int facts;

  /** How its spelling was restored. */
  int variant;

  Stem(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Looks up the stem of a candidate. */
  void read(Letters word, int candidate) {
    int from = Candidate.stemStart(candidate);
    int to = word.count - Candidate.pronounLength(candidate);
    variant = SAME;
    if (from >= to) {
      hash = 0;
      facts = 0;
      return;
    }
    hash = word.hash(from, to);
    facts = lexicon.factsOf(hash);
    if ((candidate & Candidate.PRONOUN) != 0) {
      restore(word, from, to, candidate);
    }
  }

  private void restore(Letters word, int from, int to, int candidate) {
    char last = word.written[to - 1];
    switch (last) {
      case Letters.TA -> {
        long spelling = Letters.append(word.hash(from, to - 1), Letters.TA_MARBUTA);
        if (word.written[from] == Letters.ALEF_HAMZA_BELOW) {
          // A verbal noun; the verb has its hamza above.
          facts = Lexicon.free(lexicon.factsOf(spelling)) > 0 ? 0 : facts;
        }
        offer(TA_MARBUTA, spelling, 0);
      }
      case Letters.ALEF -> {
        if (!isAla(word, from, to)) {
          offer(
              MAKSURA,
              Letters.append(word.hash(from, to - 1), Letters.YA),
              Lexicon.MAKSURA | Lexicon.BOTH_YAS);
        }
      }
      case Letters.ALEF_MADDA ->
          offer(
              MADDA,
              Letters.append(word.hash(from, to), Letters.YA),
              Lexicon.MAKSURA | Lexicon.BOTH_YAS);
      case Letters.YA_HAMZA, Letters.WAW_HAMZA ->
          offer(BARE_HAMZA, Letters.append(word.hash(from, to - 1), Letters.HAMZA), 0);
      case Letters.WAW -> {
        if (to - from > 3
            && word.written[to - 2] == Letters.MEEM
            && word.written[to - 3] == Letters.TA) {
          variant = LINKING_WAW;
          hash = word.hash(from, to - 1);
          facts = lexicon.factsOf(hash);
        } else {
          long spelling = Letters.append(hash, Letters.ALEF);
          offer(SILENT_ALEF, spelling, 0);
          if (facts == 0 && to - from > 3) {
            // Nouns in waw are few and known; an unknown word is a verb in the plural.
            variant = SILENT_ALEF;
            hash = spelling;
          }
        }
      }
      default -> {}
    }
    if (sharesNoon(word, from, to, candidate)) {
      variant = SHARED_NOON;
      hash = Letters.append(hash, Letters.NOON);
      facts = lexicon.factsOf(hash);
    }
  }

  /**
   * Whether a stem is ala, ila or lada but for its last letter. They have ya before pronouns, never
   * alef.
   */
  static boolean isAla(Letters word, int from, int to) {
    if (to - from != 3) {
      return false;
    }
    char first = word.folded[from];
    char second = word.folded[from + 1];
    return second == Letters.LAM && (first == Letters.AIN || first == Letters.ALEF)
        || second == Letters.DAL && first == Letters.LAM;
  }

  /** Takes another spelling if the lexicon has it more often, and if it has one of the bits. */
  private void offer(int kind, long spelling, int bits) {
    int other = lexicon.factsOf(spelling);
    if (Lexicon.free(other) > Lexicon.free(facts) && (bits == 0 || (other & bits) != 0)) {
      variant = kind;
      hash = spelling;
      facts = other;
    }
  }

  /** Min, an, lakin, inna, anna, ka'anna, li'anna, bi'anna before the pronouns ni and na. */
  static boolean sharesNoon(Letters word, int from, int to, int candidate) {
    String pronoun = Candidate.PRONOUNS[Candidate.pronoun(candidate)];
    if (pronoun.charAt(0) != Letters.NOON || to - from > 2) {
      return false;
    }
    char first = word.folded[from];
    if (to - from == 1) {
      return first == Letters.MEEM || first == Letters.AIN || first == Letters.ALEF;
    }
    char second = word.folded[from + 1];
    return first == Letters.LAM && second == Letters.KAF
        || second == Letters.ALEF
            && (first == Letters.KAF || first == Letters.LAM || first == Letters.BA)
            && word.written[from + 1] == Letters.ALEF_HAMZA_ABOVE;
  }
}
