package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Looks for characters that repeat those before them. */
final class Repeats {
  private static final VectorSpecies<Short> UNITS = ShortVector.SPECIES_256;
  private static final int UNIT_LANES = 16;
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_256;
  private static final int BYTE_LANES = 32;

  private Repeats() {}

  /** See {@link io.github.rasm.internal.normalize.Kernel#skipUnrepeated(char[], int, int)}. */
  static int skip(char[] text, int from, int to) {
    int k = from;
    for (; k <= to - UNIT_LANES; k += UNIT_LANES) {
      ShortVector units = ShortVector.fromCharArray(UNITS, text, k);
      VectorMask<Short> ones = units.compare(EQ, ShortVector.fromCharArray(UNITS, text, k - 1));
      VectorMask<Short> twos = units.compare(EQ, ShortVector.fromCharArray(UNITS, text, k - 2));
      if (ones.and(twos.or(units.compare(EQ, (short) ' '))).anyTrue()) {
        break;
      }
    }
    return k;
  }

  /** See {@link io.github.rasm.internal.normalize.Kernel#skipUnrepeated(byte[], int, int)}. */
  static int skip(byte[] text, int from, int to) {
    int k = from;
    // The first lane only tells what stands before the others.
    for (; k - 1 <= to - BYTE_LANES; k += BYTE_LANES - 1) {
      ByteVector bytes = ByteVector.fromArray(BYTES, text, k - 1);
      VectorMask<Byte> ones = bytes.compare(EQ, ByteVector.fromArray(BYTES, text, k - 2));
      VectorMask<Byte> twos = bytes.compare(EQ, ByteVector.fromArray(BYTES, text, k - 3));
      VectorMask<Byte> fours = bytes.compare(EQ, ByteVector.fromArray(BYTES, text, k - 5));
      long pairs = twos.and(fours).toLong();
      // A letter is two bytes that do, a character of ASCII is one.
      long repeats = pairs & pairs << 1;
      long single = ones.and(bytes.compare(GE, (byte) 0)).toLong();
      if (single != 0) {
        repeats |= single & (twos.toLong() | bytes.compare(EQ, (byte) ' ').toLong());
      }
      if ((repeats & ~1L) != 0) {
        break;
      }
    }
    return k;
  }
}
