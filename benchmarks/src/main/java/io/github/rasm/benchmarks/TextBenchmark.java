package io.github.rasm.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What all benchmarks share: one contender runs over one text, again and again, and its first and
 * last answers are checked. Subclasses say by their parameters which contender and which text. A
 * fork sees one contender only, so the calls through {@link Contender} are compiled as direct ones.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class TextBenchmark {
  /** About one megabyte of bare UTF-8, the usual size. */
  static final String MEGABYTE = "1048576";

  private Contender contender;
  private int chars;
  private int bytes;
  private int words;

  /** Returns the text of the parameters. */
  abstract String text();

  /** Returns the contender of the parameters, ready for a text. */
  abstract Contender contender(String text);

  /** Makes text and contender and checks an answer. */
  @Setup
  public void setUp() {
    String text = text();
    chars = text.length();
    bytes = text.getBytes(StandardCharsets.UTF_8).length;
    words = countWords(text);
    contender = contender(text);
    contender.run();
    contender.check();
  }

  private static int countWords(String text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        inside = false;
      } else if (!inside && Character.isLetter(c)) {
        inside = true;
        count++;
      }
    }
    return Math.max(count, 1);
  }

  /** Does the work once. */
  @Benchmark
  public Object run(Size size) {
    size.chars += chars;
    size.bytes += bytes;
    size.words += words;
    return contender.run();
  }

  /** Checks the last answer, made by the compiled code. */
  @TearDown
  public void tearDown() {
    contender.check();
  }

  /** What was worked through: JMH divides the time by it. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Size {
    /** UTF-16 code units of source text, whatever the path. */
    public long chars;

    /** Bytes of the same text in UTF-8. */
    public long bytes;

    /** Stretches without white space that have a letter, at least one in a text. */
    public long words;
  }
}
