package io.github.rasm;

/** Copies texts into the buffers of cursors. */
final class TextCopy {
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private TextCopy() {}

  /**
   * Copies a text to the start of a buffer.
   *
   * @return the buffer, or a larger one if the text does not fit
   */
  static char[] into(char[] buffer, CharSequence text) {
    int length = text.length();
    char[] target = buffer;
    if (target.length < length) {
      target = new char[Math.max(length, (int) Math.min(LONGEST_ARRAY, 2L * target.length))];
    }
    if (text instanceof String string) {
      string.getChars(0, length, target, 0);
    } else {
      for (int i = 0; i < length; i++) {
        target[i] = text.charAt(i);
      }
    }
    return target;
  }
}
