package io.github.rasm.internal.normalize;

import io.github.rasm.Alignment;
import java.util.Arrays;

/**
 * The hot loops over UTF-16 code units whose neighbours do not matter: one table look-up a unit,
 * and no branch that hangs on the text.
 *
 * <p>Text is taken block by block, by one of two loops. One copies and folds as long as a block
 * loses nothing; its time is that of a load, a look-up, a bounds check and a store for each unit,
 * one cycle. The first block that loses something goes to {@link #compact}, which closes the gaps
 * in 1.8 times the time; it hands back when nothing went.
 */
final class CharTableLoop {
  /**
   * Units of the first block that is only folded; while nothing goes, each block is twice the last.
   */
  private static final int FIRST_BLOCK = 64;

  private static final int LONGEST_BLOCK = 1024;

  /** Units that are kept from a kernel where most of them are rare. */
  private static final int LONGEST_PAUSE = 8192;

  /** Units that tell marked text from bare text. */
  private static final int SAMPLE = 16;

  /** Units that make up for the start of a kernel. */
  private static final int PAYS_FROM = 512;

  /** Units that a kernel takes at a time with an alignment; whole blocks of each kernel. */
  private static final int ALIGNED = 2048;

  /** Units of a block of {@link #compact}. */
  private static final int COMPACTED = 256;

  /**
   * Units of the first block that is looked through for repeats; while there are none, each block
   * is twice the last.
   */
  private static final int FIRST_WATCHED = 512;

  private static final int LONGEST_WATCHED = 4096;

  private static final int NONE = -1;

  private CharTableLoop() {}

  /**
   * Runs through units whose neighbours do not matter. Stops at one whose neighbours do, at {@code
   * to}, or where the target is full.
   *
   * @return index in the source (bits 32 to 63) and in the target (bits 0 to 31)
   */
  static long run(
      FoldTable table,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    return run(table.charKernel(to - from), table, source, from, to, target, at, alignment);
  }

  /** The same with a kernel, or without if it is null. */
  private static long run(
      Kernel kernel,
      FoldTable table,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    return kernel == null
        ? run(table.steps, source, from, to, target, at, alignment)
        : runKernel(kernel, table, source, from, to, target, at, alignment);
  }

  /** The same with a kernel, and the table loop where the kernel stops. */
  static long runKernel(
      Kernel kernel,
      FoldTable table,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    int i = from;
    int o = at;
    int size = FIRST_BLOCK;
    while (true) {
      boolean marked = kernel.isForBareUtf16() && losesMuch(table.steps, source, i, to);
      long reached =
          marked
              ? (long) i << 32 | o
              : alignment == null
                  ? kernel.normalize(source, i, to, target, o, null)
                  : runAligned(kernel, source, i, to, target, o, alignment);
      // A kernel that does not get far costs more than it brings: leave it out for longer.
      boolean pays = (int) (reached >>> 32) - i >= PAYS_FROM;
      i = (int) (reached >>> 32);
      size = marked ? LONGEST_PAUSE : pays ? FIRST_BLOCK : Math.min(2 * size, LONGEST_PAUSE);
      int end = Math.min(to, i + size);
      reached = run(table.steps, source, i, end, target, (int) reached, alignment);
      i = (int) (reached >>> 32);
      o = (int) reached;
      if (i < end || i == to) {
        return reached;
      }
    }
  }

  /**
   * Returns whether the text from here on looks marked. No branch hangs on a unit: half of them
   * would be mispredicted.
   */
  private static boolean losesMuch(long[] steps, char[] source, int from, int to) {
    int end = Math.min(to, from + SAMPLE);
    long staying = 0;
    for (int i = from; i < end; i++) {
      staying += steps[source[i]] >>> 32 & 1;
    }
    return staying < end - from - SAMPLE / 8;
  }

  /** Runs a kernel part by part, and takes over what it says of each. */
  private static long runAligned(
      Kernel kernel,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    long[] removed = new long[ALIGNED / Long.SIZE];
    int i = from;
    int o = at;
    int end = from;
    while (i == end && i < to) {
      end = Math.min(to, i + ALIGNED);
      Arrays.fill(removed, 0);
      long reached = kernel.normalize(source, i, end, target, o, removed);
      for (int k = 0; k < removed.length; k++) {
        alignment.cut(i + k * Long.SIZE, removed[k]);
      }
      i = (int) (reached >>> 32);
      o = (int) reached;
    }
    return (long) i << 32 | o;
  }

  /**
   * Does it without a kernel. The loops in it are no methods of their own so that it is longer than
   * what the JVM inlines (325 bytes of bytecode): inlined into {@link #runKernel}, it takes 1.25
   * times as long.
   */
  private static long run(
      long[] steps,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    int i = from;
    int o = at;
    int size = FIRST_BLOCK;
    boolean clean = true;
    while (i < to && o < target.length) {
      int room = Math.min(to - i, target.length - o);
      if (clean) {
        int n = Math.min(size, room);
        long all = FoldTable.STAYS;
        int ahead = o - i;
        for (int k = i; k < i + n; k++) {
          long step = steps[source[k]];
          target[k + ahead] = (char) step;
          all &= step;
        }
        clean = all != 0;
        size = clean ? Math.min(2 * size, LONGEST_BLOCK) : FIRST_BLOCK;
        int staying = clean ? n : 0;
        while (staying < n && steps[source[i + staying]] >= FoldTable.STAYS) {
          staying++;
        }
        i += staying;
        o += staying;
        continue;
      }
      int n = Math.min(COMPACTED, room);
      long reached =
          alignment == null
              ? compact(steps, source, i, i + n, target, o)
              : compactAligned(steps, source, i, i + n, target, o, alignment);
      clean = (int) reached - o == n;
      o = (int) reached;
      if ((int) (reached >>> 32) < i + n) {
        return reached;
      }
      i += n;
    }
    for (; i < to && steps[source[i]] >>> 32 == 0; i++) {
      // The target is full, but what goes needs no room.
      if (alignment != null) {
        alignment.cut(i);
      }
    }
    return (long) i << 32 | o;
  }

  /** Runs through a whole text without a kernel. */
  static long runTable(FoldTable table, char[] source, char[] target) {
    return run(table.steps, source, 0, source.length, target, 0, null);
  }

  /**
   * Stores every unit and advances by what its step says. A branch instead is mispredicted at most
   * marks of a marked text, and takes 2 to 3 times as long there.
   */
  private static long compact(
      long[] steps, char[] source, int from, int to, char[] target, int at) {
    int o = at;
    for (int i = from; i < to; i++) {
      long step = steps[source[i]];
      if (step < 0) {
        return (long) i << 32 | o;
      }
      target[o] = (char) step;
      o += (int) (step >>> 32);
    }
    return (long) to << 32 | o;
  }

  private static long compactAligned(
      long[] steps,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    int o = at;
    int i = from;
    while (i < to) {
      int n = Math.min(Long.SIZE, to - i);
      long removed = 0;
      int k = 0;
      for (; k < n; k++) {
        long step = steps[source[i + k]];
        if (step < 0) {
          break;
        }
        long stays = step >>> 32;
        target[o] = (char) step;
        o += (int) stays;
        removed |= (stays ^ 1) << k;
      }
      alignment.cut(i, removed);
      i += k;
      if (k < n) {
        break;
      }
    }
    return (long) i << 32 | o;
  }

  /**
   * Does the same, and stops at a third equal unit or a second space as well. Repeats are looked
   * for in the result of a block; only a block that has one is done again: a long one as a short
   * one, a short one unit by unit.
   */
  static long runWatchingRepeats(
      FoldTable table,
      char[] source,
      int from,
      int to,
      char[] target,
      int at,
      Alignment.Builder alignment) {
    int i = from;
    int o = at;
    int size = FIRST_WATCHED;
    while (i < to) {
      int end = Math.min(to, i + size);
      Kernel kernel = table.charKernel(end - i);
      long reached = run(kernel, table, source, i, end, target, o, alignment);
      if (!repeats(kernel, target, at, o, (int) reached)) {
        size = Math.min(2 * size, LONGEST_WATCHED);
      } else {
        if (alignment != null) {
          alignment.takeBack(i);
        }
        if (size > FIRST_WATCHED) {
          size = FIRST_WATCHED;
          continue;
        }
        reached = unitByUnit(table.steps, source, i, end, target, at, o, alignment);
      }
      i = (int) (reached >>> 32);
      o = (int) reached;
      if (i < end) {
        break;
      }
    }
    return (long) i << 32 | o;
  }

  /**
   * Returns whether what was written from {@code from} to {@code to} repeats; a row begins at at.
   */
  private static boolean repeats(Kernel kernel, char[] target, int at, int from, int to) {
    if (kernel == null) {
      return repeatsExactly(target, at, from, to);
    }
    int k = Math.min(Math.max(from, at + 2), to);
    return repeatsExactly(target, at, from, k)
        || repeatsExactly(target, at, kernel.skipUnrepeated(target, k, to), to);
  }

  private static boolean repeatsExactly(char[] target, int at, int from, int to) {
    for (int k = Math.max(from, at + 1); k < to; k++) {
      char c = target[k];
      if (c == target[k - 1] && (c == CodePoints.SPACE || k > at + 1 && c == target[k - 2])) {
        return true;
      }
    }
    return false;
  }

  private static long unitByUnit(
      long[] steps,
      char[] source,
      int from,
      int to,
      char[] target,
      int start,
      int at,
      Alignment.Builder alignment) {
    int o = at;
    int last = o > start ? target[o - 1] : NONE;
    int beforeLast = o > start + 1 ? target[o - 2] : NONE;
    for (int i = from; i < to; i++) {
      long step = steps[source[i]];
      if (step >= FoldTable.STAYS) {
        int entry = (int) step;
        if (entry == last && (entry == beforeLast || entry == CodePoints.SPACE)
            || o == target.length) {
          return (long) i << 32 | o;
        }
        target[o++] = (char) entry;
        beforeLast = last;
        last = entry;
      } else if (step < 0) {
        return (long) i << 32 | o;
      } else if (alignment != null) {
        alignment.cut(i);
      }
    }
    return (long) to << 32 | o;
  }
}
