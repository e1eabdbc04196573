package io.github.rasm.tools;

import java.util.Arrays;

/** Weights of binary features, trained by AdaGrad, and their rounding to bytes. */
final class SparseTable {
  private static final float RATE = 0.1f;

  /** What the sum of squares starts from, so that first steps are not too long. */
  private static final float START = 1e-2f;

  private final float[] weights;
  private final float[] squares;

  /** A table of 2^bits weights. */
  SparseTable(int bits) {
    weights = new float[1 << bits];
    squares = new float[1 << bits];
    Arrays.fill(squares, START);
  }

  /** The greatest place. */
  int mask() {
    return weights.length - 1;
  }

  /** The sum of the weights at features[from] to features[to - 1]. */
  float score(int[] features, int from, int to) {
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[features[i]];
    }
    return sum;
  }

  /** Takes a step against the gradient of the loss by the score. */
  void update(int[] features, int from, int to, float gradient) {
    for (int i = from; i < to; i++) {
      int f = features[i];
      squares[f] += gradient * gradient;
      weights[f] -= RATE * gradient / (float) Math.sqrt(squares[f]);
    }
  }

  /** Adds the weights of another table, times a factor. */
  void add(SparseTable other, float factor) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] += factor * other.weights[i];
    }
  }

  /** What one step of the bytes is worth. */
  float scale() {
    float largest = 0;
    for (float weight : weights) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest / Byte.MAX_VALUE;
  }

  /** The weights in steps of {@link #scale}. */
  byte[] bytes() {
    float scale = scale();
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.round(weights[i] / scale);
    }
    return bytes;
  }
}
