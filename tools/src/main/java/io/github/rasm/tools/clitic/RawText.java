package io.github.rasm.tools.clitic;

import io.github.rasm.TokenCursor;
import io.github.rasm.TokenType;
import io.github.rasm.Tokenizer;
import io.github.rasm.internal.clitic.Features;
import io.github.rasm.internal.clitic.Letters;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tukaani.xz.XZInputStream;

/** The raw corpora, as lines of tokens. */
final class RawText {
  /** The files, below the data directory, and how often their counts are taken. */
  static final List<Corpus> CORPORA =
      List.of(new Corpus("raw/wikipedia-2017.txt.xz", 1), new Corpus("raw/ant-news.txt.xz", 3));

  private static final int END_MARKS = 3;

  private RawText() {}

  /** A file and the weight of its counts. */
  record Corpus(String file, int weight) {}

  /** Takes the tokens of one line. */
  interface Taker {
    void take(Line line, int weight);
  }

  /** Hands every line of the corpora to a taker. */
  static void read(Path data, Taker taker) throws IOException {
    Line line = new Line();
    for (Corpus corpus : CORPORA) {
      try (BufferedReader in =
          new BufferedReader(
              new InputStreamReader(
                  new XZInputStream(
                      new BufferedInputStream(Files.newInputStream(data.resolve(corpus.file)))),
                  StandardCharsets.UTF_8))) {
        for (String text = in.readLine(); text != null; text = in.readLine()) {
          line.read(text);
          taker.take(line, corpus.weight);
        }
      }
    }
  }

  /** The tokens of a line, with the hashes that features are made of. */
  static final class Line {
    private final TokenCursor cursor = Tokenizer.standard().cursor();
    private final Letters letters = new Letters();

    char[] text = {};
    int[] start = new int[256];
    int[] end = new int[256];
    boolean[] word = new boolean[256];
    long[] hash = new long[256];
    long[] edges = new long[256];
    int size;

    private void grow() {
      int capacity = 2 * start.length;
      start = Arrays.copyOf(start, capacity);
      end = Arrays.copyOf(end, capacity);
      word = Arrays.copyOf(word, capacity);
      hash = Arrays.copyOf(hash, capacity);
      edges = Arrays.copyOf(edges, capacity);
    }

    void read(String source) {
      text = source.toCharArray();
      size = 0;
      cursor.reset(text, 0, text.length);
      while (cursor.next()) {
        add(cursor.start(), cursor.end(), cursor.type());
      }
    }

    /** Sets tokens that stand already: each with a space behind it. */
    void set(List<String> tokens) {
      text = String.join(" ", tokens).toCharArray();
      size = 0;
      int at = 0;
      for (String token : tokens) {
        cursor.reset(text, at, at + token.length());
        boolean one = cursor.next() && cursor.end() == at + token.length();
        TokenType type = one ? cursor.type() : TokenType.WORD;
        add(at, at + token.length(), type);
        at += token.length() + 1;
      }
    }

    private void add(int from, int to, TokenType type) {
      if (size == start.length) {
        grow();
      }
      start[size] = from;
      end[size] = to;
      word[size] = type == TokenType.WORD;
      if (word[size]) {
        letters.read(text, from, to);
        word[size] = letters.usable();
        hash[size] = letters.usable() ? letters.hash(0, letters.count()) : 2;
        edges[size] = letters.usable() ? Features.edges(letters) : 2;
      } else {
        hash[size] = Letters.append(type.ordinal() + 2, text[from]);
        edges[size] = hash[size];
      }
      size++;
    }

    private boolean isEnd(int i) {
      char c = text[start[i]];
      return !word[i]
          && end[i] - start[i] <= END_MARKS
          && (c == '.' || c == '!' || c == '?' || c == '\u061F');
    }

    long hashBefore(int i) {
      return i <= 0 || isEnd(i - 1) ? Features.EDGE : hash[i - 1];
    }

    long edgesBefore(int i) {
      return i <= 0 || isEnd(i - 1) ? Features.EDGE : edges[i - 1];
    }

    long hashAfter(int i) {
      return i + 1 >= size ? Features.EDGE : hash[i + 1];
    }

    long edgesAfter(int i) {
      return i + 1 >= size ? Features.EDGE : edges[i + 1];
    }

    String text(int i) {
      return new String(text, start[i], end[i] - start[i]);
    }
  }
}
