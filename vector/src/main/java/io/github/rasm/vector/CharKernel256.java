package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.S2B;
import static jdk.incubator.vector.VectorOperators.ZERO_EXTEND_B2S;

import io.github.rasm.internal.normalize.FoldTable;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 16 UTF-16 code units at a time, with what a processor with AVX2 has. Letters and marks
 * from U+0620 to U+065F are packed to bytes and looked up in four registers of 16; ranges that the
 * profile leaves alone pass; with anything else the kernel stops before the block. There is no
 * instruction that compresses lanes of 16 bits: where something goes, each half of the block is
 * shuffled as a table says, which is indexed by the bits of what goes.
 */
final class CharKernel256 {
  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_256;
  private static final VectorSpecies<Short> HALF = ShortVector.SPECIES_128;
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_128;
  private static final int LANES = 16;
  private static final int HALF_LANES = 8;

  private static final int QUOTATION_MARK = 0x201C;
  private static final int COMMA = 0x060C;
  private static final int ZERO = 0x0660;
  private static final int ANGLE_QUOTATION_MARK = 0x00BB;

  private static final int HOT = 0x0620;
  private static final int HOT_SIZE = 0x40;
  private static final int ALEF = 0x0627;
  private static final int PAGE = 0x0600;

  /** Result of a unit that goes: the last of the page, to which nothing folds. */
  private static final int GOES = 0xFF;

  /** For each set of lanes that go: which bytes of a half are to be moved together. */
  private static final byte[] SHUFFLES = new byte[256 * LANES];

  static {
    for (int goes = 0; goes < 256; goes++) {
      int staying = goes * LANES;
      for (int lane = 0; lane < HALF_LANES; lane++) {
        if ((goes >> lane & 1) == 0) {
          SHUFFLES[staying++] = (byte) (2 * lane);
          SHUFFLES[staying++] = (byte) (2 * lane + 1);
        }
      }
    }
  }

  /** What becomes of the hot units: the low byte. */
  private final byte[] hot = new byte[HOT_SIZE];

  private final short hotFirst;
  private final short hotLength;
  private final short plainFirst;
  private final short plainLength;
  private final short commaFirst;
  private final short commaLength;
  private final short latinFirst;
  private final short latinLength;
  private final short digitsFirst;
  private final short digitsLength;
  private final short signsFirst;
  private final short signsLength;

  /** A unit outside the plain range that stays as well: LF, or a unit of the range. */
  private final short alsoPlain;

  CharKernel256(FoldTable table) {
    int first = ALEF;
    while (first > HOT && low(table, first - 1) >= 0) {
      first--;
    }
    int end = ALEF;
    while (end < HOT + HOT_SIZE && low(table, end) >= 0) {
      hot[end - HOT] = (byte) low(table, end);
      end++;
    }
    for (int c = first; c < ALEF; c++) {
      hot[c - HOT] = (byte) low(table, c);
    }
    hotFirst = shifted(first);
    hotLength = shifted(end - first);
    IdentityRange plain = IdentityRange.around(table, ' ', 0, HOT - 1);
    IdentityRange comma = IdentityRange.around(table, COMMA, 0x80, HOT - 1);
    IdentityRange latin = IdentityRange.around(table, ANGLE_QUOTATION_MARK, 0x80, HOT - 1);
    IdentityRange digits = IdentityRange.around(table, ZERO, ZERO, 0x06FE);
    IdentityRange signs = IdentityRange.around(table, QUOTATION_MARK, 0x2000, 0x206F);
    plainFirst = shifted(plain.first());
    plainLength = shifted(plain.length());
    commaFirst = shifted(comma.first());
    commaLength = shifted(comma.length());
    latinFirst = shifted(latin.first());
    latinLength = shifted(latin.length());
    digitsFirst = shifted(digits.first());
    digitsLength = shifted(digits.length());
    signsFirst = shifted(signs.first());
    signsLength = shifted(signs.length());
    alsoPlain = (short) (table.entry('\n') == '\n' ? '\n' : plain.first());
  }

  /** Returns the low byte of what a unit becomes, or -1 when a byte does not say it. */
  private static int low(FoldTable table, int c) {
    int entry = table.entry(c);
    return entry == FoldTable.DELETE ? GOES : entry >> 8 == PAGE >> 8 ? entry & 0xFF : -1;
  }

  /**
   * Lanes are signed. With the start of a range, and its length, shifted by 0x8000, "unit - start <
   * length" is right for unsigned ones.
   */
  private static short shifted(int value) {
    return (short) (value + 0x8000);
  }

  long normalize(char[] source, int from, int to, char[] target, int at, long[] removed) {
    ByteVector hot0 = ByteVector.fromArray(BYTES, hot, 0);
    ByteVector hot1 = ByteVector.fromArray(BYTES, hot, LANES);
    ByteVector hot2 = ByteVector.fromArray(BYTES, hot, 2 * LANES);
    ByteVector hot3 = ByteVector.fromArray(BYTES, hot, 3 * LANES);
    int i = from;
    int o = at;
    int last = to - LANES;
    int lastTarget = target.length - LANES;
    while (i <= last && o <= lastTarget) {
      ShortVector units = ShortVector.fromCharArray(SPECIES, source, i);
      VectorMask<Short> isHot = units.sub(hotFirst).compare(LT, hotLength);
      VectorMask<Short> known =
          isHot
              .or(units.sub(plainFirst).compare(LT, plainLength))
              .or(units.sub(commaFirst).compare(LT, commaLength));
      if (!known.allTrue()
          && !known
              .or(units.sub(latinFirst).compare(LT, latinLength))
              .or(units.sub(digitsFirst).compare(LT, digitsLength))
              .or(units.sub(signsFirst).compare(LT, signsLength))
              .or(units.compare(EQ, alsoPlain))
              .allTrue()) {
        break;
      }
      ByteVector low = (ByteVector) units.convertShape(S2B, BYTES, 0);
      VectorMask<Byte> even = low.and((byte) LANES).compare(EQ, (byte) 0);
      VectorMask<Byte> lower = low.and((byte) 0x40).compare(EQ, (byte) 0);
      ByteVector folded =
          low.selectFrom(hot3)
              .blend(low.selectFrom(hot2), even)
              .blend(low.selectFrom(hot1).blend(low.selectFrom(hot0), even), lower);
      ShortVector looked = (ShortVector) folded.convertShape(ZERO_EXTEND_B2S, SPECIES, 0);
      ShortVector result = units.blend(looked.or((short) PAGE), isHot);
      int goes = (int) result.compare(EQ, (short) (PAGE | GOES)).toLong();
      result.intoCharArray(target, o);
      if (goes == 0) {
        o += LANES;
      } else {
        int low8 = goes & 0xFF;
        int high8 = goes >>> 8;
        ByteVector first = ShortVector.fromCharArray(HALF, target, o).reinterpretAsBytes();
        ByteVector second =
            ShortVector.fromCharArray(HALF, target, o + HALF_LANES).reinterpretAsBytes();
        ByteVector.fromArray(BYTES, SHUFFLES, low8 * LANES)
            .selectFrom(first)
            .reinterpretAsShorts()
            .intoCharArray(target, o);
        int middle = o + HALF_LANES - Integer.bitCount(low8);
        ByteVector.fromArray(BYTES, SHUFFLES, high8 * LANES)
            .selectFrom(second)
            .reinterpretAsShorts()
            .intoCharArray(target, middle);
        o = middle + HALF_LANES - Integer.bitCount(high8);
        if (removed != null) {
          removed[(i - from) >>> 6] |= (long) goes << (i - from);
        }
      }
      i += LANES;
    }
    return (long) i << 32 | o;
  }
}
