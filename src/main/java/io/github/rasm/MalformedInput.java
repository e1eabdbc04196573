package io.github.rasm;

/** What to do with bytes that are not UTF-8. */
public enum MalformedInput {
  /** Stop with a {@link MalformedTextException}. */
  FAIL,
  /**
   * Write U+FFFD for each maximal malformed subpart, as The Unicode Standard, section 3.9,
   * recommends. (The JDK's decoder does the same but for encoded surrogates, of which it replaces
   * two bytes at once.)
   */
  REPLACE,
  /** Let the bytes through unchanged. */
  KEEP
}
