package io.github.rasm.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.rasm.benchmarks.Results.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.XYChart;

/**
 * Draws the charts of a run of {@code run.sh} and one of {@code accuracy.sh}. A chart whose figures
 * the run does not have is left as it was.
 */
public final class Charts {
  private static final List<String> STAGES =
      List.of("NORMALIZE", "TOKENS", "SENTENCES", "CLITICS", "PIPELINE");
  private static final List<String> STAGE_NAMES =
      List.of("normalize", "tokens", "sentences", "clitics (ud)", "pipeline");

  private static final String LIMIT = "plain copy (limit)";

  /** Benchmark and contender of each task, by who takes part. */
  private static final Map<String, List<String>> RIVALS = rivals();

  private static final List<String> TASKS =
      List.of("normalize", "tokens", "sentences", "clitics (Lucene: stems)");
  private static final List<String> BENCHMARKS =
      List.of("BareChars", "Tokens", "Sentences", "Clitics");

  private final Path directory;
  private final List<Path> drawn = new ArrayList<>();

  private Charts(Path directory) {
    this.directory = directory;
  }

  /** Arguments: results of JMH, the directory for the charts, and figures of accuracy if any. */
  public static void main(String[] args) throws IOException {
    if (args.length < 2 || args.length > 3) {
      throw new IllegalArgumentException("expected: RESULTS.json DIRECTORY [ACCURACY.json]");
    }
    Path accuracy = args.length == 3 ? Path.of(args[2]) : null;
    draw(Results.read(Path.of(args[0])), accuracy, Path.of(args[1]));
  }

  /** Draws what can be drawn and returns the files. */
  static List<Path> draw(Results results, Path accuracy, Path directory) throws IOException {
    Files.createDirectories(directory);
    Charts charts = new Charts(directory);
    charts.speed(results);
    charts.scaling(results);
    charts.threads(results);
    if (accuracy != null && Files.exists(accuracy)) {
      charts.accuracy(new ObjectMapper().readTree(accuracy.toFile()));
    }
    return charts.drawn;
  }

  private static Map<String, List<String>> rivals() {
    // In the order of TASKS; empty where nobody does the like.
    Map<String, List<String>> rivals = new LinkedHashMap<>();
    rivals.put("Rasm", List.of("RASM", "RASM", "RASM", "RASM_ATB"));
    rivals.put("Lucene", List.of("LUCENE", "LUCENE_STANDARD", "", "LUCENE_ARABIC"));
    rivals.put("ICU4J", List.of("ICU_TRANSLITERATOR", "ICU_WORDS", "ICU_SENTENCES", ""));
    rivals.put("JDK", List.of("REPLACE_ALL", "JDK_WORDS", "JDK_SENTENCES", ""));
    rivals.put("OpenNLP", List.of("", "OPENNLP_SIMPLE", "", ""));
    rivals.put("LanguageTool", List.of("", "LANGUAGETOOL_WORDS", "LANGUAGETOOL_SRX", ""));
    rivals.put("Stanford", List.of("", "", "", "STANFORD"));
    rivals.put(LIMIT, List.of("ARRAYCOPY", "ARRAYCOPY", "ARRAYCOPY", "ARRAYCOPY"));
    return rivals;
  }

  private void speed(Results results) throws IOException {
    CategoryChart chart =
        ChartStyle.bars("Speed, bare news, one thread", machine(results), "million chars a second");
    for (Map.Entry<String, List<String>> rival : RIVALS.entrySet()) {
      List<Number> speeds = new ArrayList<>();
      for (int i = 0; i < TASKS.size(); i++) {
        speeds.add(speed(results, BENCHMARKS.get(i), rival.getValue().get(i)));
      }
      if (speeds.stream().anyMatch(s -> s != null)) {
        CategorySeries series = chart.addSeries(rival.getKey(), TASKS, speeds);
        if (rival.getKey().equals(LIMIT)) {
          series.setFillColor(ChartStyle.LIMIT);
        }
      }
    }
    ChartStyle.fitLogarithmic(chart);
    ChartStyle.save(chart, file("speed.svg"), drawn);
  }

  /** Returns a speed in million chars a second, or null when it was not measured. */
  private static Double speed(Results results, String benchmark, String contender) {
    List<Row> rows =
        contender.equals("STANFORD")
            ? results.find("StanfordClitics")
            : results.find(benchmark, "contender=" + contender);
    for (Row row : rows) {
      if ("BARE".equals(row.params().getOrDefault("text", "BARE"))) {
        return 1e3 / row.nanosPerChar().score();
      }
    }
    return null;
  }

  private void scaling(Results results) throws IOException {
    XYChart chart =
        ChartStyle.lines(
            "Time by size of the text, marked news", "bytes; " + machine(results), "ns a char");
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.0);
    List<String> contenders = List.of("CHARS", "TOKENS", "SENTENCES", "CLITICS", "PIPELINE");
    for (int i = 0; i < contenders.size(); i++) {
      List<Double> sizes = new ArrayList<>();
      List<Double> times = new ArrayList<>();
      for (Row row : Marks.bySize(results, "RASM_" + contenders.get(i))) {
        sizes.add(Double.valueOf(row.params().get("size")));
        times.add(row.nanosPerChar().score());
      }
      if (sizes.size() > 1) {
        chart.addSeries(STAGE_NAMES.get(i), sizes, times);
      }
    }
    ChartStyle.save(chart, file("scaling.svg"), drawn);
  }

  private void threads(Results results) throws IOException {
    CategoryChart chart =
        ChartStyle.bars("Words by threads, bare news", machine(results), "million words a second");
    for (int i = 0; i < STAGES.size(); i++) {
      List<Row> two = results.find("TwoThreads", "contender=" + STAGES.get(i));
      List<Row> one = Marks.oneThread(results, Stage.valueOf(STAGES.get(i)));
      if (one.size() == 1 && two.size() == 1) {
        chart.addSeries(
            STAGE_NAMES.get(i),
            Arrays.asList("1 thread", two.get(0).threads() + " threads"),
            Arrays.asList(one.get(0).megawordsPerSecond(), two.get(0).megawordsPerSecond()));
      }
    }
    ChartStyle.fitLogarithmic(chart);
    ChartStyle.save(chart, file("threads.svg"), drawn);
  }

  private void accuracy(JsonNode figures) throws IOException {
    XYChart chart =
        ChartStyle.points(
            "Clitics of PADT dev by size of the model, 95 % intervals",
            "MB of the model", "words exactly split, %");
    chart.getStyler().setXAxisMin(0.0);
    Set<String> seen = new HashSet<>();
    for (JsonNode figure : figures) {
      double size = figure.path("modelBytes").asDouble() / 1e6;
      double score = figure.path("score").asDouble();
      // Two settings of a rival that give one figure are one point.
      if (figure.path("set").asText().startsWith("PADT dev")
          && size > 0
          && seen.add(size + " " + score)) {
        chart.addSeries(
            figure.path("system").asText(),
            new double[] {size},
            new double[] {score},
            new double[] {(figure.path("high").asDouble() - figure.path("low").asDouble()) / 2});
      }
    }
    ChartStyle.save(chart, file("accuracy.svg"), drawn);
  }

  /** Returns processor, JVM and commit in one line. */
  private static String machine(Results results) {
    List<String> facts = new ArrayList<>();
    for (String name : List.of("CPU", "JVM", "Commit")) {
      String fact = results.environment().get(name);
      if (fact != null) {
        facts.add(fact.replaceFirst(".* VM [^,]*, ", ""));
      }
    }
    return String.join(", ", facts);
  }

  private Path file(String name) {
    return directory.resolve(name);
  }
}
