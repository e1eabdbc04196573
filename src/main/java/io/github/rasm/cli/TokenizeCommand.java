package io.github.rasm.cli;

import io.github.rasm.CliticScheme;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm tokenize}: writes tokens, whole or split into clitics and stems. */
final class TokenizeCommand implements Callable<Integer> {
  static final String MARKS = "--marks";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final StandardStreams streams;
  private final Messages messages;

  TokenizeCommand(StandardStreams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
    spec.name("tokenize");
    spec.usageMessage()
        .customSynopsis("rasm tokenize [--scheme=NAME] [OPTION...] [FILE...]")
        .description("Finds tokens and writes them, a sentence a line, or as --format says.");
    AnalysisOptions.addScheme(spec, "none");
    addMarks(spec);
    AnalysisOptions.addSentences(spec);
    AnalysisOptions.addFormat(spec);
    CommonOptions.addTo(spec, SentencesCommand.WAYS);
  }

  /** Adds {@code --marks}. */
  static void addMarks(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(MARKS)
            .paramLabel("MARKS")
            .type(String.class)
            .description(
                "In text, the mark behind a proclitic and before an enclitic: one character for"
                    + " both (default: +), or two.")
            .build());
  }

  /** Reads {@code --marks}. */
  static TextMarks marks(ParseResult parsed) {
    String value = parsed.matchedOptionValue(MARKS, null);
    return value == null ? TextMarks.DEFAULT : TextMarks.of(value);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    CommonOptions options = CommonOptions.of(parsed, SentencesCommand.WAYS);
    AnalysisOptions analysis = new AnalysisOptions(parsed, null);
    OutputFormat format = analysis.format();
    TextMarks marks = marks(parsed);
    boolean loose = analysis.scheme() == CliticScheme.UD;
    AnalysisJob job =
        new AnalysisJob(
            analysis,
            options.malformed(),
            (out, several) ->
                switch (format) {
                  case TEXT -> new TextWriter(out, marks, loose);
                  case TSV -> new TsvWriter(out, several);
                  case CONLLU -> new ConlluWriter(out, false);
                  case JSONL -> new JsonLinesWriter(out, true, false, several);
                });
    int code = new Batch(options, streams, messages).run(job);
    messages.malformed(job.malformedCount(), options.malformed());
    return code;
  }
}
