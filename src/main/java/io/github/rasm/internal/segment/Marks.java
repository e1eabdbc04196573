package io.github.rasm.internal.segment;

/** The punctuation that the rules look at, one class for each UTF-16 unit. */
final class Marks {
  /** No mark that matters here. */
  static final byte NONE = 0;

  /** A full stop, of any script. */
  static final byte STOP = 1;

  /** A question or exclamation mark, of any script. */
  static final byte STRONG = 2;

  /** An ellipsis in one character. */
  static final byte ELLIPSIS = 3;

  /** Closes by nature: brackets, and quotation marks that point left to right. */
  static final byte CLOSE = 4;

  /** Opens by nature. */
  static final byte OPEN = 5;

  /** Opens or closes, by what it is glued to. */
  static final byte EITHER = 6;

  /** Goes on after a terminal mark: comma, semicolon, colon. */
  static final byte CONTINUE = 7;

  private static final String STOPS = ".\u06D4\uFF0E\uFF61\u3002\u0589\u0964\u0965\u1362";
  private static final String STRONGS =
      "!?\u061F\u203C\u203D\u2047\u2048\u2049\uFF01\uFF1F\u061D\u061E\u1367";
  private static final String CLOSES = ")]}\u00BB\u201D\u2019\u203A\uFD3E\u300D\u300F";
  private static final String OPENS = "([{\u00AB\u201C\u2018\u201E\u201A\u2039\uFD3F\u300C\u300E";
  private static final String EITHERS = "\"'";
  private static final String CONTINUES = ",;:\u060C\u061B\u3001\uFF0C";
  private static final char ONE_CHAR_ELLIPSIS = '\u2026';

  private static final byte[] LOW = new byte[128];

  static {
    for (char c = 0; c < LOW.length; c++) {
      LOW[c] = slow(c);
    }
  }

  private Marks() {}

  /** The class of a UTF-16 unit. */
  static byte of(char c) {
    return c < LOW.length ? LOW[c] : slow(c);
  }

  /** True for the marks that end sentences. */
  static boolean isTerminal(byte mark) {
    return mark == STOP || mark == STRONG || mark == ELLIPSIS;
  }

  /** True for opening brackets, which are no quotation marks. */
  static boolean isOpeningBracket(char c) {
    return c == '(' || c == '[' || c == '{';
  }

  /** True for brackets, which are no quotation marks. */
  static boolean isBracket(char c) {
    return isOpeningBracket(c) || c == ')' || c == ']' || c == '}';
  }

  private static byte slow(char c) {
    if (STOPS.indexOf(c) >= 0) {
      return STOP;
    } else if (STRONGS.indexOf(c) >= 0) {
      return STRONG;
    } else if (c == ONE_CHAR_ELLIPSIS) {
      return ELLIPSIS;
    } else if (CLOSES.indexOf(c) >= 0) {
      return CLOSE;
    } else if (OPENS.indexOf(c) >= 0) {
      return OPEN;
    } else if (EITHERS.indexOf(c) >= 0) {
      return EITHER;
    } else if (CONTINUES.indexOf(c) >= 0) {
      return CONTINUE;
    }
    return NONE;
  }
}
