package io.github.rasm.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How much of a figure is chance. Units of text are drawn, not words or boundaries: what stands in
 * one text is not independent. Seeded, so that a report is the same each time.
 */
final class Significance {
  /** Samples of the bootstrap. */
  static final int SAMPLES = 2_000;

  /** Shuffles of the randomization test. */
  static final int SHUFFLES = 10_000;

  private static final long SEED = 20_261_124;
  private static final double TAIL = 0.025;

  private Significance() {}

  /** Two bounds. */
  record Interval(double low, double high) {}

  /** Returns the 95 % confidence interval of F1 by the percentile bootstrap over units. */
  static Interval interval(List<Counts> units) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] scores = new double[SAMPLES];
    for (int s = 0; s < SAMPLES; s++) {
      long hits = 0;
      long gold = 0;
      long found = 0;
      for (int i = 0; i < units.size(); i++) {
        Counts unit = units.get(random.nextInt(units.size()));
        hits += unit.hits();
        gold += unit.gold();
        found += unit.found();
      }
      scores[s] = Counts.f1(hits, gold, found);
    }
    Arrays.sort(scores);
    int tail = (int) Math.round(TAIL * SAMPLES);
    return new Interval(scores[tail], scores[SAMPLES - 1 - tail]);
  }

  /**
   * Returns how probable a difference as large as that of two systems is if they are equally good:
   * paired approximate randomization, two-sided, which swaps the systems in each unit at random.
   */
  static double probability(List<Counts> a, List<Counts> b) {
    if (a.size() != b.size()) {
      throw new IllegalArgumentException(a.size() + " and " + b.size() + " units are no pairs");
    }
    Counts sumA = sum(a);
    Counts sumB = sum(b);
    double seen = Math.abs(sumA.f1() - sumB.f1());
    // A swap moves the difference of a unit from one sum to the other.
    SplittableRandom random = new SplittableRandom(SEED);
    int asLarge = 0;
    for (int s = 0; s < SHUFFLES; s++) {
      long hits = 0;
      long gold = 0;
      long found = 0;
      for (int i = 0; i < a.size(); i++) {
        if (random.nextBoolean()) {
          hits += b.get(i).hits() - a.get(i).hits();
          gold += b.get(i).gold() - a.get(i).gold();
          found += b.get(i).found() - a.get(i).found();
        }
      }
      double left = Counts.f1(sumA.hits() + hits, sumA.gold() + gold, sumA.found() + found);
      double right = Counts.f1(sumB.hits() - hits, sumB.gold() - gold, sumB.found() - found);
      // The tolerance is for sums of the same numbers in another order.
      if (Math.abs(left - right) >= seen - 1e-9) {
        asLarge++;
      }
    }
    return (asLarge + 1.0) / (SHUFFLES + 1.0);
  }

  static Counts sum(List<Counts> units) {
    return units.stream().reduce(new Counts(0, 0, 0), Counts::plus);
  }
}
