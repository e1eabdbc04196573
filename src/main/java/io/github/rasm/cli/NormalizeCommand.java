package io.github.rasm.cli;

import io.github.rasm.MalformedInput;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.internal.normalize.NormalizingInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code rasm normalize}: writes normalized text, or what a profile does to each code point. */
final class NormalizeCommand implements Callable<Integer> {
  private static final String PROFILE = "--profile";
  private static final String PRINT_PROFILE = "--print-profile";
  private static final String VERBOSE = "--verbose";
  private static final MalformedInput[] WAYS = MalformedInput.values();

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
  private final NormalizerFlags flags = new NormalizerFlags();
  private final AtomicLong malformedCount = new AtomicLong();

  /** Which kernel ran and why; null when nothing was read. */
  private volatile String kernelReport;

  private final StandardStreams streams;
  private final Messages messages;

  NormalizeCommand(StandardStreams streams, Messages messages) {
    this.streams = streams;
    this.messages = messages;
    spec.name("normalize");
    spec.usageMessage()
        .customSynopsis(
            "rasm normalize [--profile=NAME] [FLAG...] [OPTION...] [FILE...]",
            "rasm normalize --print-profile=NAME [FLAG...] [-o FILE]")
        .description("Writes normalized text; line breaks stay as they are.");
    spec.addOption(
        OptionSpec.builder(PROFILE)
            .paramLabel("NAME")
            .type(String.class)
            .description("One of " + CommonOptions.profileLabels() + " (default: standard).")
            .build());
    spec.addOption(
        OptionSpec.builder(PRINT_PROFILE)
            .paramLabel("NAME")
            .type(String.class)
            .description("Print what a profile, changed by the flags, does to each code point.")
            .build());
    CommonOptions.addTo(spec, WAYS);
    spec.addOption(
        OptionSpec.builder(VERBOSE)
            .description("Tell on standard error which kernel did the work, and why no faster one.")
            .build());
    flags.addTo(spec);
  }

  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() throws IOException {
    ParseResult parsed = spec.commandLine().getParseResult();
    CommonOptions options = CommonOptions.of(parsed, WAYS);
    Batch batch = new Batch(options, streams, messages);
    String printed = parsed.matchedOptionValue(PRINT_PROFILE, null);
    if (printed != null) {
      return print(printed, parsed, options, batch);
    }
    Profile profile =
        CommonOptions.profile(PROFILE, parsed.matchedOptionValue(PROFILE, "standard"));
    Normalizer normalizer = flags.normalizer(profile);
    int code = batch.run((out, several) -> (input, in) -> normalize(normalizer, in, out, options));
    messages.malformed(malformedCount.get(), options.malformed());
    if (parsed.hasMatchedOption(VERBOSE) && kernelReport != null) {
      messages.say("kernel: " + kernelReport);
    }
    return code;
  }

  private void normalize(
      Normalizer normalizer, InputStream in, OutputStream out, CommonOptions options)
      throws IOException {
    try (NormalizingInputStream normalized =
        (NormalizingInputStream) normalizer.inputStream(in, options.malformed())) {
      normalized.transferTo(out, options.threadsOfAnOutput());
      malformedCount.addAndGet(normalized.malformedCount());
      kernelReport = normalized.kernelReport();
    }
  }

  private int print(String name, ParseResult parsed, CommonOptions options, Batch batch)
      throws IOException {
    for (String other : new String[] {PROFILE, "--output-dir"}) {
      if (parsed.hasMatchedOption(other)) {
        throw new UsageException(PRINT_PROFILE + " cannot be combined with " + other);
      }
    }
    if (!options.files().isEmpty()) {
      throw new UsageException(
          PRINT_PROFILE + " reads no file, but " + options.files().get(0) + " is named");
    }
    Normalizer normalizer = flags.normalizer(CommonOptions.profile(PRINT_PROFILE, name));
    try (Output output = batch.openOutput()) {
      new ProfileTable(normalizer).print(output.stream());
      output.commit();
    }
    return ExitCode.DONE;
  }
}
