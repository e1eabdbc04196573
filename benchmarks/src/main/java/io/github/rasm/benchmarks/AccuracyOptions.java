package io.github.rasm.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of {@link Accuracy}. */
final class AccuracyOptions {
  Path data;
  Path output;
  Path json;
  Path folds;
  String commit = "unknown";
  final List<Path> gold = new ArrayList<>();
  final Map<String, Path> models = new LinkedHashMap<>();

  private AccuracyOptions() {}

  static AccuracyOptions parse(String[] args) {
    AccuracyOptions options = new AccuracyOptions();
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new IllegalArgumentException(args[i] + " takes a value");
      }
      options.set(args[i], args[i + 1]);
    }
    if (options.data == null) {
      throw new IllegalArgumentException("--data is missing");
    }
    return options;
  }

  private void set(String name, String value) {
    switch (name) {
      case "--data" -> data = Path.of(value);
      case "--output" -> output = Path.of(value);
      case "--json" -> json = Path.of(value);
      case "--folds" -> folds = Path.of(value);
      case "--commit" -> commit = value;
      case "--gold" -> gold.add(Path.of(value));
      case "--model" -> {
        int equals = value.indexOf('=');
        if (equals < 1) {
          throw new IllegalArgumentException("--model takes NAME=FILE, not " + value);
        }
        models.put(value.substring(0, equals), Path.of(value.substring(equals + 1)));
      }
      default -> throw new IllegalArgumentException("unexpected argument " + name);
    }
  }
}
