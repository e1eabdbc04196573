package io.github.rasm.benchmarks;

import io.github.rasm.CliticModel;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SentenceSegmenter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Loads the models in a fresh process and prints, in the form of {@code cli.tsv}, how long the
 * first call takes and, in the place of the peak, how much heap stays.
 */
public final class ModelLoad {
  private static final double NANOS = 1e9;
  private static final int KILO = 1024;

  private ModelLoad() {}

  /** Runs it. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long size;
    try (InputStream in = CliticModel.class.getResourceAsStream("clitics.model")) {
      size = in.readAllBytes().length;
    }
    print(out, "first sentence segmenter (peak: heap that stays)", 0, ModelLoad::sentences);
    print(out, "load of the clitic model (peak: heap that stays)", size, CliticModel::bundled);
    print(out, "first clitic segmenter (peak: heap that stays)", 0, ModelLoad::clitics);
  }

  private static Object sentences() {
    return SentenceSegmenter.standard().cursor().reset("\u0646\u0639\u0645. \u0644\u0627.").next();
  }

  private static Object clitics() {
    return CliticSegmenter.of(CliticScheme.UD).segment("\u0648\u0628\u0647\u0645");
  }

  private static void print(PrintStream out, String label, long bytes, Supplier<Object> work) {
    long before = heap();
    long start = System.nanoTime();
    Object made = work.get();
    long time = System.nanoTime() - start;
    long kept = heap() - before;
    if (made == null) {
      throw new IllegalStateException("nothing was loaded");
    }
    out.printf(
        Locale.ROOT, "%s\t%d\t%.4f\t%d%n", label, bytes, time / NANOS, Math.max(0, kept / KILO));
  }

  private static long heap() {
    // Twice: what the first one finalizes, the second one frees.
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
