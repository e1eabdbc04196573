package io.github.rasm;

/**
 * What a line break means to the {@link SentenceSegmenter}. Line breaks are LF, CRLF, CR, U+0085,
 * U+2028 and U+2029; an empty line is one that holds nothing but white space.
 */
public enum LineMode {
  /** A line break ends a sentence; a line may hold several sentences. The default. */
  PARAGRAPH,
  /** A line is one sentence; marks inside it end nothing. */
  SENTENCE,
  /** A line break is white space; an empty line ends a sentence. */
  WRAPPED
}
