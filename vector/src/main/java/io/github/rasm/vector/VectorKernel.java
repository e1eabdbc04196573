package io.github.rasm.vector;

import io.github.rasm.internal.normalize.Kernel;

/** The loops on vectors of one length, for one table. */
final class VectorKernel implements Kernel {
  static final String NAME_512 = "vector-512";
  static final String NAME_256 = "vector-256";

  private final String name;
  private final Chars chars;
  private final Utf8 utf8;

  VectorKernel(String name, Chars chars, Utf8 utf8) {
    this.name = name;
    this.chars = chars;
    this.utf8 = utf8;
  }

  /** The loop over UTF-16. */
  interface Chars {
    /** See {@link Kernel#normalize(char[], int, int, char[], int, long[])}. */
    long normalize(char[] source, int from, int to, char[] target, int at, long[] removed);
  }

  /** The loop over UTF-8. */
  interface Utf8 {
    /** See {@link Kernel#normalize(byte[], int, int, byte[], int)}. */
    long normalize(byte[] source, int from, int to, byte[] target, int at);
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
  public int skipUnrepeated(char[] text, int from, int to) {
    return Repeats.skip(text, from, to);
  }

  @Override
  public int skipUnrepeated(byte[] text, int from, int to) {
    return Repeats.skip(text, from, to);
  }

  @Override
  public String name() {
    return name;
  }
}
