package io.github.rasm.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Rasm. */
public final class Main {
  private static final int WIDTH = 100;

  private final Messages messages;
  private final CommandLine line;

  /** Prepares for a command line that begins with {@code first}, the name of a command or not. */
  private Main(StandardStreams streams, boolean traces, String first) {
    this.messages = new Messages(streams.err(), traces);
    // Specifications by program: annotations would be read by reflection at every start.
    CommandSpec spec = CommandSpec.create().name("rasm");
    spec.usageMessage()
        .description("Finds sentences, tokens and clitics in Arabic text, and normalizes it.");
    Map<String, Supplier<CommandSpec>> commands = new LinkedHashMap<>();
    commands.put("normalize", () -> new NormalizeCommand(streams, messages).spec());
    commands.put("sentences", () -> new SentencesCommand(streams, messages).spec());
    commands.put("tokenize", () -> new TokenizeCommand(streams, messages).spec());
    commands.put("detokenize", () -> new DetokenizeCommand(streams, messages).spec());
    commands.put("inspect", () -> new InspectCommand(streams, messages).spec());
    commands.put("evaluate", () -> new EvaluateCommand(streams, messages).spec());
    commands.put("model", () -> new ModelCommand(streams).spec());
    // Only the one that is named, if one is: to describe them all takes 15 of a start's 215 ms.
    if (commands.containsKey(first)) {
      commands.keySet().retainAll(Set.of(first));
    }
    commands.forEach((name, command) -> spec.addSubcommand(name, command.get()));
    addHelp(spec);
    spec.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("Print the version and exit.")
            .build());
    spec.version("rasm " + version());
    spec.subcommands().values().forEach(command -> addHelp(command.getCommandSpec()));
    // File names are taken as they are: no @file expansion, no unquoting.
    line =
        new CommandLine(spec)
            .setExpandAtFiles(false)
            .setInterpolateVariables(false)
            .setUsageHelpWidth(WIDTH)
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, args) -> wrongUsage(e))
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
  }

  private static void addHelp(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description("Print this help and exit.")
            .build());
    spec.usageMessage().sortOptions(false);
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  /** Runs a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(StandardStreams.ofProcess(), args));
  }

  /** Runs a command line and returns its exit code. */
  static int run(StandardStreams streams, String... args) {
    String first = args.length == 0 ? "" : args[0];
    Main main = new Main(streams, System.getenv("RASM_DEBUG") != null, first);
    try {
      return main.line.execute(args);
    } catch (RuntimeException | Error e) {
      main.messages.bug(e);
      return ExitCode.FAILED;
    }
  }

  private int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    messages.say(e.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
      hint(command);
    }
    return ExitCode.USAGE;
  }

  private int failed(Exception e, CommandLine command) {
    if (e instanceof UsageException) {
      messages.say(e.getMessage());
      hint(command);
      return ExitCode.USAGE;
    }
    if (e instanceof OutputException output) {
      if (output.isClosedPipe()) {
        return ExitCode.DONE;
      }
      messages.problem(output.name(), output.getCause());
      return ExitCode.FAILED;
    }
    if (e instanceof InputException input) {
      messages.problem(input.name(), input.getCause());
      return ExitCode.FAILED;
    }
    messages.bug(e);
    return ExitCode.FAILED;
  }

  private static void hint(CommandLine command) {
    command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
  }
}
