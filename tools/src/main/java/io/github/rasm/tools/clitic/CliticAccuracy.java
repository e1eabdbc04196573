package io.github.rasm.tools.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.clitic.Letters;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Scores a clitic model on gold words. */
public final class CliticAccuracy {
  private CliticAccuracy() {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    CliticData model;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(args[1])))) {
      model = CliticData.read(in);
    }
    int errors = args.length > 2 ? Integer.parseInt(args[2]) : 0;
    report(
        "PADT dev, UD",
        Gold.readTable(data.resolve("gold/padt/dev.tsv")),
        model,
        CliticScheme.UD,
        errors);
    report(
        "PADT-det dev, D3",
        Gold.readArticles(data.resolve("gold/padt-det/dev.tab")),
        model,
        CliticScheme.D3,
        errors);
    Score named =
        score(
            Gold.readArticles(data.resolve("gold/padt-det/dev.tab")),
            model,
            CliticScheme.D3,
            Gold.names(data.resolve("gold/padt/dev.tsv")));
    System.out.println("PADT-det dev, D3, without names: " + named);
    report(
        "PUD, ATB",
        Gold.readJoined(data.resolve("gold/pud/ar_pud-ud-test.conllu")),
        model,
        CliticScheme.ATB,
        errors);
  }

  private static void report(
      String name, List<Gold> sentences, CliticData model, CliticScheme scheme, int show) {
    Score score = score(sentences, model, scheme);
    System.out.println(name + ": " + score);
    print(score.errors, show);
    System.out.println("-- forms");
    print(score.formErrors, show);
  }

  /** Counts over words; errors are kept with how often they were made. */
  public static final class Score {
    private int words;
    private int exact;
    private int right;
    private int system;
    private int gold;
    final Map<String, Integer> errors = new LinkedHashMap<>();
    final Map<String, Integer> formErrors = new LinkedHashMap<>();

    /** The number of words, tokens with an Arabic letter. */
    public int words() {
      return words;
    }

    /** The number of words whose cuts are all right. */
    public int exactWords() {
      return exact;
    }

    /**
     * The number of parts that gold and system have in common, tokens that are no words among them.
     */
    public int right() {
      return right;
    }

    /** The number of parts of the gold. */
    public int gold() {
      return gold;
    }

    /** The number of parts of the system. */
    public int system() {
      return system;
    }

    /** The share of words whose cuts are all right, in percent. */
    double exact() {
      return 100.0 * exact / words;
    }

    /** Words F1 of the CoNLL 2018 task, tokens given, in percent. */
    double f1() {
      return 200.0 * right / (gold + system);
    }

    void add(Score other) {
      words += other.words;
      exact += other.exact;
      right += other.right;
      system += other.system;
      gold += other.gold;
      other.errors.forEach((e, n) -> errors.merge(e, n, Integer::sum));
      other.formErrors.forEach((e, n) -> formErrors.merge(e, n, Integer::sum));
    }

    /** Compares the splits of a sentence's tokens with the gold, some words left out. */
    public void add(Gold sentence, List<Splitter.Split> splits, Set<String> leftOut) {
      Letters letters = new Letters();
      for (int i = 0; i < splits.size(); i++) {
        String token = sentence.tokens().get(i);
        if (!Gold.isWord(token)) {
          right++;
          system++;
          gold++;
          continue;
        }
        if (leftOut.contains(token)) {
          continue;
        }
        List<String> want = sentence.parts().get(i);
        Splitter.Split got = splits.get(i);
        letters.read(token.toCharArray(), 0, token.length());
        int[] cuts = Gold.align(letters, want);
        boolean same = cuts != null && Arrays.equals(cuts, got.cuts());
        String pair =
            token + " gold " + String.join("+", want) + " got " + String.join("+", got.forms());
        int hits = hits(want, got.forms());
        words++;
        exact += same ? 1 : 0;
        right += hits;
        gold += want.size();
        system += got.forms().size();
        if (!same) {
          errors.merge(pair, 1, Integer::sum);
        } else if (hits < want.size()) {
          formErrors.merge(pair, 1, Integer::sum);
        }
      }
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d words, exact %.2f (%d wrong), Words F1 %.2f",
          words,
          exact(),
          words - exact,
          f1());
    }
  }

  /** Scores a model with the gold tokens given. */
  static Score score(List<Gold> sentences, CliticData model, CliticScheme scheme) {
    return score(sentences, model, scheme, Set.of());
  }

  /** Scores a model with the gold tokens given, some words left out. */
  static Score score(
      List<Gold> sentences, CliticData model, CliticScheme scheme, Set<String> leftOut) {
    Splitter splitter = new EngineSplitter(model, scheme);
    Score score = new Score();
    for (Gold sentence : sentences) {
      score.add(sentence, splitter.split(sentence.tokens()), leftOut);
    }
    return score;
  }

  private static void print(Map<String, Integer> errors, int show) {
    errors.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(show)
        .forEach(e -> System.out.println("  " + e.getValue() + " " + e.getKey()));
  }

  /** Words in common as the CoNLL 2018 task aligns them: a longest common subsequence of forms. */
  static int hits(List<String> a, List<String> b) {
    int[][] table = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        table[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    return table[a.size()][b.size()];
  }
}
