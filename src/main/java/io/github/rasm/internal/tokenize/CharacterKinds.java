package io.github.rasm.internal.tokenize;

/** Kinds of characters outside the automaton. */
final class CharacterKinds {
  private static final int SPACE_CLASS = Automaton.CLASSES[' '];
  private static final char NEXT_LINE = '\u0085';
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';

  private CharacterKinds() {}

  /** White space and controls. */
  static boolean isSpace(char c) {
    return Automaton.CLASSES[c] == SPACE_CLASS;
  }

  static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == NEXT_LINE
        || c == LINE_SEPARATOR
        || c == PARAGRAPH_SEPARATOR;
  }

  static boolean isDigit(char c) {
    return Character.isDigit(c);
  }

  static boolean isLetter(char[] text, int at, int limit) {
    return Character.isLetter(Character.codePointAt(text, at, limit));
  }
}
