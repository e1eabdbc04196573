package io.github.rasm.vector;

import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import jdk.incubator.vector.ShortVector;

/** The two loops on vectors of 512 bits, for one table. */
final class VectorKernel implements Kernel {
  static final String NAME = "vector-512";

  private final CharKernel chars;
  private final Utf8Kernel utf8;

  VectorKernel(FoldTable table) {
    chars = new CharKernel(table);
    utf8 = new Utf8Kernel(table);
  }

  /** Returns whether the processor has vectors of this length; narrower ones would be emulated. */
  static boolean fits() {
    return ShortVector.SPECIES_PREFERRED.vectorBitSize() == ShortVector.SPECIES_512.vectorBitSize();
  }

  @Override
  public long normalize(char[] source, int from, int to, char[] target, int at) {
    return chars.normalize(source, from, to, target, at);
  }

  @Override
  public long normalize(byte[] source, int from, int to, byte[] target, int at) {
    return utf8.normalize(source, from, to, target, at);
  }

  @Override
  public int skipUnrepeated(byte[] text, int from, int to) {
    return Utf8Kernel.skipUnrepeated(text, from, to);
  }

  @Override
  public String name() {
    return NAME;
  }
}
