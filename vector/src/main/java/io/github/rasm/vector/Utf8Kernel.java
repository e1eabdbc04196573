package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LT;

import io.github.rasm.internal.normalize.FoldTable;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 64 bytes of UTF-8 at a time. Masks of the first bytes D8 and D9 (U+0600 to U+067F),
 * moved up by one, say which of two tables in registers a second byte is looked up in; ASCII
 * passes. Only a block with other first bytes pays for looking at them: C2, C3, DA, DB, and E2 80
 * (quotation marks and dashes). With anything else the kernel stops before the block.
 *
 * <p>All blocks but those have 64 bytes, whatever character they cut: were each to end with a
 * character, the load of the next would wait for the look at this one, in 1.8 times the time on
 * bare text.
 */
final class Utf8Kernel {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_512;
  private static final int LANES = 64;
  private static final long ALL = -1L;

  /** First bytes with a table each; the first two are the common ones. */
  private static final int[] FIRST_BYTES = {0xD8, 0xD9, 0xDA, 0xDB, 0xC2, 0xC3};

  /** Result of a second byte whose character goes; like the next, no continuation byte. */
  private static final byte GOES = 1;

  private static final byte RARE = 0;

  private static final int QUOTATION_MARK = 0x201C;
  private static final byte FIRST_OF_SIGNS = (byte) 0xE2;
  private static final byte SECOND_OF_SIGNS = (byte) 0x80;

  /** What becomes of the second bytes 80 to BF, for each of the first bytes. */
  private final byte[] seconds = new byte[FIRST_BYTES.length * LANES];

  private final byte asciiFirst;
  private final byte asciiLength;

  /** Third bytes of the range around the quotation mark. */
  private final byte signsFirst;

  private final byte signsLength;

  Utf8Kernel(FoldTable table) {
    for (int k = 0; k < seconds.length; k++) {
      int first = FIRST_BYTES[k / LANES];
      seconds[k] = second(table, first, k % LANES);
    }
    IdentityRange ascii = IdentityRange.around(table, ' ', 0, 0x7F);
    asciiFirst = shifted(ascii.first());
    asciiLength = shifted(ascii.length());
    IdentityRange signs = IdentityRange.around(table, QUOTATION_MARK, 0x2000, 0x203F);
    signsFirst = shifted(signs.first() & 0x3F | 0x80);
    signsLength = shifted(signs.length());
  }

  private static byte second(FoldTable table, int first, int low) {
    int entry = table.entry((first & 0x1F) << 6 | low);
    if (entry == FoldTable.DELETE) {
      return GOES;
    }
    boolean keepsFirst = entry >= 0x80 && entry < 0x800 && (0xC0 | entry >> 6) == first;
    return keepsFirst ? (byte) (0x80 | entry & 0x3F) : RARE;
  }

  /** Lanes are signed; a start and a length shifted by 0x80 make "byte - start < length" right. */
  private static byte shifted(int value) {
    return (byte) (value + 0x80);
  }

  long normalize(byte[] source, int from, int to, byte[] target, int at) {
    ByteVector secondsD8 = ByteVector.fromArray(SPECIES, seconds, 0);
    ByteVector secondsD9 = ByteVector.fromArray(SPECIES, seconds, LANES);
    int i = from;
    int o = at;
    int last = to - LANES;
    int lastTarget = target.length - LANES;
    // Bit 0: the last byte of the block before was D8, or D9, and was written.
    long cutD8 = 0;
    long cutD9 = 0;
    while (i <= last && o <= lastTarget) {
      ByteVector bytes = ByteVector.fromArray(SPECIES, source, i);
      long d8 = bytes.compare(EQ, (byte) 0xD8).toLong();
      long d9 = bytes.compare(EQ, (byte) 0xD9).toLong();
      long continues = bytes.compare(LT, (byte) 0xC0).toLong();
      long ascii = bytes.sub(asciiFirst).compare(LT, asciiLength).toLong();
      long behindD8 = d8 << 1 | cutD8;
      long behindD9 = d9 << 1 | cutD9;
      long second = behindD8 | behindD9;
      ByteVector index = bytes.and((byte) 0x3F);
      ByteVector result =
          bytes
              .blend(index.selectFrom(secondsD8), VectorMask.fromLong(SPECIES, behindD8))
              .blend(index.selectFrom(secondsD9), VectorMask.fromLong(SPECIES, behindD9));
      int n = LANES;
      long nextCutD8 = d8 >>> 63;
      long nextCutD9 = d9 >>> 63;
      if ((d8 | d9 | continues | ascii) != ALL || continues != second) {
        long signs = bytes.compare(EQ, FIRST_OF_SIGNS).toLong();
        long others = others(bytes);
        second |= others << 1;
        long known = d8 | d9 | others | continues | ascii | signs;
        if (known != ALL
            || continues != (second | signs << 1 | signs << 2)
            || !passes(bytes, signs)) {
          break;
        }
        result = fold(bytes, index, result);
        // Here a cut character is left to the next block.
        n -= (int) ((d8 | d9 | others | signs) >>> 63) + 2 * (int) (signs >>> 62 & 1);
        nextCutD8 = 0;
        nextCutD9 = 0;
      }
      long special = result.compare(GE, (byte) 0).toLong() & second;
      if (special == 0) {
        result.intoArray(target, o);
        o += n;
      } else {
        long goes = result.compare(EQ, GOES).toLong() & second;
        if (goes != special) {
          break;
        }
        // Back over a first byte that the block before has written.
        o -= (int) (goes & 1);
        long stays = ~(goes | goes >>> 1) & ALL >>> LANES - n;
        result.compress(VectorMask.fromLong(SPECIES, stays)).intoArray(target, o);
        o += Long.bitCount(stays);
      }
      i += n;
      cutD8 = nextCutD8;
      cutD9 = nextCutD9;
    }
    int cut = (int) (cutD8 | cutD9);
    return (long) (i - cut) << 32 | (o - cut);
  }

  /** Returns where the less common first bytes of two stand. */
  private static long others(ByteVector bytes) {
    long others = 0;
    for (int k = 2; k < FIRST_BYTES.length; k++) {
      others |= bytes.compare(EQ, (byte) FIRST_BYTES[k]).toLong();
    }
    return others;
  }

  /** Folds the second bytes behind the less common first bytes. */
  private ByteVector fold(ByteVector bytes, ByteVector index, ByteVector result) {
    ByteVector folded = result;
    for (int k = 2; k < FIRST_BYTES.length; k++) {
      long first = bytes.compare(EQ, (byte) FIRST_BYTES[k]).toLong();
      ByteVector table = ByteVector.fromArray(SPECIES, seconds, k * LANES);
      folded = folded.blend(index.selectFrom(table), VectorMask.fromLong(SPECIES, first << 1));
    }
    return folded;
  }

  /** Returns whether the sequences of three bytes are those that the profile leaves alone. */
  private boolean passes(ByteVector bytes, long signs) {
    long second = bytes.compare(EQ, SECOND_OF_SIGNS).toLong();
    long third = bytes.sub(signsFirst).compare(LT, signsLength).toLong();
    return (signs << 1 & ~second) == 0 && (signs << 2 & ~third) == 0;
  }
}
