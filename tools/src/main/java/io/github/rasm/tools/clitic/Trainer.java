package io.github.rasm.tools.clitic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Softmax regression over the candidates of a word, with hashed features, AdaGrad, and dropout of
 * the features that name a word. Several candidates may be right; then their summed probability
 * counts.
 */
final class Trainer {
  /** A word in its context: the features of its candidates, and which of them are right. */
  record Example(int[][] features, boolean[] right, float weight) {}

  private final float[] weights;
  private final float[] squares;
  private final int mask;
  private final int identities;
  private final double dropout;
  private final double rate;
  private final Random random = new Random(20261124);

  Trainer(CliticTrainer.Settings settings, int identities) {
    weights = new float[1 << settings.bits()];
    squares = new float[1 << settings.bits()];
    mask = weights.length - 1;
    this.identities = identities;
    dropout = settings.dropout();
    rate = settings.rate();
  }

  void train(List<Example> examples, int epochs) {
    List<Example> order = new ArrayList<>(examples);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Example example : order) {
        step(example);
      }
    }
  }

  private void step(Example example) {
    int dropped = 0;
    for (int i = 0; i < identities; i++) {
      if (random.nextDouble() < dropout) {
        dropped |= 1 << i;
      }
    }
    int n = example.features.length;
    double[] p = probabilities(example.features, dropped);
    double right = 0;
    for (int i = 0; i < n; i++) {
      right += example.right[i] ? p[i] : 0;
    }
    if (right > 0.9999) {
      return;
    }
    for (int i = 0; i < n; i++) {
      double wanted = example.right[i] ? p[i] / Math.max(right, 1e-9) : 0;
      double gradient = (p[i] - wanted) * example.weight;
      if (Math.abs(gradient) < 1e-5) {
        continue;
      }
      int[] features = example.features[i];
      for (int k = 0; k < features.length; k++) {
        if (k >= identities || (dropped >> k & 1) == 0) {
          int at = features[k] & mask;
          double g = gradient + 1e-6 * weights[at];
          squares[at] += (float) (g * g);
          weights[at] -= (float) (rate * g / (Math.sqrt(squares[at]) + 1e-3));
        }
      }
    }
  }

  double[] probabilities(int[][] features, int dropped) {
    double[] p = new double[features.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < p.length; i++) {
      double sum = 0;
      for (int k = 0; k < features[i].length; k++) {
        if (k >= identities || (dropped >> k & 1) == 0) {
          sum += weights[features[i][k] & mask];
        }
      }
      p[i] = sum;
      most = Math.max(most, sum);
    }
    double total = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp(p[i] - most);
      total += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= total;
    }
    return p;
  }

  /** The weights as signed bytes. */
  byte[] quantized() {
    return quantized(weights);
  }

  /** Weights as signed bytes, 16 to a unit of log odds. */
  static byte[] quantized(float[] weights) {
    byte[] bytes = new byte[weights.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(16 * weights[i])));
    }
    return bytes;
  }
}
