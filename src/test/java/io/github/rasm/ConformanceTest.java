package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays the cases of {@code testdata/normalize.txt} through every entry point. */
class ConformanceTest {
  private static final String FILE = "testdata/normalize.txt";

  private final List<String> failures = new ArrayList<>();
  private int cases;

  @Test
  void allCases() {
    List<String> lines = TestData.lines(FILE);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("#")) {
        check(FILE + ":" + (i + 1), line);
      }
    }
    if (!failures.isEmpty()) {
      fail(failures.size() + " failures\n" + String.join("\n", failures));
    }
    assertTrue(cases > 100, "cases read: " + cases);
  }

  private void check(String place, String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3) {
      failures.add(place + ": " + fields.length + " fields, want 3");
      return;
    }
    String source = unescaped(fields[1]);
    String want = unescaped(fields[2]);
    for (String options : fields[0].split(",")) {
      cases++;
      Normalizer normalizer;
      try {
        normalizer = normalizer(options);
      } catch (IllegalArgumentException e) {
        failures.add(place + ": " + options + ": " + e.getMessage());
        continue;
      }
      String got = normalizer.normalize(source);
      if (!got.equals(want)) {
        failures.add(
            place
                + ": "
                + options
                + ": got "
                + Texts.escaped(got)
                + " want "
                + Texts.escaped(want));
        continue;
      }
      for (String failure : EntryPoints.failures(normalizer, source, want)) {
        failures.add(place + ": " + options + ": " + failure);
      }
      if (!normalizer.normalize(want).equals(want)) {
        failures.add(
            place
                + ": "
                + options
                + ": not idempotent, "
                + Texts.escaped(normalizer.normalize(want)));
      }
    }
  }

  /** A profile's label, options joined by plus signs, or both. */
  private static Normalizer normalizer(String options) {
    Normalizer.Builder builder = null;
    for (String name : options.split("\\+")) {
      boolean profile = Character.isLowerCase(name.charAt(0));
      if (builder == null) {
        builder = profile ? Normalizer.builder(Profile.of(name)) : Normalizer.builder();
      }
      if (!profile) {
        builder.with(NormalizerOption.valueOf(name));
      }
    }
    return builder.build();
  }

  private static String unescaped(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char kind = field.charAt(++i);
      switch (kind) {
        case 't' -> text.append('\t');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case '\\' -> text.append('\\');
        case 'u' -> {
          boolean braces = field.charAt(i + 1) == '{';
          int from = braces ? i + 2 : i + 1;
          int to = braces ? field.indexOf('}', from) : from + 4;
          text.appendCodePoint(Integer.parseInt(field.substring(from, to), 16));
          i = braces ? to : to - 1;
        }
        default -> throw new IllegalArgumentException("no escape \\" + kind + " in " + field);
      }
    }
    return text.toString();
  }
}
