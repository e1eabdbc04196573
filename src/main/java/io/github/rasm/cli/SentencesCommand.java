package io.github.rasm.cli;

import io.github.rasm.MalformedInput;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm sentences}: writes sentences. */
final class SentencesCommand implements Callable<Integer> {
  static final MalformedInput[] WAYS = {MalformedInput.FAIL, MalformedInput.REPLACE};
  private static final String EXPLAIN = "--explain";

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final StandardStreams streams;
  private final Messages messages;

  SentencesCommand(StandardStreams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
    spec.name("sentences");
    spec.usageMessage()
        .customSynopsis("rasm sentences [OPTION...] [FILE...]")
        .description("Finds sentences and writes one a line, or as --format says.");
    AnalysisOptions.addSentences(spec);
    spec.addOption(
        OptionSpec.builder(EXPLAIN)
            .type(boolean.class)
            .description("Write the rule or the score behind the end of each sentence.")
            .build());
    AnalysisOptions.addFormat(spec);
    CommonOptions.addTo(spec, WAYS);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    CommonOptions options = CommonOptions.of(parsed, WAYS);
    AnalysisOptions analysis = new AnalysisOptions(parsed, null);
    OutputFormat format = analysis.format();
    boolean explain = parsed.matchedOptionValue(EXPLAIN, false);
    AnalysisJob job =
        new AnalysisJob(
            analysis,
            options.malformed(),
            (out, several) ->
                switch (format) {
                  case TEXT -> new SentenceLines(out, false, explain, several);
                  case TSV -> new SentenceLines(out, true, explain, several);
                  case CONLLU -> new ConlluWriter(out, explain);
                  case JSONL -> new JsonLinesWriter(out, false, explain, several);
                });
    int code = new Batch(options, streams, messages).run(job);
    messages.malformed(job.malformedCount(), options.malformed());
    return code;
  }
}
