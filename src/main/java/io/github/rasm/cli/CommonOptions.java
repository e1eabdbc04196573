package io.github.rasm.cli;

import io.github.rasm.MalformedInput;
import io.github.rasm.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    addFiles(spec);
    addOutput(spec);
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
            .description(
                "With --output-dir: work on N files at a time. Without, normalize works on N parts of"
                    + " one at a time (default: one a processor).")
            .build());
    addMalformed(spec, ways);
  }

  /** Adds the options of a command that makes one output of all inputs. */
  static void addWithOneOutput(CommandSpec spec, MalformedInput... ways) {
    addFiles(spec);
    addOutput(spec);
    addMalformed(spec, ways);
  }

  private static void addFiles(CommandSpec spec) {
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
  }

  /** Adds {@code -o}. */
  static void addOutput(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder(OUTPUT)
            .paramLabel("FILE")
            .type(String.class)
            .description("Write to FILE, several inputs one after the other.")
            .build());
  }

  private static void addMalformed(CommandSpec spec, MalformedInput... ways) {
    boolean keeps = List.of(ways).contains(MalformedInput.KEEP);
    spec.addOption(
        OptionSpec.builder(MALFORMED)
            .paramLabel(labels(ways, "|"))
            .type(String.class)
            .description(
                "Bytes that are not UTF-8: stop with file and byte offset (fail, the default)"
                    + (keeps ? ", " : " or ")
                    + "write U+FFFD for each malformed part (replace)"
                    + (keeps ? ", or pass them through (keep)." : "."))
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

  /** Returns how many threads may work on one output. */
  int threadsOfAnOutput() {
    // Several outputs keep the processors busy by themselves.
    return outputDir != null ? 1 : jobs != null ? jobs : Runtime.getRuntime().availableProcessors();
  }

  private static MalformedInput malformed(String label, MalformedInput... ways) {
    return choice(MALFORMED, label, ways, CommonOptions::label);
  }

  /**
   * Returns the value of an option that has a few.
   *
   * @throws UsageException when there is none of that label
   */
  static <T> T choice(String option, String label, T[] values, Function<T, String> labels) {
    for (T value : values) {
      if (labels.apply(value).equals(label)) {
        return value;
      }
    }
    String all = Arrays.stream(values).map(labels).collect(Collectors.joining(", "));
    throw new UsageException(option + "=" + label + ": no such value; there are " + all);
  }

  /**
   * Returns the profile that an option names.
   *
   * @throws UsageException when there is none
   */
  static Profile profile(String option, String name) {
    try {
      return Profile.of(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(option + ": " + e.getMessage());
    }
  }

  /** Returns the names of all profiles. */
  static String profileLabels() {
    return Arrays.stream(Profile.values()).map(Profile::label).collect(Collectors.joining(", "));
  }

  private static String labels(MalformedInput[] ways, String separator) {
    return Arrays.stream(ways).map(CommonOptions::label).collect(Collectors.joining(separator));
  }

  /** Returns the name of a value, in lower case. */
  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
