package io.github.rasm.spark;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Segment;
import io.github.rasm.Sentence;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.Token;
import io.github.rasm.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;

/** What the library finds in a text, written as the rows of Spark are. */
final class Expected {
  private Expected() {}

  static List<String> sentences(String text) {
    List<String> lines = new ArrayList<>();
    for (Sentence sentence : SentenceSegmenter.standard().segment(text)) {
      lines.add("[" + sentence.start() + "," + sentence.end() + "," + sentence.text(text) + "]");
    }
    return lines;
  }

  static List<String> tokens(String text, CliticScheme scheme) {
    List<String> lines = new ArrayList<>();
    if (scheme == null) {
      Tokenizer.standard().tokenize(text).forEach(token -> lines.add(line(token, text)));
    } else {
      for (Sentence sentence : CliticSegmenter.of(scheme).segmentText(text)) {
        sentence.tokens().forEach(token -> lines.add(line(token, text)));
      }
    }
    return lines;
  }

  private static String line(Token token, String text) {
    StringBuilder line = new StringBuilder();
    line.append(token.start()).append(' ').append(token.end()).append(' ').append(token.type());
    line.append(' ').append(token.in(text));
    for (Segment segment : token.segments()) {
      line.append(' ').append(segment.start()).append(':').append(segment.end()).append(':');
      line.append(segment.role()).append(':').append(segment.form());
    }
    return line.toString();
  }

  /** The sentences in a column of a row. */
  static List<String> sentences(Row row, int column) {
    List<String> lines = new ArrayList<>();
    for (Row sentence : row.<Row>getList(column)) {
      lines.add(sentence.toString());
    }
    return lines;
  }

  /** The tokens in a column of a row. */
  static List<String> tokens(Row row, int column) {
    List<String> lines = new ArrayList<>();
    for (Row token : row.<Row>getList(column)) {
      StringBuilder line = new StringBuilder();
      line.append(token.getInt(0)).append(' ').append(token.getInt(1)).append(' ');
      line.append(token.getString(2)).append(' ').append(token.getString(3));
      for (Row segment : token.<Row>getList(4)) {
        line.append(' ').append(segment.mkString(":"));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
