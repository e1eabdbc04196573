package io.github.rasm.tools.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.SegmentRole;
import io.github.rasm.TokenType;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.clitic.CliticEngine;
import io.github.rasm.internal.clitic.Joiner;
import io.github.rasm.internal.clitic.SpellingFold;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Law 7 over the raw corpora: splits every word in every scheme, joins the restored forms by the
 * rules of spelling, and counts the words that do not come back. {@code tools/check-joins.sh} runs
 * it.
 *
 * <p>A line of the corpora is a sentence. Two results are told apart: the word comes back unit by
 * unit, or but for what {@link SpellingFold} folds.
 */
public final class JoinCheck {
  /** Exceptions printed of each class. */
  private static final int SHOWN = 20;

  private JoinCheck() {}

  /** Arguments: the data directory and the model. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    CliticData model;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[1])))) {
      model = CliticData.read(in);
    }
    Map<CliticScheme, Scheme> schemes = new EnumMap<>(CliticScheme.class);
    for (CliticScheme scheme : CliticScheme.values()) {
      schemes.put(scheme, new Scheme(model, scheme));
    }
    RawText.read(data, (line, weight) -> schemes.values().forEach(scheme -> scheme.take(line)));
    schemes.forEach((scheme, result) -> result.print(scheme.label()));
  }

  /** What is peculiar to a word that does not come back. */
  private enum Kind {
    /** Before the article and a lam, li is written with two lams; the word has three. */
    THREE_LAMS("three lams"),
    /** Scheme UD writes its parts without joiners and direction marks; the word has one. */
    INVISIBLE("invisible character inside"),
    PRONOUN("before a pronoun"),
    OTHER("other");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** The counts of one scheme. */
  private static final class Scheme {
    private final CliticEngine engine;
    private final Joiner joiner = new Joiner();
    private long words;
    private long split;
    private long exact;
    private long folded;
    private final Map<Kind, Map<String, Integer>> exceptions = new EnumMap<>(Kind.class);

    // The forms of one word, one behind the other; where each ends.
    private char[] forms = new char[1 << 15];
    private final int[] ends = new int[16];
    private int count;

    Scheme(CliticData model, CliticScheme scheme) {
      engine = new CliticEngine(model, scheme);
    }

    void take(RawText.Line line) {
      engine.begin(line.text);
      for (int i = 0; i < line.size; i++) {
        engine.add(line.start[i], line.end[i], line.word[i] ? TokenType.WORD : TokenType.OTHER);
      }
      engine.analyze();
      for (int i = 0; i < line.size; i++) {
        if (line.word[i]) {
          check(line, i);
        }
      }
    }

    private void check(RawText.Line line, int token) {
      words++;
      if (engine.segmentCount(token) == 1) {
        return;
      }
      split++;
      readForms(token);
      boolean close = false;
      for (int way = 0; way < 1 << count - 1; way++) {
        join(way);
        if (Arrays.equals(
            joiner.word(), 0, joiner.length(), line.text, line.start[token], line.end[token])) {
          exact++;
          return;
        }
        close |=
            SpellingFold.equal(
                joiner.word(), 0, joiner.length(), line.text, line.start[token], line.end[token]);
      }
      if (close) {
        folded++;
      } else {
        exceptions
            .computeIfAbsent(kind(line.text(token), token), k -> new HashMap<>())
            .merge(line.text(token) + " as " + parts(), 1, Integer::sum);
      }
    }

    private void readForms(int token) {
      count = 0;
      int end = 0;
      for (int i = 0; i < engine.segmentCount(token); i++) {
        int most = engine.segmentEnd(token, i) - engine.segmentStart(token, i) + 16;
        if (end + most > forms.length) {
          forms = Arrays.copyOf(forms, 2 * (end + most));
        }
        int length = engine.form(token, i, forms, end);
        if (length > 0) {
          end += length;
          ends[count++] = end;
        }
      }
    }

    /** Joins the forms; a bit of the way is set where a form is put beside the one before it. */
    private void join(int way) {
      joiner.reset();
      joiner.appendPlain(forms, 0, ends[0]);
      for (int i = 1; i < count; i++) {
        if ((way >> i - 1 & 1) != 0) {
          joiner.appendPlain(forms, ends[i - 1], ends[i]);
        } else {
          joiner.append(forms, ends[i - 1], ends[i]);
        }
      }
    }

    private String parts() {
      StringBuilder parts = new StringBuilder();
      for (int i = 0; i < count; i++) {
        int from = i == 0 ? 0 : ends[i - 1];
        parts.append(i == 0 ? "" : "+").append(forms, from, ends[i] - from);
      }
      return parts.toString();
    }

    private Kind kind(String word, int token) {
      if (word.contains("\u0644\u0644\u0644")) {
        return Kind.THREE_LAMS;
      }
      if (word.chars().anyMatch(c -> Character.getType(c) == Character.FORMAT)) {
        return Kind.INVISIBLE;
      }
      int last = engine.segmentCount(token) - 1;
      return engine.segmentRole(token, last) == SegmentRole.PRON ? Kind.PRONOUN : Kind.OTHER;
    }

    void print(String name) {
      long lost = split - exact - folded;
      System.out.printf(
          Locale.ROOT,
          "%s: %d words, %d split, %d back unit by unit, %d but for the fold, %d not%n",
          name,
          words,
          split,
          exact,
          folded,
          lost);
      exceptions.forEach(
          (kind, found) -> {
            int sum = found.values().stream().mapToInt(n -> n).sum();
            System.out.println("  " + kind.label + ": " + sum + ", " + found.size() + " types");
            found.entrySet().stream()
                .sorted(
                    Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(e -> System.out.println("    " + e.getValue() + " " + e.getKey()));
          });
    }
  }
}
