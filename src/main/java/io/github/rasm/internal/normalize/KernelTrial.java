package io.github.rasm.internal.normalize;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * Finds out whether a kernel is faster in this JVM, on this machine, than the table loops. Until it
 * is compiled a kernel of vectors is a thousand times slower, and to get it compiled it must run
 * for about a second: that is done here, in a thread of its own, while the table loops go on. What
 * is measured are short texts, bare and marked, in UTF-16 and UTF-8; the kernel must win on each.
 */
final class KernelTrial implements Runnable {
  private static final long PATIENCE_NANOS = 10_000_000_000L;

  /** Units of a text; short, so that the compiler counts many calls. */
  private static final int LENGTH = 1024;

  /** Runs of which the fastest counts. */
  private static final int RUNS = 64;

  /** Each about as often as the next, the common and the rare. */
  private static final String LETTERS = letters();

  private final FoldTable table;
  private final Kernel kernel;
  private final char[][] chars = {text(0), text(2)};
  private final byte[][] bytes = new byte[chars.length][];
  private final char[] charTarget = new char[LENGTH];
  private final byte[] byteTarget = new byte[2 * LENGTH];

  private KernelTrial(FoldTable table, Kernel kernel) {
    this.table = table;
    this.kernel = kernel;
    for (int k = 0; k < chars.length; k++) {
      bytes[k] = new String(chars[k]).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Begins a trial; at its end the table knows its kernel, if that is faster. */
  static void start(FoldTable table, Kernel kernel) {
    Thread thread = new Thread(new KernelTrial(table, kernel), "rasm-kernel-trial");
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
    long start = System.nanoTime();
    PairTable pairs = new PairTable(table);
    boolean charsWin = false;
    boolean utf8Wins = false;
    while (!(charsWin && utf8Wins) && System.nanoTime() - start < PATIENCE_NANOS) {
      // Each text in each round, win or lose: the compiler must know all of them.
      charsWin = winsChars(0) & winsChars(1);
      utf8Wins = winsUtf8(pairs, 0) & winsUtf8(pairs, 1);
    }
    table.use(charsWin ? kernel : null, utf8Wins ? kernel : null);
  }

  private boolean winsChars(int k) {
    char[] source = chars[k];
    return wins(
        time(() -> CharTableLoop.runKernel(kernel, table, source, 0, LENGTH, charTarget, 0)),
        time(() -> CharTableLoop.runTable(table, source, charTarget)));
  }

  private boolean winsUtf8(PairTable pairs, int k) {
    byte[] source = bytes[k];
    int length = source.length;
    return wins(
        time(() -> Utf8TableLoop.runKernel(kernel, pairs, source, 0, length, byteTarget, 0)),
        time(() -> Utf8TableLoop.runTable(pairs, source, 0, length, byteTarget, 0)));
  }

  /** A kernel that stops everywhere is as fast as the table loop behind it, and no faster. */
  private static boolean wins(long kernelTime, long tableTime) {
    return 10 * kernelTime < 8 * tableTime;
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
