package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Assertions;

/** A file of conformance cases below {@code testdata}: a line a case, its fields between tabs. */
final class CaseFile {
  private final String name;
  private final List<String> failures = new ArrayList<>();
  private int cases;

  CaseFile(String name) {
    this.name = name;
  }

  /**
   * Hands every case to a check, with its place and its fields, and fails in the end if any check
   * did.
   *
   * @param width the number of fields of a case
   * @param least the number of cases that must be counted
   */
  void replay(int width, int least, BiConsumer<String, String[]> check) {
    List<String> lines = TestData.lines(name);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isEmpty() || line.startsWith("# ") || line.equals("#")) {
        continue;
      }
      String place = name + ":" + (i + 1);
      String[] fields = line.split("\t", -1);
      if (fields.length == width) {
        check.accept(place, fields);
      } else {
        fail(place + ": " + fields.length + " fields, want " + width);
      }
    }
    if (!failures.isEmpty()) {
      Assertions.fail(failures.size() + " failures\n" + String.join("\n", failures));
    }
    assertTrue(cases >= least, () -> name + ": cases read: " + cases);
  }

  /** Counts a case. */
  void count() {
    cases++;
  }

  /** The number of cases counted. */
  int cases() {
    return cases;
  }

  /** Notes a failure; the other cases are replayed nevertheless. */
  void fail(String failure) {
    failures.add(failure);
  }

  /** Reads escapes: of n, r, t, the backslash, and of u with four digits or with any in braces. */
  static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case '\\' -> out.append('\\');
        case 'u' -> {
          boolean braces = text.charAt(i + 1) == '{';
          int end = braces ? text.indexOf('}', i) : i + 5;
          String digits = text.substring(braces ? i + 2 : i + 1, end);
          out.appendCodePoint(Integer.parseInt(digits, 16));
          i = braces ? end : end - 1;
        }
        default -> throw new IllegalArgumentException("not an escape: " + text.substring(i - 1));
      }
    }
    return out.toString();
  }
}
