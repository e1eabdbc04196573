package io.github.rasm.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.rasm.CliticModel;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.Tokenizer;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.evaluate.Evaluation;
import io.github.rasm.internal.evaluate.GoldDocument;
import io.github.rasm.internal.evaluate.WordScore;
import io.github.rasm.tools.SentenceScore;
import io.github.rasm.tools.clitic.CliticAccuracy;
import io.github.rasm.tools.clitic.EngineSplitter;
import io.github.rasm.tools.clitic.Gold;
import io.github.rasm.tools.clitic.Splitter;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Scores Rasm and its rivals on gold data with the same counting and makes a report in Markdown,
 * and a file of JSON for the charts. {@code benchmarks/accuracy.sh} runs it and lists the options.
 */
public final class Accuracy {
  private static final int FOLDS = 5;
  private static final String FOLD = "clitics-pud-fold%d.model";
  private static final String DEFAULT = "Rasm, default model";

  private final AccuracyOptions options;
  private final StringBuilder out = new StringBuilder();
  private final List<Map<String, Object>> figures = new ArrayList<>();
  private final Map<String, CliticData> models = new LinkedHashMap<>();
  private final Map<String, Long> modelSizes = new LinkedHashMap<>();
  private final Stanford stanford;

  private Accuracy(AccuracyOptions options) throws IOException {
    this.options = options;
    try (InputStream in = CliticModel.class.getResourceAsStream("clitics.model")) {
      addModel(DEFAULT, in.readAllBytes());
    }
    for (Map.Entry<String, Path> model : options.models.entrySet()) {
      addModel("Rasm, " + model.getKey(), Files.readAllBytes(model.getValue()));
    }
    stanford = Stanford.isAvailable() ? Stanford.load() : null;
  }

  private void addModel(String name, byte[] bytes) throws IOException {
    models.put(name, CliticData.read(new ByteArrayInputStream(bytes)));
    modelSizes.put(name, (long) bytes.length);
  }

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    AccuracyOptions options = AccuracyOptions.parse(args);
    Accuracy accuracy = new Accuracy(options);
    String report = accuracy.report();
    if (options.output == null) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
    } else {
      Files.writeString(options.output, report);
    }
    if (options.json != null) {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(options.json.toFile(), accuracy.figures);
    }
  }

  private String report() throws IOException {
    out.append(AccuracyText.introduction(options.commit, now(), stanford != null));
    out.append("\n## Sentences\n").append(AccuracyText.SENTENCES);
    scoreSentences(AccuracyData.sentences(options.data), false);
    scoreSentences(AccuracyData.unpunctuated(options.data), true);
    out.append("\n## Clitics\n").append(AccuracyText.CLITICS);
    scoreClitics("PADT dev, scheme ud", Gold.readTable(options.data.resolve("gold/padt/dev.tsv")));
    scorePud();
    scoreArticle();
    for (Path file : options.gold) {
      List<GoldDocument> documents = AccuracyData.gold(file);
      String name = file.getFileName().toString();
      scoreSentences(Map.of(name + ", sentences", AccuracyData.texts(documents)), false);
      scoreClitics(name + ", scheme ud", AccuracyData.tokens(documents));
    }
    scoreRawText();
    out.append("\n## Published figures, not run again\n").append(AccuracyText.PUBLISHED);
    out.append('\n').append(published());
    return out.toString();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void scoreSentences(Map<String, List<List<String>>> sets, boolean unpunctuated) {
    Map<String, SentenceScore.Segmenter> systems = SentenceSystems.of(unpunctuated);
    sets.forEach(
        (set, documents) -> {
          Map<String, List<Counts>> counted = new LinkedHashMap<>();
          systems.forEach(
              (name, segmenter) -> counted.put(name, SentenceSystems.count(documents, segmenter)));
          sentenceTable(set, counted);
        });
  }

  private void sentenceTable(String set, Map<String, List<Counts>> counted) {
    Table table =
        new Table("system", "F1", "95 %", "precision", "recall", "false", "missed", "Δ", "p");
    List<Counts> first = counted.values().iterator().next();
    counted.forEach(
        (system, units) -> {
          Counts sum = Significance.sum(units);
          Significance.Interval interval = Significance.interval(units);
          table.add(
              system,
              percent(sum.f1()),
              between(interval),
              percent(100.0 * sum.hits() / Math.max(1, sum.found())),
              percent(100.0 * sum.hits() / sum.gold()),
              String.valueOf(sum.found() - sum.hits()),
              String.valueOf(sum.gold() - sum.hits()),
              difference(first, units),
              probability(first, units));
          figure("sentences", set, system, sum.f1(), interval);
        });
    Counts sum = Significance.sum(first);
    heading(set, first.size() + " units, " + sum.gold() + " sentences");
    out.append(table);
  }

  private void scoreClitics(String set, List<Gold> gold) {
    Map<String, Splitter> systems = new LinkedHashMap<>();
    models.forEach((name, model) -> systems.put(name, new EngineSplitter(model, CliticScheme.UD)));
    if (stanford != null) {
      systems.put("Stanford", new StanfordSplitter(stanford, false));
      systems.put("Stanford, alefs folded before", new StanfordSplitter(stanford, true));
    }
    Map<String, List<CliticAccuracy.Score>> counted = new LinkedHashMap<>();
    systems.forEach((name, splitter) -> counted.put(name, count(gold, s -> splitter)));
    cliticTable(set, counted);
  }

  /** Scheme d3 has gold of its own; Stanford does not split the article. */
  private void scoreArticle() throws IOException {
    List<Gold> gold = Gold.readArticles(options.data.resolve("gold/padt-det/dev.tab"));
    Set<String> names = Gold.names(options.data.resolve("gold/padt/dev.tsv"));
    Map<String, List<CliticAccuracy.Score>> all = new LinkedHashMap<>();
    Map<String, List<CliticAccuracy.Score>> withoutNames = new LinkedHashMap<>();
    models.forEach(
        (name, model) -> {
          Splitter splitter = new EngineSplitter(model, CliticScheme.D3);
          all.put(name, count(gold, s -> splitter, Set.of()));
          withoutNames.put(name, count(gold, s -> splitter, names));
        });
    cliticTable("PADT-det dev, scheme d3 (with the article), surfaces repaired", all);
    cliticTable("the same without foreign words and names (part of speech X)", withoutNames);
  }

  /** PUD: the default model has seen it, so the models of the folds stand for it where they are. */
  private void scorePud() throws IOException {
    List<Gold> gold = Gold.readJoined(options.data.resolve("gold/pud/ar_pud-ud-test.conllu"));
    Map<String, List<CliticAccuracy.Score>> counted = new LinkedHashMap<>();
    if (options.folds != null) {
      List<Splitter> splitters = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        Path file = options.folds.resolve(String.format(Locale.ROOT, FOLD, fold));
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
          splitters.add(new EngineSplitter(CliticData.read(in), CliticScheme.UD));
        }
      }
      List<String> documents = gold.stream().map(Gold::document).distinct().sorted().toList();
      counted.put(
          "Rasm, five folds",
          count(gold, s -> splitters.get(documents.indexOf(s.document()) % FOLDS)));
    }
    models.forEach(
        (name, model) -> {
          boolean seen = name.equals(DEFAULT);
          // A system that learned these sentences is no rival of one that did not.
          if (!seen || options.folds == null) {
            Splitter splitter = new EngineSplitter(model, CliticScheme.UD);
            counted.put(seen ? name + " (learned from PUD)" : name, count(gold, s -> splitter));
          }
        });
    if (stanford != null) {
      counted.put("Stanford", count(gold, s -> new StanfordSplitter(stanford, false)));
      counted.put(
          "Stanford, alefs folded before", count(gold, s -> new StanfordSplitter(stanford, true)));
    }
    cliticTable("PUD, scheme ud, parts as written", counted);
  }

  private static List<CliticAccuracy.Score> count(
      List<Gold> sentences, Function<Gold, Splitter> splitter) {
    return count(sentences, splitter, Set.of());
  }

  private static List<CliticAccuracy.Score> count(
      List<Gold> sentences, Function<Gold, Splitter> splitter, Set<String> leftOut) {
    List<CliticAccuracy.Score> scores = new ArrayList<>(sentences.size());
    for (Gold sentence : sentences) {
      CliticAccuracy.Score score = new CliticAccuracy.Score();
      score.add(sentence, splitter.apply(sentence).split(sentence.tokens()), leftOut);
      scores.add(score);
    }
    return scores;
  }

  private void cliticTable(String set, Map<String, List<CliticAccuracy.Score>> counted) {
    Table table = new Table("system", "exact", "95 %", "wrong", "Δ", "p", "Words F1", "95 % ");
    List<Counts> first = exact(counted.values().iterator().next());
    counted.forEach(
        (system, scores) -> {
          List<Counts> units = exact(scores);
          List<Counts> words =
              scores.stream().map(s -> new Counts(s.right(), s.gold(), s.system())).toList();
          Counts sum = Significance.sum(units);
          Significance.Interval interval = Significance.interval(units);
          // Stanford restores no hamza, so its forms are not those of the gold.
          boolean restores = !system.startsWith("Stanford");
          table.add(
              system,
              percent(sum.f1()),
              between(interval),
              String.valueOf(sum.gold() - sum.hits()),
              difference(first, units),
              probability(first, units),
              restores ? percent(Significance.sum(words).f1()) : "",
              restores ? between(Significance.interval(words)) : "");
          figure("clitics", set, system, sum.f1(), interval);
        });
    Counts sum = Significance.sum(first);
    heading(set, first.size() + " units, " + sum.gold() + " words");
    out.append(table);
  }

  private static List<Counts> exact(List<CliticAccuracy.Score> scores) {
    return scores.stream().map(s -> new Counts(s.exactWords(), s.words(), s.words())).toList();
  }

  /** As the command {@code evaluate} does it. */
  private void scoreRawText() throws IOException {
    Map<String, Path> sets = new LinkedHashMap<>();
    sets.put(
        "PADT dev, sentences with raw text", options.data.resolve("gold/padt/dev-rawtext.tsv"));
    sets.put("PUD (learned from)", options.data.resolve("gold/pud/ar_pud-ud-test.conllu"));
    options.gold.forEach(file -> sets.put(file.getFileName().toString(), file));
    Table table = new Table("text", "Tokens F1", "Sentences F1", "Words F1");
    for (Map.Entry<String, Path> set : sets.entrySet()) {
      Evaluation evaluation =
          new Evaluation(
              SentenceSegmenter.builder().tokenizer(Tokenizer.treebank()).build(),
              CliticSegmenter.of(CliticScheme.UD));
      AccuracyData.gold(set.getValue()).forEach(evaluation::add);
      WordScore words = evaluation.words();
      table.add(
          set.getKey(),
          percent(100 * evaluation.tokens().f1()),
          percent(100 * evaluation.sentences().f1()),
          percent(Counts.f1(words.right(), words.gold(), words.system())));
    }
    out.append("\n## From raw text\n").append(AccuracyText.RAW_TEXT).append('\n').append(table);
  }

  private static Table published() throws IOException {
    try (InputStream in = Accuracy.class.getResourceAsStream("published.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Table table = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (table == null) {
          table = new Table(cells);
        } else {
          table.add(cells);
        }
      }
      return table;
    }
  }

  private void heading(String set, String size) {
    out.append("\n### ").append(set).append("\n\n").append(size).append(".\n\n");
  }

  private void figure(
      String task, String set, String system, double score, Significance.Interval interval) {
    Map<String, Object> figure = new LinkedHashMap<>();
    figure.put("task", task);
    figure.put("set", set);
    figure.put("system", system);
    figure.put("score", score);
    figure.put("low", interval.low());
    figure.put("high", interval.high());
    Long size =
        system.startsWith("Stanford") ? Long.valueOf(Stanford.size()) : modelSizes.get(system);
    if (size != null) {
      figure.put("modelBytes", size);
    }
    figures.add(figure);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static String between(Significance.Interval interval) {
    return percent(interval.low()) + "–" + percent(interval.high());
  }

  private static String difference(List<Counts> first, List<Counts> units) {
    return units.equals(first)
        ? ""
        : String.format(
            Locale.ROOT, "%+.2f", Significance.sum(units).f1() - Significance.sum(first).f1());
  }

  private static String probability(List<Counts> first, List<Counts> units) {
    if (units.equals(first)) {
      return "";
    }
    double p = Significance.probability(first, units);
    return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
