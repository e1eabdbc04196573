package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Candidate;
import io.github.rasm.internal.clitic.Letters;
import java.util.ArrayList;
import java.util.List;

/** The cuts of candidates. */
final class Splits {
  private Splits() {}

  /** The cuts in letters of scheme UD, or with the article's of scheme D3; ascending. */
  static int[] cuts(Letters word, int candidate, boolean article, boolean treebank) {
    List<Integer> cuts = new ArrayList<>();
    int pos = 0;
    int n = word.count();
    if ((candidate & Candidate.PART) != 0) {
      cuts.add(++pos);
    }
    if ((candidate & Candidate.CONJ) != 0) {
      cuts.add(++pos);
    }
    boolean inside = !(treebank && (candidate & Candidate.WHOLE_IN_UD) != 0);
    if (inside && (candidate & Candidate.PREP) != 0) {
      cuts.add(++pos);
    }
    if (article && (candidate & Candidate.DET) != 0) {
      cuts.add(Candidate.stemStart(candidate));
      pos = Candidate.stemStart(candidate);
    }
    int fused = inside ? Candidate.fused(candidate) : 0;
    if (fused > 0) {
      cuts.add(pos + fused);
    }
    int end = n - Candidate.pronounLength(candidate);
    if (end < n && (cuts.isEmpty() || cuts.get(cuts.size() - 1) < end)) {
      cuts.add(end);
    }
    return cuts.stream().mapToInt(i -> i).toArray();
  }

  /** The parts of a word joined by plus signs, cut at letters. */
  static String join(String word, int[] cuts) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int cut : cuts) {
      if (cut > from) {
        out.append(word, from, cut).append('+');
      }
      from = Math.max(from, cut);
    }
    return out.append(word, from, word.length()).toString();
  }
}
