package io.github.rasm.cli;

import io.github.rasm.internal.clitic.Joiner;
import java.io.IOException;

/**
 * Joins the parts of split words in text as {@link TextWriter} writes it, and takes the backslashes
 * away. Spaces and line breaks stay as they are, those between the parts of a word excepted. A mark
 * that has nothing beside it to join to, as at the end of a line, is a literal one.
 */
final class Detokenizer {
  /** No word that was tokenized is longer; what is, is no such text and goes through unchanged. */
  private static final int LONGEST = 1 << 17;

  private static final char BACKSLASH = '\\';

  private final TextOutput out;
  private final TextMarks marks;
  private final Joiner word = new Joiner();

  /** Whether {@link #word} holds something. */
  private boolean open;

  /** Whether the last form of the word has a mark behind it. */
  private boolean markAfter;

  /** Spaces since the last form. */
  private long spaces;

  /** Whether the beginning of the form was written because it is overlong. */
  private boolean passing;

  private char[] form = new char[256];
  private int length;

  /** The letters of a form, without marks and backslashes. */
  private char[] letters = new char[256];

  Detokenizer(TextOutput out, TextMarks marks) {
    this.out = out;
    this.marks = marks;
  }

  /** Takes the next stretch of text; it may begin and end anywhere. */
  void accept(char[] text, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c == ' ') {
        endForm();
        spaces++;
      } else if (c == '\n' || c == '\r') {
        endLine();
        out.ascii(c);
      } else {
        if (length == LONGEST) {
          passOn();
        }
        form = Analysis.room(form, length + 1);
        form[length++] = c;
      }
    }
  }

  /** Ends the text. */
  void end() throws IOException {
    endLine();
    out.flush();
  }

  private void endLine() throws IOException {
    endForm();
    endWord();
    writeSpaces();
  }

  private void writeSpaces() throws IOException {
    for (; spaces > 0; spaces--) {
      out.ascii(' ');
    }
  }

  /** Writes the beginning of an overlong form. */
  private void passOn() throws IOException {
    endWord();
    writeSpaces();
    int count = length - (Character.isHighSurrogate(form[length - 1]) ? 1 : 0);
    out.chars(form, 0, count);
    form[0] = form[length - 1];
    length -= count;
    passing = true;
  }

  private void endForm() throws IOException {
    if (passing) {
      out.chars(form, 0, length);
      length = 0;
      passing = false;
    }
    if (length == 0) {
      return;
    }
    int from = 0;
    int to = length;
    length = 0;
    boolean joinable = open && word.length() < LONGEST;
    int head = Character.codePointAt(form, 0, to);
    boolean before = head == marks.enclitic() && Character.charCount(head) < to;
    if (before) {
      from = Character.charCount(head);
    }
    boolean joined = joinable && spaces <= 1 && (before || markAfter);
    boolean plain = before && markAfter;
    int tail = Character.codePointBefore(form, to, from);
    boolean after = tail == marks.proclitic() && to - Character.charCount(tail) > from;
    if (after && !isEscaped(to - Character.charCount(tail), from)) {
      to -= Character.charCount(tail);
    } else {
      after = false;
    }
    if (!joined) {
      endWord();
      writeSpaces();
      from = 0;
    }
    int count = unescape(from, to);
    spaces = 0;
    if (joined && !plain) {
      word.append(letters, 0, count);
    } else {
      word.appendPlain(letters, 0, count);
    }
    open = true;
    markAfter = after;
  }

  /** Whether an odd number of backslashes stands before an index. */
  private boolean isEscaped(int index, int from) {
    int i = index;
    while (i > from && form[i - 1] == BACKSLASH) {
      i--;
    }
    return (index - i) % 2 != 0;
  }

  private int unescape(int from, int to) {
    letters = Analysis.room(letters, to - from);
    int count = 0;
    for (int i = from; i < to; i++) {
      if (form[i] == BACKSLASH && i + 1 < to) {
        i++;
      }
      letters[count++] = form[i];
    }
    return count;
  }

  private void endWord() throws IOException {
    if (open) {
      out.chars(word.word(), 0, word.length());
      if (markAfter) {
        out.codePoint(marks.proclitic());
      }
    }
    word.reset();
    open = false;
    markAfter = false;
  }
}
