package io.github.rasm.internal.evaluate;

import io.github.rasm.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Precision, recall and F1 of words, counted as in the CoNLL 2018 shared task: outside multiword
 * tokens a word is right if the gold text has one with the same span; where either side has a
 * multiword token, the words of the stretch that such tokens cover are aligned by a longest common
 * subsequence of their forms, in lower case.
 */
public final class WordScore {
  /** A word; one of a multiword token has the token's span. */
  private record Word(Span span, String form, boolean multiword) {}

  private long gold;
  private long system;
  private long right;

  /**
   * Adds one text: the spans of its tokens, ascending and disjoint, and the words of each.
   *
   * @return pairs of gold and system words of each stretch with a multiword token whose words
   *     differ, as in {@code و أضاف | واضاف}
   */
  public List<String> add(
      List<Span> goldTokens,
      List<List<String>> goldWords,
      List<Span> systemTokens,
      List<List<String>> systemWords) {
    List<Word> golds = words(goldTokens, goldWords);
    List<Word> systems = words(systemTokens, systemWords);
    gold += golds.size();
    system += systems.size();
    List<String> differences = new ArrayList<>();
    int g = 0;
    int s = 0;
    while (g < golds.size() && s < systems.size()) {
      Word a = golds.get(g);
      Word b = systems.get(s);
      if (a.multiword || b.multiword) {
        Stretch stretch = new Stretch(golds, systems, g, s);
        right += stretch.aligned();
        g = stretch.goldTo;
        s = stretch.systemTo;
        if (!stretch.same()) {
          differences.add(stretch.toString());
        }
      } else if (a.span.equals(b.span)) {
        right++;
        g++;
        s++;
      } else if (a.span.start() <= b.span.start()) {
        g++;
      } else {
        s++;
      }
    }
    return differences;
  }

  private static List<Word> words(List<Span> tokens, List<List<String>> words) {
    List<Word> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      for (String form : words.get(i)) {
        all.add(new Word(tokens.get(i), form.toLowerCase(Locale.ROOT), words.get(i).size() > 1));
      }
    }
    return all;
  }

  /** The least stretch of words around a multiword token that no other one reaches out of. */
  private static final class Stretch {
    private final List<Word> golds;
    private final List<Word> systems;
    private final int goldFrom;
    private final int systemFrom;
    private int goldTo;
    private int systemTo;
    private int end;

    Stretch(List<Word> golds, List<Word> systems, int g, int s) {
      this.golds = golds;
      this.systems = systems;
      goldTo = g;
      systemTo = s;
      Word a = golds.get(g);
      Word b = systems.get(s);
      if (a.multiword) {
        end = a.span.end();
        if (!b.multiword && b.span.start() < a.span.start()) {
          systemTo++;
        }
      } else {
        end = b.span.end();
        if (a.span.start() < b.span.start()) {
          goldTo++;
        }
      }
      goldFrom = goldTo;
      systemFrom = systemTo;
      while (!isBeyond(golds, goldTo) || !isBeyond(systems, systemTo)) {
        boolean takeGold =
            goldTo < golds.size()
                && (systemTo >= systems.size()
                    || golds.get(goldTo).span.start() <= systems.get(systemTo).span.start());
        Word taken = takeGold ? golds.get(goldTo++) : systems.get(systemTo++);
        if (taken.multiword) {
          end = Math.max(end, taken.span.end());
        }
      }
    }

    private boolean isBeyond(List<Word> words, int i) {
      if (i >= words.size()) {
        return true;
      }
      Word word = words.get(i);
      return word.multiword ? word.span.start() >= end : word.span.end() > end;
    }

    /** The length of the longest common subsequence of the forms. */
    int aligned() {
      int[] row = new int[systemTo - systemFrom + 1];
      for (int g = goldTo - 1; g >= goldFrom; g--) {
        int diagonal = 0;
        for (int s = systemTo - 1; s >= systemFrom; s--) {
          int below = row[s - systemFrom];
          boolean equal = golds.get(g).form.equals(systems.get(s).form);
          row[s - systemFrom] = equal ? diagonal + 1 : Math.max(below, row[s - systemFrom + 1]);
          diagonal = below;
        }
      }
      return row[0];
    }

    boolean same() {
      int count = goldTo - goldFrom;
      return count == systemTo - systemFrom && aligned() == count;
    }

    @Override
    public String toString() {
      return join(golds.subList(goldFrom, goldTo))
          + " | "
          + join(systems.subList(systemFrom, systemTo));
    }

    private static String join(List<Word> words) {
      return String.join(" ", words.stream().map(Word::form).toList());
    }
  }

  /** Number of gold words. */
  public long gold() {
    return gold;
  }

  /** Number of words the system gave. */
  public long system() {
    return system;
  }

  /** Number of words that are right. */
  public long right() {
    return right;
  }
}
