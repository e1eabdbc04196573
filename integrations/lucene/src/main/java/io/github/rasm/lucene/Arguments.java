package io.github.rasm.lucene;

import io.github.rasm.CliticScheme;
import io.github.rasm.Profile;
import java.util.Map;

/** Reads the arguments of factories; what is wrong is named together with what is possible. */
final class Arguments {
  private Arguments() {}

  static Profile profile(String value, Profile otherwise) {
    if (value == null) {
      return otherwise;
    }
    try {
      return Profile.of(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("parameter 'profile': " + e.getMessage(), e);
    }
  }

  /** Returns the scheme, or null for {@code none} and for no value. */
  static CliticScheme scheme(String value) {
    if (value == null || value.equals("none")) {
      return null;
    }
    try {
      return CliticScheme.of(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("parameter 'scheme': " + e.getMessage() + ", none", e);
    }
  }

  /** Takes {@code true} or {@code false} out of the arguments; anything else is refused. */
  static boolean flag(Map<String, String> args, String name, boolean otherwise) {
    String value = args.remove(name);
    if (value == null) {
      return otherwise;
    }
    if (value.equals("true") || value.equals("false")) {
      return value.equals("true");
    }
    throw new IllegalArgumentException(
        "parameter '" + name + "' must be true or false, not \"" + value + "\"");
  }
}
