package io.github.rasm.cli;

import io.github.rasm.CliticCursor;
import io.github.rasm.SegmentRole;
import io.github.rasm.SentenceCursor;

/** The segments of the words of one sentence after another; offsets are those of its cursor. */
interface Segmentation {
  /** Analyzes the sentence that a cursor has just moved to. */
  void reset(SentenceCursor sentence);

  /** The number of segments of a token: 0 if it is no word, 1 if it is not split. */
  int count(int token);

  /** Where a segment starts. */
  int start(int token, int segment);

  /** Where a segment ends, exclusive. */
  int end(int token, int segment);

  /** What a segment is. */
  SegmentRole role(int token, int segment);

  /** Writes the restored form to a buffer, which has room, and returns its length. */
  int form(int token, int segment, char[] target, int at);

  /** The greatest length of a form. */
  int maxFormLength();

  /** Segments found by an engine. */
  static Segmentation of(CliticCursor cursor) {
    return new Segmentation() {
      @Override
      public void reset(SentenceCursor sentence) {
        cursor.reset(sentence);
      }

      @Override
      public int count(int token) {
        return cursor.segmentCount(token);
      }

      @Override
      public int start(int token, int segment) {
        return cursor.segmentStart(token, segment);
      }

      @Override
      public int end(int token, int segment) {
        return cursor.segmentEnd(token, segment);
      }

      @Override
      public SegmentRole role(int token, int segment) {
        return cursor.segmentRole(token, segment);
      }

      @Override
      public int form(int token, int segment, char[] target, int at) {
        return cursor.form(token, segment, target, at);
      }

      @Override
      public int maxFormLength() {
        return cursor.maxFormLength();
      }
    };
  }
}
