package io.github.rasm;

import java.util.List;

/**
 * A text and what was found in it. All offsets are UTF-16 offsets into {@link #text()}.
 *
 * @param text the source, untouched
 * @param sentences its sentences, in text order
 */
public record Document(String text, List<Sentence> sentences) {
  /** Copies the list. */
  public Document {
    sentences = List.copyOf(sentences);
  }

  /** The source text of a sentence of this document. */
  public String text(Sentence sentence) {
    return text.substring(sentence.start(), sentence.end());
  }

  /** The source text of a token of this document. */
  public String text(Token token) {
    return text.substring(token.start(), token.end());
  }
}
