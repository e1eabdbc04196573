package io.github.rasm.internal.segment;

import io.github.rasm.TokenType;
import java.util.Arrays;

/** The tokens of the stretch of text that is looked at, with the gap before each. */
final class TokenBuffer {
  /** Kinds of gap before a token; the order matters. */
  static final byte GLUED = 0;

  /** White space without a line break, or anything else that is no token. */
  static final byte SPACE = 1;

  /** One line break. */
  static final byte LINE = 2;

  /** Two or more line breaks, or the start of the text. */
  static final byte EMPTY_LINE = 3;

  private static final TokenType[] TYPES = TokenType.values();

  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  /** Offsets into the text. */
  int[] start = new int[256];

  /** Exclusive offsets into the text. */
  int[] end = new int[256];

  /** Ordinals of {@link TokenType}: to store an object would cost a barrier at each token. */
  private byte[] types = new byte[256];

  byte[] gap = new byte[256];
  int size;

  void clear() {
    size = 0;
  }

  void add(int from, int to, TokenType tokenType, byte gapBefore) {
    if (size == start.length) {
      int capacity = 2 * size;
      start = Arrays.copyOf(start, capacity);
      end = Arrays.copyOf(end, capacity);
      types = Arrays.copyOf(types, capacity);
      gap = Arrays.copyOf(gap, capacity);
    }
    start[size] = from;
    end[size] = to;
    types[size] = (byte) tokenType.ordinal();
    gap[size] = gapBefore;
    size++;
  }

  /** The type of a token. */
  TokenType type(int token) {
    return TYPES[types[token]];
  }

  /** The kind of the gap [from, to) of a text. */
  static byte gapKind(char[] text, int from, int to) {
    if (to == from) {
      return GLUED;
    }
    if (to == from + 1 && text[from] == ' ') {
      return SPACE;
    }
    return longGap(text, from, to);
  }

  private static byte longGap(char[] text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == ' ') {
        continue;
      }
      if (c == '\n' || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
        breaks++;
      } else if (c == '\r') {
        breaks++;
        if (i + 1 < to && text[i + 1] == '\n') {
          i++;
        }
      }
    }
    return breaks == 0 ? SPACE : breaks == 1 ? LINE : EMPTY_LINE;
  }
}
