package io.github.rasm.internal.normalize;

import java.util.Arrays;

/**
 * A {@link FoldTable} by two neighbouring bytes of UTF-8, twice: once for text of which nothing
 * goes, once for text of which something does. Both are indexed by the first of the two bytes (bits
 * 0 to 7) and the second (bits 8 to 15), as one little-endian load gives them. Bytes that are not
 * UTF-8, sequences of three and four bytes, and code points whose neighbours decide are left to
 * other code. Immutable.
 */
public final class PairTable {
  /** Bit of {@link #seconds}: the byte stays one byte, and nothing else changes. */
  static final int STAYS = 1 << 8;

  /** Bit of {@link #characters}: decode what begins here. A sum of seven does not reach it. */
  static final long STOP = 1L << 40;

  /**
   * What becomes of the second byte, given the first. Bits 0 to 7: the byte to write; then {@link
   * #STAYS}. At the start of a character the first may be any byte that leads no sequence.
   */
  final char[] seconds = new char[0x10000];

  /**
   * What becomes of the character that begins at the first byte. Bits 0 to 6: the length of what is
   * written, in bits (0, 8 or 16). Bits 16 to 31: the bytes to write, the first one lowest. Then
   * {@link #STOP}. A continuation byte begins nothing, its entry is 0. The length stands lowest
   * because shifts look at the lowest bits only: a sum of entries is a shift. An int per entry with
   * the same fields took 1.2 times as long.
   */
  final long[] characters = new long[0x10000];

  /** First byte that may lead a sequence, of two bytes from {@link #LEADS_TWO} on. */
  private static final int LEADS = 0xC0;

  private static final int LEADS_TWO = 0xC2;
  private static final int LEADS_THREE = 0xE0;

  /** What this was compiled from. */
  final FoldTable table;

  /**
   * Compiles a table. What most entries are hangs on one of the two bytes only: those are filled in
   * by rows, since all this is interpreted, and a process that normalizes a short text waits for
   * it.
   */
  public PairTable(FoldTable table) {
    this.table = table;
    long[] uncontinued = new long[0x100];
    long[] continued = new long[0x100];
    for (int first = 0; first < 0x100; first++) {
      uncontinued[first] = character(table, first, 0);
      continued[first] = STOP;
    }
    for (int second = 0; second < 0x100; second++) {
      int row = second << 8;
      Arrays.fill(seconds, row, row + LEADS, (char) second(table, 0, second));
      Arrays.fill(seconds, row + LEADS, row + 0x100, (char) second);
      boolean continues = isContinuation(second);
      System.arraycopy(continues ? continued : uncontinued, 0, characters, row, 0x100);
      for (int first = LEADS_TWO; continues && first < LEADS_THREE; first++) {
        seconds[row | first] = (char) second(table, first, second);
        characters[row | first] = character(table, first, second);
      }
    }
  }

  static boolean isContinuation(int b) {
    return (b & 0xC0) == 0x80;
  }

  /** Returns whether a byte, as an unsigned one, leads a sequence of two bytes. */
  private static boolean leadsTwo(int b) {
    return b >= LEADS_TWO && b < LEADS_THREE;
  }

  private static int second(FoldTable table, int first, int second) {
    if (first < LEADS) {
      int folded = second < 0x80 ? table.entry(second) : leadsTwo(second) ? second : 0x100;
      boolean stays = folded >= 0 && folded < (second < 0x80 ? 0x80 : 0x100);
      return stays ? STAYS | folded : second;
    }
    if (leadsTwo(first) && isContinuation(second)) {
      int folded = table.entry((first & 0x1F) << 6 | second & 0x3F);
      if (folded >= 0x80 && folded < 0x800 && (0xC0 | folded >> 6) == first) {
        return STAYS | 0x80 | folded & 0x3F;
      }
    }
    return second;
  }

  private static long character(FoldTable table, int first, int second) {
    if (first < 0x80) {
      int folded = table.entry(first);
      boolean apart = folded < 0 || folded >= 0x80 || isContinuation(second);
      return apart ? STOP : (long) folded << 16 | 8;
    }
    if (first < LEADS) {
      return isContinuation(second) ? STOP : 0;
    }
    if (!leadsTwo(first) || !isContinuation(second)) {
      return STOP;
    }
    int folded = table.entry((first & 0x1F) << 6 | second & 0x3F);
    if (folded == FoldTable.DELETE) {
      return 0;
    }
    if (folded < 0 || folded >= 0x800) {
      return STOP;
    }
    if (folded < 0x80) {
      return (long) folded << 16 | 8;
    }
    return (long) (0x80 | folded & 0x3F) << 24 | (long) (0xC0 | folded >> 6) << 16 | 16;
  }
}
