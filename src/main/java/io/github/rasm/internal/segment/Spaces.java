package io.github.rasm.internal.segment;

/** White space, one UTF-16 unit at a time. */
public final class Spaces {
  private Spaces() {}

  /** True for Unicode white space and the separators of category Z. */
  public static boolean isSpace(char c) {
    if (c <= ' ') {
      return c == ' ' || c >= '\t' && c <= '\r';
    }
    return c >= '\u0080'
        && (c == '\u0085' || c == '\u00A0' || c >= '\u1680' && Character.isSpaceChar(c));
  }
}
