package io.github.rasm.internal.segment;

import io.github.rasm.HeadlineMode;
import io.github.rasm.LineMode;
import io.github.rasm.TokenCursor;
import io.github.rasm.TokenType;
import java.util.Arrays;

/**
 * Cuts a token stream into sentences.
 *
 * <p>Tokens are read up to the next boundary that the rules or the lines decide: a stretch. Inside
 * it stand soft places, where a mark may or may not end a sentence, and plain gaps, where a model
 * may see a sentence end; both are decided for the whole stretch at once. Nothing before a stretch
 * is looked at again and at most one token after it, so that time is linear and memory bounded by
 * the longest stretch, {@link #LIMIT} units.
 *
 * <p>After growing to the longest stretch, nothing is allocated.
 */
public final class SentenceEngine {
  /** The longest sentence, in UTF-16 units. */
  public static final int LIMIT = 65_536;

  /**
   * Units after a stretch that must be there before it is decided, if more text may come: the
   * longest token twice, so that neither the token after the stretch nor its neighbour can change.
   */
  public static final int LOOKAHEAD = 2 * 16_384 + 64;

  /** A line of so many sentences is taken for a whole text. */
  private static final int LINE_IS_TEXT = 5;

  private final LineMode lines;
  private final StretchDecoder decoder;
  private final TokenCursor cursor;
  private final TokenBuffer tokens = new TokenBuffer();
  private final BoundaryRules rules = new BoundaryRules();
  private final Stretch stretch = new Stretch(tokens);

  private char[] text = new char[0];
  private int to;
  private boolean complete;

  // Where the tokens already in the buffer end.
  private int read;
  private boolean exhausted;

  // The sentence delivered: tokens first (inclusive) to last (exclusive) of the stretch.
  private int first;
  private int last;
  private int delivered;

  /** The offset from which on nothing has been delivered. */
  private int position;

  /** An engine that reads tokens from the cursor. */
  public SentenceEngine(
      TokenCursor cursor, LineMode lines, HeadlineMode headlines, boolean unpunctuated) {
    this(
        cursor,
        lines,
        unpunctuated
            ? new UnpunctuatedDecider()
            : headlines == HeadlineMode.NONE
                ? null
                : new ModelDecider(headlines == HeadlineMode.EXPECTED));
  }

  /** An engine with another decider, null for none. */
  public SentenceEngine(TokenCursor cursor, LineMode lines, UnitDecider decider) {
    this.cursor = cursor;
    this.lines = lines;
    this.decoder = new StretchDecoder(decider);
  }

  /** Starts with a text; more of it may follow by {@link #resume} unless it is complete. */
  public void reset(char[] source, int from, int end, boolean isComplete) {
    stretch.startText();
    rules.setQuoteOpen(false);
    resume(source, from, end, isComplete);
  }

  /**
   * Goes on with a text: source[from] is the unit at {@link #position()}, the rest of the units
   * read before follow, then new ones.
   */
  public void resume(char[] source, int from, int end, boolean isComplete) {
    text = source;
    to = end;
    complete = isComplete;
    cursor.reset(source, from, end);
    tokens.clear();
    read = from;
    position = from;
    exhausted = false;
    stretch.clear();
    delivered = 0;
    first = 0;
    last = 0;
  }

  /** The offset of the first unit that no delivered sentence and no gap before one holds. */
  public int position() {
    return position;
  }

  /** Moves to the next sentence; false if there is none, or none yet in text to be resumed. */
  public boolean next() {
    if (delivered == stretch.breaks && !fill()) {
      first = 0;
      last = 0;
      return false;
    }
    first = delivered == 0 ? 0 : stretch.breakAt[delivered - 1];
    last = stretch.breakAt[delivered];
    delivered++;
    position = tokens.end[last - 1];
    return true;
  }

  /** Index of the sentence's first token. */
  public int first() {
    return first;
  }

  /** Index after the sentence's last token. */
  public int last() {
    return last;
  }

  /** Offset of a token. */
  public int start(int token) {
    return tokens.start[token];
  }

  /** Exclusive end of a token. */
  public int end(int token) {
    return tokens.end[token];
  }

  /** Type of a token. */
  public TokenType type(int token) {
    return tokens.type(token);
  }

  /** The array that offsets are indices into. */
  public char[] text() {
    return text;
  }

  /** Why the sentence ends where it ends. */
  public Reason reason() {
    return stretch.breakReason[delivered - 1];
  }

  /** The model's score of that end, a log odds; 0 where no model was asked. */
  public float score() {
    return stretch.breakScore[delivered - 1];
  }

  // Reads and decides one stretch; false at the end, or if more text is needed.
  private boolean fill() {
    boolean quoteOpenAtStart = rules.quoteOpen();
    if (stretch.size > 0) {
      // The token behind is read again, without what the tokenizer remembers: as after a resume.
      read = tokens.end[stretch.size - 1];
      cursor.reset(text, read, to);
      tokens.clear();
      exhausted = false;
    }
    stretch.clear();
    delivered = 0;
    rules.startSentence();

    int k = 0;
    Reason end;
    while (true) {
      if (k == tokens.size && !read()) {
        end = Reason.END_OF_TEXT;
        break;
      }
      if (k > 0) {
        end = boundaryBefore(k);
        if (end != null) {
          break;
        }
        if (tokens.end[k] - tokens.start[0] > LIMIT) {
          k = cut(k);
          end = Reason.LENGTH_LIMIT;
          break;
        }
      }
      rules.accept(tokens, text, to, k);
      k++;
    }
    if (k == 0) {
      if (!complete) {
        position = withGap(to, position);
      }
      return false;
    }
    if (!complete && to - tokens.end[Math.min(k, tokens.size - 1)] < LOOKAHEAD) {
      rules.setQuoteOpen(quoteOpenAtStart);
      position = withGap(tokens.start[0], position);
      return false;
    }
    stretch.size = k;
    finish(end);
    return true;
  }

  // The offset of the last character of the gap before a token, so that the gap is still seen after
  // a resume; of the token itself if it is glued to what was delivered.
  private int withGap(int start, int delivered) {
    boolean pair =
        start - delivered > 1 && Character.isSurrogatePair(text[start - 2], text[start - 1]);
    return Math.max(delivered, start - (pair ? 2 : 1));
  }

  private void finish(Reason end) {
    int k = stretch.size;
    boolean lineEnd = end == Reason.LINE_END || end == Reason.EMPTY_LINE;
    Reason shown = end;
    if (end == Reason.END_OF_TEXT && rules.markAtEnd() != null) {
      shown = rules.markAtEnd();
    }
    if (lineEnd || end == Reason.LENGTH_LIMIT) {
      rules.setQuoteOpen(false);
    }
    if (lines == LineMode.SENTENCE) {
      stretch.addBreak(k, shown, 0);
    } else {
      decoder.decode(text, stretch, shown, rules.endsInMark());
    }
    if (end == Reason.LENGTH_LIMIT && stretch.breaks > 1) {
      // No need to cut: the rest is read again, with what follows it.
      stretch.breaks--;
    }
    stretch.size = stretch.breakAt[stretch.breaks - 1];
    stretch.endStretch(end, rules.endsInMark());
  }

  // The reason for a boundary before token k that no model can change, or null.
  private Reason boundaryBefore(int k) {
    byte gap = tokens.gap[k];
    if (gap >= TokenBuffer.LINE) {
      if (lines != LineMode.WRAPPED) {
        return gap == TokenBuffer.LINE ? Reason.LINE_END : Reason.EMPTY_LINE;
      } else if (gap == TokenBuffer.EMPTY_LINE) {
        return Reason.EMPTY_LINE;
      }
    }
    if (lines == LineMode.SENTENCE) {
      return null;
    }
    int verdict = rules.judge(tokens, text, to, k);
    if (verdict == BoundaryRules.HARD) {
      return rules.reason();
    }
    if (verdict == BoundaryRules.SOFT) {
      stretch.addSoft(k, rules.reason(), rules.softDefault());
      rules.startSentence();
    }
    return null;
  }

  // The token before which a stretch that has grown too long is cut: at the last white space.
  private int cut(int k) {
    int at = k;
    while (at > 0 && tokens.gap[at] == TokenBuffer.GLUED) {
      at--;
    }
    at = at == 0 ? k : at;
    while (stretch.softs > 0 && stretch.softAt[stretch.softs - 1] >= at) {
      stretch.softs--;
    }
    return at;
  }

  private boolean read() {
    if (exhausted) {
      return false;
    }
    if (!cursor.next()) {
      exhausted = true;
      return false;
    }
    int start = cursor.start();
    byte gap = TokenBuffer.gapKind(text, read, start);
    read = cursor.end();
    tokens.add(start, read, cursor.type(), gap);
    return true;
  }

  /** A stretch of tokens and the places in it. */
  static final class Stretch {
    final TokenBuffer tokens;
    int size;

    // Soft places: before which token, why, and what holds without a model.
    int[] softAt = new int[16];
    Reason[] softReason = new Reason[16];
    boolean[] softDefault = new boolean[16];
    int softs;

    // Sentence ends found: exclusive token indices, ascending, the last one is the stretch's end.
    int[] breakAt = new int[16];
    Reason[] breakReason = new Reason[16];
    float[] breakScore = new float[16];
    int breaks;

    /** True if a text begins with this stretch. */
    boolean opensText;

    /** True if the stretch stands after an empty line, or at the start of the text. */
    boolean afterEmptyLine;

    private int sentencesInLine;

    Stretch(TokenBuffer tokens) {
      this.tokens = tokens;
    }

    void startText() {
      opensText = true;
      afterEmptyLine = true;
      sentencesInLine = 0;
    }

    void clear() {
      size = 0;
      softs = 0;
      breaks = 0;
    }

    void addSoft(int at, Reason why, boolean otherwise) {
      if (softs == softAt.length) {
        softAt = Arrays.copyOf(softAt, 2 * softs);
        softReason = Arrays.copyOf(softReason, 2 * softs);
        softDefault = Arrays.copyOf(softDefault, 2 * softs);
      }
      softAt[softs] = at;
      softReason[softs] = why;
      softDefault[softs] = otherwise;
      softs++;
    }

    void addBreak(int at, Reason why, float score) {
      if (breaks == breakAt.length) {
        breakAt = Arrays.copyOf(breakAt, 2 * breaks);
        breakReason = Arrays.copyOf(breakReason, 2 * breaks);
        breakScore = Arrays.copyOf(breakScore, 2 * breaks);
      }
      breakAt[breaks] = at;
      breakReason[breaks] = why;
      breakScore[breaks] = score;
      breaks++;
    }

    // A line of many sentences is a text of its own, and another may follow it. Paragraphs are
    // shorter, and most of them open no text.
    void endStretch(Reason end, boolean endedInMark) {
      sentencesInLine += breaks;
      boolean lineEnd = end == Reason.LINE_END || end == Reason.EMPTY_LINE;
      opensText = lineEnd && endedInMark && sentencesInLine >= LINE_IS_TEXT;
      afterEmptyLine = end == Reason.EMPTY_LINE;
      if (lineEnd) {
        sentencesInLine = 0;
      }
    }
  }
}
