package io.github.rasm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The figures of {@code cli.sh}: a line for each run, with TAB between name, bytes read, seconds,
 * and peak memory in kilobytes; lines that begin with # are notes.
 */
final class WholeProcess {
  private static final String LIMIT = "limit: ";
  private static final String CAT = LIMIT + "cat, to a file";

  private final List<Measured> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private WholeProcess() {}

  private record Measured(String name, long bytes, List<Double> seconds, long[] peak) {
    /** Returns whether a part of the name, between commas, is this. */
    boolean has(String part) {
      return Arrays.asList(name.split(", ")).contains(part);
    }

    double median() {
      double[] sorted = seconds.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
  }

  static WholeProcess read(Path file) throws IOException {
    WholeProcess figures = new WholeProcess();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("#")) {
        figures.notes.add(line.substring(1).strip());
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != 4) {
        throw new IOException(file + ": 4 cells expected in line \"" + line + "\"");
      }
      Measured row = figures.row(cells[0], Long.parseLong(cells[1]));
      row.seconds.add(Double.parseDouble(cells[2]));
      row.peak[0] = Math.max(row.peak[0], Long.parseLong(cells[3]));
    }
    return figures;
  }

  private Measured row(String name, long bytes) {
    for (Measured row : rows) {
      if (row.name.equals(name)) {
        return row;
      }
    }
    Measured row = new Measured(name, bytes, new ArrayList<>(), new long[1]);
    rows.add(row);
    return row;
  }

  Table table() {
    Table table =
        new Table("measured", "MB read", "median s", "each run", "MB/s", "× limit", "peak MB");
    for (Measured row : rows) {
      table.add(
          row.name,
          Report.number(row.bytes / 1e6),
          Report.number(row.median()),
          String.join(" ", row.seconds.stream().map(Report::number).toList()),
          Report.number(row.bytes / 1e6 / row.median()),
          againstLimit(row),
          Report.number(row.peak[0] / 1e3));
    }
    return table;
  }

  /** Returns the speed as a share of a plain copy of as many bytes to the same place. */
  private String againstLimit(Measured row) {
    for (Measured limit : rows) {
      if (limit.name.startsWith(LIMIT)
          && limit.bytes == row.bytes
          && place(limit).equals(place(row))) {
        return Report.number(limit.median() / row.median());
      }
    }
    return "";
  }

  private static String place(Measured row) {
    return row.name.substring(row.name.lastIndexOf(',') + 1);
  }

  /** Returns the ratios to cat and of two jobs to one, and what the script wrote down. */
  String notes() {
    StringBuilder text = new StringBuilder("\n");
    rows.stream().filter(row -> row.name.equals(CAT)).forEach(cat -> against(cat, text));
    double one = medianOf("--jobs 1");
    double two = medianOf("--jobs 2");
    if (one > 0 && two > 0) {
      text.append("- `--jobs 2` against `--jobs 1`: ")
          .append(Report.number(one / two))
          .append(" × (mark ≥ 1.5, goal 1.9)\n");
    }
    notes.forEach(note -> text.append("- ").append(note).append('\n'));
    return text.toString();
  }

  private void against(Measured cat, StringBuilder text) {
    for (Measured row : rows) {
      if (row != cat && row.bytes == cat.bytes && place(row).equals(place(cat))) {
        text.append("- ")
            .append(row.name)
            .append(": ")
            .append(Report.number(cat.median() / row.median()))
            .append(" of the speed of `cat` (mark ≥ 0.4, goal 0.8)\n");
      }
    }
  }

  private double medianOf(String part) {
    return rows.stream()
        .filter(row -> row.has(part))
        .mapToDouble(Measured::median)
        .findFirst()
        .orElse(0);
  }
}
