package io.github.rasm.internal.normalize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/**
 * Finds out whether a kernel is faster in this JVM, on this machine, than the table loops. Until it
 * is compiled a kernel of vectors is a thousand times slower, and to get it compiled it must run
 * for about a second: that is done here, in a thread of its own, while the table loops go on. What
 * is measured are short texts, bare and marked. The first kernel is taken that wins on bare text
 * and does not lose on marked text.
 */
final class KernelTrial implements Runnable {
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  /** Units of a text; short, so that the compiler counts many calls. */
  private static final int LENGTH = 1024;

  /** Runs of which the fastest counts. */
  private static final int RUNS = 64;

  /**
   * Share of the table loop's time up to which a kernel wins. One that stops everywhere is as fast
   * as the table loop behind it, and no faster.
   */
  private static final double WINNING_SHARE = 0.8;

  /** Share up to which it does not lose; above 1 for what the clock may be wrong. */
  private static final double HARMLESS_SHARE = 1.03;

  /** Each about as often as the next, the common and the rare. */
  private static final String LETTERS = letters();

  private final KernelChoice choice;
  private final FoldTable table;
  private final List<Kernel> kernels;
  private final char[][] chars = {text(0), text(2)};
  private final byte[][] bytes = new byte[chars.length][];
  private final char[] charTarget = new char[LENGTH];
  private final byte[] byteTarget = new byte[2 * LENGTH];

  private KernelTrial(KernelChoice choice, List<Kernel> kernels) {
    this.choice = choice;
    this.table = choice.table;
    this.kernels = kernels;
    for (int k = 0; k < chars.length; k++) {
      bytes[k] = new String(chars[k]).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Begins a trial; at its end the choice is made. */
  static void start(KernelChoice choice, List<Kernel> kernels) {
    Thread thread = new Thread(new KernelTrial(choice, kernels), "rasm-kernel-trial");
    thread.setDaemon(true);
    thread.start();
  }

  /** Words of four letters, and a mark after one letter in {@code marks} of them, if not 0. */
  private static char[] text(int marks) {
    Random random = new Random(1);
    char[] text = new char[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      boolean marked = marks > 0 && i % 5 != 0 && random.nextInt(marks) == 0;
      int letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      text[i] = (char) (i % 5 == 4 ? CodePoints.SPACE : marked ? CodePoints.SHADDA : letter);
    }
    return text;
  }

  private static String letters() {
    StringBuilder letters = new StringBuilder();
    for (int c = CodePoints.HAMZA; c <= CodePoints.YA; c++) {
      if (c < 0x063B || c >= CodePoints.FA) {
        letters.append((char) c);
      }
    }
    return letters.toString();
  }

  @Override
  public void run() {
    PairTable pairs = choice.isUtf8 ? new PairTable(table) : null;
    for (Kernel kernel : kernels) {
      long start = System.nanoTime();
      while (System.nanoTime() - start < PATIENCE_NANOS) {
        if (choice.isUtf8 ? winsUtf8(kernel, pairs) : winsChars(kernel)) {
          choice.use(kernel, "it won a trial");
          return;
        }
      }
    }
    List<String> names = kernels.stream().map(Kernel::name).toList();
    choice.use(null, "it won a trial against " + String.join(" and ", names));
  }

  private boolean winsChars(Kernel kernel) {
    // Each text each time, win or lose: the compiler must know all of them.
    return charShare(kernel, 0) <= WINNING_SHARE & charShare(kernel, 1) <= HARMLESS_SHARE;
  }

  /** Returns the time of a kernel on a text as a share of that of the table loop. */
  private double charShare(Kernel kernel, int k) {
    char[] source = chars[k];
    return (double)
            time(
                () ->
                    CharTableLoop.runKernel(kernel, table, source, 0, LENGTH, charTarget, 0, null))
        / time(() -> CharTableLoop.runTable(table, source, charTarget));
  }

  private boolean winsUtf8(Kernel kernel, PairTable pairs) {
    return utf8Share(kernel, pairs, 0) <= WINNING_SHARE
        & utf8Share(kernel, pairs, 1) <= HARMLESS_SHARE;
  }

  private double utf8Share(Kernel kernel, PairTable pairs, int k) {
    byte[] source = bytes[k];
    int length = source.length;
    return (double)
            time(() -> Utf8TableLoop.runKernel(kernel, pairs, source, 0, length, byteTarget, 0))
        / time(() -> Utf8TableLoop.runTable(pairs, source, 0, length, byteTarget, 0));
  }

  /** Work whose result the compiler must not drop. */
  private interface Work {
    long run();
  }

  private static long time(Work work) {
    long best = Long.MAX_VALUE;
    long sum = 0;
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      sum += work.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    // The results are never negative.
    return sum < 0 ? Long.MAX_VALUE : best;
  }
}
