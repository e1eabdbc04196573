package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where the results of {@code normalize} go, and the progress bar. */
class NormalizeOutputTest extends OutputContract {
  @Override
  String command() {
    return "normalize";
  }

  @Override
  String result(String text) {
    return text.replace('أ', 'ا');
  }

  // Progress

  @Test
  void longJobShowsProgressOnTerminalAndClearsIt() throws IOException {
    Path file = dir.resolve("a");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(70L << 20);
    }
    String shown = errorsOf(true, "normalize", file);
    assertTrue(shown.contains("MB"), shown);
    assertTrue(shown.endsWith(" \r"), shown);
    assertEquals("", errorsOf(false, "normalize", file));
  }

  @Test
  void jobOfUnknownLengthShowsNoProgress() throws IOException {
    assertEquals("", errorsOf(true, "normalize", TestFiles.write(dir.resolve("a"), "1"), "-"));
    assertEquals("", errorsOf(true, "normalize", TestFiles.write(dir.resolve("a"), "1")));
  }

  private static String errorsOf(boolean terminal, Object... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream out = OutputStream.nullOutputStream();
    int code = Cli.runWithStreams(new byte[0], out, err, terminal, arguments);
    assertEquals(ExitCode.DONE, code);
    return err.toString(UTF_8);
  }
}
