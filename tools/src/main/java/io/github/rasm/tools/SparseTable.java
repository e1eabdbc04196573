package io.github.rasm.tools;

import java.util.Arrays;

/** Weights of binary features, trained by AdaGrad, and their rounding to bytes. */
final class SparseTable {
  private final float[] weights;
  private final float[] squares;
  private final float rate;

  SparseTable(int size, float rate) {
    weights = new float[size];
    squares = new float[size];
    Arrays.fill(squares, 1e-2f);
    this.rate = rate;
  }

  int mask() {
    return weights.length - 1;
  }

  float score(int[] features, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[features[i]];
    }
    return sum;
  }

  void update(int[] features, int from, int to, float gradient) {
    for (int i = from; i < to; i++) {
      int f = features[i];
      squares[f] += gradient * gradient;
      weights[f] -= rate * gradient / (float) Math.sqrt(squares[f]);
    }
  }

  /** The weight that becomes 127; larger ones are cut. */
  float largest() {
    float[] sorted = new float[weights.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = Math.abs(weights[i]);
    }
    Arrays.sort(sorted);
    return sorted[(int) (sorted.length * 0.9999)];
  }

  byte[] bytes(float largest, float factor) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      int value = Math.round(weights[i] * 127 / largest);
      bytes[i] = (byte) Math.max(-127, Math.min(127, value));
    }
    return bytes;
  }
}
