package io.github.rasm.cli;

import com.ibm.icu.lang.UCharacter;
import io.github.rasm.Normalizer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a normalizer does to each code point, as a table: code point, name, becomes. {@link
 * CodePointRules} finds it out by trying, so the table cannot say anything else than the normalizer
 * does.
 */
final class ProfileTable {
  private static final List<String> HEADING = List.of("code point", "name", "becomes");
  private static final String GAP = "  ";

  private final CodePointRules rules;

  ProfileTable(Normalizer normalizer) {
    this.rules = new CodePointRules(normalizer);
  }

  /** Writes the table in UTF-8. */
  void print(OutputStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    List<List<String>> rows = rows();
    if (!rows.isEmpty()) {
      rows.add(0, HEADING);
      int first = width(rows, 0);
      int second = width(rows, 1);
      for (List<String> row : rows) {
        lines.add(padded(row.get(0), first) + GAP + padded(row.get(1), second) + GAP + row.get(2));
      }
    }
    lines.addAll(rules.ofRows());
    if (lines.isEmpty()) {
      lines.add("Nothing is changed.");
    }
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the rows without heading, three cells each, in code point order. */
  List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    rules.forEach((c, becomes) -> rows.add(List.of(notation(c), name(c), becomes)));
    return rows;
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  /** Returns a code point as the Unicode Standard writes it. */
  static String notation(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }

  /** Returns the code points of a text, a single one with its name. */
  static String notation(String text) {
    int[] points = text.codePoints().toArray();
    if (points.length == 1) {
      return notation(points[0]) + " " + name(points[0]);
    }
    List<String> all = new ArrayList<>();
    for (int c : points) {
      all.add(notation(c));
    }
    return String.join(" ", all);
  }

  /** Returns the name; something in angle brackets for what this ICU4J has no name for. */
  private static String name(int c) {
    String name = UCharacter.getName(c);
    return name != null ? name : UCharacter.getExtendedName(c);
  }
}
