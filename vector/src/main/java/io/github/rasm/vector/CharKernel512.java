package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.NE;

import io.github.rasm.internal.normalize.FoldTable;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 32 UTF-16 code units at a time. Units from U+0600 to U+067F are looked up in a table
 * held in four registers; four ranges that the profile leaves alone pass, those around the space,
 * the angle quotation mark, the quotation mark and the ideographs; with anything else the kernel
 * stops before the block. Where something goes, the block is compressed under a mask.
 */
final class CharKernel512 {
  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_512;
  private static final int LANES = 32;
  private static final long ALL = 0xFFFF_FFFFL;

  private static final int ANGLE_QUOTATION_MARK = 0x00BB;
  private static final int QUOTATION_MARK = 0x201C;
  private static final int IDEOGRAPH = 0x4E00;

  private static final int HOT = 0x0600;
  private static final int HOT_SIZE = 0x80;

  /** Result of a unit that goes; like the next, negative as no result of a hot unit is. */
  private static final short GOES = -1;

  private static final short RARE = -2;

  /** What becomes of the hot units. */
  private final short[] hot = new short[HOT_SIZE];

  private final short plainFirst;
  private final short plainLength;
  private final short latinFirst;
  private final short latinLength;
  private final short signsFirst;
  private final short signsLength;
  private final short ideographsFirst;
  private final short ideographsLength;

  CharKernel512(FoldTable table) {
    for (int k = 0; k < HOT_SIZE; k++) {
      int entry = table.entry(HOT + k);
      hot[k] =
          entry == FoldTable.DELETE ? GOES : entry < 0 || entry > 0x7FFF ? RARE : (short) entry;
    }
    IdentityRange plain = IdentityRange.around(table, ' ', 0, HOT - 1);
    IdentityRange latin = IdentityRange.around(table, ANGLE_QUOTATION_MARK, 0x80, HOT - 1);
    IdentityRange signs = IdentityRange.around(table, QUOTATION_MARK, 0x2000, 0x206F);
    IdentityRange ideographs = IdentityRange.around(table, IDEOGRAPH, 0x2E80, 0xD7FF);
    plainFirst = shifted(plain.first());
    plainLength = shifted(plain.length());
    latinFirst = shifted(latin.first());
    latinLength = shifted(latin.length());
    signsFirst = shifted(signs.first());
    signsLength = shifted(signs.length());
    ideographsFirst = shifted(ideographs.first());
    ideographsLength = shifted(ideographs.length());
  }

  /**
   * Lanes are signed. With the start of a range, and its length, shifted by 0x8000, "unit - start <
   * length" is right for unsigned ones.
   */
  private static short shifted(int value) {
    return (short) (value + 0x8000);
  }

  long normalize(char[] source, int from, int to, char[] target, int at, long[] removed) {
    ShortVector hot0 = ShortVector.fromArray(SPECIES, hot, 0);
    ShortVector hot1 = ShortVector.fromArray(SPECIES, hot, LANES);
    ShortVector hot2 = ShortVector.fromArray(SPECIES, hot, 2 * LANES);
    ShortVector hot3 = ShortVector.fromArray(SPECIES, hot, 3 * LANES);
    int i = from;
    int o = at;
    int last = to - LANES;
    int lastTarget = target.length - LANES;
    while (i <= last && o <= lastTarget) {
      ShortVector units = ShortVector.fromCharArray(SPECIES, source, i);
      VectorMask<Short> hotMask = units.and((short) -HOT_SIZE).compare(EQ, (short) HOT);
      long isHot = hotMask.toLong();
      long known = isHot | units.sub(plainFirst).compare(LT, plainLength).toLong();
      if (known != ALL) {
        known |= units.sub(latinFirst).compare(LT, latinLength).toLong();
        known |= units.sub(signsFirst).compare(LT, signsLength).toLong();
        known |= units.sub(ideographsFirst).compare(LT, ideographsLength).toLong();
        if (known != ALL) {
          break;
        }
      }
      ShortVector index = units.and((short) (LANES - 1));
      VectorMask<Short> odd = units.and((short) LANES).compare(NE, (short) 0);
      VectorMask<Short> upper = units.and((short) (2 * LANES)).compare(NE, (short) 0);
      ShortVector low = index.selectFrom(hot0).blend(index.selectFrom(hot1), odd);
      ShortVector high = index.selectFrom(hot2).blend(index.selectFrom(hot3), odd);
      ShortVector result = units.blend(low.blend(high, upper), hotMask);
      long special = result.compare(LT, (short) 0).toLong() & isHot;
      if (special == 0) {
        result.intoCharArray(target, o);
        o += LANES;
      } else {
        VectorMask<Short> stayMask = result.compare(NE, GOES);
        long stays = stayMask.toLong();
        if ((special & stays) != 0) {
          break;
        }
        result.compress(stayMask).intoCharArray(target, o);
        o += Long.bitCount(stays);
        if (removed != null) {
          removed[(i - from) >>> 6] |= (~stays & ALL) << (i - from);
        }
      }
      i += LANES;
    }
    return (long) i << 32 | o;
  }
}
