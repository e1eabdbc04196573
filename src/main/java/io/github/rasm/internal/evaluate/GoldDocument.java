package io.github.rasm.internal.evaluate;

import io.github.rasm.Span;
import java.util.List;

/**
 * A text whose sentences, tokens and words somebody knows.
 *
 * @param text the raw text
 * @param sentences spans in the text, from the first to the last token of each sentence
 * @param tokens spans in the text, all in UTF-16 code units
 * @param words the words of each token: one, or those of a multiword token
 */
public record GoldDocument(
    String text, List<Span> sentences, List<Span> tokens, List<List<String>> words) {
  /** Copies the lists. */
  public GoldDocument {
    sentences = List.copyOf(sentences);
    tokens = List.copyOf(tokens);
    words = List.copyOf(words);
  }
}
