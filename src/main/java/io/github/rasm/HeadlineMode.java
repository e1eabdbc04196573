package io.github.rasm;

/**
 * Whether text may hold headlines, datelines and other units that end without a mark, in running
 * text: {@code عنوان الخبر قالت الوكالة إن …}. Lines are told apart by {@link LineMode}, whatever
 * stands here.
 */
public enum HeadlineMode {
  /** A boundary without a mark is set where the evidence is strong. The default. */
  AUTO,
  /** Every text, and every paragraph after an empty line, is expected to begin with a headline. */
  EXPECTED,
  /** Only marks and line breaks end sentences. */
  NONE
}
