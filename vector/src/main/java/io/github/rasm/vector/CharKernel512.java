package io.github.rasm.vector;

import static jdk.incubator.vector.VectorOperators.EQ;
import static jdk.incubator.vector.VectorOperators.GE;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.OR;
import static jdk.incubator.vector.VectorOperators.XOR;

import io.github.rasm.internal.normalize.FoldTable;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;

/**
 * Normalizes 32 UTF-16 code units at a time. Letters and marks from U+0620 to U+065F are looked up
 * in two registers; three ranges that the profile leaves alone pass, those around the space, the
 * Arabic comma and the curly quotation mark. Only a block with other units pays for looking at
 * them: the rest of U+0600 to U+067F and U+2000 to U+201F, in three more registers, the ranges of
 * accented Latin letters and ideographs, and the line feed. With anything else the kernel stops
 * before the block. Where something goes, the block is compressed under a mask.
 *
 * <p>The three ranges are told by the signs of differences, as in {@link BareKernel}: bare text
 * takes 0.8 times as long as with a comparison for each, since moving a mask out of its register
 * costs more than all the arithmetic.
 *
 * <p>Rejected: the second look in a loop around this one, 0.8 times as fast on bare text; masks
 * that are combined as masks and not as longs, 0.75 times; a mask of what goes beside that of what
 * stays, 0.9 on marked text; rows of 32 units looked up in a register of their own, no gain.
 */
final class CharKernel512 implements VectorKernel.Chars {
  private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_512;
  private static final int LANES = 32;
  private static final long ALL = 0xFFFF_FFFFL;

  /**
   * The JVM counts a loop of up to a hundred passes in one register. For a longer one it needs
   * five, and keeps the source's address in a register for vectors: 0.8 times as fast, since loads
   * then wait in the queue of vector operations.
   */
  private static final int MOST_BLOCKS = 64;

  private static final int E_ACUTE = 0x00E9;
  private static final int COMMA = 0x060C;
  private static final int SIGNS = 0x2000;
  private static final int LEFT_QUOTE = 0x201C;
  private static final int IDEOGRAPH = 0x4E00;

  private static final int PAGE = 0x0600;
  private static final int PAGE_SIZE = 0x80;
  private static final int LETTERS = PAGE + LANES;
  private static final int LETTERS_END = LETTERS + 2 * LANES;
  private static final short MARKS = LETTERS + LANES;
  private static final int ALEF = 0x0627;

  /** Result of a unit that goes; no unit that stays has a negative one. */
  private static final short GOES = -1;

  private static final short RARE = -2;

  /**
   * What becomes of the units of the page; behind them, of quotation marks, dashes, and spaces of
   * other widths.
   */
  private final short[] page = new short[PAGE_SIZE + LANES];

  /** Those from U+0620 to U+065F around the alef none of which is rare. */
  private final CodeRange letters;

  private final CodeRange plain;
  private final CodeRange comma;
  private final CodeRange quotes;
  private final CodeRange latin;
  private final CodeRange ideographs;

  /** A unit outside the plain range that stays as well: LF, or a unit of the range. */
  private final short alsoPlain;

  CharKernel512(FoldTable table) {
    for (int k = 0; k < PAGE_SIZE; k++) {
      page[k] = result(table.entry(PAGE + k));
    }
    for (int k = 0; k < LANES; k++) {
      page[PAGE_SIZE + k] = result(table.entry(SIGNS + k));
    }
    letters = CodeRange.around(ALEF, LETTERS, LETTERS_END - 1, c -> page[c - PAGE] != RARE);
    plain = CodeRange.staying(table, ' ', 0, LETTERS - 1);
    // The signs tell ranges apart that do not overlap.
    comma = CodeRange.around(COMMA, 0x80, LETTERS - 1, c -> !plain.has(c) && table.entry(c) == c);
    latin = CodeRange.staying(table, E_ACUTE, 0x80, PAGE - 1);
    // Up to where lanes are positive.
    quotes = CodeRange.staying(table, LEFT_QUOTE, SIGNS, 0x7FFF);
    ideographs = CodeRange.staying(table, IDEOGRAPH, 0x2E80, 0x7FFF);
    alsoPlain = (short) (table.entry('\n') == '\n' ? '\n' : plain.first());
  }

  private static short result(int entry) {
    return entry == FoldTable.DELETE ? GOES : entry < 0 || entry > 0x7FFF ? RARE : (short) entry;
  }

  @Override
  public long normalize(char[] source, int from, int to, char[] target, int at, long[] removed) {
    ShortVector page1 = ShortVector.fromArray(SPECIES, page, LANES);
    ShortVector page2 = ShortVector.fromArray(SPECIES, page, 2 * LANES);
    // One less: "boundary - 1 - unit" is the complement of "unit - boundary".
    ShortVector b0 = all(plain.first() - 1);
    ShortVector b1 = all(plain.last() + 1);
    ShortVector b2 = all(comma.first());
    ShortVector b3 = all(comma.last() + 1);
    ShortVector b4 = all(quotes.first());
    ShortVector b5 = all(quotes.last() + 1);
    int i = from;
    int o = at;
    // With room for all that comes up to here, the loop need not ask: 0.8 times, marked.
    int last = from + Math.min(to - from, target.length - at) - LANES;
    while (i <= last) {
      int blocks = Math.min((last - i) / LANES + 1, MOST_BLOCKS);
      for (int k = 0; k < blocks; k++) {
        ShortVector units = ShortVector.fromCharArray(SPECIES, source, i);
        VectorMask<Short> isLetter = letters.has(units);
        ShortVector index = units.and((short) (LANES - 1));
        VectorMask<Short> lower = units.compare(LT, MARKS);
        ShortVector looked = index.selectFrom(page2).blend(index.selectFrom(page1), lower);
        ShortVector result = units.blend(looked, isLetter);
        ShortVector outside =
            b0.sub(units)
                .lanewise(XOR, units.sub(b1))
                .lanewise(XOR, units.sub(b2))
                .lanewise(XOR, units.sub(b3))
                .lanewise(XOR, units.sub(b4))
                .lanewise(XOR, units.sub(b5))
                .lanewise(OR, units);
        long unknown = outside.blend((short) 0, isLetter).compare(LT, (short) 0).toLong();
        if (unknown != 0) {
          ShortVector row = units.and((short) -LANES);
          VectorMask<Short> row0 = row.compare(EQ, (short) PAGE);
          VectorMask<Short> row3 = row.compare(EQ, (short) LETTERS_END);
          VectorMask<Short> signRow = row.compare(EQ, (short) SIGNS);
          long known = row0.toLong() | row3.toLong() | signRow.toLong();
          known |= units.compare(EQ, alsoPlain).toLong();
          known |= latin.has(units).toLong();
          known |= ideographs.has(units).toLong();
          result =
              result
                  .blend(index.selectFrom(ShortVector.fromArray(SPECIES, page, 0)), row0)
                  .blend(index.selectFrom(ShortVector.fromArray(SPECIES, page, 3 * LANES)), row3)
                  .blend(
                      index.selectFrom(ShortVector.fromArray(SPECIES, page, PAGE_SIZE)), signRow);
          if ((unknown & ~known) != 0 || result.compare(EQ, RARE).toLong() != 0) {
            return (long) i << 32 | o;
          }
        }
        VectorMask<Short> stays = result.compare(GE, (short) 0);
        long kept = stays.toLong();
        if (kept == ALL) {
          result.intoCharArray(target, o);
          o += LANES;
        } else {
          result.compress(stays).intoCharArray(target, o);
          o += Long.bitCount(kept);
          if (removed != null) {
            removed[(i - from) >>> 6] |= (~kept & ALL) << (i - from);
          }
        }
        i += LANES;
      }
    }
    return (long) i << 32 | o;
  }

  private static ShortVector all(int value) {
    return ShortVector.broadcast(SPECIES, (short) value);
  }
}
