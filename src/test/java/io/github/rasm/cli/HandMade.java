package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.rasm.MalformedInput;
import io.github.rasm.Normalizer;
import io.github.rasm.Segment;
import io.github.rasm.SegmentRole;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.TokenType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Segments made by hand, for writers that must not depend on what an engine finds. */
final class HandMade implements Segmentation {
  private final String text;
  private final Function<String, List<Segment>> splitter;
  private final List<List<Segment>> tokens = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  private HandMade(String text, Function<String, List<Segment>> splitter) {
    this.text = text;
    this.splitter = splitter;
  }

  /** Makes a writer for an output. */
  interface WriterMaker {
    SentenceWriter make(OutputStream out) throws IOException;
  }

  /**
   * Writes a text.
   *
   * @param splitter gives the segments of a word, with offsets in the word
   */
  static String write(
      String text,
      Function<String, List<Segment>> splitter,
      Normalizer normalizer,
      OffsetUnit unit,
      WriterMaker maker) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      SentenceWriter writer = maker.make(out);
      TextSource source =
          new TextSource(new ByteArrayInputStream(text.getBytes(UTF_8)), MalformedInput.FAIL, unit);
      writer.begin("x.txt");
      new Analysis(
              source,
              SentenceSegmenter.standard().cursor(),
              new HandMade(text, splitter),
              normalizer)
          .run(writer);
      writer.end();
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(UTF_8);
  }

  /** Writes a text in {@code --format text}. */
  static String text(String text, Function<String, List<Segment>> splitter, boolean loose) {
    return write(
        text,
        splitter,
        null,
        OffsetUnit.UTF16,
        out -> new TextWriter(out, TextMarks.DEFAULT, loose));
  }

  /**
   * A splitter of listed words; others stay whole.
   *
   * @param words segments as {@code start-end:ROLE:form}, between spaces, for each word
   */
  static Function<String, List<Segment>> of(Map<String, String> words) {
    Map<String, List<Segment>> lists = new HashMap<>();
    words.forEach((word, segments) -> lists.put(word, segments(segments)));
    return word -> lists.getOrDefault(word, whole(word));
  }

  /** Joins text again; it is given in pieces of some length. */
  static String detokenized(String text, TextMarks marks, int piece) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Detokenizer detokenizer = new Detokenizer(new TextOutput(bytes), marks);
    try {
      char[] chars = text.toCharArray();
      for (int at = 0; at < chars.length; at += piece) {
        detokenizer.accept(chars, at, Math.min(chars.length, at + piece));
      }
      detokenizer.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toString(UTF_8);
  }

  /** The one segment of a word that is not split. */
  static List<Segment> whole(String word) {
    return List.of(new Segment(0, word.length(), SegmentRole.STEM, word));
  }

  private static List<Segment> segments(String text) {
    List<Segment> segments = new ArrayList<>();
    for (String part : text.split(" ")) {
      String[] fields = part.split("[:-]", 4);
      segments.add(
          new Segment(
              Integer.parseInt(fields[0]),
              Integer.parseInt(fields[1]),
              SegmentRole.valueOf(fields[2]),
              fields[3]));
    }
    return segments;
  }

  @Override
  public void reset(SentenceCursor sentence) {
    tokens.clear();
    starts.clear();
    for (int i = 0; i < sentence.tokenCount(); i++) {
      String word = text.substring(sentence.tokenStart(i), sentence.tokenEnd(i));
      boolean isWord = sentence.tokenType(i) == TokenType.WORD;
      tokens.add(isWord ? splitter.apply(word) : List.of());
      starts.add(sentence.tokenStart(i));
    }
  }

  @Override
  public int count(int token) {
    return tokens.get(token).size();
  }

  @Override
  public int start(int token, int segment) {
    return starts.get(token) + tokens.get(token).get(segment).start();
  }

  @Override
  public int end(int token, int segment) {
    return starts.get(token) + tokens.get(token).get(segment).end();
  }

  @Override
  public SegmentRole role(int token, int segment) {
    return tokens.get(token).get(segment).role();
  }

  @Override
  public int form(int token, int segment, char[] target, int at) {
    String form = tokens.get(token).get(segment).form();
    form.getChars(0, form.length(), target, at);
    return form.length();
  }

  @Override
  public int maxFormLength() {
    return tokens.stream()
        .flatMap(List::stream)
        .mapToInt(segment -> segment.form().length())
        .max()
        .orElse(0);
  }
}
