package io.github.rasm;

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
  private final CliticSegmenter segmenter;
  private final SentenceCursor single;
  private SentenceCursor sentence;
  private char[] text = {};

  CliticCursor(CliticSegmenter segmenter) {
    this.segmenter = segmenter;
    this.single =
        SentenceSegmenter.builder()
            .lines(LineMode.SENTENCE)
            .tokenizer(segmenter.scheme().tokenizer())
            .build()
            .cursor();
  }

  /** Analyzes the sentence that a cursor has just moved to. Offsets are those of that cursor. */
  public CliticCursor reset(SentenceCursor current) {
    sentence = current;
    text = current.text();
    return this;
  }

  /** Analyzes a text that is taken as one sentence; a copy is made. */
  public CliticCursor reset(CharSequence oneSentence) {
    single.reset(oneSentence);
    single.next();
    return reset(single);
  }

  /** The number of tokens in the sentence. */
  public int tokenCount() {
    return sentence.tokenCount();
  }

  /** The number of segments of a token: 0 if it is no word, 1 if it is not split. */
  public int segmentCount(int token) {
    return sentence.tokenType(token) == TokenType.WORD ? 1 : 0;
  }

  /** Offset of the first UTF-16 unit of a segment. */
  public int segmentStart(int token, int segment) {
    return sentence.tokenStart(token);
  }

  /** Offset behind the last UTF-16 unit of a segment; it may equal the first one's. */
  public int segmentEnd(int token, int segment) {
    return sentence.tokenEnd(token);
  }

  /** What a segment is. */
  public SegmentRole segmentRole(int token, int segment) {
    return SegmentRole.STEM;
  }

  /** Writes the restored form of a segment to a buffer; returns the number of units written. */
  public int form(int token, int segment, char[] target, int at) {
    int length = segmentEnd(token, segment) - segmentStart(token, segment);
    System.arraycopy(text, segmentStart(token, segment), target, at, length);
    return length;
  }

  /** The greatest number of units that a form of this sentence may have. */
  public int maxFormLength() {
    return sentence.end() - sentence.start() + 8;
  }

  /** The restored form of a segment, as a new string. */
  public String form(int token, int segment) {
    char[] form = new char[maxFormLength()];
    return new String(form, 0, form(token, segment, form, 0));
  }

  CliticSegmenter segmenter() {
    return segmenter;
  }
}
