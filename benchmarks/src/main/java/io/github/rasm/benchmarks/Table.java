package io.github.rasm.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, padded so that it reads well as plain text too. */
final class Table {
  private final List<String[]> lines = new ArrayList<>();
  private final int columns;

  Table(String... head) {
    columns = head.length;
    lines.add(head);
  }

  void add(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells in a table of " + columns);
    }
    lines.add(cells);
  }

  boolean isEmpty() {
    return lines.size() == 1;
  }

  @Override
  public String toString() {
    int[] widths = new int[columns];
    for (String[] line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line[i].length());
      }
    }
    StringBuilder out = new StringBuilder();
    for (int l = 0; l < lines.size(); l++) {
      out.append('|');
      for (int i = 0; i < columns; i++) {
        pad(out.append(' '), lines.get(l)[i], widths[i], i > 0 && l > 0);
        out.append(" |");
      }
      out.append('\n');
      if (l == 0) {
        out.append('|');
        for (int i = 0; i < columns; i++) {
          // Numbers, which is all but the first column, to the right.
          out.append("-".repeat(widths[i] + 1)).append(i > 0 ? ':' : '-').append('|');
        }
        out.append('\n');
      }
    }
    return out.toString();
  }

  private static void pad(StringBuilder out, String cell, int width, boolean right) {
    String space = " ".repeat(width - cell.length());
    out.append(right ? space + cell : cell + space);
  }
}
