package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;

/** The loops on vectors of 512 bits, for one table. */
final class VectorKernel512 implements Kernel {
  static final String NAME = "vector-512";

  private final CharKernel512 chars;
  private final Utf8Kernel512 utf8;

  VectorKernel512(FoldTable table) {
    chars = new CharKernel512(table);
    utf8 = new Utf8Kernel512(table);
  }

  @Override
  public long normalize(char[] source, int from, int to, char[] target, int at, long[] removed) {
    return chars.normalize(source, from, to, target, at, removed);
  }

  @Override
  public long normalize(byte[] source, int from, int to, byte[] target, int at) {
    return utf8.normalize(source, from, to, target, at);
  }

  @Override
  public int skipUnrepeated(byte[] text, int from, int to) {
    return Utf8Repeats.skip(text, from, to);
  }

  @Override
  public String name() {
    return NAME;
  }
}
