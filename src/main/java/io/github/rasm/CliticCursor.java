package io.github.rasm;

import io.github.rasm.internal.clitic.CliticEngine;
import java.util.Objects;

/**
 * Finds the segments of the words of one sentence after another; the worker of a {@link
 * CliticSegmenter}. For one thread at a time; allocates nothing once its buffers have grown to the
 * longest sentence seen, {@link #form(int, int)} excepted.
 *
 * <pre>{@code
 * CliticSegmenter clitics = CliticSegmenter.of(CliticScheme.ATB);
 * SentenceSegmenter sentences =
 *     SentenceSegmenter.builder().tokenizer(clitics.scheme().tokenizer()).build();
 * SentenceCursor sentence = sentences.cursor().reset(text);
 * CliticCursor cursor = clitics.cursor();
 * while (sentence.next()) {
 *   cursor.reset(sentence);
 *   for (int token = 0; token < cursor.tokenCount(); token++) {
 *     for (int i = 0; i < cursor.segmentCount(token); i++) {
 *       use(cursor.segmentStart(token, i), cursor.segmentEnd(token, i), cursor.segmentRole(token, i));
 *     }
 *   }
 * }
 * }</pre>
 */
public final class CliticCursor {
  /** No restoration adds more units. */
  private static final int MOST_RESTORED = 8;

  private final CliticEngine engine;
  private final SentenceCursor single;
  private int length;

  CliticCursor(CliticSegmenter segmenter) {
    this.engine = new CliticEngine(segmenter.model().data(), segmenter.scheme());
    this.single =
        SentenceSegmenter.builder()
            .lines(LineMode.SENTENCE)
            .headlines(HeadlineMode.NONE)
            .tokenizer(segmenter.scheme().tokenizer())
            .build()
            .cursor();
  }

  /** Analyzes the sentence that a cursor has just moved to. Offsets are those of that cursor. */
  public CliticCursor reset(SentenceCursor current) {
    int count = current.tokenCount();
    engine.begin(current.text());
    for (int i = 0; i < count; i++) {
      engine.add(current.tokenStart(i), current.tokenEnd(i), current.tokenType(i));
    }
    engine.analyze();
    length = count == 0 ? 0 : current.end() - current.start();
    return this;
  }

  /** Analyzes the first line of a text as one sentence; a copy is made. */
  public CliticCursor reset(CharSequence sentence) {
    single.reset(sentence);
    single.next();
    return reset(single);
  }

  /** The number of tokens in the sentence. */
  public int tokenCount() {
    return engine.tokenCount();
  }

  /** The number of segments of a token: 0 if it is no word, 1 if it is not split. */
  public int segmentCount(int token) {
    Objects.checkIndex(token, engine.tokenCount());
    return engine.segmentCount(token);
  }

  /** Offset of the first UTF-16 unit of a segment. */
  public int segmentStart(int token, int segment) {
    check(token, segment);
    return engine.segmentStart(token, segment);
  }

  /** Offset behind the last UTF-16 unit of a segment; it may equal the first one's. */
  public int segmentEnd(int token, int segment) {
    check(token, segment);
    return engine.segmentEnd(token, segment);
  }

  /** What a segment is. */
  public SegmentRole segmentRole(int token, int segment) {
    check(token, segment);
    return engine.segmentRole(token, segment);
  }

  /**
   * Writes the restored form of a segment to a buffer.
   *
   * @param at index in the buffer of the form's first unit; {@link #maxFormLength} units must
   *     follow
   * @return the number of UTF-16 units written
   * @throws IndexOutOfBoundsException when there is no such segment, or no room for it
   */
  public int form(int token, int segment, char[] target, int at) {
    check(token, segment);
    int most =
        engine.segmentEnd(token, segment) - engine.segmentStart(token, segment) + MOST_RESTORED;
    Objects.checkFromIndexSize(at, most, target.length);
    return engine.form(token, segment, target, at);
  }

  /**
   * The greatest number of UTF-16 units that {@link #form(int, int, char[], int)} asks room for.
   */
  public int maxFormLength() {
    return length + MOST_RESTORED;
  }

  /** The restored form of a segment, as a new string. */
  public String form(int token, int segment) {
    int most = segmentEnd(token, segment) - segmentStart(token, segment) + MOST_RESTORED;
    char[] form = new char[most];
    return new String(form, 0, engine.form(token, segment, form, 0));
  }

  private void check(int token, int segment) {
    Objects.checkIndex(token, engine.tokenCount());
    Objects.checkIndex(segment, engine.segmentCount(token));
  }
}
