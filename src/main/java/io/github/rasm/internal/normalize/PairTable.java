package io.github.rasm.internal.normalize;

/**
 * A {@link FoldTable} by UTF-8 bytes: what becomes of a byte, given the byte before it.
 *
 * <p>The index is the byte before (bits 8 to 15; at the start of a character any ASCII or
 * continuation byte) and the byte (bits 0 to 7). A first byte of a two-byte sequence is written as
 * it stands; its second byte then decides. Bits 32 to 63 of an entry are what to add to the write
 * index: 1, or -1 to take the first byte back. Bits 0 to 31 are one of
 *
 * <ul>
 *   <li>{@link #CLEAN} with a byte (bits 0 to 7): write this byte;
 *   <li>0: the sequence goes;
 *   <li>{@link #PAIR} with two bytes (bits 0 to 15): replace the first byte and write the second;
 *   <li>{@link #SINGLE} with a byte (bits 0 to 7): replace the first byte;
 *   <li>{@link #OTHER}: something else, decode it.
 * </ul>
 *
 * <p>The last three are negative as an int. Bytes that are not UTF-8 fall under the last.
 * Immutable.
 */
public final class PairTable {
  /** Bit 28: nothing but this byte changes. */
  static final int CLEAN = 1 << 28;

  /** Bits 29 to 31 are 110. */
  static final int OTHER = 6 << 29;

  /** Bits 29 to 31 are 100. */
  private static final int PAIR = 4 << 29;

  /** Bits 29 to 31 are 101. */
  private static final int SINGLE = 5 << 29;

  private static final long ONE = 1L << 32;

  final long[] entries = new long[0x10000];

  /** Compiles a table. */
  public PairTable(FoldTable table) {
    for (int before = 0; before < 0x100; before++) {
      for (int b = 0; b < 0x100; b++) {
        entries[before << 8 | b] = entry(table, before, b);
      }
    }
  }

  static boolean isPair(int entry) {
    return entry >>> 29 == PAIR >>> 29;
  }

  static boolean isSingle(int entry) {
    return entry >>> 29 == SINGLE >>> 29;
  }

  private static long entry(FoldTable table, int before, int b) {
    boolean continues = b >= 0x80 && b < 0xC0;
    if (before < 0xC0) {
      boolean ascii = b < 0x80 && table.entry(b) >= 0 && table.entry(b) < 0x80;
      boolean leads = b >= 0xC2 && b < 0xE0;
      return ascii ? clean(table.entry(b)) : leads ? clean(b) : other();
    }
    if (before < 0xC2 || before >= 0xE0 || !continues) {
      return other();
    }
    return second(table.entry((before & 0x1F) << 6 | b & 0x3F), before);
  }

  private static long second(int folded, int first) {
    if (folded == FoldTable.DELETE) {
      return -ONE;
    }
    if (folded < 0 || folded >= 0x800) {
      return other();
    }
    if (folded < 0x80) {
      return special(SINGLE | folded);
    }
    int newFirst = 0xC0 | folded >> 6;
    int newSecond = 0x80 | folded & 0x3F;
    return newFirst == first ? clean(newSecond) : special(PAIR | newFirst << 8 | newSecond);
  }

  private static long clean(int b) {
    return ONE | CLEAN | b;
  }

  private static long other() {
    return special(OTHER);
  }

  /** The hot loop does not add the upper half of these. */
  private static long special(int action) {
    return action & 0xFFFFFFFFL;
  }
}
