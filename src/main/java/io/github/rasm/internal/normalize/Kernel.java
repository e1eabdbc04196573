package io.github.rasm.internal.normalize;

/**
 * Another make of the hot loops, for one table. Both methods that normalize run through text whose
 * neighbours do not matter, as the table loops do, but may stop earlier, at any character, where
 * the text holds something rare or ends, or the target might not hold what comes; the table loop
 * goes on from there. What a kernel writes is what the table loop would write; like that one it may
 * write past the result, but never more units past it than it leaves of the source. Immutable and
 * thread-safe.
 */
public interface Kernel {
  /**
   * Normalizes UTF-16 code units.
   *
   * @param removed takes a bit for each unit of the range that goes, bit k % 64 of element k / 64
   *     for the unit at {@code from + k}; all clear before the call. Null if they are not asked
   *     for.
   * @return index in the source (bits 32 to 63) and in the target (bits 0 to 31)
   */
  long normalize(char[] source, int from, int to, char[] target, int at, long[] removed);

  /**
   * Normalizes UTF-8, from the start of a character on; stops at the start of one.
   *
   * @return index in the source (bits 32 to 63) and in the target (bits 0 to 31)
   */
  long normalize(byte[] source, int from, int to, byte[] target, int at);

  /**
   * Looks for repeats in UTF-16: a unit behind two equal ones, or a space behind a space. At least
   * two units stand before {@code from} that belong to the same text.
   *
   * @return an index in the range before which no unit repeats; as far on as whole vectors without
   *     repeats go
   */
  int skipUnrepeated(char[] text, int from, int to);

  /**
   * Looks for repeats in UTF-8: a letter behind two equal ones, any character of ASCII behind two
   * equal ones, or a space behind a space. At least five bytes stand before {@code from} that
   * belong to the same text.
   *
   * @return an index in the range before which no character that ends in it repeats; as far on as
   *     whole vectors without repeats go
   */
  int skipUnrepeated(byte[] text, int from, int to);

  /** Returns a name for messages, such as {@code vector-512}. */
  String name();

  /**
   * Returns whether it is only for UTF-16 of which next to nothing goes, in long stretches, not in
   * the short ones between looks for repeats. Elsewhere the table loop is as fast; in UTF-8 the
   * kernel stops where it begins.
   */
  default boolean isForBareUtf16() {
    return false;
  }
}
