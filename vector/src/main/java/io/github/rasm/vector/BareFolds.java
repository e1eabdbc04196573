package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What {@link BareKernel} does to each unit, taken from a compiled table. Up to three ranges fold
 * each to one unit, two of them to the same. Where that is not enough for the letters, those before
 * U+0640 are looked up instead, and one range behind them is left. Units that would come out
 * otherwise than the table says, or whose neighbours decide, are not known; neither are those
 * outside of a few ranges around the most frequent units, whose boundaries are counted: some for
 * every block, as many again for blocks that hold a unit outside of those.
 */
final class BareFolds {
  /** Length of {@link #boundaries} and of {@link #moreBoundaries}. */
  static final int BOUNDARIES = 8;

  /** Units from here on are never known: as signed numbers they are negative. */
  private static final int END = 0x8000;

  private static final int FIRST = 0x0600;
  private static final int TATWEEL = 0x0640;
  private static final int LETTERS_END = 0x064B;

  /**
   * Space, lam, alef, comma, which news has in each line: a unit in each range that matters most.
   */
  private static final int[] FREQUENT = {' ', 0x0644, 0x0627, 0x060C};

  /** Quotation marks, line feed, digit, letter of Persian, ideograph. */
  private static final int[] LESS_FREQUENT = {0x00BB, 0x201C, '\n', 0x0660, 0x06CC, 0x4E00};

  /** Two ranges that fold to the same unit, and a third; each may be empty. */
  final Fold first;

  final Fold second;
  final Fold third;

  /**
   * For each unit from {@link #pageStart} to U+063F, the xor of it and what becomes of it; null
   * where the ranges are enough.
   */
  final short[] page;

  final int pageStart;

  /**
   * First and end of each of the most frequent ranges that are known, and zeros. A unit is in one
   * of them where an odd number of boundaries is above it.
   */
  final short[] boundaries;

  /** The same of further ranges. */
  final short[] moreBoundaries;

  private final long[] known = new long[END / Long.SIZE];

  /** Units from {@code first} to {@code end}, exclusive, become {@code target}. */
  record Fold(int first, int end, int target) {
    static final Fold NONE = new Fold(0, 0, 0);

    boolean has(int c) {
      return first <= c && c < end;
    }
  }

  BareFolds(FoldTable table, int lanes) {
    List<Fold> folds = folds(table, FIRST, LETTERS_END);
    folds.sort(Comparator.comparingLong(fold -> -sharing(folds, fold)));
    boolean few = folds.size() < 3 || folds.size() == 3 && sharing(folds, folds.get(1)) > 1;
    pageStart = TATWEEL - 2 * lanes;
    page = few ? null : new short[2 * lanes];
    if (few) {
      boolean pair = folds.size() > 1 && folds.get(0).target() == folds.get(1).target();
      first = folds.isEmpty() ? Fold.NONE : folds.get(0);
      second = pair ? folds.get(1) : Fold.NONE;
      int rest = pair ? 2 : 1;
      third = folds.size() > rest ? folds.get(rest) : Fold.NONE;
    } else {
      for (int k = 0; k < page.length; k++) {
        int entry = table.entry(pageStart + k);
        page[k] = (short) (entry >= 0 ? entry ^ pageStart + k : 0);
      }
      first = Fold.NONE;
      second = Fold.NONE;
      List<Fold> behind = folds(table, TATWEEL, LETTERS_END);
      third = behind.isEmpty() ? Fold.NONE : behind.get(0);
    }
    boundaries = choose(table, FREQUENT);
    moreBoundaries = choose(table, LESS_FREQUENT);
  }

  private static List<Fold> folds(FoldTable table, int from, int to) {
    List<Fold> folds = new ArrayList<>();
    for (int c = from; c < to; c++) {
      int target = table.entry(c);
      if (target >= 0 && target != c) {
        int first = c;
        while (c + 1 < to && table.entry(c + 1) == target && target != c + 1) {
          c++;
        }
        folds.add(new Fold(first, c + 1, target));
      }
    }
    return folds;
  }

  private static long sharing(List<Fold> folds, Fold fold) {
    return folds.stream().filter(other -> other.target() == fold.target()).count();
  }

  /** Returns what the kernel makes of a unit. */
  private int folded(int c) {
    if (page != null && c >= pageStart && c < TATWEEL) {
      return c ^ page[c - pageStart] & 0xFFFF;
    }
    for (Fold fold : List.of(first, second, third)) {
      if (fold.has(c)) {
        return fold.target();
      }
    }
    return c;
  }

  private boolean agrees(FoldTable table, int c) {
    return c >= 0 && c < END && table.entry(c) == folded(c);
  }

  /** Adds the ranges around units to what is known, and returns their boundaries. */
  private short[] choose(FoldTable table, int[] frequent) {
    short[] chosen = new short[BOUNDARIES];
    int count = 0;
    for (int c : frequent) {
      int start = c;
      int end = c;
      while (agrees(table, start - 1)) {
        start--;
      }
      while (agrees(table, end)) {
        end++;
      }
      if (agrees(table, c) && !knows(c) && count <= BOUNDARIES - 2) {
        chosen[count++] = (short) start;
        chosen[count++] = (short) end;
        for (int k = start; k < end; k++) {
          known[k >> 6] |= 1L << k;
        }
      }
    }
    return chosen;
  }

  /** Returns whether a unit is in a range that was chosen before. */
  private boolean knows(int c) {
    return c < END && (known[c >> 6] >>> c & 1) != 0;
  }
}
