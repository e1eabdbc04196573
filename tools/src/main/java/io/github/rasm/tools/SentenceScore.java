package io.github.rasm.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Boundary F1 of sentences: every sentence end counts, also the last one of a document.
 *
 * <p>The sentences of a document are joined by one space. A boundary is the number of UTF-16 units
 * before it that are not white space, so spaces between sentences belong to nobody. A hit is a
 * boundary that both sides have; gold and found are counted per document and summed over the file
 * (micro average). White space is what {@link #isSpace} says.
 */
public final class SentenceScore {
  private long hits;
  private long gold;
  private long found;

  /** Finds the ends of sentences: exclusive UTF-16 offsets, ascending, the last one included. */
  @FunctionalInterface
  public interface Segmenter {
    /** The ends of the sentences of a text. */
    int[] ends(String text);
  }

  /** A false break or a miss. */
  public record Error(boolean missed, String text, int at) {
    /** A line with the text around the place, the place marked by a bar. */
    public String line() {
      String left = text.substring(Math.max(0, at - 60), at);
      String right = text.substring(at, Math.min(text.length(), at + 40));
      return (missed ? "missed\t" : "false\t") + left + " ||| " + right;
    }
  }

  /** True for what does not count as a character of the text. */
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Scores one document and adds its errors to the list unless that is null. */
  public void add(List<String> sentences, Segmenter segmenter, List<Error> errors) {
    String text = String.join(" ", sentences);
    int[] rank = ranks(text);
    int[] want = new int[sentences.size()];
    int at = 0;
    for (int i = 0; i < want.length; i++) {
      at += sentences.get(i).length();
      want[i] = rank[at];
      at++;
    }
    int[] got = segmenter.ends(text).clone();
    for (int i = 0; i < got.length; i++) {
      got[i] = rank[got[i]];
    }
    want = distinct(want);
    got = distinct(got);
    gold += want.length;
    found += got.length;
    for (int w : want) {
      if (Arrays.binarySearch(got, w) >= 0) {
        hits++;
      } else if (errors != null) {
        errors.add(new Error(true, text, offset(rank, w)));
      }
    }
    if (errors != null) {
      for (int g : got) {
        if (Arrays.binarySearch(want, g) < 0) {
          errors.add(new Error(false, text, offset(rank, g)));
        }
      }
    }
  }

  /** Boundaries that both sides have. */
  public long hits() {
    return hits;
  }

  /** Boundaries of the gold text. */
  public long gold() {
    return gold;
  }

  /** Boundaries of the segmenter. */
  public long found() {
    return found;
  }

  /** The share of the found boundaries that are right, 0 to 1. */
  public double precision() {
    return found == 0 ? 0 : (double) hits / found;
  }

  /** The share of the gold boundaries that were found, 0 to 1. */
  public double recall() {
    return gold == 0 ? 0 : (double) hits / gold;
  }

  /** The harmonic mean of precision and recall, 0 to 1. */
  public double f1() {
    return gold + found == 0 ? 0 : 2.0 * hits / (gold + found);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "F1 %.2f  P %.2f  R %.2f  (%d gold, %d found, %d false, %d missed)",
        100 * f1(),
        100 * precision(),
        100 * recall(),
        gold,
        found,
        found - hits,
        gold - hits);
  }

  // rank[i]: characters before offset i that are not white space.
  private static int[] ranks(String text) {
    int[] rank = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      rank[i + 1] = rank[i] + (isSpace(text.charAt(i)) ? 0 : 1);
    }
    return rank;
  }

  private static int offset(int[] rank, int value) {
    int at = Arrays.binarySearch(rank, value);
    while (at > 0 && rank[at - 1] == value) {
      at--;
    }
    return at;
  }

  // Ascending, without repeats and without the empty boundary before the first character.
  private static int[] distinct(int[] values) {
    List<Integer> list = new ArrayList<>();
    int last = 0;
    for (int v : values) {
      if (v > last) {
        list.add(v);
        last = v;
      }
    }
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
