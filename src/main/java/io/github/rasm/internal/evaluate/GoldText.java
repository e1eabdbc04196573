package io.github.rasm.internal.evaluate;

import io.github.rasm.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and the spans of its tokens, as a treebank has them.
 *
 * @param text the raw text
 * @param tokens spans in the text, in UTF-16 code units
 */
public record GoldText(String text, List<Span> tokens) {
  private static final String TEXT = "# text = ";

  /** Copies the list. */
  public GoldText {
    tokens = List.copyOf(tokens);
  }

  /**
   * Reads a file of sentences: a line {@code # text = ...}, then a line for each token whose first
   * column is its surface, an empty line after each sentence.
   *
   * @throws IOException when the file cannot be read, or a token is not in its text
   */
  public static List<GoldText> readRawText(Path file) throws IOException {
    List<GoldText> sentences = new ArrayList<>();
    String text = null;
    List<Span> tokens = new ArrayList<>();
    int at = 0;
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isEmpty()) {
        if (text != null) {
          sentences.add(new GoldText(text, tokens));
        }
        text = null;
        tokens.clear();
      } else if (line.startsWith(TEXT)) {
        text = line.substring(TEXT.length());
        at = 0;
      } else if (!line.startsWith("#") && text != null) {
        String surface = line.substring(0, line.indexOf('\t'));
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
        if (!text.startsWith(surface, at)) {
          throw new IOException(
              file + ":" + number + ": not in the text at " + at + ": " + surface);
        }
        tokens.add(new Span(at, at + surface.length()));
        at += surface.length();
      }
    }
    if (text != null) {
      sentences.add(new GoldText(text, tokens));
    }
    return sentences;
  }
}
