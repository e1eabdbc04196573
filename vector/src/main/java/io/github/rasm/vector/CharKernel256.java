package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;

import io.github.rasm.internal.normalize.FoldTable;
import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 32 UTF-16 code units at a time, in two vectors, with what a processor with AVX2 has.
 * The low bytes of both are put together, and letters and marks from U+0620 to U+065F looked up in
 * two registers; the range around the space passes, and the Arabic comma has a comparison of its
 * own. Only a block with other units pays for looking at them: more ranges pass that the profile
 * leaves alone, and what is left is looked up in the table one by one. Where that comes thick, the
 * table loop is faster, and the kernel stops before the block, as it does where neighbours decide.
 * There is no instruction that compresses lanes of 16 bits: where something goes, each 8 units are
 * shuffled as a table says, which is indexed by the bits of what goes.
 *
 * <p>What the compiler keeps in memory for want of registers it also stores in each round, and such
 * a store takes 20 cycles where it crosses a page. So nothing is to be kept: constants are read
 * anew from an array that the stores of the loop might change, for all that the compiler knows, and
 * no mask lives on behind a store or a bounds check.
 */
final class CharKernel256 implements VectorKernel.Chars {
  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_256;
  private static final VectorSpecies<Byte> BYTES = ByteVector.SPECIES_256;
  private static final VectorSpecies<Short> EIGHT = ShortVector.SPECIES_128;
  private static final VectorSpecies<Byte> EIGHT_BYTES = ByteVector.SPECIES_128;
  private static final int LANES = 16;
  private static final int BLOCK = 2 * LANES;

  private static final int PAGE = 0x0600;
  private static final int HOT = 0x0620;
  private static final int HOT_SIZE = 0x40;

  /** Low byte of the hot units from which on they are looked up in the second register. */
  private static final byte SECOND = 0x40;

  private static final int ALEF = 0x0627;
  private static final int COMMA = 0x060C;

  /** Result of a unit that goes; nothing folds to it, and where it stays no range has it. */
  private static final int GOES = 0x06FF;

  /** Rows of {@link #constants}, a vector each. */
  private static final int HOT_FIRST = 0;

  private static final int HOT_LENGTH = LANES;
  private static final int PLAIN_FIRST = 2 * LANES;
  private static final int PLAIN_LENGTH = 3 * LANES;
  private static final int COMMA_UNIT = 4 * LANES;
  private static final int COMMA_RESULT = 5 * LANES;
  private static final int RESULTS = 6 * LANES;
  private static final int LATIN_FIRST = 8 * LANES;
  private static final int LATIN_LENGTH = 9 * LANES;
  private static final int DIGITS_FIRST = 10 * LANES;
  private static final int DIGITS_LENGTH = 11 * LANES;
  private static final int MORE_LETTERS_FIRST = 12 * LANES;
  private static final int MORE_LETTERS_LENGTH = 13 * LANES;
  private static final int SIGNS_FIRST = 14 * LANES;
  private static final int SIGNS_LENGTH = 15 * LANES;
  private static final int CYRILLIC_FIRST = 16 * LANES;
  private static final int CYRILLIC_LENGTH = 17 * LANES;
  private static final int ROWS = 18;

  /**
   * Units that must go by for each block with units that are looked up by themselves, and for each
   * of those, so that the kernel is not slower than the table loop.
   */
  private static final int UNITS_PER_LOOK = 56;

  private static final int UNITS_PER_OTHER = 8;

  /** Units that the kernel may lag behind; fewer than the table loop asks of one that pays. */
  private static final int CREDIT = 256;

  private static final long STOP = -1;

  /** For each set of 8 units that go: which bytes are to be moved together. */
  private static final byte[] SHUFFLES = new byte[256 * LANES];

  static {
    for (int goes = 0; goes < 256; goes++) {
      int staying = goes * LANES;
      for (int lane = 0; lane < Byte.SIZE; lane++) {
        if ((goes >> lane & 1) == 0) {
          SHUFFLES[staying++] = (byte) (2 * lane);
          SHUFFLES[staying++] = (byte) (2 * lane + 1);
        }
      }
    }
  }

  private final FoldTable table;

  /**
   * The bounds of ranges, each in all lanes of a vector, and the results of the hot units, two low
   * bytes to a char.
   */
  private final char[] constants = new char[ROWS * LANES];

  CharKernel256(FoldTable table) {
    this.table = table;
    CodeRange hot =
        CodeRange.around(ALEF, HOT, HOT + HOT_SIZE - 1, c -> result(c) >> 8 == PAGE >> 8);
    CodeRange plain = CodeRange.staying(table, ' ', 0, HOT - 1);
    setRange(HOT_FIRST, hot);
    setRange(PLAIN_FIRST, plain);
    // Were the comma's neighbours to decide, the comparison is with a unit that passes anyhow.
    boolean isCertain = result(COMMA) >= 0;
    setRow(COMMA_UNIT, isCertain ? COMMA : plain.first());
    setRow(COMMA_RESULT, isCertain ? result(COMMA) : plain.first());
    for (int k = 0; k < HOT_SIZE; k++) {
      constants[RESULTS + k / 2] |= (char) ((result(HOT + k) & 0xFF) << k % 2 * Byte.SIZE);
    }
    // Latin with accents, Greek to Hebrew, digits, letters of Persian and others, quotation marks.
    setRange(LATIN_FIRST, CodeRange.staying(table, 0x00E9, 0x80, HOT - 1));
    setRange(CYRILLIC_FIRST, CodeRange.staying(table, 0x0430, 0x80, HOT - 1));
    setRange(DIGITS_FIRST, CodeRange.staying(table, 0x0660, 0x0660, 0x066F));
    setRange(MORE_LETTERS_FIRST, CodeRange.staying(table, 0x06A9, 0x0671, 0x06FE));
    setRange(SIGNS_FIRST, CodeRange.staying(table, 0x201C, 0x2000, 0x206F));
  }

  private int result(int c) {
    int entry = table.entry(c);
    return entry == FoldTable.DELETE ? GOES : entry;
  }

  private void setRange(int row, CodeRange range) {
    setRow(row, range.first() + CodeRange.SHIFT);
    setRow(row + LANES, range.length() + CodeRange.SHIFT);
  }

  private void setRow(int row, int value) {
    Arrays.fill(constants, row, row + LANES, (char) value);
  }

  @Override
  public long normalize(char[] source, int from, int to, char[] target, int at, long[] removed) {
    char[] constants = this.constants;
    int i = from;
    int o = at;
    int last = from + Math.min(to - from, target.length - at) - BLOCK;
    // Up to where the units that were looked up by themselves are made up for.
    int paid = from;
    while (i <= last) {
      ShortVector units0 = ShortVector.fromCharArray(SPECIES, source, i);
      ShortVector units1 = ShortVector.fromCharArray(SPECIES, source, i + LANES);
      ShortVector first = ShortVector.fromCharArray(SPECIES, constants, HOT_FIRST);
      ShortVector length = ShortVector.fromCharArray(SPECIES, constants, HOT_LENGTH);
      ShortVector plainFirst = ShortVector.fromCharArray(SPECIES, constants, PLAIN_FIRST);
      ShortVector plainLength = ShortVector.fromCharArray(SPECIES, constants, PLAIN_LENGTH);
      ShortVector comma = ShortVector.fromCharArray(SPECIES, constants, COMMA_UNIT);
      ShortVector commaResult = ShortVector.fromCharArray(SPECIES, constants, COMMA_RESULT);
      ByteVector results0 =
          ShortVector.fromCharArray(SPECIES, constants, RESULTS).reinterpretAsBytes();
      ByteVector results1 =
          ShortVector.fromCharArray(SPECIES, constants, RESULTS + LANES).reinterpretAsBytes();
      VectorMask<Short> isHot0 = units0.sub(first).compare(LT, length);
      VectorMask<Short> isHot1 = units1.sub(first).compare(LT, length);
      VectorMask<Short> isComma0 = units0.compare(EQ, comma);
      VectorMask<Short> isComma1 = units1.compare(EQ, comma);
      VectorMask<Short> isPlain0 = units0.sub(plainFirst).compare(LT, plainLength);
      VectorMask<Short> isPlain1 = units1.sub(plainFirst).compare(LT, plainLength);
      VectorMask<Short> known0 = isHot0.or(isComma0).or(isPlain0);
      VectorMask<Short> known1 = isHot1.or(isComma1).or(isPlain1);
      ByteVector low = units0.and((short) 0xFF).or(units1.lanewise(LSHL, 8)).reinterpretAsBytes();
      ShortVector looked =
          low.selectFrom(results1)
              .blend(low.selectFrom(results0), low.compare(LT, SECOND))
              .reinterpretAsShorts();
      ShortVector looked0 = looked.and((short) 0xFF).or((short) PAGE);
      ShortVector looked1 = looked.lanewise(LSHR, 8).or((short) PAGE);
      ShortVector result0 = units0.blend(commaResult, isComma0).blend(looked0, isHot0);
      ShortVector result1 = units1.blend(commaResult, isComma1).blend(looked1, isHot1);
      VectorMask<Short> goes0 = result0.compare(EQ, (short) GOES);
      VectorMask<Short> goes1 = result1.compare(EQ, (short) GOES);
      boolean isKnown = known0.and(known1).allTrue();
      int goes = (int) goes0.toLong() | (int) goes1.toLong() << LANES;
      result0.intoCharArray(target, o);
      result1.intoCharArray(target, o + LANES);
      if (!isKnown) {
        long rest = lookAtRest(source, i, target, o, goes);
        paid = Math.max(paid, i) + (int) (rest >>> 32);
        if (rest == STOP || paid > i + CREDIT) {
          break;
        }
        goes = (int) rest;
      }
      if (goes == 0) {
        o += BLOCK;
      } else {
        int start = o;
        for (int k = 0; k < BLOCK; k += Byte.SIZE) {
          ByteVector bytes =
              ShortVector.fromCharArray(EIGHT, target, start + k).reinterpretAsBytes();
          int gone = goes >>> k & 0xFF;
          ByteVector.fromArray(EIGHT_BYTES, SHUFFLES, gone * LANES)
              .selectFrom(bytes)
              .reinterpretAsShorts()
              .intoCharArray(target, o);
          o += Byte.SIZE - Integer.bitCount(gone);
        }
        if (removed != null) {
          removed[(i - from) >>> 6] |= (goes & 0xFFFF_FFFFL) << (i - from);
        }
      }
      i += BLOCK;
    }
    return (long) i << 32 | o;
  }

  /**
   * Looks at the other units of a block, and folds by themselves those that do not just pass.
   * Longer than what the JVM inlines (325 bytes of bytecode): inlined, it takes registers from the
   * loop.
   *
   * @param going the units that go as far as the loop knows, bit k for the unit at from + k
   * @return what that costs, in units that must go by to make up for it (bits 32 to 62), and the
   *     units that go (bits 0 to 31); or {@link #STOP}
   */
  private long lookAtRest(char[] source, int from, char[] target, int at, int going) {
    char[] constants = this.constants;
    ShortVector units0 = ShortVector.fromCharArray(SPECIES, source, from);
    ShortVector units1 = ShortVector.fromCharArray(SPECIES, source, from + LANES);
    ShortVector first = ShortVector.fromCharArray(SPECIES, constants, COMMA_UNIT);
    VectorMask<Short> known0 = units0.compare(EQ, first);
    VectorMask<Short> known1 = units1.compare(EQ, first);
    first = ShortVector.fromCharArray(SPECIES, constants, HOT_FIRST);
    ShortVector length = ShortVector.fromCharArray(SPECIES, constants, HOT_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    first = ShortVector.fromCharArray(SPECIES, constants, PLAIN_FIRST);
    length = ShortVector.fromCharArray(SPECIES, constants, PLAIN_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    first = ShortVector.fromCharArray(SPECIES, constants, LATIN_FIRST);
    length = ShortVector.fromCharArray(SPECIES, constants, LATIN_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    first = ShortVector.fromCharArray(SPECIES, constants, CYRILLIC_FIRST);
    length = ShortVector.fromCharArray(SPECIES, constants, CYRILLIC_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    first = ShortVector.fromCharArray(SPECIES, constants, DIGITS_FIRST);
    length = ShortVector.fromCharArray(SPECIES, constants, DIGITS_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    first = ShortVector.fromCharArray(SPECIES, constants, MORE_LETTERS_FIRST);
    length = ShortVector.fromCharArray(SPECIES, constants, MORE_LETTERS_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    first = ShortVector.fromCharArray(SPECIES, constants, SIGNS_FIRST);
    length = ShortVector.fromCharArray(SPECIES, constants, SIGNS_LENGTH);
    known0 = known0.or(units0.sub(first).compare(LT, length));
    known1 = known1.or(units1.sub(first).compare(LT, length));
    int others = ~((int) known0.toLong() | (int) known1.toLong() << LANES);
    if (others == 0) {
      return going & 0xFFFF_FFFFL;
    }
    int goes = going & ~others;
    for (int left = others; left != 0; left &= left - 1) {
      int k = Integer.numberOfTrailingZeros(left);
      int entry = table.entry(source[from + k]);
      if (entry == FoldTable.CONTEXT) {
        return STOP;
      }
      goes |= (entry == FoldTable.DELETE ? 1 : 0) << k;
      target[at + k] = (char) entry;
    }
    long cost = UNITS_PER_LOOK + (long) UNITS_PER_OTHER * Integer.bitCount(others);
    return cost << 32 | goes & 0xFFFF_FFFFL;
  }
}
