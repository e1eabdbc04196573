package io.github.rasm.tools;

import io.github.rasm.internal.model.ModelFile;
import io.github.rasm.internal.segment.SentenceModel;
import io.github.rasm.tools.SentenceTexts.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains the bundled model of sentence boundaries; the same bytes from the same data. Arguments:
 * the directory of the data, the file to write.
 *
 * <pre>
 * tools/train-sentences.sh
 * </pre>
 *
 * <p>The scores of gaps are features of the model of units, so that model learns from scores that
 * were trained on other articles: one half of the news for the other.
 */
public final class SentenceTrainer {
  private static final long SEED = 20170101;

  /** How often the news, and PUD, stand in the text beside the encyclopedia. */
  private static final int NEWS = 3;

  private static final int PUD = 5;

  /** Words of the encyclopedia that the model of units learns from. */
  private static final int OTHER = 300_000;

  /** The longest sentence that has a weight of its own, in words. */
  private static final int LONGEST = 100;

  /**
   * What a sentence costs less than the text says it does, in logs. News has shorter sentences than
   * an encyclopedia; chosen on PUD, with a model that had not seen it.
   */
  private static final double SHORTER = 2.2;

  private final Random random = new Random(SEED);
  private final Path data;

  private SentenceTrainer(Path data) {
    this.data = data;
  }

  /** Runs the program. */
  public static void main(String[] args) throws IOException {
    Files.write(Path.of(args[1]), new SentenceTrainer(Path.of(args[0])).train().toBytes());
  }

  private ModelFile train() throws IOException {
    List<Article> news = SentenceTexts.read(data.resolve("raw/ant-news.txt.xz"));
    List<Article> other = SentenceTexts.read(data.resolve("raw/wikipedia-2017.txt.xz"));
    List<Article> pud =
        SentenceTexts.pud(data).stream().map(SentenceTexts::articleWithMarks).toList();
    List<Article> even = new ArrayList<>();
    List<Article> odd = new ArrayList<>();
    for (int i = 0; i < news.size(); i++) {
      // Neighbours tell of the same events, so they stay together.
      (i / 100 % 2 == 0 ? even : odd).add(news.get(i));
    }
    int half = other.size() / 2;
    int[] lengths = new int[LONGEST + 1];
    SparseTable onEven = trainGaps(even, other.subList(0, half), pud, new int[LONGEST + 1]);
    SparseTable onOdd =
        trainGaps(odd, other.subList(half, other.size()), pud, new int[LONGEST + 1]);
    SparseTable gaps = trainGaps(news, other, pud, lengths);

    StretchTrainer trainer = new StretchTrainer(random);
    trainer.addNews(even, onOdd);
    trainer.addNews(odd, onEven);
    trainer.addOther(SentenceTexts.first(other, OTHER), onOdd);
    SparseTable stretch = trainer.train();

    return new ModelFile(SentenceModel.KIND)
        .with("name", "Rasm sentences")
        .with("version", "1")
        .with("licence", "CC BY-SA 4.0")
        .with(
            "sources",
            "ANT Corpus v1.1 (Apache-2.0); Arabic Wikipedia, 2017 (CC BY-SA 3.0 and 4.0);"
                + " UD Arabic-PUD (CC BY-SA 3.0)")
        .with("command", "tools/train-sentences.sh")
        .with("scores", "benchmarks/ACCURACY.md, section Sentences")
        .with(SentenceModel.STRETCH, stretch.bytes())
        .with(SentenceModel.GAP, gaps.bytes())
        .with(SentenceModel.NUMBERS, numbers(stretch.scale(), gaps.scale(), lengths));
  }

  private SparseTable trainGaps(
      List<Article> news, List<Article> other, List<Article> pud, int[] lengths) {
    List<Article> all = new ArrayList<>(other);
    for (int i = 0; i < NEWS; i++) {
      all.addAll(news);
    }
    for (int i = 0; i < PUD; i++) {
      all.addAll(pud);
    }
    return GapTrainer.train(all, random, lengths);
  }

  // As SentenceModel reads them.
  private static int[] numbers(float stretchScale, float gapScale, int[] lengths) {
    int[] numbers = new int[2 + lengths.length];
    numbers[0] = Float.floatToIntBits(stretchScale);
    numbers[1] = Float.floatToIntBits(gapScale);
    float[] weights = lengthWeights(lengths);
    for (int i = 0; i < weights.length; i++) {
      numbers[2 + i] = Float.floatToIntBits(weights[i]);
    }
    return numbers;
  }

  // Log ratio of a log-normal distribution of lengths to the geometric one that gaps of equal
  // probability would have.
  private static float[] lengthWeights(int[] lengths) {
    double n = 0;
    double words = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 1; i < lengths.length; i++) {
      double log = StrictMath.log(i);
      n += lengths[i];
      words += (double) i * lengths[i];
      sum += lengths[i] * log;
      squares += lengths[i] * log * log;
    }
    double mean = sum / n;
    double variance = squares / n - mean * mean;
    double end = n / words;
    float[] weights = new float[lengths.length];
    for (int i = 1; i < weights.length; i++) {
      double log = StrictMath.log(i);
      double logNormal =
          -(log - mean) * (log - mean) / (2 * variance)
              - log
              - 0.5 * StrictMath.log(2 * Math.PI * variance);
      double geometric = StrictMath.log(end) + (i - 1) * StrictMath.log(1 - end);
      weights[i] = (float) (logNormal - geometric + SHORTER);
    }
    return weights;
  }
}
