package io.github.rasm.cli;

import io.github.rasm.MalformedInput;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options of every command that reads files and writes a result. */
record CommonOptions(
    List<String> files, String output, String outputDir, Integer jobs, MalformedInput malformed) {
  private static final String OUTPUT = "-o";
  private static final String OUTPUT_DIR = "--output-dir";
  private static final String JOBS = "--jobs";
  private static final String MALFORMED = "--malformed";

  /** Adds the options to a command, {@code --malformed} with the ways that the command knows. */
  static void addTo(CommandSpec spec, MalformedInput... ways) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("FILE")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Files; a directory means the files in it and below, by name; - or no FILE means"
                    + " standard input. A name that ends in .gz means compressed data.")
            .build());
    spec.addOption(
        OptionSpec.builder(OUTPUT)
            .paramLabel("FILE")
            .type(String.class)
            .description("Write to FILE, several inputs one after the other.")
            .build());
    spec.addOption(
        OptionSpec.builder(OUTPUT_DIR)
            .paramLabel("DIR")
            .type(String.class)
            .description("Write a file to DIR for each input.")
            .build());
    spec.addOption(
        OptionSpec.builder(JOBS)
            .paramLabel("N")
            .type(Integer.class)
            .description("With --output-dir: work on N files at a time (default: one a processor).")
            .build());
    spec.addOption(
        OptionSpec.builder(MALFORMED)
            .paramLabel(labels(ways, "|"))
            .type(String.class)
            .description(
                "Bytes that are not UTF-8: stop with file and byte offset (fail, the default), write"
                    + " U+FFFD for each malformed part (replace), or pass them through (keep).")
            .build());
  }

  /**
   * Reads the options of a command line.
   *
   * @throws UsageException when they contradict each other
   */
  static CommonOptions of(ParseResult parsed, MalformedInput... ways) {
    CommonOptions options =
        new CommonOptions(
            parsed.matchedPositionalValue(0, List.<String>of()),
            parsed.matchedOptionValue(OUTPUT, null),
            parsed.matchedOptionValue(OUTPUT_DIR, null),
            parsed.matchedOptionValue(JOBS, null),
            malformed(parsed.matchedOptionValue(MALFORMED, "fail"), ways));
    if (options.output != null && options.outputDir != null) {
      throw new UsageException("-o and --output-dir exclude each other");
    }
    if (options.jobs != null && options.jobs < 1) {
      throw new UsageException("--jobs must be 1 or more, not " + options.jobs);
    }
    return options;
  }

  private static MalformedInput malformed(String label, MalformedInput... ways) {
    for (MalformedInput way : ways) {
      if (label(way).equals(label)) {
        return way;
      }
    }
    throw new UsageException(
        "--malformed=" + label + ": no such value; there are " + labels(ways, ", "));
  }

  private static String labels(MalformedInput[] ways, String separator) {
    StringBuilder labels = new StringBuilder();
    for (MalformedInput way : ways) {
      labels.append(labels.length() == 0 ? "" : separator).append(label(way));
    }
    return labels.toString();
  }

  private static String label(MalformedInput way) {
    return way.name().toLowerCase(Locale.ROOT);
  }
}
