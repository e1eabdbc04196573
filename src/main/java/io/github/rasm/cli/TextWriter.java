package io.github.rasm.cli;

import io.github.rasm.SegmentRole;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** {@code --format text} of tokens: a sentence a line, forms between single spaces. */
final class TextWriter implements SentenceWriter {
  private final TextOutput out;
  private final TextMarks marks;
  private final SplitWord word;
  private boolean first;

  /**
   * Makes a writer.
   *
   * @param loose whether words may come back with another spelling of hamza, as in scheme ud
   */
  TextWriter(OutputStream out, TextMarks marks, boolean loose) {
    this.out = new TextOutput(out);
    this.marks = marks;
    this.word = new SplitWord(loose);
  }

  @Override
  public void sentence(Analysis analysis) throws IOException {
    first = true;
    for (int i = 0; i < analysis.tokenCount(); i++) {
      int from = analysis.tokenStart(i);
      int to = analysis.tokenEnd(i);
      char[] source = analysis.text();
      if (analysis.segmentCount(i) > 1) {
        split(analysis, i);
      } else if (analysis.hasNorm()) {
        int length = analysis.readNorm(source, from, to);
        form(analysis.norm(), 0, length, false, false);
      } else {
        form(source, from, to, false, false);
      }
    }
    out.ascii('\n');
  }

  private void split(Analysis analysis, int token) throws IOException {
    char[] whole = analysis.text();
    int from = analysis.tokenStart(token);
    int to = analysis.tokenEnd(token);
    if (analysis.hasNorm()) {
      to = analysis.readNorm(whole, from, to);
      whole = Arrays.copyOf(analysis.norm(), to);
      from = 0;
    }
    collect(analysis, token, true);
    if (!word.solve(whole, from, to)) {
      collect(analysis, token, false);
      if (!word.solve(whole, from, to)) {
        word.solvePlainly();
      }
    }
    for (int i = 0; i < word.count(); i++) {
      form(word.letters(), word.from(i), word.to(i), word.markBefore(i), word.markAfter(i));
    }
  }

  /** Gathers the parts of a token: their restored forms or the source letters, normalized. */
  private void collect(Analysis analysis, int token, boolean restored) {
    word.clear();
    for (int i = 0; i < analysis.segmentCount(token); i++) {
      Segmentation segments = analysis.segments();
      SegmentRole role = segments.role(token, i);
      char[] letters = analysis.text();
      int from = segments.start(token, i);
      int to = segments.end(token, i);
      if (restored) {
        to = analysis.readForm(token, i);
        letters = analysis.form();
        from = 0;
      }
      if (analysis.hasNorm()) {
        to = analysis.readNorm(letters, from, to);
        letters = analysis.norm();
        from = 0;
      }
      word.add(role, letters, from, to);
    }
  }

  private void form(char[] text, int from, int to, boolean markBefore, boolean markAfter)
      throws IOException {
    if (from == to) {
      return;
    }
    if (!first) {
      out.ascii(' ');
    }
    first = false;
    if (markBefore) {
      out.codePoint(marks.enclitic());
    }
    int head = from + Character.charCount(Character.codePointAt(text, from, to));
    int tail = to - Character.charCount(Character.codePointBefore(text, to, from));
    escaped(text, from, head);
    if (head < to) {
      int plain = head;
      for (int i = head; i < tail; i++) {
        if (text[i] == '\\') {
          out.chars(text, plain, i).ascii('\\');
          plain = i;
        }
      }
      out.chars(text, plain, tail);
      escaped(text, tail, to);
    }
    if (markAfter) {
      out.codePoint(marks.proclitic());
    }
  }

  /** Writes a code point at an end of a form. */
  private void escaped(char[] text, int from, int to) throws IOException {
    int c = Character.codePointAt(text, from, to);
    if (c == '\\' || marks.isMark(c)) {
      out.ascii('\\');
    }
    out.chars(text, from, to);
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
