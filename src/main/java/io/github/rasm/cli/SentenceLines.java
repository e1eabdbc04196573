package io.github.rasm.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Sentences as lines: their text alone, or offsets and text between tabs. A line break inside a
 * sentence, and a tab between tabs, becomes a space.
 */
final class SentenceLines implements SentenceWriter {
  private final TextOutput out;
  private final boolean offsets;
  private final boolean explain;
  private final boolean namesFiles;

  /**
   * Makes a writer.
   *
   * @param offsets whether columns are written: start, end, text, the reason, the normalized text
   * @param explain whether the reason of each boundary is written
   * @param namesFiles whether a line names each input; with offsets only
   */
  SentenceLines(OutputStream out, boolean offsets, boolean explain, boolean namesFiles) {
    this.out = new TextOutput(out);
    this.offsets = offsets;
    this.explain = explain;
    this.namesFiles = namesFiles && offsets;
  }

  @Override
  public void begin(String name) throws IOException {
    if (namesFiles) {
      out.string("# file = ").line(name).ascii('\n');
    }
  }

  @Override
  public void sentence(Analysis analysis) throws IOException {
    int from = analysis.start();
    int to = analysis.end();
    if (offsets) {
      long start = analysis.offset(from);
      out.number(start).ascii('\t').number(analysis.offset(to)).ascii('\t');
    }
    boolean norm = analysis.hasNorm();
    int length = norm ? analysis.readNorm(analysis.text(), from, to) : 0;
    if (norm && !offsets) {
      line(analysis.norm(), 0, length);
    } else {
      line(analysis.text(), from, to);
    }
    if (explain) {
      out.ascii('\t').string(analysis.reason());
    }
    if (norm && offsets) {
      out.ascii('\t');
      line(analysis.norm(), 0, length);
    }
    out.ascii('\n');
  }

  private void line(char[] text, int from, int to) throws IOException {
    int plain = from;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (isLineBreak(c) || c == '\t' && (offsets || explain)) {
        out.chars(text, plain, i).ascii(' ');
        if (c == '\r' && i + 1 < to && text[i + 1] == '\n') {
          i++;
        }
        plain = i + 1;
      }
    }
    out.chars(text, plain, to);
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
