package io.github.rasm;

import io.github.rasm.internal.tokenize.TokenScanner;
import java.util.Objects;

/**
 * Walks over the tokens of one text after another; the worker of a {@link Tokenizer}.
 *
 * <p>Made for hot loops: a cursor is reused with {@code reset} and allocates nothing once its
 * buffers have grown to the longest text. It is not safe for use by several threads at once.
 *
 * <pre>{@code
 * TokenCursor cursor = Tokenizer.standard().cursor();
 * for (cursor.reset(text); cursor.next(); ) {
 *   use(cursor.type(), cursor.start(), cursor.end());
 * }
 * }</pre>
 */
public final class TokenCursor {
  private static final TokenType[] TYPES = TokenType.values();
  private static final char[] NOTHING = {};

  private final TokenScanner scanner;

  /** Holds the copy of a char sequence. */
  private char[] buffer = NOTHING;

  TokenCursor(TokenScanner scanner) {
    this.scanner = scanner;
    scanner.reset(NOTHING, 0, 0);
  }

  /**
   * Starts over with {@code text[from]} to {@code text[to - 1]}. The array is not copied: it must
   * not change before the last call of {@link #next}. Offsets are indices into the array.
   *
   * @return this cursor
   * @throws IndexOutOfBoundsException when the range does not lie inside the array
   */
  public TokenCursor reset(char[] text, int from, int to) {
    Objects.checkFromToIndex(from, to, text.length);
    scanner.reset(text, from, to);
    return this;
  }

  /**
   * Starts over with a copy of a text. Offsets are indices into the char sequence.
   *
   * @return this cursor
   */
  public TokenCursor reset(CharSequence text) {
    buffer = TextCopy.into(buffer, text);
    scanner.reset(buffer, 0, text.length());
    return this;
  }

  /** Moves to the next token; false when there is none. */
  public boolean next() {
    return scanner.next();
  }

  /** Offset of the token's first UTF-16 code unit. Undefined unless {@link #next} was true. */
  public int start() {
    return scanner.start();
  }

  /** Offset behind the token's last UTF-16 code unit. Undefined unless {@link #next} was true. */
  public int end() {
    return scanner.end();
  }

  /** What the token is. Undefined unless {@link #next} was true. */
  public TokenType type() {
    return TYPES[scanner.type()];
  }
}
