package io.github.rasm;

import java.util.ArrayList;
import java.util.List;

/** Helpers for tests of sentences. */
final class Sentences {
  private Sentences() {}

  /** The sentences of a cursor, their offsets less by {@code shift}. */
  static List<Sentence> read(SentenceCursor cursor, int shift) {
    List<Sentence> sentences = new ArrayList<>();
    while (cursor.next()) {
      sentences.add(current(cursor, -shift));
    }
    return sentences;
  }

  private static Sentence current(SentenceCursor cursor, int shift) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < cursor.tokenCount(); i++) {
      int start = cursor.tokenStart(i) + shift;
      tokens.add(new Token(start, cursor.tokenEnd(i) + shift, cursor.tokenType(i)));
    }
    return new Sentence(cursor.start() + shift, cursor.end() + shift, tokens);
  }

  /** The sentences of a text that arrives in parts of the given sizes in turn. */
  static List<Sentence> inParts(SentenceSegmenter segmenter, String text, int... sizes) {
    List<Sentence> sentences = new ArrayList<>();
    SentenceCursor cursor = segmenter.cursor();
    int part = 0;
    int end = Math.min(text.length(), sizes[0]);
    int shift = 0;
    cursor.resetPart(text.substring(0, end).toCharArray(), 0, end);
    while (true) {
      while (cursor.next()) {
        sentences.add(current(cursor, shift));
      }
      boolean last = end == text.length();
      if (last && part < 0) {
        return sentences;
      }
      shift += cursor.position();
      end = Math.min(text.length(), end + sizes[++part % sizes.length]);
      char[] rest = text.substring(shift, end).toCharArray();
      cursor.resume(rest, 0, rest.length, end == text.length());
      part = end == text.length() ? Integer.MIN_VALUE : part;
    }
  }

  /** The text with a bar behind each sentence but the last. */
  static String marked(String text, List<Sentence> sentences) {
    StringBuilder marked = new StringBuilder(text);
    for (int i = sentences.size() - 2; i >= 0; i--) {
      marked.insert(sentences.get(i).end(), '|');
    }
    return marked.toString();
  }
}
