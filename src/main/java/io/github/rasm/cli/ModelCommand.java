package io.github.rasm.cli;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm model}: prints what a model says of itself. */
final class ModelCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final StandardStreams streams;

  ModelCommand(StandardStreams streams) {
    this.streams = streams;
    spec.name("model");
    spec.usageMessage()
        .customSynopsis("rasm model [--model=FILE]")
        .description(
            "Prints name, version, licence, sources, training command and scores of a clitic model.");
    AnalysisOptions.addModel(spec);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    Map<String, String> metadata =
        AnalysisOptions.model(parsed.matchedOptionValue(AnalysisOptions.MODEL, null)).metadata();
    int width = metadata.keySet().stream().mapToInt(String::length).max().orElse(0);
    try (Output output = Output.standard(streams)) {
      TextOutput out = new TextOutput(output.stream());
      for (Map.Entry<String, String> entry : metadata.entrySet()) {
        String indent = " ".repeat(width + 2);
        out.string(entry.getKey()).string(indent.substring(entry.getKey().length()));
        out.string(entry.getValue().strip().replace("\n", "\n" + indent)).ascii('\n');
      }
      out.flush();
      output.commit();
    }
    return ExitCode.DONE;
  }
}
