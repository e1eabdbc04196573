package io.github.rasm.spark;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The text of one row, decoded for the cursors and still there as UTF-8, so that a part of it is a
 * slice that is neither copied nor encoded again.
 */
final class SourceText {
  private static final char REPLACEMENT = '\uFFFD';

  private final String chars;
  private final byte[] bytes;

  /** Where {@link #byteOffset} has got to: an index into {@code chars}, and the same in bytes. */
  private int at;

  private int byteAt;

  /** Malformed bytes become U+FFFD, as Java decodes them. */
  SourceText(UTF8String text) {
    byte[] source = text.getBytes();
    chars = new String(source, StandardCharsets.UTF_8);
    // Where something was replaced, the source's own bytes no longer match the characters.
    bytes = chars.indexOf(REPLACEMENT) < 0 ? source : chars.getBytes(StandardCharsets.UTF_8);
  }

  String chars() {
    return chars;
  }

  /**
   * Returns the offset in bytes of an offset in UTF-16 code units, which must not be smaller than
   * that of the call before.
   */
  int byteOffset(int offset) {
    int count = byteAt;
    for (int i = at; i < offset; i++) {
      char c = chars.charAt(i);
      // Each half of a pair counts for two of the four bytes.
      count += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    at = offset;
    byteAt = count;
    return count;
  }

  /** The text between two offsets in bytes. */
  UTF8String slice(int from, int to) {
    return UTF8String.fromAddress(bytes, Platform.BYTE_ARRAY_OFFSET + (long) from, to - from);
  }
}
