package io.github.rasm.internal.segment;

import io.github.rasm.TokenType;
import java.util.Arrays;

/**
 * The gaps of a stretch where a sentence may end without a mark, and what punctuation says about
 * each.
 */
public final class Places {
  // A state is 1 and these bits; 0 where no sentence ends.
  private static final int QUOTE_BEFORE = 2;
  private static final int QUOTE_AFTER = 4;
  private static final int INSIDE_QUOTES = 8;
  private static final int BRACKET_BEFORE = 16;
  private static final int COLON_SEEN = 32;
  private static final int COMMA_SEEN = 64;
  private static final int COLON_SOON = 128;
  private static final int OTHER_AFTER = 256;

  private static final int SOON = 4;

  /** The state of the gap before each token; 0 where no sentence ends. */
  public int[] state = new int[64];

  /** Looks at the gaps before the tokens from {@code from} to {@code to}. */
  void read(TokenBuffer tokens, char[] text, int from, int to) {
    int size = to - from;
    if (state.length < size) {
      state = new int[2 * size];
    }
    Arrays.fill(state, 0, size, 0);
    int depth = 0;
    boolean quoted = false;
    int seen = 0;
    int colon = Integer.MAX_VALUE;
    for (int k = size - 1; k >= 0; k--) {
      if (text[tokens.start[from + k]] == ':') {
        colon = k;
      }
      if (colon - k <= SOON) {
        state[k] = COLON_SOON;
      }
    }
    for (int k = 0; k < size; k++) {
      int soon = state[k];
      state[k] = 0;
      boolean gluedLeft = tokens.gap[from + k] == TokenBuffer.GLUED;
      boolean gluedRight = k + 1 < size && tokens.gap[from + k + 1] == TokenBuffer.GLUED;
      TokenType type = tokens.type(from + k);
      boolean mark = type == TokenType.PUNCT || type == TokenType.SYMBOL;
      byte kind = mark ? Marks.of(text[tokens.start[from + k]]) : Marks.NONE;
      boolean opens = kind == Marks.OPEN || kind == Marks.EITHER && !gluedLeft && gluedRight;
      boolean bracket = mark && Marks.isBracket(text[tokens.start[from + k]]);
      if (k > 0 && !gluedLeft && depth == 0) {
        int before = mayEnd(tokens, text, from + k - 1);
        if (before > 0 && (!mark || opens && !bracket || type == TokenType.SYMBOL)) {
          state[k] =
              before
                  | seen
                  | soon
                  | (opens ? QUOTE_AFTER : 0)
                  | (quoted ? INSIDE_QUOTES : 0)
                  | (type != TokenType.WORD && !opens ? OTHER_AFTER : 0);
        }
      }
      if (mark) {
        if (bracket) {
          depth = kind == Marks.OPEN ? depth + 1 : Math.max(0, depth - 1);
        } else if (kind == Marks.OPEN) {
          quoted = true;
        } else if (kind == Marks.CLOSE) {
          quoted = false;
        } else if (kind == Marks.EITHER) {
          quoted = gluedLeft == gluedRight ? !quoted : gluedRight;
        } else if (kind == Marks.CONTINUE) {
          seen |= text[tokens.start[from + k]] == ':' ? COLON_SEEN : COMMA_SEEN;
        }
      }
    }
  }

  // 0 if no sentence ends with token k.
  private static int mayEnd(TokenBuffer tokens, char[] text, int k) {
    TokenType type = tokens.type(k);
    if (type != TokenType.PUNCT && type != TokenType.SYMBOL) {
      return 1;
    }
    char c = text[tokens.start[k]];
    byte kind = Marks.of(c);
    if (Marks.isBracket(c)) {
      return kind == Marks.CLOSE ? 1 | BRACKET_BEFORE : 0;
    }
    if (kind == Marks.CLOSE || kind == Marks.EITHER) {
      return tokens.gap[k] == TokenBuffer.GLUED ? 1 | QUOTE_BEFORE : 0;
    }
    return type == TokenType.SYMBOL ? 1 : 0;
  }
}
