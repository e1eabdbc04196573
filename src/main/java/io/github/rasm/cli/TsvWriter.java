package io.github.rasm.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * {@code --format tsv} of tokens: start, end, type, form, segments and, with a profile, the
 * normalized form; an empty line behind each sentence.
 */
final class TsvWriter implements SentenceWriter {
  private final TextOutput out;
  private final boolean namesFiles;

  /** Makes a writer that names each input if asked to. */
  TsvWriter(OutputStream out, boolean namesFiles) {
    this.out = new TextOutput(out);
    this.namesFiles = namesFiles;
  }

  @Override
  public void begin(String name) throws IOException {
    if (namesFiles) {
      out.string("# file = ").line(name).ascii('\n');
    }
  }

  @Override
  public void sentence(Analysis analysis) throws IOException {
    for (int i = 0; i < analysis.tokenCount(); i++) {
      int from = analysis.tokenStart(i);
      int to = analysis.tokenEnd(i);
      out.number(analysis.offset(from)).ascii('\t').number(analysis.offset(to)).ascii('\t');
      out.string(analysis.tokenType(i).name()).ascii('\t');
      out.chars(analysis.text(), from, to).ascii('\t');
      for (int k = 0; k < analysis.segmentCount(i); k++) {
        if (k > 0) {
          out.ascii(' ');
        }
        segment(analysis, i, k);
      }
      if (analysis.hasNorm()) {
        int length = analysis.readNorm(analysis.text(), from, to);
        out.ascii('\t');
        out.chars(analysis.norm(), 0, length);
      }
      out.ascii('\n');
    }
    out.ascii('\n');
  }

  private void segment(Analysis analysis, int token, int segment) throws IOException {
    Segmentation segments = analysis.segments();
    out.number(analysis.offset(segments.start(token, segment))).ascii(':');
    out.number(analysis.offset(segments.end(token, segment))).ascii(':');
    out.string(segments.role(token, segment).name()).ascii(':');
    int length = analysis.readForm(token, segment);
    char[] form = analysis.form();
    for (int i = 0; i < length; i++) {
      char c = form[i];
      if (c == '\\' || c == '\t' || c == ':' || c == ' ') {
        out.ascii('\\');
      }
      int end = i + (Character.isHighSurrogate(c) && i + 1 < length ? 2 : 1);
      out.chars(form, i, end);
      i = end - 1;
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
