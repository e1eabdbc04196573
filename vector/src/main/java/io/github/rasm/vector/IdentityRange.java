package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;

/** A range of code points that a table leaves alone; first to last, both inclusive. */
record IdentityRange(int first, int last) {
  /** Returns the range around a code point, within bounds; empty when the table changes it. */
  static IdentityRange around(FoldTable table, int c, int low, int high) {
    if (table.entry(c) != c) {
      return new IdentityRange(c, c - 1);
    }
    int first = c;
    while (first > low && table.entry(first - 1) == first - 1) {
      first--;
    }
    int last = c;
    while (last < high && table.entry(last + 1) == last + 1) {
      last++;
    }
    return new IdentityRange(first, last);
  }

  int length() {
    return last - first + 1;
  }
}
