package io.github.rasm.tools;

import io.github.rasm.TokenCursor;
import io.github.rasm.Tokenizer;
import io.github.rasm.internal.segment.GapFeatures;
import io.github.rasm.internal.segment.Words;
import io.github.rasm.tools.SentenceTexts.Article;
import io.github.rasm.tools.SentenceTexts.Line;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Trains the log odds of a sentence end in each gap of text without punctuation: marks are taken
 * out of text that has them, and the sentence ends that they set are to be found again.
 */
final class GapTrainer {
  private static final int BITS = 20;
  private static final int EPOCHS = 2;
  private static final float DROPOUT = 0.4f;

  /** Errors too small to be learned from. */
  private static final float NEGLIGIBLE = 1e-3f;

  private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");

  private final SparseTable table = new SparseTable(BITS);
  private final Random random;
  private final TokenCursor cursor = Tokenizer.standard().cursor();
  private final Words words = new Words();
  private final int[] features = new int[GapFeatures.MOST];
  private final int[] kept = new int[GapFeatures.MOST];

  /** For each word, whether a sentence begins with it. */
  private boolean[] starts = new boolean[1 << 10];

  private int sentences;

  private GapTrainer(Random random) {
    this.random = random;
  }

  /** Trains on articles, whose list is shuffled; counts sentences by their words. */
  static SparseTable train(List<Article> articles, Random random, int[] lengths) {
    GapTrainer trainer = new GapTrainer(random);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(articles, random);
      for (Article article : articles) {
        trainer.read(article, epoch == 0 ? lengths : new int[lengths.length]);
        if (trainer.sentences > 1) {
          trainer.learn();
        }
      }
    }
    return trainer.table;
  }

  // Lines without a mark at their end are no sentences, mostly.
  private void read(Article article, int[] lengths) {
    words.clear();
    sentences = 0;
    for (Line line : article.lines()) {
      if (line.endsInMark()) {
        for (String sentence : line.sentences()) {
          int length = add(PUNCTUATION.matcher(sentence).replaceAll(""));
          if (length > 0) {
            lengths[Math.min(lengths.length - 1, length)]++;
          }
        }
      }
    }
  }

  private int add(String bare) {
    int first = words.size();
    char[] text = bare.toCharArray();
    for (cursor.reset(text, 0, text.length); cursor.next(); ) {
      int k = words.size();
      if (k == starts.length) {
        starts = Arrays.copyOf(starts, 2 * k);
      }
      starts[k] = k == first;
      words.add(text, cursor.start(), cursor.end(), cursor.type());
    }
    sentences += words.size() > first ? 1 : 0;
    return words.size() - first;
  }

  private void learn() {
    for (int k = 1; k < words.size(); k++) {
      int count = GapFeatures.extract(words, k, table.mask(), features);
      int used = 0;
      for (int i = 0; i < count; i++) {
        if (random.nextFloat() >= DROPOUT) {
          kept[used++] = features[i];
        }
      }
      float score = table.score(kept, 0, used) / (1 - DROPOUT);
      float error = (float) (1 / (1 + Math.exp(-score))) - (starts[k] ? 1 : 0);
      if (Math.abs(error) > NEGLIGIBLE) {
        table.update(kept, 0, used, error);
      }
    }
  }
}
