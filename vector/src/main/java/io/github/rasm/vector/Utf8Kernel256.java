package io.github.rasm.vector;

import static io.github.rasm.vector.Utf8Folds.FIRST_BYTES;
import static io.github.rasm.vector.Utf8Folds.FIRST_OF_SIGNS;
import static io.github.rasm.vector.Utf8Folds.GOES;
import static io.github.rasm.vector.Utf8Folds.RARE;
import static io.github.rasm.vector.Utf8Folds.ROW;
import static io.github.rasm.vector.Utf8Folds.SECOND_OF_SIGNS;
import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;

import io.github.rasm.internal.normalize.FoldTable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 32 bytes of UTF-8 at a time, as {@link Utf8Kernel512} does 64, with what processors
 * without AVX-512 have. There a mask cannot be shifted, so that the same bytes are loaded again
 * from one place before: each meets the byte that it stands behind. A row of a table takes two
 * registers. Where something goes, {@code pext} puts eight bytes at a time together.
 */
final class Utf8Kernel256 implements VectorKernel.Utf8 {
  private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_256;
  private static final int LANES = 32;
  private static final long ALL = 0xFFFF_FFFFL;

  /** D8 and D9 differ in the lowest bit only. */
  private static final byte D8_OR_D9 = (byte) 0xFE;

  private static final long STOP = -1;
  private static final long LOW_BITS = 0x0101_0101_0101_0101L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final Utf8Folds folds;

  Utf8Kernel256(FoldTable table) {
    folds = new Utf8Folds(table);
  }

  @Override
  public long normalize(byte[] source, int from, int to, byte[] target, int at) {
    Utf8Folds folds = this.folds;
    if (from == 0 || source[from - 1] < 0 && source[from - 1] >= (byte) 0xC0) {
      // What stands before the first vector must be there, and must lead nothing.
      return first(source, from, to, target, at);
    }
    ByteVector low8 = ByteVector.fromArray(SPECIES, folds.seconds, 0);
    ByteVector high8 = ByteVector.fromArray(SPECIES, folds.seconds, LANES);
    ByteVector low9 = ByteVector.fromArray(SPECIES, folds.seconds, ROW);
    ByteVector high9 = ByteVector.fromArray(SPECIES, folds.seconds, ROW + LANES);
    int i = from;
    int o = at;
    // One byte more for the load from one place on.
    int last = to - LANES - 1;
    int lastTarget = target.length - LANES;
    while (i <= last && o <= lastTarget) {
      ByteVector bytes = ByteVector.fromArray(SPECIES, source, i);
      ByteVector before = ByteVector.fromArray(SPECIES, source, i - 1);
      VectorMask<Byte> ends = before.and(D8_OR_D9).compare(EQ, (byte) 0xD8);
      VectorMask<Byte> leads = bytes.and(D8_OR_D9).compare(EQ, (byte) 0xD8);
      VectorMask<Byte> ascii = folds.ascii.has(bytes);
      VectorMask<Byte> continues = bytes.compare(LT, (byte) 0xC0);
      long endsHere = ends.toLong();
      if (endsHere != continues.toLong() || ascii.or(leads).or(continues).toLong() != ALL) {
        long reached = otherBlock(folds, source, i, target, o);
        if (reached == STOP) {
          break;
        }
        i = (int) (reached >>> 32);
        o = (int) reached;
        continue;
      }
      VectorMask<Byte> behind9 = before.compare(EQ, (byte) 0xD9);
      ByteVector result =
          bytes.blend(lookUp(bytes, low8, high8).blend(lookUp(bytes, low9, high9), behind9), ends);
      if (folds.changesD8) {
        result = changeFirsts(result, bytes, source, i, folds, 0);
      }
      if (folds.changesD9) {
        result = changeFirsts(result, bytes, source, i, folds, 1);
      }
      long special = endsHere & ~result.compare(LT, (byte) 0).toLong();
      if (special == 0) {
        result.intoArray(target, o);
        o += LANES;
      } else {
        if ((result.compare(EQ, RARE).toLong() & endsHere) != 0) {
          break;
        }
        long goes = result.compare(EQ, GOES).toLong() & endsHere;
        o = compact(result, ~(goes | special >>> 1), target, o - (int) (special & 1));
      }
      i += LANES;
    }
    // Back before a first byte that was written without its second one.
    int cut = i > from && source[i - 1] < 0 && source[i - 1] >= (byte) 0xC0 ? 1 : 0;
    return (long) (i - cut) << 32 | (o - cut);
  }

  /** Normalizes one character by itself, if it is no rare one, and goes on. */
  private long first(byte[] source, int from, int to, byte[] target, int at) {
    int b = to - from > 1 && target.length - at > 1 ? source[from] & 0xFF : 0xFF;
    if (folds.ascii.has(b)) {
      target[at] = (byte) b;
      return normalize(source, from + 1, to, target, at + 1);
    }
    int second = b == 0xD8 || b == 0xD9 ? source[from + 1] : 0;
    if (second >= (byte) 0xC0) {
      return (long) from << 32 | at;
    }
    int entry = (b - 0xD8) * ROW + (second & 0x3F);
    byte result = folds.seconds[entry];
    if (result == RARE) {
      return (long) from << 32 | at;
    }
    int o = at;
    if (result < 0) {
      target[o++] = folds.firsts[entry];
    }
    if (result != GOES) {
      target[o++] = result;
    }
    return normalize(source, from + 2, to, target, o);
  }

  /** Looks up bytes by their lower six bits in a row of two registers. */
  private static ByteVector lookUp(ByteVector bytes, ByteVector low, ByteVector high) {
    ByteVector index = bytes.and((byte) (LANES - 1));
    return index.selectFrom(high).blend(index.selectFrom(low), bytes.compare(LT, (byte) 0xA0));
  }

  /** Looks up the first bytes of a row by the bytes behind them. */
  private static ByteVector changeFirsts(
      ByteVector result, ByteVector bytes, byte[] source, int i, Utf8Folds folds, int row) {
    ByteVector low = ByteVector.fromArray(SPECIES, folds.firsts, row * ROW);
    ByteVector high = ByteVector.fromArray(SPECIES, folds.firsts, row * ROW + LANES);
    ByteVector next = ByteVector.fromArray(SPECIES, source, i + 1);
    return result.blend(lookUp(next, low, high), bytes.compare(EQ, (byte) FIRST_BYTES[row]));
  }

  /** Writes what stays of a block and returns where it ends. */
  private static int compact(ByteVector result, long stays, byte[] target, int at) {
    LongVector longs = result.reinterpretAsLongs();
    int o = compact(longs.lane(0), (int) stays & 0xFF, target, at);
    o = compact(longs.lane(1), (int) stays >>> 8 & 0xFF, target, o);
    o = compact(longs.lane(2), (int) stays >>> 16 & 0xFF, target, o);
    return compact(longs.lane(3), (int) stays >>> 24 & 0xFF, target, o);
  }

  private static int compact(long bytes, int stays, byte[] target, int at) {
    LONGS.set(target, at, Long.compress(bytes, Long.expand(stays, LOW_BITS) * 0xFF));
    return at + Integer.bitCount(stays);
  }

  /**
   * Does a block that has other first bytes as well, up to its last whole character.
   *
   * @return index in the source (bits 32 to 63) and in the target (bits 0 to 31), or {@link #STOP}
   */
  private static long otherBlock(Utf8Folds folds, byte[] source, int i, byte[] target, int at) {
    if (i < 2) {
      return STOP;
    }
    ByteVector bytes = ByteVector.fromArray(SPECIES, source, i);
    ByteVector before = ByteVector.fromArray(SPECIES, source, i - 1);
    VectorMask<Byte> third =
        ByteVector.fromArray(SPECIES, source, i - 2).compare(EQ, FIRST_OF_SIGNS);
    ByteVector result =
        bytes.blend(
            lookUp(
                bytes,
                ByteVector.fromArray(SPECIES, folds.thirds, 0),
                ByteVector.fromArray(SPECIES, folds.thirds, LANES)),
            third);
    long thirds = third.toLong();
    long ends = thirds;
    long leads = 0;
    for (int row = 0; row < FIRST_BYTES.length; row++) {
      VectorMask<Byte> behind = before.compare(EQ, (byte) FIRST_BYTES[row]);
      ends |= behind.toLong();
      leads |= bytes.compare(EQ, (byte) FIRST_BYTES[row]).toLong();
      ByteVector low = ByteVector.fromArray(SPECIES, folds.seconds, row * ROW);
      ByteVector high = ByteVector.fromArray(SPECIES, folds.seconds, row * ROW + LANES);
      result = result.blend(lookUp(bytes, low, high), behind);
      result = changeFirsts(result, bytes, source, i, folds, row);
    }
    long signs = bytes.compare(EQ, FIRST_OF_SIGNS).toLong();
    long signSeconds = before.compare(EQ, FIRST_OF_SIGNS).toLong();
    long continues = bytes.compare(LT, (byte) 0xC0).toLong();
    long ascii = folds.ascii.has(bytes).toLong();
    ascii |= bytes.compare(EQ, folds.alsoAscii).toLong();
    if ((leads | signs | continues | ascii) != ALL
        || continues != (ends | signSeconds)
        || (signSeconds & ~bytes.compare(EQ, SECOND_OF_SIGNS).toLong()) != 0
        || (result.compare(EQ, RARE).toLong() & ends) != 0) {
      return STOP;
    }
    int n = LANES - (int) ((leads | signs) >>> 31) - 2 * (int) (signs >>> 30 & 1);
    long special = ends & ~result.compare(LT, (byte) 0).toLong();
    long goes = result.compare(EQ, GOES).toLong() & ends;
    goes |= special >>> 1 | (special & thirds) >>> 2;
    int o = compact(result, ~goes & ALL >>> LANES - n, target, at - (int) (special & 1));
    return (long) (i + n) << 32 | o;
  }
}
