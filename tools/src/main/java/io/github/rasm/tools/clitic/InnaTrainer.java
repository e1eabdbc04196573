package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Candidate;
import io.github.rasm.internal.clitic.CandidateList;
import io.github.rasm.internal.clitic.Features;
import io.github.rasm.internal.clitic.InnaModel;
import io.github.rasm.internal.clitic.Letters;
import io.github.rasm.internal.clitic.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains {@link InnaModel} on raw text in which the hamza is written: logistic regression, AdaGrad.
 */
final class InnaTrainer {
  private static final int BITS = 15;
  private static final int EPOCHS = 5;
  private static final double RATE = 0.1;

  /** A word with its features and whether it is inna. */
  private record Example(int[] features, boolean inna) {}

  byte[] train(Path data, Lexicon lexicon) throws IOException {
    List<Example> examples = new ArrayList<>();
    Letters letters = new Letters();
    CandidateList candidates = new CandidateList(lexicon);
    RawText.read(
        data,
        (line, weight) -> {
          for (int i = 0; i < line.size; i++) {
            if (line.word[i]) {
              letters.read(line.text, line.start[i], line.end[i]);
              candidates.fill(letters);
              for (int c = 0; c < candidates.size; c++) {
                add(line, i, letters, candidates.list[c], examples);
              }
            }
          }
        });
    return fit(examples);
  }

  private static void add(
      RawText.Line line, int i, Letters letters, int candidate, List<Example> examples) {
    int from = Candidate.stemStart(candidate);
    int to = letters.count() - Candidate.pronounLength(candidate);
    boolean split = from > 0 || to < letters.count();
    if (!split || to - from != 2 || (candidate & Candidate.DET) != 0) {
      return;
    }
    String stem = letters.written().substring(from, to);
    boolean inna = stem.equals("إن");
    if (inna || stem.equals("أن")) {
      int[] list = new int[InnaModel.SIZE];
      long before = line.hashBefore(i);
      long beforeThat = before == Features.EDGE ? Features.EDGE : line.hashBefore(i - 1);
      boolean said = false;
      for (int k = i;
          k > 0 && k > i - InnaModel.REACH && line.hashBefore(k) != Features.EDGE;
          k--) {
        said |= InnaModel.isSaying(line.hashBefore(k));
      }
      InnaModel.fill(candidate, before, beforeThat, line.hashAfter(i), said, list);
      examples.add(new Example(list, inna));
    }
  }

  private static byte[] fit(List<Example> examples) {
    float[] weights = new float[1 << BITS];
    float[] squares = new float[1 << BITS];
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      for (Example example : examples) {
        double sum = 0;
        for (int feature : example.features) {
          sum += weights[feature & weights.length - 1];
        }
        double g = 1 / (1 + Math.exp(-sum)) - (example.inna ? 1 : 0);
        for (int feature : example.features) {
          int at = feature & weights.length - 1;
          squares[at] += (float) (g * g);
          weights[at] -= (float) (RATE * g / (Math.sqrt(squares[at]) + 1e-3));
        }
      }
    }
    return Trainer.quantized(weights);
  }
}
