package io.github.rasm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;

/**
 * UTF-8 with malformed bytes, read by table 3-7 of The Unicode Standard; malformed bytes form
 * maximal subparts as its section 3.9 says.
 */
final class Bytes {
  /** Numbers from here on stand for one malformed byte each. */
  private static final int RAW = 0x110000;

  /** Table 3-7: first and last value of the first byte, of the second byte, and so on. */
  private static final int[][] WELL_FORMED = {
    {0x00, 0x7F},
    {0xC2, 0xDF, 0x80, 0xBF},
    {0xE0, 0xE0, 0xA0, 0xBF, 0x80, 0xBF},
    {0xE1, 0xEC, 0x80, 0xBF, 0x80, 0xBF},
    {0xED, 0xED, 0x80, 0x9F, 0x80, 0xBF},
    {0xEE, 0xEF, 0x80, 0xBF, 0x80, 0xBF},
    {0xF0, 0xF0, 0x90, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
    {0xF1, 0xF3, 0x80, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
    {0xF4, 0xF4, 0x80, 0x8F, 0x80, 0xBF, 0x80, 0xBF}
  };

  private final IntStream.Builder decoded = IntStream.builder();
  private final StringBuilder replaced = new StringBuilder();
  private int malformedCount;
  private int firstMalformed = -1;

  private Bytes(byte[] bytes) {
    for (int i = 0; i < bytes.length; ) {
      int[] best = WELL_FORMED[0];
      int matched = 0;
      for (int[] row : WELL_FORMED) {
        int k = 0;
        while (k < row.length / 2 && i + k < bytes.length && in(row, k, bytes[i + k] & 0xFF)) {
          k++;
        }
        if (k > matched) {
          best = row;
          matched = k;
        }
      }
      int length = Math.max(1, matched);
      if (matched == best.length / 2) {
        int c = new String(bytes, i, length, StandardCharsets.UTF_8).codePointAt(0);
        decoded.add(c);
        replaced.appendCodePoint(c);
      } else {
        firstMalformed = malformedCount++ == 0 ? i : firstMalformed;
        replaced.append('\uFFFD');
        for (int k = i; k < i + length; k++) {
          decoded.add(RAW + (bytes[k] & 0xFF));
        }
      }
      i += length;
    }
  }

  private static boolean in(int[] row, int k, int b) {
    return b >= row[2 * k] && b <= row[2 * k + 1];
  }

  /** Code points, and numbers above U+10FFFF for malformed bytes. */
  static int[] decode(byte[] bytes) {
    return new Bytes(bytes).decoded.build().toArray();
  }

  /** The text with U+FFFD for each malformed subpart. */
  static String replaced(byte[] bytes) {
    return new Bytes(bytes).replaced.toString();
  }

  static byte[] encode(int[] decoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int c : decoded) {
      if (c >= RAW) {
        bytes.write(c - RAW);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  /** The number of malformed subparts. */
  static int malformedCount(byte[] bytes) {
    return new Bytes(bytes).malformedCount;
  }

  /** The offset of the first malformed byte, or -1. */
  static int firstMalformed(byte[] bytes) {
    return new Bytes(bytes).firstMalformed;
  }

  static String hex(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
  }
}
