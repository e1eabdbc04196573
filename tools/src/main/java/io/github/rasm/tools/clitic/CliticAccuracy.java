package io.github.rasm.tools.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.TokenType;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.clitic.CliticEngine;
import io.github.rasm.internal.clitic.Letters;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    score(
        "PADT dev, UD",
        Gold.readTable(data.resolve("gold/padt/dev.tsv")),
        model,
        CliticScheme.UD,
        errors);
    score(
        "PADT-det dev, D3",
        Gold.readTable(data.resolve("gold/padt-det/dev.tab")),
        model,
        CliticScheme.D3,
        errors);
    score(
        "PUD, ATB",
        Gold.readJoined(data.resolve("gold/pud/ar_pud-ud-test.conllu")),
        model,
        CliticScheme.ATB,
        errors);
  }

  static void score(
      String name, List<Gold> sentences, CliticData model, CliticScheme scheme, int show) {
    CliticEngine engine = new CliticEngine(model, scheme);
    Letters letters = new Letters();
    int words = 0;
    int exact = 0;
    int right = 0;
    int system = 0;
    int gold = 0;
    Map<String, Integer> errors = new LinkedHashMap<>();
    Map<String, Integer> formErrors = new LinkedHashMap<>();
    for (Gold sentence : sentences) {
      RawText.Line line = new RawText.Line();
      line.set(sentence.tokens());
      engine.begin(line.text);
      for (int i = 0; i < line.size; i++) {
        boolean word = Gold.isWord(sentence.tokens().get(i));
        engine.add(line.start[i], line.end[i], word ? TokenType.WORD : TokenType.PUNCT);
      }
      engine.analyze();
      for (int i = 0; i < line.size; i++) {
        List<String> want = sentence.parts().get(i);
        List<String> got = new ArrayList<>();
        char[] form = new char[200];
        for (int k = 0; k < engine.segmentCount(i); k++) {
          got.add(new String(form, 0, engine.form(i, k, form, 0)));
        }
        if (!Gold.isWord(sentence.tokens().get(i))) {
          right++;
          system++;
          gold++;
          continue;
        }
        words++;
        letters.read(line.text, line.start[i], line.end[i]);
        int[] cuts = Gold.align(letters, want);
        int[] mine = new int[engine.segmentCount(i) - 1];
        for (int k = 1; k < engine.segmentCount(i); k++) {
          int at = engine.segmentStart(i, k);
          int letter = 0;
          while (letter < letters.count() && letters.at(letter) < at) {
            letter++;
          }
          mine[k - 1] = letter;
        }
        boolean same = cuts != null && Arrays.equals(cuts, mine);
        if (same) {
          exact++;
        } else {
          errors.merge(
              sentence.tokens().get(i)
                  + " gold "
                  + String.join("+", want)
                  + " got "
                  + String.join("+", got),
              1,
              Integer::sum);
        }
        int hits = hits(want, got);
        right += hits;
        gold += want.size();
        system += got.size();
        if (same && hits < want.size()) {
          formErrors.merge(
              sentence.tokens().get(i)
                  + " gold "
                  + String.join("+", want)
                  + " got "
                  + String.join("+", got),
              1,
              Integer::sum);
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: words %d exact %.2f (%d wrong) Words F1 %.2f%n",
        name,
        words,
        100.0 * exact / words,
        words - exact,
        200.0 * right / (gold + system));
    print(errors, show);
    System.out.println("-- forms");
    print(formErrors, show);
  }

  private static void print(Map<String, Integer> errors, int show) {
    errors.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
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
