package io.github.rasm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Gives every input to a job and writes what comes of it where the options say. */
final class Batch {
  /** What makes one output of one or more inputs, in one thread. */
  interface Work {
    /** Reads an input to its end and writes its result. */
    void process(Input input, InputStream in) throws IOException;

    /** Writes what stands behind the results of all inputs. */
    default void end() throws IOException {}
  }

  /** What begins with outputs. Several threads may ask it at a time. */
  interface Job {
    /**
     * Begins with an output.
     *
     * @param several whether results of more than one input go there
     */
    Work begin(OutputStream out, boolean several) throws IOException;
  }

  private final CommonOptions options;
  private final StandardStreams streams;
  private final Messages messages;

  Batch(CommonOptions options, StandardStreams streams, Messages messages) {
    this.options = options;
    this.streams = streams;
    this.messages = messages;
  }

  /**
   * Does the job and returns the exit code. Inputs that fail have been reported.
   *
   * @throws OutputException when the one output of all inputs cannot be written
   * @throws UsageException when the options make no sense for the inputs
   */
  int run(Job job) throws IOException {
    List<Input> inputs = Inputs.of(options.files(), streams.in());
    return options.outputDir() == null ? concatenate(inputs, job) : mirror(inputs, job);
  }

  /** Opens the one output of all inputs. */
  Output openOutput() throws IOException {
    String name = options.output();
    if (name == null || name.equals("-")) {
      return Output.standard(streams);
    }
    Path path = path(name);
    if (Files.isDirectory(path)) {
      throw new UsageException("-o " + name + " is a directory; --output-dir writes to one");
    }
    return Output.file(path);
  }

  private int concatenate(List<Input> inputs, Job job) throws IOException {
    try (Output output = openOutput();
        Progress progress = Progress.of(inputs, streams, messages)) {
      Work work = job.begin(output.stream(), inputs.size() > 1);
      for (Input input : inputs) {
        try (InputStream in = input.open(progress::add)) {
          work.process(input, in);
        } catch (OutputException e) {
          throw e;
        } catch (IOException | RuntimeException e) {
          messages.problem(input.name(), e);
          return ExitCode.FAILED;
        }
      }
      work.end();
      output.commit();
    }
    return ExitCode.DONE;
  }

  private int mirror(List<Input> inputs, Job job) throws IOException {
    Path directory = path(options.outputDir());
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new UsageException("--output-dir " + directory + " is not a directory");
    }
    checkTargets(inputs);
    int jobs = options.jobs() == null ? Runtime.getRuntime().availableProcessors() : options.jobs();
    AtomicBoolean failed = new AtomicBoolean();
    try (Progress progress = Progress.of(inputs, streams, messages)) {
      Jobs.run(
          inputs,
          jobs,
          input -> {
            if (!mirror(input, directory, job, progress)) {
              failed.set(true);
            }
          });
    }
    return failed.get() ? ExitCode.FAILED : ExitCode.DONE;
  }

  private boolean mirror(Input input, Path directory, Job job, Progress progress) {
    try (InputStream in = input.open(progress::add);
        Output output = openBelow(directory, input.target())) {
      Work work = job.begin(output.stream(), false);
      work.process(input, in);
      work.end();
      output.commit();
      return true;
    } catch (OutputException e) {
      messages.problem(e.name(), e.getCause());
    } catch (IOException | RuntimeException e) {
      messages.problem(input.name(), e);
    }
    return false;
  }

  private static Output openBelow(Path directory, Path relative) throws IOException {
    Path target = directory.resolve(relative);
    Path parent = target.toAbsolutePath().getParent();
    try {
      Files.createDirectories(parent);
    } catch (FileAlreadyExistsException e) {
      throw new OutputException(target.toString(), new NotDirectoryException(parent.toString()));
    } catch (IOException e) {
      throw new OutputException(target.toString(), e);
    }
    return Output.file(target);
  }

  /** Sees to it that every input has a target of its own. */
  private static void checkTargets(List<Input> inputs) {
    Map<Path, Input> targets = new HashMap<>();
    for (Input input : inputs) {
      if (input.isStandard()) {
        throw new UsageException("--output-dir has no name for standard input; use -o FILE");
      }
      Input other = input.target() == null ? null : targets.put(input.target(), input);
      if (other != null) {
        throw new UsageException(
            String.format(
                Locale.ROOT,
                "%s and %s would both become %s in --output-dir",
                other.name(),
                input.name(),
                input.target()));
      }
    }
  }

  private static Path path(String name) throws OutputException {
    try {
      return Inputs.pathOf(name);
    } catch (FileSystemException e) {
      throw new OutputException(name, e);
    }
  }
}
