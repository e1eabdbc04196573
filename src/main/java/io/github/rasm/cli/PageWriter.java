package io.github.rasm.cli;

import io.github.rasm.SegmentRole;
import io.github.rasm.TokenType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a page for the browser: sentences as blocks, tokens in the colours of their types, clitics
 * marked, spans and forms on hover. The page loads nothing and runs nothing, whatever the text
 * holds: markup is escaped, and controls, those for writing direction above all, are written as
 * small boxes with their numbers.
 *
 * <p>The legend needs counts and so comes last; the style sheet shows it first. So memory stays
 * constant, however long the text is.
 */
final class PageWriter implements SentenceWriter {
  private static final TokenType[] TYPES = TokenType.values();
  private static final SegmentRole[] ROLES = SegmentRole.values();

  // Classes of the style sheet.
  private static final String PROCLITIC = "p";
  private static final String ENCLITIC = "e";

  private final TextOutput out;
  private final boolean headings;
  private final long[] typeCounts = new long[TYPES.length];
  private final long[] roleCounts = new long[ROLES.length];
  private long sentences;
  private long tokens;
  private boolean begun;

  /** Makes a writer that puts the name of each input above its sentences if asked to. */
  PageWriter(OutputStream out, boolean headings) {
    this.out = new TextOutput(out);
    this.headings = headings;
  }

  @Override
  public void begin(String name) throws IOException {
    open(headings ? null : name);
    if (headings) {
      out.string("<h2>");
      html(name);
      out.string("</h2>\n");
    }
  }

  private void open(String name) throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    out.string(
            "<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">\n<head>\n<meta charset=\"UTF-8\">\n")
        .string("<meta http-equiv=\"Content-Security-Policy\"")
        .string(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .string(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    if (name != null) {
      html(name);
      out.string(" – ");
    }
    out.string("Rasm</title>\n<style>\n")
        .string(style())
        .string("</style>\n</head>\n<body>\n<main>\n");
  }

  private static String style() throws IOException {
    try (InputStream in = PageWriter.class.getResourceAsStream("inspect.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void sentence(Analysis analysis) throws IOException {
    open(null);
    sentences++;
    out.string("<p class=\"s\" id=\"s").number(sentences).string("\"><a class=\"n\" href=\"#s");
    out.number(sentences).string("\">").number(sentences).string("</a>");
    int at = analysis.start();
    for (int i = 0; i < analysis.tokenCount(); i++) {
      html(analysis.text(), at, analysis.tokenStart(i));
      token(analysis, i);
      at = analysis.tokenEnd(i);
    }
    out.string("</p>\n");
  }

  private void token(Analysis analysis, int token) throws IOException {
    TokenType type = analysis.tokenType(token);
    tokens++;
    typeCounts[type.ordinal()]++;
    out.string("<span class=\"t ").string(type.name()).string("\" data-tip=\"");
    tip(analysis, token);
    out.string("\">");
    int count = analysis.segmentCount(token);
    if (count <= 1) {
      html(analysis.text(), analysis.tokenStart(token), analysis.tokenEnd(token));
    }
    for (int i = 0; count > 1 && i < count; i++) {
      segment(analysis, token, i);
    }
    out.string("</span>");
  }

  private void segment(Analysis analysis, int token, int segment) throws IOException {
    Segmentation segments = analysis.segments();
    SegmentRole role = segments.role(token, segment);
    roleCounts[role.ordinal()]++;
    // The second half of a fused word, or else the interrogative alef, which comes first.
    boolean half = role == SegmentRole.PART && segment > 0;
    String look = half ? ENCLITIC : look(role);
    if (look != null) {
      out.string("<span class=\"").string(look).string("\">");
    }
    html(analysis.text(), segments.start(token, segment), segments.end(token, segment));
    if (look != null) {
      out.string("</span>");
    }
  }

  /** The class of a clitic, null for the stem. */
  private static String look(SegmentRole role) {
    return switch (role) {
      case STEM -> null;
      case PRON -> ENCLITIC;
      case CONJ, PREP, FUT, PART, DET -> PROCLITIC;
    };
  }

  private void tip(Analysis analysis, int token) throws IOException {
    int from = analysis.tokenStart(token);
    int to = analysis.tokenEnd(token);
    out.string(analysis.tokenType(token).name());
    span(analysis, from, to);
    attribute(analysis.text(), from, to);
    for (int i = 0; i < analysis.segmentCount(token) && analysis.segmentCount(token) > 1; i++) {
      Segmentation segments = analysis.segments();
      out.string("&#10;").string(segments.role(token, i).name());
      span(analysis, segments.start(token, i), segments.end(token, i));
      int length = analysis.readForm(token, i);
      attribute(analysis.form(), 0, length);
    }
  }

  private void span(Analysis analysis, int from, int to) throws IOException {
    long start = analysis.offset(from);
    out.string(" [").number(start).string(", ").number(analysis.offset(to)).string(")  ");
  }

  @Override
  public void end() throws IOException {
    open(null);
    out.string("</main>\n<aside class=\"legend\">\n<ul>\n<li><b>sentences</b> ").number(sentences);
    out.string("</li>\n<li><b>tokens</b> ").number(tokens).string("</li>\n");
    for (TokenType type : TYPES) {
      if (typeCounts[type.ordinal()] > 0) {
        out.string("<li><span class=\"t ").string(type.name()).string("\">").string(type.name());
        out.string("</span> ").number(typeCounts[type.ordinal()]).string("</li>\n");
      }
    }
    out.string("</ul>\n");
    roles();
    out.string("</aside>\n</body>\n</html>\n");
  }

  private void roles() throws IOException {
    boolean any = false;
    for (SegmentRole role : ROLES) {
      String look = look(role);
      long count = roleCounts[role.ordinal()];
      if (look != null && count > 0) {
        out.string(any ? "" : "<ul>\n<li><b>clitics</b></li>\n");
        out.string("<li><span class=\"").string(look).string("\">").string(role.name());
        out.string("</span> ").number(count).string("</li>\n");
        any = true;
      }
    }
    out.string(any ? "</ul>\n" : "");
  }

  private void html(String text) throws IOException {
    html(text.toCharArray(), 0, text.length());
  }

  private void html(char[] text, int from, int to) throws IOException {
    escaped(text, from, to, "<i class=\"c\">", "</i>");
  }

  private void attribute(char[] text, int from, int to) throws IOException {
    escaped(text, from, to, "‹", "›");
  }

  /** Writes text so that it is nothing but text; what would be invisible stands in brackets. */
  private void escaped(char[] text, int from, int to, String opening, String closing)
      throws IOException {
    int plain = from;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= ' ' && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'' && !isControl(c)) {
        continue;
      }
      out.chars(text, plain, i);
      plain = i + 1;
      switch (c) {
        case '<' -> out.string("&lt;");
        case '>' -> out.string("&gt;");
        case '&' -> out.string("&amp;");
        case '"' -> out.string("&quot;");
        case '\'' -> out.string("&#39;");
        case '\t', '\n', '\r', '\u0085', '\u2028', '\u2029' -> out.ascii(' ');
        default ->
            out.string(opening)
                .string(String.format(Locale.ROOT, "U+%04X", (int) c))
                .string(closing);
      }
    }
    out.chars(text, plain, to);
  }

  /** Controls, and format characters that change the order of others or cannot be seen. */
  private static boolean isControl(char c) {
    return c >= '\u007F' && c <= '\u009F'
        || c == '\u00AD'
        || c == '\u061C'
        || c == '\u200B'
        || c == '\u200E'
        || c == '\u200F'
        || c >= '\u2028' && c <= '\u202E'
        || c >= '\u2060' && c <= '\u206F'
        || c == '\uFEFF'
        || c >= '\uFFF9' && c <= '\uFFFB';
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
