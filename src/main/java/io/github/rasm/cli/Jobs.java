package io.github.rasm.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Runs tasks side by side. */
final class Jobs {
  private Jobs() {}

  /**
   * Gives each item to the task, in the calling thread or in up to {@code threads} others, and
   * returns when all are done. What a task throws stops the others from beginning with a new item
   * and is thrown on.
   */
  static <T> void run(List<T> items, int threads, Consumer<T> task) {
    int count = Math.min(threads, items.size());
    if (count <= 1) {
      items.forEach(task);
      return;
    }
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable worker =
        () -> {
          try {
            for (int i; failure.get() == null && (i = next.getAndIncrement()) < items.size(); ) {
              task.accept(items.get(i));
            }
          } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
          }
        };
    Thread[] workers = new Thread[count];
    for (int i = 0; i < count; i++) {
      workers[i] = new Thread(worker, "rasm-" + (i + 1));
      workers[i].setDaemon(true);
      workers[i].start();
    }
    join(workers);
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() != null) {
      throw (RuntimeException) failure.get();
    }
  }

  private static void join(Thread[] workers) {
    boolean interrupted = false;
    for (Thread worker : workers) {
      while (worker.isAlive()) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
