package io.github.rasm.tools;

import io.github.rasm.LineMode;
import io.github.rasm.Tokenizer;
import io.github.rasm.internal.segment.GapFeatures;
import io.github.rasm.internal.segment.SentenceEngine;
import io.github.rasm.internal.segment.StretchFeatures;
import io.github.rasm.internal.segment.UnitDecider;
import java.util.Arrays;

/**
 * Examples for the model of boundaries without a mark, made by the engine itself: the first units
 * of texts with the gaps where a sentence may end, their features, and the gap where the first one
 * does.
 */
final class StretchExamples implements UnitDecider {
  private final int mask;
  private final StretchFeatures features = new StretchFeatures();
  private final int[] buffer = new int[StretchFeatures.MOST];
  private final SentenceEngine engine =
      new SentenceEngine(Tokenizer.standard().cursor(), LineMode.PARAGRAPH, this);

  private SparseTable gaps;

  /** For each offset of the text, whether a sentence begins there behind one without a mark. */
  private boolean[] starts;

  /** Features of all rows; a row is a gap. */
  private int[] all = new int[1 << 20];

  private int used;
  private int[] rowEnd = new int[1 << 16];
  private int rows;
  private int[] exampleEnd = new int[1 << 14];
  private int[] wanted = new int[1 << 14];
  private int examples;

  /** Examples for a table with the given greatest place. */
  StretchExamples(int mask) {
    this.mask = mask;
  }

  /**
   * Adds the units of a text.
   *
   * @param gapTable scores of gaps, trained on other text
   * @param boundaries offsets of sentences that begin behind one without a mark
   */
  void add(String text, Iterable<Integer> boundaries, SparseTable gapTable) {
    gaps = gapTable;
    starts = new boolean[text.length() + 1];
    for (int at : boundaries) {
      starts[at] = true;
    }
    engine.reset(text.toCharArray(), 0, text.length(), true);
    while (engine.next()) {
      // The units arrive at decide.
    }
  }

  /** The number of examples. */
  int size() {
    return examples;
  }

  /** The first row of an example. */
  int firstRow(int example) {
    return example == 0 ? 0 : exampleEnd[example - 1];
  }

  /** The number of its rows. */
  int rows(int example) {
    return exampleEnd[example] - firstRow(example);
  }

  /** The row where the first sentence ends, counted from the first row; -1 if nowhere. */
  int wanted(int example) {
    return wanted[example];
  }

  /** The features of all rows, one row after the other. */
  int[] features() {
    return all;
  }

  /** The place in {@link #features} where a row begins. */
  int rowStart(int row) {
    return row == 0 ? 0 : rowEnd[row - 1];
  }

  @Override
  public boolean wantsAll() {
    return false;
  }

  @Override
  public void decide(Unit unit) {
    int size = unit.words.size();
    int place = StretchFeatures.OPENS;
    int from = 0;
    while (from >= 0 && size - from > StretchFeatures.SHORTEST) {
      from = example(unit, from, place);
      place = StretchFeatures.FOLLOWS;
    }
  }

  // Adds what begins at a token and returns where its first sentence ends; -1 if nowhere.
  private int example(Unit unit, int from, int place) {
    int to = Math.min(unit.words.size(), from + StretchFeatures.WINDOW);
    int first = rows;
    int boundary = -1;
    int want = -1;
    features.start(unit.words, from, place);
    for (int k = from + 1; k < to; k++) {
      boolean isStart = boundary < 0 && starts[unit.start[unit.from + k]];
      boundary = isStart ? k : boundary;
      if (k >= from + StretchFeatures.SHORTEST && unit.mayEndBefore(k)) {
        int count = GapFeatures.extract(unit.bare, unit.bareIndex[k], gaps.mask(), buffer);
        float gap = gaps.score(buffer, 0, count);
        if (gap >= StretchFeatures.LEAST_GAP) {
          want = isStart ? rows - first : want;
          addRow(features.extract(k, unit.places.state[k], gap, mask, buffer));
        }
      }
    }
    if (rows > first && (want >= 0 || boundary < 0)) {
      addExample(want);
    } else {
      // A boundary that the model cannot see teaches nothing.
      rows = first;
      used = rowStart(rows);
    }
    return boundary;
  }

  private void addRow(int count) {
    if (used + count > all.length) {
      all = Arrays.copyOf(all, 2 * all.length);
    }
    if (rows == rowEnd.length) {
      rowEnd = Arrays.copyOf(rowEnd, 2 * rows);
    }
    System.arraycopy(buffer, 0, all, used, count);
    used += count;
    rowEnd[rows++] = used;
  }

  private void addExample(int want) {
    if (examples == wanted.length) {
      wanted = Arrays.copyOf(wanted, 2 * examples);
      exampleEnd = Arrays.copyOf(exampleEnd, 2 * examples);
    }
    wanted[examples] = want;
    exampleEnd[examples++] = rows;
  }
}
