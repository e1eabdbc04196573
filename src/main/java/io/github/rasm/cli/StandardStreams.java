package io.github.rasm.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * The standard streams of one run, so that tests can bring their own. They are never closed: when
 * the caller closed a descriptor before the start, the JVM's own files may stand behind its number.
 *
 * @param in standard input, not buffered
 * @param out standard output, not buffered; unlike {@link System#out} it reports errors
 * @param err standard error, in UTF-8
 * @param outIsPipe whether {@code out} is a pipe; asked only when writing to it failed
 * @param progressVisible whether a progress bar on {@code err} would be seen and would not disturb
 *     the output; asked only when a job is long
 */
record StandardStreams(
    InputStream in,
    OutputStream out,
    PrintStream err,
    BooleanSupplier outIsPipe,
    BooleanSupplier progressVisible) {
  /** Returns the streams of this process. */
  static StandardStreams ofProcess() {
    return new StandardStreams(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        () -> FileType.isPipe(Path.of("/dev/stdout")),
        () -> isTerminal(2) && !isTerminal(1));
  }

  /**
   * Asks {@code test -t}, since {@link System#console} knows nothing of standard error and means
   * different things before and after Java 22. Where there is no such program there is no bar.
   */
  private static boolean isTerminal(int descriptor) {
    try {
      Process test =
          new ProcessBuilder("test", "-t", Integer.toString(descriptor))
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return test.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
