package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;

/**
 * A table by the bytes of UTF-8, for look-ups in vectors: what becomes of the last byte of a
 * character, and of its first byte, given the last one. Immutable.
 */
final class Utf8Folds {
  /** Entries for one first byte: one for each of the continuation bytes 80 to BF. */
  static final int ROW = 64;

  /** First bytes of two with a row each; the first two are the common ones. */
  static final int[] FIRST_BYTES = {0xD8, 0xD9, 0xDA, 0xDB, 0xC2, 0xC3};

  /** First and second byte of U+2000 to U+203F: quotation marks, dashes, spaces. */
  static final byte FIRST_OF_SIGNS = (byte) 0xE2;

  static final byte SECOND_OF_SIGNS = (byte) 0x80;

  /** Entry of a last byte whose character goes; like the next two, no continuation byte. */
  static final byte GOES = 1;

  static final byte RARE = 0;

  private static final int SIGNS = 0x2000;

  /**
   * What becomes of the last byte of two, a row for each first byte. An ASCII character stands for
   * the whole character.
   */
  final byte[] seconds = new byte[FIRST_BYTES.length * ROW];

  /** What becomes of the first byte, at the place of the last one. */
  final byte[] firsts = new byte[FIRST_BYTES.length * ROW];

  /** What becomes of the last byte of the signs. */
  final byte[] thirds = new byte[ROW];

  /** Whether the first bytes D8, or D9, or one of the others, ever change. */
  final boolean changesD8;

  final boolean changesD9;
  final boolean changesOthers;

  /** ASCII that stays. */
  final CodeRange ascii;

  /** A character outside that range that stays as well: LF, or a character of the range. */
  final byte alsoAscii;

  Utf8Folds(FoldTable table) {
    for (int k = 0; k < seconds.length; k++) {
      int first = FIRST_BYTES[k / ROW];
      int entry = table.entry((first & 0x1F) << 6 | k % ROW);
      boolean isTwo = entry >= 0x80 && entry < 0x800;
      seconds[k] = isTwo ? continuation(entry) : single(entry);
      firsts[k] = (byte) (isTwo ? 0xC0 | entry >> 6 : first);
    }
    for (int k = 0; k < ROW; k++) {
      int entry = table.entry(SIGNS | k);
      thirds[k] = entry >> 6 == SIGNS >> 6 ? continuation(entry) : single(entry);
    }
    changesD8 = changes(0, 1);
    changesD9 = changes(1, 2);
    changesOthers = changes(2, FIRST_BYTES.length);
    ascii = CodeRange.staying(table, ' ', 0, 0x7F);
    alsoAscii = (byte) (table.entry('\n') == '\n' ? '\n' : ascii.first());
  }

  private static byte continuation(int c) {
    return (byte) (0x80 | c & 0x3F);
  }

  /** Returns the entry of a character that goes or becomes one of ASCII. */
  private static byte single(int entry) {
    return entry == FoldTable.DELETE ? GOES : entry > GOES && entry < 0x80 ? (byte) entry : RARE;
  }

  /** Returns whether a first byte changes in one of some rows. */
  private boolean changes(int fromRow, int toRow) {
    for (int k = fromRow * ROW; k < toRow * ROW; k++) {
      if (firsts[k] != (byte) FIRST_BYTES[k / ROW]) {
        return true;
      }
    }
    return false;
  }
}
