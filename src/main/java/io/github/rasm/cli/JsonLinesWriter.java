package io.github.rasm.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.OutputStream;

/** {@code --format jsonl}: an object a line for each sentence, with or without its tokens. */
final class JsonLinesWriter implements SentenceWriter {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .rootValueSeparator((String) null)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          // Without it, what is above U+FFFF would be escaped.
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
          .build();

  private final JsonGenerator json;
  private final boolean tokens;
  private final boolean explain;
  private final boolean namesFiles;
  private String file;

  /**
   * Makes a writer.
   *
   * @param tokens whether tokens are written, or else the text of each sentence
   * @param explain whether the reason of each boundary is written
   * @param namesFiles whether each object names its input
   */
  JsonLinesWriter(OutputStream out, boolean tokens, boolean explain, boolean namesFiles)
      throws IOException {
    this.json = FACTORY.createGenerator(out);
    this.tokens = tokens;
    this.explain = explain;
    this.namesFiles = namesFiles;
  }

  @Override
  public void begin(String name) {
    file = name;
  }

  @Override
  public void sentence(Analysis analysis) throws IOException {
    json.writeStartObject();
    if (namesFiles) {
      json.writeStringField("file", file);
    }
    int from = analysis.start();
    int to = analysis.end();
    span(analysis, from, to);
    if (!tokens) {
      text("text", analysis.text(), from, to);
      norm(analysis, analysis.text(), from, to);
    }
    if (explain) {
      json.writeStringField("reason", analysis.reason());
    }
    if (tokens) {
      json.writeArrayFieldStart("tokens");
      for (int i = 0; i < analysis.tokenCount(); i++) {
        token(analysis, i);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void token(Analysis analysis, int token) throws IOException {
    int from = analysis.tokenStart(token);
    int to = analysis.tokenEnd(token);
    json.writeStartObject();
    span(analysis, from, to);
    json.writeStringField("type", analysis.tokenType(token).name());
    text("form", analysis.text(), from, to);
    norm(analysis, analysis.text(), from, to);
    int count = analysis.segmentCount(token);
    if (count > 0) {
      json.writeArrayFieldStart("segments");
      for (int i = 0; i < count; i++) {
        segment(analysis, token, i);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void segment(Analysis analysis, int token, int segment) throws IOException {
    Segmentation segments = analysis.segments();
    json.writeStartObject();
    span(analysis, segments.start(token, segment), segments.end(token, segment));
    json.writeStringField("role", segments.role(token, segment).name());
    int length = analysis.readForm(token, segment);
    text("form", analysis.form(), 0, length);
    norm(analysis, analysis.form(), 0, length);
    json.writeEndObject();
  }

  private void span(Analysis analysis, int from, int to) throws IOException {
    json.writeNumberField("start", analysis.offset(from));
    json.writeNumberField("end", analysis.offset(to));
  }

  private void norm(Analysis analysis, char[] text, int from, int to) throws IOException {
    if (analysis.hasNorm()) {
      int length = analysis.readNorm(text, from, to);
      text("norm", analysis.norm(), 0, length);
    }
  }

  private void text(String name, char[] text, int from, int to) throws IOException {
    json.writeFieldName(name);
    json.writeString(text, from, to - from);
  }

  @Override
  public void flush() throws IOException {
    json.flush();
  }
}
