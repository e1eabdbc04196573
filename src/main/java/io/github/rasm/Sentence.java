package io.github.rasm;

import java.util.List;

/**
 * A sentence: a half-open span of UTF-16 offsets into the source, from its first to its last token,
 * and the tokens, whose offsets are of the same source.
 */
public record Sentence(int start, int end, List<Token> tokens) {
  /** Copies the list. */
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The text of the sentence, taken from the source it was found in. */
  public String text(CharSequence source) {
    return source.subSequence(start, end).toString();
  }
}
