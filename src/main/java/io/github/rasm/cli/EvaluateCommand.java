package io.github.rasm.cli;

import io.github.rasm.CliticScheme;
import io.github.rasm.MalformedInput;
import io.github.rasm.internal.evaluate.Evaluation;
import io.github.rasm.internal.evaluate.GoldDocument;
import io.github.rasm.internal.evaluate.GoldReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm evaluate}: scores what is found against gold files. */
final class EvaluateCommand implements Callable<Integer> {
  private static final String ERRORS = "--errors";
  private static final int SHOWN = 10;
  private static final double PERCENT = 100;

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final StandardStreams streams;
  private final Messages messages;

  EvaluateCommand(StandardStreams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
    spec.name("evaluate");
    spec.usageMessage()
        .customSynopsis("rasm evaluate [OPTION...] GOLD...")
        .description(
            "Scores tokens, sentences and words found in the raw text of gold files.",
            "Reads CoNLL-U and *-rawtext.tsv and prints precision, recall and F1, counted as in the"
                + " CoNLL 2018 shared task, and the commonest errors.");
    AnalysisOptions.addScheme(spec, CliticScheme.UD.label());
    AnalysisOptions.addSentences(spec);
    spec.addOption(
        OptionSpec.builder(ERRORS)
            .paramLabel("N")
            .type(Integer.class)
            .description("Print the N commonest errors of each kind (default: " + SHOWN + ").")
            .build());
    CommonOptions.addWithOneOutput(spec, SentencesCommand.WAYS);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    CommonOptions options = CommonOptions.of(parsed, SentencesCommand.WAYS);
    AnalysisOptions analysis = new AnalysisOptions(parsed, CliticScheme.UD);
    int shown = parsed.matchedOptionValue(ERRORS, SHOWN);
    Evaluation evaluation = new Evaluation(analysis.sentences(), analysis.clitics());
    return new Batch(options, streams, messages)
        .run(
            (out, several) ->
                new Batch.Work() {
                  @Override
                  public void process(Input input, InputStream in) throws IOException {
                    read(in, options.malformed()).forEach(evaluation::add);
                  }

                  @Override
                  public void end() throws IOException {
                    print(evaluation, shown, out);
                  }
                });
  }

  private List<GoldDocument> read(InputStream in, MalformedInput malformed) throws IOException {
    TextSource source = new TextSource(in, malformed, OffsetUnit.UTF16);
    StringBuilder text = new StringBuilder();
    do {
      source.fill(source.size());
      text.append(source.text(), 0, source.size());
    } while (!source.ended());
    messages.malformed(source.malformedCount(), malformed);
    return GoldReader.read(text.toString().lines().toList());
  }

  private static void print(Evaluation evaluation, int shown, OutputStream stream)
      throws IOException {
    TextOutput out = new TextOutput(stream);
    out.string(
        String.format(
            Locale.ROOT,
            "%-9s %8s %8s %8s %10s %8s %8s\n",
            "",
            "gold",
            "system",
            "right",
            "precision",
            "recall",
            "F1"));
    var tokens = evaluation.tokens();
    row(out, "Tokens", tokens.gold(), tokens.system(), tokens.right());
    var sentences = evaluation.sentences();
    row(out, "Sentences", sentences.gold(), sentences.system(), sentences.right());
    var words = evaluation.words();
    row(out, "Words", words.gold(), words.system(), words.right());
    errors(out, "tokens: gold | system", evaluation.tokenErrors(), shown);
    errors(out, "sentence ends", evaluation.sentenceErrors(), shown);
    errors(out, "words: gold | system", evaluation.wordErrors(), shown);
    out.flush();
  }

  private static void row(TextOutput out, String name, long gold, long system, long right)
      throws IOException {
    double precision = system == 0 ? 0 : PERCENT * right / system;
    double recall = gold == 0 ? 0 : PERCENT * right / gold;
    double f1 = gold + system == 0 ? 0 : 2 * PERCENT * right / (gold + system);
    out.string(
        String.format(
            Locale.ROOT,
            "%-9s %8d %8d %8d %10.2f %8.2f %8.2f\n",
            name,
            gold,
            system,
            right,
            precision,
            recall,
            f1));
  }

  private static void errors(
      TextOutput out, String title, List<Map.Entry<String, Integer>> errors, int shown)
      throws IOException {
    if (errors.isEmpty() || shown < 1) {
      return;
    }
    int total = errors.stream().mapToInt(Map.Entry::getValue).sum();
    out.string("\nErrors in " + title + " (" + total + ")\n");
    for (Map.Entry<String, Integer> error : errors.subList(0, Math.min(shown, errors.size()))) {
      out.string(String.format(Locale.ROOT, "%6d  ", error.getValue()));
      out.line(error.getKey()).ascii('\n');
    }
  }
}
