package io.github.rasm.cli;

import io.github.rasm.Normalizer;
import io.github.rasm.SentenceCursor;
import io.github.rasm.TokenType;
import io.github.rasm.internal.segment.Spaces;
import java.io.IOException;
import java.util.Arrays;

/**
 * Walks through the sentences of a source and shows writers the one it is at: tokens, segments,
 * offsets in the whole text, normalized forms.
 */
final class Analysis {
  private final TextSource source;
  private final SentenceCursor sentence;

  /** Null unless a scheme was asked for. */
  private final Segmentation segmentation;

  /** Null unless a profile was asked for. */
  private final Normalizer normalizer;

  /** What one unit can become at most; asked for once, since the normalizer counts it anew. */
  private final long mostUnits;

  /** The form asked for last, in units 0 to the length returned. */
  private char[] form = new char[256];

  private char[] normalized = new char[256];

  Analysis(
      TextSource source,
      SentenceCursor sentence,
      Segmentation segmentation,
      Normalizer normalizer) {
    this.source = source;
    this.sentence = sentence;
    this.segmentation = segmentation;
    this.normalizer = normalizer;
    this.mostUnits = normalizer == null ? 0 : normalizer.maxLength(1);
  }

  /** Gives all sentences to a writer, one after the other. */
  void run(SentenceWriter writer) throws IOException {
    source.fill(0);
    if (source.ended()) {
      sentence.reset(source.text(), 0, source.size());
    } else {
      sentence.resetPart(source.text(), 0, source.size());
    }
    while (true) {
      boolean last = source.ended();
      while (sentence.next()) {
        if (segmentation != null) {
          segmentation.reset(sentence);
        }
        writer.sentence(this);
      }
      if (last) {
        return;
      }
      source.fill(sentence.position());
      sentence.resume(source.text(), 0, source.size(), source.ended());
    }
  }

  /** The buffer that indices are of; it changes between sentences. */
  char[] text() {
    return source.text();
  }

  /** Index of the first unit of the sentence. */
  int start() {
    return sentence.start();
  }

  /** Index behind the last unit of the sentence. */
  int end() {
    return sentence.end();
  }

  int tokenCount() {
    return sentence.tokenCount();
  }

  int tokenStart(int token) {
    return sentence.tokenStart(token);
  }

  int tokenEnd(int token) {
    return sentence.tokenEnd(token);
  }

  TokenType tokenType(int token) {
    return sentence.tokenType(token);
  }

  /** Why the sentence ends where it ends. */
  String reason() {
    return sentence.reason();
  }

  /** The offset of an index in the whole text. */
  long offset(int index) {
    return source.offset(index);
  }

  /** Whether white space stands behind a token, or nothing at all. */
  boolean spaceAfter(int token) {
    char[] text = source.text();
    boolean last = token + 1 == tokenCount();
    int to = last ? source.size() : tokenStart(token + 1);
    for (int i = tokenEnd(token); i < to; i++) {
      if (Spaces.isSpace(text[i])) {
        return true;
      }
      // Behind a sentence only the characters tell where the next token begins.
      if (last && Character.getType(text[i]) != Character.FORMAT) {
        return false;
      }
    }
    return last;
  }

  /** Whether a scheme was asked for. */
  boolean hasSegments() {
    return segmentation != null;
  }

  /** Number of segments of a token; 0 if it is no word or no scheme was asked for. */
  int segmentCount(int token) {
    return segmentation == null ? 0 : segmentation.count(token);
  }

  Segmentation segments() {
    return segmentation;
  }

  /** Reads a segment's restored form into {@link #form()}; returns its length. */
  int readForm(int token, int segment) {
    int needed = segmentation.maxFormLength();
    if (form.length < needed) {
      form = new char[Math.max(needed, 2 * form.length)];
    }
    return segmentation.form(token, segment, form, 0);
  }

  /** The form read last. */
  char[] form() {
    return form;
  }

  /** Whether a profile was asked for. */
  boolean hasNorm() {
    return normalizer != null;
  }

  /** Normalizes some text into {@link #norm()}; returns the length. */
  int readNorm(char[] text, int from, int to) {
    normalized = room(normalized, mostUnits * (to - from));
    return normalizer.normalize(text, from, to, normalized, 0);
  }

  /** The text normalized last. */
  char[] norm() {
    return normalized;
  }

  /** Returns an array with room, the same one if it has it. */
  static char[] room(char[] array, long length) {
    return array.length >= length
        ? array
        : Arrays.copyOf(array, Math.toIntExact(Math.max(length, 2L * array.length)));
  }
}
