package io.github.rasm.cli;

import io.github.rasm.CliticModel;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.HeadlineMode;
import io.github.rasm.LineMode;
import io.github.rasm.Normalizer;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Options of the commands that find sentences, tokens and clitics. */
final class AnalysisOptions {
  static final String SCHEME = "--scheme";
  static final String MODEL = "--model";
  private static final String LINES = "--lines";
  private static final String HEADLINES = "--headlines";
  private static final String UNPUNCTUATED = "--unpunctuated";
  private static final String FORMAT = "--format";
  private static final String OFFSETS = "--offsets";
  private static final String PROFILE = "--profile";
  private static final String NO_SCHEME = "none";

  private final ParseResult parsed;
  private final CliticScheme scheme;

  /**
   * Reads the options of a command line.
   *
   * @param defaultScheme the scheme when none is named; null for none
   * @throws UsageException when they make no sense
   */
  AnalysisOptions(ParseResult parsed, CliticScheme defaultScheme) {
    this.parsed = parsed;
    String label = value(SCHEME, null);
    this.scheme = label == null ? defaultScheme : scheme(label);
    if (scheme == null && value(MODEL, null) != null) {
      throw new UsageException(MODEL + " needs " + SCHEME);
    }
  }

  /** Adds {@code --scheme} and {@code --model}. */
  static void addScheme(CommandSpec spec, String defaultLabel) {
    String labels =
        NO_SCHEME
            + "|"
            + Arrays.stream(CliticScheme.values())
                .map(CliticScheme::label)
                .collect(Collectors.joining("|"));
    add(spec, SCHEME, labels, "Split clitics off words (default: " + defaultLabel + ").");
    addModel(spec);
  }

  /** Adds {@code --model}. */
  static void addModel(CommandSpec spec) {
    add(spec, MODEL, "FILE", "Use the clitic model in FILE (default: the bundled one).");
  }

  /** Adds what tells how sentences are found. */
  static void addSentences(CommandSpec spec) {
    add(
        spec,
        LINES,
        labels(LineMode.values()),
        "A line break ends a sentence (paragraph, the default); a line is one sentence (sentence);"
            + " a line break is white space, an empty line ends a sentence (wrapped).");
    add(
        spec,
        HEADLINES,
        labels(HeadlineMode.values()),
        "In running text, look for headlines without a mark where the evidence is strong (auto,"
            + " the default), expect one at the start (expected), or never (none).");
    spec.addOption(
        OptionSpec.builder(UNPUNCTUATED)
            .type(boolean.class)
            .description("Expect text without punctuation, as from speech or captions.")
            .build());
  }

  /** Adds what tells how results are written. */
  static void addFormat(CommandSpec spec) {
    add(spec, FORMAT, labels(OutputFormat.values()), "Write text (the default) or another format.");
    add(
        spec,
        OFFSETS,
        labels(OffsetUnit.values()),
        "Count offsets in UTF-16 units (the default), code points, or bytes.");
    add(
        spec,
        PROFILE,
        "NAME",
        "Write normalized forms too, in text alone: one of " + CommonOptions.profileLabels() + ".");
  }

  private static void add(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(description)
            .build());
  }

  private static String labels(Enum<?>... values) {
    return Arrays.stream(values).map(CommonOptions::label).collect(Collectors.joining("|"));
  }

  private static CliticScheme scheme(String label) {
    CliticScheme[] all = CliticScheme.values();
    CliticScheme[] choices = new CliticScheme[all.length + 1];
    System.arraycopy(all, 0, choices, 1, all.length);
    return CommonOptions.choice(
        SCHEME, label, choices, scheme -> scheme == null ? NO_SCHEME : scheme.label());
  }

  private String value(String option, String otherwise) {
    return parsed.matchedOptionValue(option, otherwise);
  }

  private <E extends Enum<E>> E value(String option, E[] values, E otherwise) {
    return CommonOptions.choice(
        option, value(option, CommonOptions.label(otherwise)), values, CommonOptions::label);
  }

  /** The scheme, or null for none. */
  CliticScheme scheme() {
    return scheme;
  }

  OutputFormat format() {
    return value(FORMAT, OutputFormat.values(), OutputFormat.TEXT);
  }

  OffsetUnit offsets() {
    return value(OFFSETS, OffsetUnit.values(), OffsetUnit.UTF16);
  }

  /** The normalizer of the profile, or null for none. */
  Normalizer normalizer() {
    String name = value(PROFILE, null);
    return name == null ? null : Normalizer.of(CommonOptions.profile(PROFILE, name));
  }

  /** The segmenter of sentences. */
  SentenceSegmenter sentences() {
    LineMode lines = value(LINES, LineMode.values(), LineMode.PARAGRAPH);
    boolean unpunctuated = parsed.matchedOptionValue(UNPUNCTUATED, false);
    if (unpunctuated && lines == LineMode.SENTENCE) {
      throw new UsageException(
          UNPUNCTUATED + " cannot be combined with " + LINES + "=" + CommonOptions.label(lines));
    }
    return SentenceSegmenter.builder()
        .lines(lines)
        .headlines(value(HEADLINES, HeadlineMode.values(), HeadlineMode.AUTO))
        .unpunctuated(unpunctuated)
        .tokenizer(scheme == null ? Tokenizer.standard() : scheme.tokenizer())
        .build();
  }

  /** The segmenter of words, or null when there is no scheme. */
  CliticSegmenter clitics() throws IOException {
    return scheme == null ? null : CliticSegmenter.of(scheme, model(value(MODEL, null)));
  }

  /**
   * Loads a model.
   *
   * @param name its file; null for the bundled one
   * @throws InputException when it cannot be loaded
   */
  static CliticModel model(String name) throws IOException {
    if (name == null) {
      return CliticModel.bundled();
    }
    try {
      Path path = Inputs.pathOf(name);
      return CliticModel.load(path);
    } catch (IOException | RuntimeException e) {
      throw InputException.of(name, e);
    }
  }
}
