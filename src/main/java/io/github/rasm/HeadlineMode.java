package io.github.rasm;

/**
 * Whether a text may begin with a headline, or another unit that ends without a mark, in running
 * text, as in {@code Storm hits the coast The agency said on Sunday ...}. Lines are told apart by
 * {@link LineMode}, whatever stands here; a line without a mark at its end is never looked into.
 */
public enum HeadlineMode {
  /**
   * Where a text begins, a boundary without a mark is set if the evidence is strong. A text begins
   * at the start, and after a line of five or more sentences, which is taken for a text of its own.
   * The default.
   */
  AUTO,
  /** As {@link #AUTO}, also after every empty line, and less evidence is asked for. */
  EXPECTED,
  /** Only marks and line breaks end sentences. */
  NONE
}
