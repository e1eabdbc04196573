package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.LT;

import io.github.rasm.internal.normalize.FoldTable;
import java.util.function.IntPredicate;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;

/**
 * A range of code points, first to last, both inclusive. Lanes are signed: with the start of the
 * range, and its length, shifted by half of what a lane counts to, "lane - start < length" is right
 * for unsigned ones.
 */
record CodeRange(int first, int last) {
  /** The shift for lanes of 16 bits. */
  static final int SHIFT = 0x8000;

  /** Returns the range around a code point that meets a condition, within bounds, or none. */
  static CodeRange around(int c, int low, int high, IntPredicate condition) {
    if (!condition.test(c)) {
      return new CodeRange(c, c - 1);
    }
    int first = c;
    while (first > low && condition.test(first - 1)) {
      first--;
    }
    int last = c;
    while (last < high && condition.test(last + 1)) {
      last++;
    }
    return new CodeRange(first, last);
  }

  /** Returns the range around a code point that a table leaves alone. */
  static CodeRange staying(FoldTable table, int c, int low, int high) {
    return around(c, low, high, k -> table.entry(k) == k);
  }

  int length() {
    return last - first + 1;
  }

  VectorMask<Short> has(ShortVector units) {
    return units.sub((short) (first + SHIFT)).compare(LT, (short) (length() + SHIFT));
  }

  VectorMask<Byte> has(ByteVector bytes) {
    return bytes.sub((byte) (first + 0x80)).compare(LT, (byte) (length() + 0x80));
  }

  boolean has(int c) {
    return c >= first && c <= last;
  }
}
