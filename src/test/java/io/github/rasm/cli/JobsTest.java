package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobsTest {
  private static final List<Integer> ITEMS = IntStream.range(0, 1000).boxed().toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 2000})
  void everyItemHasItsTurn(int threads) {
    Set<Integer> seen = Collections.synchronizedSet(new HashSet<>());
    Jobs.run(ITEMS, threads, seen::add);
    assertEquals(new HashSet<>(ITEMS), seen);
  }

  @Test
  void oneThreadIsTheCallers() {
    Thread caller = Thread.currentThread();
    Jobs.run(ITEMS, 1, item -> assertSame(caller, Thread.currentThread()));
  }

  @Test
  void tasksRunSideBySide() {
    // Would wait for ever if the three did not run at the same time.
    CyclicBarrier barrier = new CyclicBarrier(3);
    Jobs.run(
        List.of(1, 2, 3),
        3,
        item -> {
          try {
            barrier.await();
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
    assertEquals(0, barrier.getNumberWaiting());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatATaskThrowsIsThrownOn(int threads) {
    IllegalStateException thrown = new IllegalStateException("x");
    Set<Integer> seen = Collections.synchronizedSet(new HashSet<>());
    Exception caught =
        assertThrows(
            IllegalStateException.class,
            () ->
                Jobs.run(
                    ITEMS,
                    threads,
                    item -> {
                      seen.add(item);
                      throw thrown;
                    }));
    assertSame(thrown, caught);
    assertTrue(seen.size() <= threads);
  }
}
