package io.github.rasm.cli;

import java.io.PrintStream;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far a long job is. A short one, or one of unknown length, shows nothing. */
final class Progress implements AutoCloseable {
  /** Bytes to read from which on a job is long. */
  private static final long LONG = 64L << 20;

  private static final int INTERVAL_MILLIS = 200;
  private static final long MEGABYTE = 1_000_000;

  /** Null when nothing is shown. */
  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** Begins to show how much of some inputs was read. */
  static Progress of(List<Input> inputs, StandardStreams streams, Messages messages) {
    long total = 0;
    for (Input input : inputs) {
      long size = input.size();
      if (size < 0) {
        return new Progress(null);
      }
      total += size;
    }
    if (total < LONG || !streams.progressVisible().getAsBoolean()) {
      return new Progress(null);
    }
    Line line = new Line(streams.err());
    messages.beforeEach(line::clear);
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName("rasm")
            .setInitialMax(total)
            .setUnit(" MB", MEGABYTE)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL_MILLIS)
            .setConsumer(line)
            .clearDisplayOnFinish()
            .build());
  }

  /** Takes note of bytes that were read. */
  void add(long bytes) {
    if (bar != null) {
      bar.stepBy(bytes);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /**
   * The line of the terminal that holds the bar. Its width is fixed, so that no terminal is opened.
   */
  private static final class Line implements ProgressBarConsumer {
    private static final int WIDTH = 79;

    private final PrintStream err;

    Line(PrintStream err) {
      this.err = err;
    }

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String rendered) {
      String fitting = rendered.substring(0, Math.min(WIDTH, rendered.length()));
      err.print("\r" + fitting);
      err.flush();
    }

    @Override
    public void clear() {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
    }

    @Override
    public void close() {
      clear();
    }
  }
}
