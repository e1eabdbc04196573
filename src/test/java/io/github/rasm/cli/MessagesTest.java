package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private String problem(boolean traces, Throwable cause) {
    new Messages(new PrintStream(err, true, UTF_8), traces).problem("ملف", cause);
    return err.toString(UTF_8);
  }

  @Test
  void problemIsOneLineInUtf8() {
    String text = problem(false, new FileSystemException("x", null, "Is a directory"));
    assertEquals("rasm: ملف: Is a directory" + System.lineSeparator(), text);
  }

  @Test
  void faultOfTheProgramIsCalledSo() {
    String text = problem(false, new IllegalStateException("x"));
    assertTrue(text.startsWith("rasm: ملف: internal error, please report it: "), text);
    assertFalse(text.contains("\tat "), text);
  }

  @Test
  void traceOnRequest() {
    String text = problem(true, new IOException("x"));
    assertTrue(text.startsWith("rasm: ملف: x" + System.lineSeparator()), text);
    assertTrue(text.contains("\tat "), text);
  }
}
