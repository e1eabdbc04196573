package io.github.rasm.cli;

import java.io.IOException;
import java.io.OutputStream;

/**
 * {@code --format conllu}: words with multiword-token ranges. {@code # text} holds the tokens, one
 * space where the source has any white space between them; {@code TokenRange} tells where they
 * stand in the source. Sentences are counted through all inputs of one output, since their numbers
 * must be unique in a file.
 */
final class ConlluWriter implements SentenceWriter {
  private static final String EMPTY_COLUMNS = "\t_\t_\t_\t_\t_\t_\t_\t";

  private final TextOutput out;
  private final boolean explain;
  private String newDocument;
  private long sentences;

  /** Makes a writer that explains each boundary if asked to. */
  ConlluWriter(OutputStream out, boolean explain) {
    this.out = new TextOutput(out);
    this.explain = explain;
  }

  @Override
  public void begin(String name) {
    newDocument = name;
  }

  @Override
  public void sentence(Analysis analysis) throws IOException {
    if (newDocument != null) {
      out.string("# newdoc id = ").line(newDocument).ascii('\n');
      newDocument = null;
    }
    out.string("# sent_id = ").number(++sentences).ascii('\n');
    if (explain) {
      out.string("# boundary = ").string(analysis.reason()).ascii('\n');
    }
    text(analysis);
    long id = 1;
    for (int i = 0; i < analysis.tokenCount(); i++) {
      id = token(analysis, i, id);
    }
    out.ascii('\n');
  }

  private void text(Analysis analysis) throws IOException {
    out.string("# text = ");
    int count = analysis.tokenCount();
    for (int i = 0; i < count; i++) {
      out.chars(analysis.text(), analysis.tokenStart(i), analysis.tokenEnd(i));
      if (i + 1 < count && analysis.spaceAfter(i)) {
        out.ascii(' ');
      }
    }
    out.ascii('\n');
  }

  /** Writes the lines of a token; returns the number of the next word. */
  private long token(Analysis analysis, int token, long id) throws IOException {
    int count = analysis.segmentCount(token);
    int from = analysis.tokenStart(token);
    int to = analysis.tokenEnd(token);
    out.number(id);
    if (count > 1) {
      out.ascii('-').number(id + count - 1);
    }
    out.ascii('\t').chars(analysis.text(), from, to).string(EMPTY_COLUMNS);
    norm(analysis, analysis.text(), from, to);
    if (!analysis.spaceAfter(token)) {
      out.string("SpaceAfter=No|");
    }
    long start = analysis.offset(from);
    out.string("TokenRange=").number(start).ascii(':').number(analysis.offset(to)).ascii('\n');
    if (count <= 1) {
      return id + 1;
    }
    for (int i = 0; i < count; i++) {
      word(analysis, token, i, id + i);
    }
    return id + count;
  }

  private void word(Analysis analysis, int token, int segment, long id) throws IOException {
    Segmentation segments = analysis.segments();
    int length = analysis.readForm(token, segment);
    out.number(id).ascii('\t');
    if (length == 0) {
      out.ascii('_');
    }
    out.chars(analysis.form(), 0, length).string(EMPTY_COLUMNS);
    norm(analysis, analysis.form(), 0, length);
    long start = analysis.offset(segments.start(token, segment));
    long end = analysis.offset(segments.end(token, segment));
    out.string("Span=").number(start).ascii(':').number(end).ascii('\n');
  }

  /** Writes the normalized form; what would end it is written as in UDPipe's attributes. */
  private void norm(Analysis analysis, char[] text, int from, int to) throws IOException {
    if (!analysis.hasNorm()) {
      return;
    }
    int length = analysis.readNorm(text, from, to);
    char[] norm = analysis.norm();
    out.string("Norm=");
    int plain = 0;
    for (int i = 0; i < length; i++) {
      char escape =
          switch (norm[i]) {
            case '|' -> 'p';
            case ' ' -> 's';
            case '\t' -> 't';
            case '\\' -> '\\';
            default -> 0;
          };
      if (escape != 0) {
        out.chars(norm, plain, i).ascii('\\').ascii(escape);
        plain = i + 1;
      }
    }
    out.chars(norm, plain, length).ascii('|');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
