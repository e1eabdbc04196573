package io.github.rasm.cli;

import io.github.rasm.SegmentRole;
import io.github.rasm.internal.clitic.Joiner;
import io.github.rasm.internal.clitic.SpellingFold;
import java.util.Arrays;

/**
 * How a split word is written in text: which spelling of its parts, and what stands between them.
 * Parts with one mark between them are joined by {@link Joiner}'s rules, parts with a mark on
 * either side ({@code ل+ +التزام}) stand side by side. So whatever the parts are, some way of
 * writing them gives the word back: the restored forms where they do, else the source letters.
 */
final class SplitWord {
  /** More gaps than this are not tried in every combination. */
  private static final int MOST_TRIED = 5;

  private final Joiner joiner = new Joiner();

  /** Whether a result that differs by what restoration may change is good enough. */
  private final boolean loose;

  // The parts: letters, where each starts and ends, what it is.
  private char[] letters = new char[64];
  private int[] from = new int[8];
  private int[] to = new int[8];
  private SegmentRole[] roles = new SegmentRole[8];
  private int count;

  // What stands between part i and part i + 1.
  private boolean[] markBefore = new boolean[8];
  private boolean[] markAfter = new boolean[8];
  private boolean[] plain = new boolean[8];

  /**
   * Makes a writer of words.
   *
   * @param loose whether the word may come back with another spelling of hamza, alef and ya and
   *     without marks, as in scheme {@code ud}
   */
  SplitWord(boolean loose) {
    this.loose = loose;
  }

  /** Starts over without parts. */
  void clear() {
    count = 0;
  }

  /** Adds a part; an empty one is not written. */
  void add(SegmentRole role, char[] source, int start, int end) {
    if (start == end) {
      return;
    }
    if (count + 1 >= from.length) {
      grow();
    }
    int at = count == 0 ? 0 : to[count - 1];
    letters = Analysis.room(letters, at + end - start);
    System.arraycopy(source, start, letters, at, end - start);
    from[count] = at;
    to[count] = at + end - start;
    roles[count] = role;
    count++;
  }

  private void grow() {
    int size = 2 * from.length;
    from = Arrays.copyOf(from, size);
    to = Arrays.copyOf(to, size);
    roles = Arrays.copyOf(roles, size);
    markBefore = new boolean[size];
    markAfter = new boolean[size];
    plain = new boolean[size];
  }

  int count() {
    return count;
  }

  char[] letters() {
    return letters;
  }

  int from(int part) {
    return from[part];
  }

  int to(int part) {
    return to[part];
  }

  /** Whether the mark of enclitics stands before a part. */
  boolean markBefore(int part) {
    return part > 0 && markBefore[part - 1];
  }

  /** Whether the mark of proclitics stands behind a part. */
  boolean markAfter(int part) {
    return part + 1 < count && markAfter[part];
  }

  /**
   * Finds a way to write the parts that gives a word back.
   *
   * @return whether there is one
   */
  boolean solve(char[] word, int start, int end) {
    if (count == 0) {
      return start == end;
    }
    boolean stem = false;
    for (int i = 0; i + 1 < count; i++) {
      stem |= roles[i] == SegmentRole.STEM;
      boolean enclitic = isEnclitic(roles[i + 1], stem);
      markAfter[i] = isProclitic(roles[i], stem);
      markBefore[i] = enclitic || !markAfter[i];
    }
    int gaps = Math.max(0, count - 1);
    int ways = gaps <= MOST_TRIED ? 1 << gaps : 1;
    for (int way = 0; way < ways; way++) {
      join(way);
      if (Arrays.equals(joiner.word(), 0, joiner.length(), word, start, end)) {
        fixMarks();
        return true;
      }
    }
    for (int way = 0; loose && way < ways; way++) {
      join(way);
      if (SpellingFold.equal(joiner.word(), 0, joiner.length(), word, start, end)) {
        fixMarks();
        return true;
      }
    }
    return false;
  }

  /** Writes the parts side by side, which gives back what they were cut from. */
  void solvePlainly() {
    for (int i = 0; i + 1 < count; i++) {
      markAfter[i] = true;
      markBefore[i] = true;
    }
  }

  /**
   * Joins the parts.
   *
   * @param way a bit for each gap: 1 if it is not joined as its marks suggest
   */
  private void join(int way) {
    joiner.reset();
    joiner.appendPlain(letters, from[0], to[0]);
    for (int i = 0; i + 1 < count; i++) {
      boolean suggested = markAfter[i] && markBefore[i];
      plain[i] = suggested ^ (way >> i & 1) != 0;
      if (plain[i]) {
        joiner.appendPlain(letters, from[i + 1], to[i + 1]);
      } else {
        joiner.append(letters, from[i + 1], to[i + 1]);
      }
    }
  }

  private void fixMarks() {
    for (int i = 0; i + 1 < count; i++) {
      if (plain[i]) {
        markAfter[i] = true;
        markBefore[i] = true;
      } else if (markAfter[i]) {
        markBefore[i] = false;
      }
    }
  }

  private static boolean isProclitic(SegmentRole role, boolean afterStem) {
    return switch (role) {
      case CONJ, PREP, FUT, DET -> true;
      case PART -> !afterStem;
      case STEM, PRON -> false;
    };
  }

  private static boolean isEnclitic(SegmentRole role, boolean afterStem) {
    return role == SegmentRole.PRON || role == SegmentRole.PART && afterStem;
  }
}
