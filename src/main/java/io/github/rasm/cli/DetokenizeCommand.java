package io.github.rasm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm detokenize}: joins again what {@code tokenize} split. */
final class DetokenizeCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final AtomicLong malformedCount = new AtomicLong();
  private final StandardStreams streams;
  private final Messages messages;

  DetokenizeCommand(StandardStreams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
    spec.name("detokenize");
    spec.usageMessage()
        .customSynopsis("rasm detokenize [OPTION...] [FILE...]")
        .description(
            "Joins the clitics in the text that tokenize wrote; tokens stay apart by single"
                + " spaces, lines stay as they are.");
    TokenizeCommand.addMarks(spec);
    CommonOptions.addTo(spec, SentencesCommand.WAYS);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    CommonOptions options = CommonOptions.of(parsed, SentencesCommand.WAYS);
    TextMarks marks = TokenizeCommand.marks(parsed);
    int code =
        new Batch(options, streams, messages)
            .run(
                (out, several) ->
                    (input, in) -> join(in, new Detokenizer(new TextOutput(out), marks), options));
    messages.malformed(malformedCount.get(), options.malformed());
    return code;
  }

  private void join(InputStream in, Detokenizer detokenizer, CommonOptions options)
      throws IOException {
    TextSource source = new TextSource(in, options.malformed(), OffsetUnit.UTF16);
    do {
      source.fill(source.size());
      detokenizer.accept(source.text(), 0, source.size());
    } while (!source.ended());
    detokenizer.end();
    malformedCount.addAndGet(source.malformedCount());
  }
}
