package io.github.rasm.vector;

import static io.github.rasm.vector.Utf8Folds.FIRST_BYTES;
import static io.github.rasm.vector.Utf8Folds.FIRST_OF_SIGNS;
import static io.github.rasm.vector.Utf8Folds.GOES;
import static io.github.rasm.vector.Utf8Folds.RARE;
import static io.github.rasm.vector.Utf8Folds.ROW;
import static io.github.rasm.vector.Utf8Folds.SECOND_OF_SIGNS;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LT;

import io.github.rasm.internal.normalize.FoldTable;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 64 bytes of UTF-8 at a time. Masks of the first bytes D8 and D9 (U+0600 to U+067F),
 * moved up by one, say which of two tables in registers a second byte is looked up in; where a
 * first byte may change, the same bytes are loaded once more from one place on, so that it meets
 * its second byte. ASCII passes. Only a block with other first bytes pays for looking at them: C2,
 * C3, DA, DB, and E2 80 (quotation marks and dashes). With anything else the kernel stops before
 * the block.
 *
 * <p>All blocks but those have 64 bytes, whatever character they cut: were each to end with a
 * character, the load of the next would wait for the look at this one, in 1.8 times the time on
 * bare text.
 */
final class Utf8Kernel512 implements VectorKernel.Utf8 {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_512;
  private static final int LANES = 64;
  private static final long ALL = -1L;

  private final Utf8Folds folds;

  Utf8Kernel512(FoldTable table) {
    folds = new Utf8Folds(table);
  }

  @Override
  public long normalize(byte[] source, int from, int to, byte[] target, int at) {
    Utf8Folds folds = this.folds;
    ByteVector secondsD8 = ByteVector.fromArray(SPECIES, folds.seconds, 0);
    ByteVector secondsD9 = ByteVector.fromArray(SPECIES, folds.seconds, ROW);
    ByteVector firstsD8 = ByteVector.fromArray(SPECIES, folds.firsts, 0);
    ByteVector firstsD9 = ByteVector.fromArray(SPECIES, folds.firsts, ROW);
    boolean changesD8 = folds.changesD8;
    boolean changesD9 = folds.changesD9;
    int i = from;
    int o = at;
    // One byte more for the load from one place on.
    int last = to - LANES - 1;
    int lastTarget = target.length - LANES;
    // Bit 0: the last byte of the block before was D8, or D9, and was written.
    long cutD8 = 0;
    long cutD9 = 0;
    while (i <= last && o <= lastTarget) {
      ByteVector bytes = ByteVector.fromArray(SPECIES, source, i);
      long d8 = bytes.compare(EQ, (byte) 0xD8).toLong();
      long d9 = bytes.compare(EQ, (byte) 0xD9).toLong();
      long continues = bytes.compare(LT, (byte) 0xC0).toLong();
      long ascii = folds.ascii.has(bytes).toLong();
      long behindD8 = d8 << 1 | cutD8;
      long behindD9 = d9 << 1 | cutD9;
      long ends = behindD8 | behindD9;
      long thirds = 0;
      ByteVector index = bytes.and((byte) 0x3F);
      ByteVector result =
          bytes
              .blend(index.selectFrom(secondsD8), VectorMask.fromLong(SPECIES, behindD8))
              .blend(index.selectFrom(secondsD9), VectorMask.fromLong(SPECIES, behindD9));
      if (changesD8) {
        result = changeFirsts(result, source, i, firstsD8, d8);
      }
      if (changesD9) {
        result = changeFirsts(result, source, i, firstsD9, d9);
      }
      int n = LANES;
      long nextCutD8 = d8 >>> 63;
      long nextCutD9 = d9 >>> 63;
      if ((d8 | d9 | continues | ascii) != ALL || continues != ends) {
        long signs = bytes.compare(EQ, FIRST_OF_SIGNS).toLong();
        long others = others(bytes);
        long known = d8 | d9 | others | continues | ascii | signs;
        known |= bytes.compare(EQ, folds.alsoAscii).toLong();
        thirds = signs << 2;
        ends |= others << 1 | thirds;
        if (known != ALL
            || continues != (ends | signs << 1)
            || (signs << 1 & ~bytes.compare(EQ, SECOND_OF_SIGNS).toLong()) != 0) {
          break;
        }
        result = fold(folds, source, i, bytes, index, result, thirds);
        // Here a cut character is left to the next block.
        n -= (int) ((d8 | d9 | others | signs) >>> 63) + 2 * (int) (signs >>> 62 & 1);
        nextCutD8 = 0;
        nextCutD9 = 0;
      }
      long special = result.compare(GE, (byte) 0).toLong() & ends;
      if (special == 0) {
        result.intoArray(target, o);
        o += n;
      } else {
        if ((result.compare(EQ, RARE).toLong() & ends) != 0) {
          break;
        }
        long goes = result.compare(EQ, GOES).toLong() & ends;
        // Back over a first byte that the block before has written.
        o -= (int) (special & 1);
        goes |= special >>> 1 | (special & thirds) >>> 2;
        long stays = ~goes & ALL >>> LANES - n;
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

  /** Looks up first bytes by the bytes behind them. */
  private static ByteVector changeFirsts(
      ByteVector result, byte[] source, int i, ByteVector firsts, long where) {
    ByteVector index = ByteVector.fromArray(SPECIES, source, i + 1).and((byte) 0x3F);
    return result.blend(index.selectFrom(firsts), VectorMask.fromLong(SPECIES, where));
  }

  /** Returns where the less common first bytes of two stand. */
  private static long others(ByteVector bytes) {
    long others = 0;
    for (int k = 2; k < FIRST_BYTES.length; k++) {
      others |= bytes.compare(EQ, (byte) FIRST_BYTES[k]).toLong();
    }
    return others;
  }

  /** Folds the characters of the less common first bytes. */
  private static ByteVector fold(
      Utf8Folds folds,
      byte[] source,
      int i,
      ByteVector bytes,
      ByteVector index,
      ByteVector result,
      long thirds) {
    ByteVector table = ByteVector.fromArray(SPECIES, folds.thirds, 0);
    ByteVector folded = result.blend(index.selectFrom(table), VectorMask.fromLong(SPECIES, thirds));
    for (int k = 2; k < FIRST_BYTES.length; k++) {
      long first = bytes.compare(EQ, (byte) FIRST_BYTES[k]).toLong();
      table = ByteVector.fromArray(SPECIES, folds.seconds, k * ROW);
      folded = folded.blend(index.selectFrom(table), VectorMask.fromLong(SPECIES, first << 1));
      if (folds.changesOthers) {
        table = ByteVector.fromArray(SPECIES, folds.firsts, k * ROW);
        folded = changeFirsts(folded, source, i, table, first);
      }
    }
    return folded;
  }
}
