package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignificanceTest {
  private static List<Counts> units(int count, int hits, int of) {
    return Collections.nCopies(count, new Counts(hits, of, of));
  }

  @Test
  void f1OfSums() {
    Counts sum = new Counts(3, 4, 5).plus(new Counts(1, 4, 3));
    assertEquals(new Counts(4, 8, 8), sum);
    assertEquals(50.0, sum.f1());
    assertEquals(0.0, new Counts(0, 0, 0).f1());
  }

  @Test
  void unitsThatAreAllAlikeHaveNoInterval() {
    assertEquals(new Significance.Interval(90, 90), Significance.interval(units(20, 9, 10)));
  }

  @Test
  void intervalOfRightAndWrongUnitsIsThatOfTheBinomial() {
    List<Counts> units = IntStream.range(0, 400).mapToObj(i -> new Counts(i % 2, 1, 1)).toList();
    Significance.Interval interval = Significance.interval(units);
    // 50 ± 1.96 × √(0.25 / 400) × 100 = 45.1 to 54.9
    assertEquals(45.1, interval.low(), 0.6);
    assertEquals(54.9, interval.high(), 0.6);
  }

  @Test
  void equalSystemsDifferByChance() {
    assertEquals(1.0, Significance.probability(units(10, 8, 10), units(10, 8, 10)));
  }

  @Test
  void differencesThatAllPointOneWayAreNoChance() {
    // All ten signs alike: 2 of 1024.
    double p = Significance.probability(units(10, 9, 10), units(10, 8, 10));
    assertEquals(2.0 / 1024, p, 0.001);
  }

  @Test
  void differencesThatPointBothWaysAreChance() {
    List<Counts> a = IntStream.range(0, 10).mapToObj(i -> new Counts(8 + i % 2, 10, 10)).toList();
    List<Counts> b =
        IntStream.range(0, 10).mapToObj(i -> new Counts(9 - (i + 1) % 3 % 2, 10, 10)).toList();
    assertTrue(Significance.probability(a, b) > 0.2);
  }

  @Test
  void pairsOnly() {
    List<Counts> one = units(1, 1, 1);
    List<Counts> two = units(2, 1, 1);
    assertThrows(IllegalArgumentException.class, () -> Significance.probability(one, two));
  }
}
