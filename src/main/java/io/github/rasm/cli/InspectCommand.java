package io.github.rasm.cli;

import io.github.rasm.CliticScheme;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm inspect}: writes a page that shows what was found. */
final class InspectCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final StandardStreams streams;
  private final Messages messages;

  InspectCommand(StandardStreams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
    spec.name("inspect");
    spec.usageMessage()
        .customSynopsis("rasm inspect [OPTION...] [FILE...] -o page.html")
        .description(
            "Writes a page that shows sentences, token types and clitics in colours; it loads"
                + " nothing from elsewhere.");
    AnalysisOptions.addScheme(spec, CliticScheme.ATB.label());
    AnalysisOptions.addSentences(spec);
    CommonOptions.addWithOneOutput(spec, SentencesCommand.WAYS);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    CommonOptions options = CommonOptions.of(parsed, SentencesCommand.WAYS);
    AnalysisOptions analysis = new AnalysisOptions(parsed, CliticScheme.ATB);
    AnalysisJob job = new AnalysisJob(analysis, options.malformed(), PageWriter::new);
    int code = new Batch(options, streams, messages).run(job);
    messages.malformed(job.malformedCount(), options.malformed());
    return code;
  }
}
