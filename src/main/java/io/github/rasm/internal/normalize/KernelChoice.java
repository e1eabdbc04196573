package io.github.rasm.internal.normalize;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which kernel runs UTF-16, or UTF-8, of one table. It is looked for once enough text went through.
 * Thread-safe.
 */
final class KernelChoice {
  final FoldTable table;
  final boolean isUtf8;
  private final AtomicBoolean sought = new AtomicBoolean();

  /** Length of the texts so far. */
  private long seen;

  /** Faster than the table loop; null if there is none, or none yet. */
  private volatile Kernel kernel;

  private volatile String reason = "too little text to look for a faster kernel";

  KernelChoice(FoldTable table, boolean isUtf8) {
    this.table = table;
    this.isUtf8 = isUtf8;
  }

  /** Returns the kernel, or null for the table loop. */
  Kernel kernel() {
    if (!sought.get() && seen >= Kernels.SOUGHT_FROM && sought.compareAndSet(false, true)) {
      Kernels.seek(this);
    }
    return kernel;
  }

  /** Takes note of text that the table loop went through, in units or bytes. */
  void count(int length) {
    if (!sought.get()) {
      // A race loses a count, no more.
      seen += length;
    }
  }

  /** Decides; null is for the table loop. */
  void use(Kernel chosen, String why) {
    kernel = chosen;
    reason = why;
  }

  /** Returns what runs and why, in a few words. */
  @Override
  public String toString() {
    Kernel chosen = kernel;
    return (chosen == null ? "table loop" : chosen.name()) + " (" + reason + ")";
  }
}
