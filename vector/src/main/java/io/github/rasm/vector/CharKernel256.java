package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;

/** Stops at once. */
final class CharKernel256 {
  CharKernel256(FoldTable table) {}

  long normalize(char[] source, int from, int to, char[] target, int at, int[] cuts, int cut) {
    return (long) from << 32 | at;
  }
}
