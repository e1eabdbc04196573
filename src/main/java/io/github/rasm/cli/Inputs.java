package io.github.rasm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Turns the FILE arguments into inputs: a directory means the files in it and below, by name;
 * {@code -} and no argument at all mean standard input. What cannot be read becomes an input that
 * says so when its turn comes.
 */
final class Inputs {
  private final InputStream standardInput;
  private final List<Input> found = new ArrayList<>();

  /** Real paths of the directories being listed, against loops of symbolic links. */
  private final Set<Path> ancestors = new HashSet<>();

  private boolean standardInputNamed;

  private Inputs(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /**
   * Returns the inputs in their order.
   *
   * @throws UsageException when the arguments contradict each other
   */
  static List<Input> of(List<String> arguments, InputStream standardInput) {
    Inputs inputs = new Inputs(standardInput);
    for (String argument : arguments.isEmpty() ? List.of("-") : arguments) {
      inputs.add(argument);
    }
    return inputs.found;
  }

  private void add(String argument) {
    if (argument.equals("-")) {
      if (standardInputNamed) {
        throw new UsageException("standard input (-) is named twice");
      }
      standardInputNamed = true;
      found.add(Input.standard(standardInput));
      return;
    }
    Path path;
    try {
      path = pathOf(argument);
    } catch (FileSystemException e) {
      found.add(Input.unreadable(argument, null, e));
      return;
    }
    if (Files.isDirectory(path)) {
      addDirectory(path, Path.of(""));
    } else {
      found.add(Input.file(path, path.getFileName()));
    }
  }

  /**
   * Returns the path of an argument.
   *
   * @throws UsageException when it is empty
   * @throws FileSystemException when the locale has no bytes for one of its characters
   */
  static Path pathOf(String argument) throws FileSystemException {
    if (argument.isEmpty()) {
      throw new UsageException("a file name is empty");
    }
    try {
      return Path.of(argument);
    } catch (InvalidPathException e) {
      throw new FileSystemException(
          argument, null, "not a file name in this locale; LC_ALL=C.UTF-8 may help");
    }
  }

  /** Adds what is in a directory and below it, which has a path below the output directory. */
  private void addDirectory(Path directory, Path target) {
    try {
      Path real = directory.toRealPath();
      if (!ancestors.add(real)) {
        throw new FileSystemException(
            directory.toString(), null, "symbolic links go round in a circle");
      }
      try {
        for (Path child : children(directory)) {
          addChild(child, target.resolve(child.getFileName()));
        }
      } finally {
        ancestors.remove(real);
      }
    } catch (IOException e) {
      found.add(Input.unreadable(directory.toString(), target, e));
    }
  }

  private void addChild(Path child, Path target) {
    if (Files.isDirectory(child)) {
      addDirectory(child, target);
    } else if (Files.isRegularFile(child) || Files.notExists(child)) {
      // A symbolic link to nothing is no less missing than a name typed wrong. Pipes, sockets and
      // devices are passed over: reading one might never end.
      found.add(Input.file(child, target));
    }
  }

  private static List<Path> children(Path directory) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(child -> child.getFileName().toString()));
    return children;
  }
}
