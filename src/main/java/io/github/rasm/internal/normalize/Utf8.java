package io.github.rasm.internal.normalize;

import io.github.rasm.MalformedTextException;
import java.util.Locale;

/**
 * UTF-8 as The Unicode Standard, section 3.9, defines it (table 3-7), lone surrogates excluded.
 *
 * <p>{@link #decode} returns one int: bits 0 to 20 hold the code point, bits 24 to 26 the number of
 * bytes. For bytes that are not UTF-8 the sign bit is set and the number is the length of the
 * maximal malformed subpart; bit 30 tells a sequence that the end of the input cuts short.
 */
public final class Utf8 {
  static final int MALFORMED = 1 << 31;
  static final int INCOMPLETE = 3 << 30;

  /** Code points from here on stand for one raw byte each, which is written as it is. */
  static final int RAW_BYTE = 0x110000;

  private Utf8() {}

  public static int codePoint(int decoded) {
    return decoded & 0x1FFFFF;
  }

  /** Returns the number of bytes that {@link #decode} took. */
  public static int size(int decoded) {
    return decoded >>> 24 & 7;
  }

  public static boolean isIncomplete(int decoded) {
    return (decoded & INCOMPLETE) == INCOMPLETE;
  }

  /** Returns the number of bytes of a code point, or of a raw byte. */
  static int length(int c) {
    if (c < 0x80 || c >= RAW_BYTE) {
      return 1;
    }
    return c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }

  /** Decodes the sequence at {@code at}, which is before {@code to}. */
  public static int decode(byte[] b, int at, int to) {
    int lead = b[at] & 0xFF;
    if (lead < 0x80) {
      return 1 << 24 | lead;
    }
    if (lead < 0xC2 || lead > 0xF4) {
      return MALFORMED | 1 << 24;
    }
    int need = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    // The second byte's range excludes overlong forms, surrogates and what is above U+10FFFF.
    int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    int c = lead & (0x3F >> need);
    for (int i = 1; i <= need; i++) {
      if (at + i == to) {
        return INCOMPLETE | i << 24;
      }
      int next = b[at + i] & 0xFF;
      if (next < low || next > high) {
        return MALFORMED | i << 24;
      }
      c = c << 6 | next & 0x3F;
      low = 0x80;
      high = 0xBF;
    }
    return (need + 1) << 24 | c;
  }

  /**
   * Returns the exception for a malformed subpart.
   *
   * @param offset offset of {@code source[at]} in the input, in bytes
   */
  public static MalformedTextException malformed(byte[] source, int at, int decoded, long offset) {
    int size = size(decoded);
    StringBuilder found = new StringBuilder();
    for (int i = at; i < at + size; i++) {
      found.append(String.format(Locale.ROOT, i == at ? "%02X" : " %02X", source[i] & 0xFF));
    }
    if (isIncomplete(decoded)) {
      found.append(" and the end of the input");
    }
    String expected =
        size > 1 || isIncomplete(decoded)
            ? "a continuation byte 80 to BF behind it"
            : "the first byte of a character";
    return new MalformedTextException(found.toString(), expected, offset);
  }
}
