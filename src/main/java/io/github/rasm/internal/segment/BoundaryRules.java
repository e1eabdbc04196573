package io.github.rasm.internal.segment;

import io.github.rasm.TokenType;

/**
 * The rules of sentence ends in running text, as a small automaton over tokens.
 *
 * <p>A terminal mark waits until the marks that belong to it have passed: further terminal marks,
 * closing brackets and closing quotation marks, in any order. The first token that is none of them
 * decides. A quotation mark is read by its gluing, because agencies write {@code »} to open and
 * {@code «} to close, and because quotes are not always balanced; only where gluing says nothing
 * does the number of straight quotes so far decide.
 *
 * <p>Verdicts: {@link #NO}; {@link #HARD}, a boundary whatever a model says; {@link #SOFT}, a
 * boundary if the model agrees, or, without one, if {@link #softDefault()}.
 */
final class BoundaryRules {
  static final int NO = 0;
  static final int HARD = 1;
  static final int SOFT = 2;

  // What waits for its closing marks.
  private static final int NOTHING = 0;
  private static final int STOP = 1;
  private static final int STRONG = 2;
  private static final int ELLIPSIS = 3;
  private static final int SHORT_FORM = 4;

  private static final char TATWEEL = '\u0640';

  private int waiting;

  /** Index of the first token of the waiting mark. */
  private int at;

  /** A closing quotation mark or bracket has passed since. */
  private boolean closed;

  /** A token that is no mark has passed: a mark before the first word ends nothing. */
  private boolean begun;

  /** A straight double quote is open: told by its gluing, and where that says nothing, by turns. */
  private boolean quoteOpen;

  private final Words word = new Words();
  private Reason reason;
  private boolean softDefault;

  /** Forgets what waits; a sentence may begin. */
  void startSentence() {
    waiting = NOTHING;
    begun = false;
  }

  boolean quoteOpen() {
    return quoteOpen;
  }

  void setQuoteOpen(boolean open) {
    quoteOpen = open;
  }

  /** The reason of the last verdict that was not {@link #NO}. */
  Reason reason() {
    return reason;
  }

  /** What the last {@link #SOFT} verdict becomes without a model. */
  boolean softDefault() {
    return softDefault;
  }

  /** True if the tokens accepted so far end in a terminal mark. */
  boolean endsInMark() {
    return waiting != NOTHING;
  }

  /** True if the tokens accepted so far end in a terminal mark that needs no model. */
  Reason markAtEnd() {
    return switch (waiting) {
      case STOP -> Reason.FULL_STOP;
      case STRONG -> Reason.STRONG_MARK;
      case ELLIPSIS -> Reason.ELLIPSIS;
      default -> null;
    };
  }

  /** Takes token k into the sentence. */
  void accept(TokenBuffer tokens, char[] text, int to, int k) {
    TokenType type = tokens.type(k);
    if (type == TokenType.WORD) {
      waiting = NOTHING;
      begun = true;
    } else {
      acceptOther(tokens, text, to, k, type);
    }
  }

  private void acceptOther(TokenBuffer tokens, char[] text, int to, int k, TokenType type) {
    begun |= type != TokenType.PUNCT;
    if (type == TokenType.ABBREVIATION) {
      if (text[tokens.end[k] - 1] == '.') {
        begin(SHORT_FORM, k);
      } else {
        waiting = NOTHING;
      }
      return;
    }
    if (type != TokenType.PUNCT && type != TokenType.SYMBOL) {
      waiting = NOTHING;
      return;
    }
    byte mark = Marks.of(text[tokens.start[k]]);
    if (text[tokens.start[k]] == '"') {
      boolean gluedLeft = tokens.gap[k] == TokenBuffer.GLUED;
      boolean gluedRight = gluedRight(tokens, text, to, k);
      quoteOpen = gluedLeft == gluedRight ? !quoteOpen : gluedRight;
    }
    if (Marks.isTerminal(mark) && begun) {
      int kind = kind(tokens, text, k);
      if (waiting == NOTHING || waiting == SHORT_FORM) {
        begin(kind, k);
      } else if (kind == STRONG || waiting == STOP) {
        // A full stop after others adds nothing, a strong mark rules.
        waiting = kind == STRONG ? STRONG : closed ? STOP : ELLIPSIS;
      }
    } else if (waiting != NOTHING) {
      if (mark == Marks.CLOSE || mark == Marks.OPEN || mark == Marks.EITHER) {
        closed = true;
      } else {
        waiting = NOTHING;
      }
    }
  }

  /** Judges the boundary before token k; the tokens before it have been accepted. */
  int judge(TokenBuffer tokens, char[] text, int to, int k) {
    // Small, so that it is inlined: nine tokens of ten end here.
    return waiting == NOTHING ? NO : judgeWaiting(tokens, text, to, k);
  }

  private int judgeWaiting(TokenBuffer tokens, char[] text, int to, int k) {
    if (belongs(tokens, text, to, k)) {
      return NO;
    }
    return switch (waiting) {
      case STOP -> judgeStop(tokens, text, k);
      case STRONG -> judgeStrong(tokens, text, k);
      case ELLIPSIS -> judgeEllipsis(tokens, text, k);
      default -> judgeShortForm(tokens, text, k);
    };
  }

  private void begin(int kind, int k) {
    waiting = kind;
    at = k;
    closed = false;
  }

  // A run of dots is an ellipsis, a run with a strong mark is strong.
  private static int kind(TokenBuffer tokens, char[] text, int k) {
    int from = tokens.start[k];
    int to = tokens.end[k];
    for (int i = from; i < to; i++) {
      if (Marks.of(text[i]) == Marks.STRONG) {
        return STRONG;
      }
    }
    return to - from > 1 || Marks.of(text[from]) == Marks.ELLIPSIS ? ELLIPSIS : STOP;
  }

  // True if token k still belongs to the waiting mark, or takes its force away.
  private boolean belongs(TokenBuffer tokens, char[] text, int to, int k) {
    TokenType type = tokens.type(k);
    if (type != TokenType.PUNCT && type != TokenType.SYMBOL) {
      return false;
    }
    boolean gluedLeft = tokens.gap[k] == TokenBuffer.GLUED;
    boolean gluedRight = gluedRight(tokens, text, to, k);
    byte mark = Marks.of(text[tokens.start[k]]);
    return switch (mark) {
      case Marks.STOP, Marks.STRONG, Marks.ELLIPSIS, Marks.CLOSE -> gluedLeft || !gluedRight;
      case Marks.OPEN -> gluedLeft && !gluedRight;
      case Marks.EITHER ->
          gluedLeft == gluedRight ? quoteOpen && (gluedLeft || !closed) : gluedLeft;
      case Marks.CONTINUE -> true;
      default -> false;
    };
  }

  // True if a word or an opening mark follows without a space.
  private static boolean gluedRight(TokenBuffer tokens, char[] text, int to, int k) {
    int at = tokens.end[k];
    // A bound, so that a text of nothing but closing marks takes linear time.
    int stop = Math.min(to, at + 16);
    while (at < stop) {
      char c = text[at];
      byte mark = Marks.of(c);
      if (mark != Marks.EITHER && mark != Marks.CLOSE && !Marks.isTerminal(mark)) {
        return !Spaces.isSpace(c);
      }
      at++;
    }
    return false;
  }

  private int judgeStop(TokenBuffer tokens, char[] text, int k) {
    if (!closed && at > 0 && tokens.gap[at] == TokenBuffer.GLUED) {
      int before = at - 1;
      TokenType type = tokens.type(before);
      int length = letters(text, tokens.start[before], tokens.end[before]);
      char first = text[tokens.start[before]];
      // "1." and "a." at the start of a line or sentence count its items.
      if (before == 0 && (type == TokenType.NUMBER ? length <= 3 : length == 1)) {
        return NO;
      }
      boolean latin = type == TokenType.LATIN && tokens.type(k) == TokenType.LATIN;
      // An initial.
      if (latin && length == 1 && Character.isUpperCase(first)) {
        return NO;
      }
      if (tokens.gap[k] == TokenBuffer.GLUED && (latin || tokens.type(k) == TokenType.NUMBER)) {
        return NO;
      }
    }
    if (lowerCaseLatin(tokens, text, k)) {
      return NO;
    }
    reason = Reason.FULL_STOP;
    return HARD;
  }

  // The number of letters and digits, marks and tatweel left out.
  private static int letters(char[] text, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Character.isLetterOrDigit(text[i]) && text[i] != TATWEEL ? 1 : 0;
    }
    return count;
  }

  private int judgeStrong(TokenBuffer tokens, char[] text, int k) {
    if (inBracketsAlone(tokens, text) || lowerCaseLatin(tokens, text, k)) {
      return NO;
    }
    if (closed) {
      if (tokens.type(k) == TokenType.WORD
          && WordList.REPORTING.contains(word, text, tokens.start[k], tokens.end[k])) {
        return NO;
      }
      reason = Reason.QUOTE;
      softDefault = true;
      return SOFT;
    }
    reason = Reason.STRONG_MARK;
    return HARD;
  }

  private int judgeEllipsis(TokenBuffer tokens, char[] text, int k) {
    if (inBracketsAlone(tokens, text) || lowerCaseLatin(tokens, text, k)) {
      return NO;
    }
    if (tokens.type(k) == TokenType.WORD
        && WordList.CONTINUING.contains(word, text, tokens.start[k], tokens.end[k])) {
      return NO;
    }
    if (tokens.type(at - 1) == TokenType.WORD
        && WordList.ANNOUNCING.containsJoined(
            word, text, tokens.start[at - 1], tokens.end[at - 1])) {
      return NO;
    }
    reason = Reason.ELLIPSIS;
    softDefault = true;
    return SOFT;
  }

  private int judgeShortForm(TokenBuffer tokens, char[] text, int k) {
    if (tokens.type(k) == TokenType.NUMBER || tokens.gap[k] == TokenBuffer.GLUED) {
      return NO;
    }
    boolean afterNumber = at > 0 && tokens.type(at - 1) == TokenType.NUMBER;
    if (!afterNumber && ShortForms.needsWord(text, tokens.start[at], tokens.end[at])) {
      return NO;
    }
    reason = Reason.ABBREVIATION;
    softDefault = afterNumber;
    return SOFT;
  }

  // "(!)" and "(...)" comment on the sentence and do not end it.
  private boolean inBracketsAlone(TokenBuffer tokens, char[] text) {
    return closed
        && at > 0
        && tokens.gap[at] == TokenBuffer.GLUED
        && Marks.isOpeningBracket(text[tokens.start[at - 1]]);
  }

  private static boolean lowerCaseLatin(TokenBuffer tokens, char[] text, int k) {
    return tokens.type(k) == TokenType.LATIN && Character.isLowerCase(text[tokens.start[k]]);
  }
}
