package io.github.rasm.internal.clitic;

import io.github.rasm.internal.normalize.ArabicForms;

/** The spelling of UD Arabic-PADT inside split words. */
final class TreebankSpelling {
  private final Lexicon lexicon;
  private final InnaModel inna;

  // The word and the sentence it stands in.
  private long[] hashes;
  private int count;
  private int token;

  TreebankSpelling(CliticData data) {
    lexicon = data.lexicon();
    inna = new InnaModel(data.inna());
  }

  /** Sets the word to be spelt, by its number, among the hashes of the sentence. */
  void context(long[] sentence, int size, int word) {
    hashes = sentence;
    count = size;
    token = word;
  }

  int copyLetters(char[] text, int from, int to, char[] target, int at) {
    int end = at;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == Letters.TATWEEL || ArabicForms.isMark(c) || ArabicForms.isIgnorable(c)) {
        char composite = end > at ? ArabicForms.composite(target[end - 1], c) : 0;
        if (composite != 0) {
          target[end - 1] = composite;
        }
        continue;
      }
      target[end++] = c;
    }
    return end;
  }

  /** Respells target[at, end); returns the new end. */
  int respell(int candidate, char[] target, int at, int end) {
    int length = end - at;
    int begin = at;
    long hash = 0;
    for (int i = at; i < end; i++) {
      hash = Letters.append(hash, Letters.fold(target[i]));
    }
    if (length == 2 && target[at + 1] == Letters.NOON && Letters.fold(target[at]) == Letters.ALEF) {
      if (target[at] == Letters.ALEF) {
        target[at] = isInna(candidate) ? Letters.ALEF_HAMZA_BELOW : Letters.ALEF_HAMZA_ABOVE;
      }
      return end;
    }
    int daggerAt = DaggerWords.letterBefore(hash, target, at, end);
    if (daggerAt > 0) {
      System.arraycopy(target, at + daggerAt, target, at + daggerAt + 1, length - daggerAt);
      target[at + daggerAt] = Letters.SUPERSCRIPT_ALEF;
      end++;
    }
    boolean article =
        (candidate & Candidate.DET) != 0
            && length > 3
            && target[at] == Letters.ALEF
            && target[at + 1] == Letters.LAM;
    int facts = 0;
    if (article) {
      begin = at + 2;
      long bare = 0;
      for (int i = begin; i < at + length; i++) {
        bare = Letters.append(bare, Letters.fold(target[i]));
      }
      facts = lexicon.factsOf(bare);
    } else {
      facts = lexicon.factsOf(hash);
    }
    if (facts != 0) {
      spellAlefs(facts, target, begin, end);
    }
    return spellYa(facts, (candidate & Candidate.PRONOUN) != 0, target, begin, end);
  }

  private boolean isInna(int candidate) {
    return inna.isInna(candidate, hash(token - 1), hash(token - 2), hash(token + 1), isSaid());
  }

  private long hash(int at) {
    return at < 0 || at >= count ? Features.EDGE : hashes[at];
  }

  private boolean isSaid() {
    for (int i = token - 1; i >= 0 && i >= token - InnaModel.REACH; i--) {
      if (InnaModel.isSaying(hashes[i])) {
        return true;
      }
    }
    return false;
  }

  private static void spellAlefs(int facts, char[] target, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (target[i] != Letters.ALEF && Letters.fold(target[i]) == Letters.ALEF) {
        // The writer of this word writes hamzas.
        return;
      }
    }
    int shift = Lexicon.ALEFS_SHIFT;
    int alefs = 0;
    for (int i = begin; i < end && alefs < 3; i++) {
      if (Letters.fold(target[i]) == Letters.ALEF) {
        if (target[i] == Letters.ALEF) {
          target[i] =
              switch (facts >>> shift & 3) {
                case 1 -> Letters.ALEF_HAMZA_ABOVE;
                case 2 -> Letters.ALEF_HAMZA_BELOW;
                case 3 -> Letters.ALEF_MADDA;
                default -> Letters.ALEF;
              };
        }
        shift += 2;
        alefs++;
      }
    }
  }

  /**
   * A final maksura that is usually a ya becomes one; and the seat of a final hamza its usual one.
   */
  private static int spellYa(int facts, boolean pronoun, char[] target, int begin, int end) {
    int last = end - 1;
    if (pronoun || last <= begin) {
      return end;
    }
    if (target[last] == Letters.HAMZA && target[last - 1] == Letters.ALEF_MAKSURA) {
      target[last - 1] = Letters.YA_HAMZA;
      return last;
    }
    boolean maksura = (facts & (Lexicon.MAKSURA | Lexicon.BOTH_YAS)) != 0;
    if (facts != 0 && target[last] == Letters.ALEF_MAKSURA && !maksura) {
      target[last] = Letters.YA;
    }
    return end;
  }
}
