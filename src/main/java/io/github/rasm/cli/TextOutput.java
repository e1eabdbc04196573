package io.github.rasm.cli;

import java.io.IOException;
import java.io.OutputStream;

/** Writes text in UTF-8 without making strings; buffered. Lone surrogates become U+FFFD. */
final class TextOutput {
  private static final int SIZE = 1 << 16;

  /** The most bytes that one unit takes, or the digits of a number. */
  private static final int ROOM = 24;

  private static final int REPLACEMENT = 0xFFFD;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE + ROOM];
  private int at;

  TextOutput(OutputStream out) {
    this.out = out;
  }

  /** Hands on what is buffered. */
  void flush() throws IOException {
    out.write(buffer, 0, at);
    at = 0;
  }

  private void room() throws IOException {
    if (at >= SIZE) {
      flush();
    }
  }

  /** Writes an ASCII character. */
  TextOutput ascii(char c) throws IOException {
    room();
    buffer[at++] = (byte) c;
    return this;
  }

  /** Writes a string. */
  TextOutput string(String text) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      codePoint(c);
      i += Character.charCount(c);
    }
    return this;
  }

  /** Writes a string on one line: controls and line breaks become U+FFFD. */
  TextOutput line(String text) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      boolean breaks = Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
      codePoint(breaks ? REPLACEMENT : c);
      i += Character.charCount(c);
    }
    return this;
  }

  /** Writes {@code text[from]} to {@code text[to - 1]}. */
  TextOutput chars(char[] text, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      char c = text[i];
      room();
      if (c < 0x80) {
        buffer[at++] = (byte) c;
      } else if (c < 0x800) {
        buffer[at++] = (byte) (0xC0 | c >> 6);
        buffer[at++] = (byte) (0x80 | c & 0x3F);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < to
          && Character.isLowSurrogate(text[i + 1])) {
        codePoint(Character.toCodePoint(c, text[++i]));
      } else {
        codePoint(c);
      }
    }
    return this;
  }

  /** Writes a code point. */
  TextOutput codePoint(int value) throws IOException {
    room();
    int c =
        value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE ? REPLACEMENT : value;
    if (c < 0x80) {
      buffer[at++] = (byte) c;
    } else if (c < 0x800) {
      buffer[at++] = (byte) (0xC0 | c >> 6);
      buffer[at++] = (byte) (0x80 | c & 0x3F);
    } else if (c < 0x10000) {
      buffer[at++] = (byte) (0xE0 | c >> 12);
      buffer[at++] = (byte) (0x80 | c >> 6 & 0x3F);
      buffer[at++] = (byte) (0x80 | c & 0x3F);
    } else {
      buffer[at++] = (byte) (0xF0 | c >> 18);
      buffer[at++] = (byte) (0x80 | c >> 12 & 0x3F);
      buffer[at++] = (byte) (0x80 | c >> 6 & 0x3F);
      buffer[at++] = (byte) (0x80 | c & 0x3F);
    }
    return this;
  }

  /** Writes a number that is not negative. */
  TextOutput number(long value) throws IOException {
    room();
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      buffer[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    at += digits;
    return this;
  }
}
