package io.github.rasm.internal.normalize;

/** Where {@link ContextEngine} writes. */
interface Output {
  /**
   * Writes a code point.
   *
   * @param c a code point (lone surrogates included) or, for UTF-8, a raw byte
   * @param start start of the source span that it came from
   * @param end end of that span, exclusive
   */
  void put(int c, int start, int end);
}
