package io.github.rasm.cli;

import io.github.rasm.Normalizer;
import io.github.rasm.NormalizerOption;
import io.github.rasm.NormalizerOption.Group;
import io.github.rasm.Profile;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The normalizer flags of one command line, and the normalizer that they ask for. */
final class NormalizerFlags {
  private static final Pattern OPTION_NAME = Pattern.compile("[A-Z][A-Z_]+");

  /** The value of each flag given. */
  private final Map<NormalizerFlag, String> values = new EnumMap<>(NormalizerFlag.class);

  /** Each flag given, as the user wrote it. */
  private final Map<NormalizerFlag, String> written = new EnumMap<>(NormalizerFlag.class);

  /** Adds the flags to a command; they fill this object when it is parsed. */
  void addTo(CommandSpec spec) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .validate(false)
            .order(1)
            .heading(
                "%nNormalizer flags, which change the profile (also --no-FLAG and --FLAG=off):%n");
    for (NormalizerFlag flag : NormalizerFlag.values()) {
      group.addArg(option(flag, flag.label()).description(flag.description()).build());
      group.addArg(option(flag, flag.negatedLabel()).hidden(true).build());
    }
    spec.addArgGroup(group.build());
  }

  /**
   * Describes a flag to the parser. It takes a value only behind {@code =}, so that it never takes
   * the next file's name for one.
   */
  private OptionSpec.Builder option(NormalizerFlag flag, String label) {
    return OptionSpec.builder(label)
        .type(String.class)
        .arity("0..1")
        .paramLabel(flag.choicesLabel())
        .preprocessor(
            (arguments, command, argument, info) -> {
              boolean attached = "=".equals(info.get("separator"));
              try {
                put(flag, label, attached ? arguments.pop() : null);
              } catch (UsageException e) {
                throw new ParameterException(command.commandLine(), e.getMessage(), e);
              }
              return true;
            });
  }

  private void put(NormalizerFlag flag, String label, String value) {
    String now = value == null ? label : label + "=" + value;
    String listed = listedValue(flag, label, value);
    String before = values.put(flag, listed);
    if (before != null && !before.equals(listed)) {
      throw new UsageException(written.get(flag) + " cannot be combined with " + now);
    }
    written.put(flag, now);
  }

  private static String listedValue(NormalizerFlag flag, String label, String value) {
    if (label.equals(flag.negatedLabel())) {
      if (value != null) {
        throw new UsageException(label + " takes no value");
      }
      return flag.offValue();
    }
    return value == null ? flag.bareValue() : flag.listedValue(value);
  }

  /**
   * Returns the normalizer of a profile changed by the flags.
   *
   * @throws UsageException when they cannot be combined
   */
  Normalizer normalizer(Profile profile) {
    if (values.isEmpty()) {
      return Normalizer.of(profile);
    }
    if (profile == Profile.LUCENE) {
      throw new UsageException(
          "--profile lucene is fixed and cannot be combined with "
              + String.join(" ", written.values()));
    }
    Normalizer.Builder builder = Normalizer.builder(profile);
    values.forEach((flag, value) -> apply(builder, flag, value));
    try {
      return builder.build();
    } catch (IllegalArgumentException e) {
      throw new UsageException(inTermsOfFlags(e.getMessage(), profile));
    }
  }

  private static void apply(Normalizer.Builder builder, NormalizerFlag flag, String value) {
    Set<Group> off = flag.groups();
    for (NormalizerOption option : flag.options(value)) {
      builder.with(option);
      off.remove(option.group());
    }
    off.forEach(builder::without);
  }

  /** Replaces the names of options by what the user wrote, or by the flag and the profile. */
  private String inTermsOfFlags(String message, Profile profile) {
    return OPTION_NAME.matcher(message).replaceAll(match -> flagOf(match, profile));
  }

  private String flagOf(MatchResult name, Profile profile) {
    for (NormalizerFlag flag : NormalizerFlag.values()) {
      if (flag.options().stream().anyMatch(option -> option.name().equals(name.group()))) {
        String own = written.get(flag);
        return own != null ? own : flag.label() + " of profile " + profile.label();
      }
    }
    return name.group();
  }
}
