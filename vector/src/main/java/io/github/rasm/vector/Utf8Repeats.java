package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/** Looks for characters of UTF-8 that repeat those before them. */
final class Utf8Repeats {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_256;
  private static final int LANES = 32;

  private Utf8Repeats() {}

  /** See {@link io.github.rasm.internal.normalize.Kernel#skipUnrepeated}. */
  static int skip(byte[] text, int from, int to) {
    int k = from;
    // The first lane only tells what stands before the others.
    for (; k - 1 <= to - LANES; k += LANES - 1) {
      ByteVector bytes = ByteVector.fromArray(SPECIES, text, k - 1);
      VectorMask<Byte> ones = bytes.compare(EQ, ByteVector.fromArray(SPECIES, text, k - 2));
      VectorMask<Byte> twos = bytes.compare(EQ, ByteVector.fromArray(SPECIES, text, k - 3));
      VectorMask<Byte> fours = bytes.compare(EQ, ByteVector.fromArray(SPECIES, text, k - 5));
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
