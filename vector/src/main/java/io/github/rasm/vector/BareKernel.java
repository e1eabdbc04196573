package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.AND;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Folds UTF-16 with what the vector API of JDK 17 does fast, which is arithmetic on whole vectors,
 * but neither masks nor compression. The kernel stops before a block that loses something, as each
 * block of marked text does, or that holds something rare, and leaves UTF-8 to the table loop.
 *
 * <p>Conditions are the signs of lanes, for units below 0x8000; a unit from there on is negative
 * and stops the kernel. {@code unit - boundary} is negative where the boundary is above the unit,
 * and the xor of several such differences where an odd number of boundaries is. That is whether a
 * unit lies in one of several ranges. Shifted by 15 to all bits, it selects {@code unit ^ target}
 * to be added to the unit by xor.
 *
 * <p>Rejected, in JDK 17: loops over arrays of boundaries, 0.3 times as fast, and other methods
 * that take vectors, 0.1 where one is not inlined, which is why the loops repeat each other; masks
 * and blends for the folds, 0.9; five targets with seven ranges instead of the page, 0.7, since the
 * constants no longer fit into registers; all boundaries at each block, 0.8; a block that loses
 * something unit by unit, between two others, 0.7 on news with a mark in every fifth block.
 */
final class BareKernel implements Kernel {
  static final String NAME = "vector-bare";

  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** Shifts the bit that tells the halves of the page apart to the sign. */
  private static final short TO_SIGN = (short) (15 - Integer.numberOfTrailingZeros(LANES));

  private final BareFolds folds;

  BareKernel(FoldTable table) {
    folds = new BareFolds(table, LANES);
  }

  @Override
  public long normalize(char[] source, int from, int to, char[] target, int at, long[] removed) {
    return folds.page == null
        ? foldRanges(source, from, to, target, at)
        : foldPage(source, from, to, target, at);
  }

  private static ShortVector all(int value) {
    return ShortVector.broadcast(SPECIES, (short) value);
  }

  private long foldRanges(char[] source, int from, int to, char[] target, int at) {
    short[] boundaries = folds.boundaries;
    short[] more = folds.moreBoundaries;
    // One less: "boundary - 1 - unit" is the complement of "unit - boundary".
    ShortVector b0 = all(boundaries[0] - 1);
    ShortVector b1 = all(boundaries[1]);
    ShortVector b2 = all(boundaries[2]);
    ShortVector b3 = all(boundaries[3]);
    ShortVector b4 = all(boundaries[4]);
    ShortVector b5 = all(boundaries[5]);
    ShortVector b6 = all(boundaries[6]);
    ShortVector b7 = all(boundaries[7]);
    ShortVector first = all(folds.first.first());
    ShortVector firstEnd = all(folds.first.end());
    ShortVector second = all(folds.second.first());
    ShortVector secondEnd = all(folds.second.end());
    ShortVector target12 = all(folds.first.target());
    ShortVector third = all(folds.third.first());
    ShortVector thirdEnd = all(folds.third.end());
    ShortVector target3 = all(folds.third.target());
    int i = from;
    int o = at;
    int last = from + Math.min(to - from, target.length - at) - LANES;
    while (i <= last) {
      ShortVector units = ShortVector.fromCharArray(SPECIES, source, i);
      ShortVector unknown =
          b0.sub(units)
              .lanewise(XOR, units.sub(b1))
              .lanewise(XOR, units.sub(b2))
              .lanewise(XOR, units.sub(b3))
              .lanewise(XOR, units.sub(b4))
              .lanewise(XOR, units.sub(b5))
              .lanewise(XOR, units.sub(b6))
              .lanewise(XOR, units.sub(b7));
      if (unknown.lanewise(OR, units).compare(LT, (short) 0).anyTrue()) {
        unknown =
            unknown
                .lanewise(XOR, units.sub(more[0]))
                .lanewise(XOR, units.sub(more[1]))
                .lanewise(XOR, units.sub(more[2]))
                .lanewise(XOR, units.sub(more[3]))
                .lanewise(XOR, units.sub(more[4]))
                .lanewise(XOR, units.sub(more[5]))
                .lanewise(XOR, units.sub(more[6]))
                .lanewise(XOR, units.sub(more[7]));
        if (unknown.lanewise(OR, units).compare(LT, (short) 0).anyTrue()) {
          break;
        }
      }
      ShortVector in12 =
          units
              .sub(first)
              .lanewise(XOR, units.sub(firstEnd))
              .lanewise(XOR, units.sub(second))
              .lanewise(XOR, units.sub(secondEnd))
              .lanewise(ASHR, 15);
      ShortVector in3 = units.sub(third).lanewise(XOR, units.sub(thirdEnd)).lanewise(ASHR, 15);
      units
          .lanewise(XOR, in12.lanewise(AND, units.lanewise(XOR, target12)))
          .lanewise(XOR, in3.lanewise(AND, units.lanewise(XOR, target3)))
          .intoCharArray(target, o);
      i += LANES;
      o += LANES;
    }
    return (long) i << 32 | o;
  }

  /** Does the same with the page, which lies in two registers, and one range. */
  private long foldPage(char[] source, int from, int to, char[] target, int at) {
    short[] boundaries = folds.boundaries;
    short[] more = folds.moreBoundaries;
    ShortVector b0 = all(boundaries[0] - 1);
    ShortVector b1 = all(boundaries[1]);
    ShortVector b2 = all(boundaries[2]);
    ShortVector b3 = all(boundaries[3]);
    ShortVector b4 = all(boundaries[4]);
    ShortVector b5 = all(boundaries[5]);
    ShortVector b6 = all(boundaries[6]);
    ShortVector b7 = all(boundaries[7]);
    ShortVector range = all(folds.third.first());
    ShortVector rangeEnd = all(folds.third.end());
    ShortVector rangeTarget = all(folds.third.target());
    ShortVector pageStart = all(folds.pageStart);
    ShortVector pageEnd = all(folds.pageStart + 2 * LANES);
    ShortVector lower = ShortVector.fromArray(SPECIES, folds.page, 0);
    ShortVector upper = ShortVector.fromArray(SPECIES, folds.page, LANES);
    int i = from;
    int o = at;
    int last = from + Math.min(to - from, target.length - at) - LANES;
    while (i <= last) {
      ShortVector units = ShortVector.fromCharArray(SPECIES, source, i);
      ShortVector unknown =
          b0.sub(units)
              .lanewise(XOR, units.sub(b1))
              .lanewise(XOR, units.sub(b2))
              .lanewise(XOR, units.sub(b3))
              .lanewise(XOR, units.sub(b4))
              .lanewise(XOR, units.sub(b5))
              .lanewise(XOR, units.sub(b6))
              .lanewise(XOR, units.sub(b7));
      if (unknown.lanewise(OR, units).compare(LT, (short) 0).anyTrue()) {
        unknown =
            unknown
                .lanewise(XOR, units.sub(more[0]))
                .lanewise(XOR, units.sub(more[1]))
                .lanewise(XOR, units.sub(more[2]))
                .lanewise(XOR, units.sub(more[3]))
                .lanewise(XOR, units.sub(more[4]))
                .lanewise(XOR, units.sub(more[5]))
                .lanewise(XOR, units.sub(more[6]))
                .lanewise(XOR, units.sub(more[7]));
        if (unknown.lanewise(OR, units).compare(LT, (short) 0).anyTrue()) {
          break;
        }
      }
      ShortVector place = units.sub(pageStart);
      ShortVector inPage = place.lanewise(XOR, units.sub(pageEnd)).lanewise(ASHR, 15);
      ShortVector inUpper = place.lanewise(LSHL, TO_SIGN).lanewise(ASHR, 15);
      VectorShuffle<Short> index = place.lanewise(AND, (short) (LANES - 1)).toShuffle();
      ShortVector low = lower.rearrange(index);
      ShortVector looked =
          low.lanewise(XOR, low.lanewise(XOR, upper.rearrange(index)).lanewise(AND, inUpper));
      ShortVector inRange = units.sub(range).lanewise(XOR, units.sub(rangeEnd)).lanewise(ASHR, 15);
      units
          .lanewise(XOR, looked.lanewise(AND, inPage))
          .lanewise(XOR, inRange.lanewise(AND, units.lanewise(XOR, rangeTarget)))
          .intoCharArray(target, o);
      i += LANES;
      o += LANES;
    }
    return (long) i << 32 | o;
  }

  @Override
  public boolean isForBareUtf16() {
    return true;
  }

  @Override
  public long normalize(byte[] source, int from, int to, byte[] target, int at) {
    return (long) from << 32 | at;
  }

  @Override
  public int skipUnrepeated(char[] text, int from, int to) {
    return from;
  }

  @Override
  public int skipUnrepeated(byte[] text, int from, int to) {
    return from;
  }

  @Override
  public String name() {
    return NAME;
  }
}
