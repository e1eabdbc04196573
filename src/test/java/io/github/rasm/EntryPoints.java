package io.github.rasm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sends one text through every entry point of a {@link Normalizer} and compares the results. */
final class EntryPoints {
  private static final int[] ONE_BY_ONE = {1};
  private static final int[] AT_ONCE = {Integer.MAX_VALUE};

  private final Normalizer normalizer;
  private final String source;
  private final String want;
  private final List<String> failures = new ArrayList<>();

  private EntryPoints(Normalizer normalizer, String source, String want) {
    this.normalizer = normalizer;
    this.source = source;
    this.want = want;
  }

  /** Returns one line for each entry point that gives something else; chunks one by one. */
  static List<String> failures(Normalizer normalizer, String source, String want) {
    return failures(normalizer, source, want, ONE_BY_ONE);
  }

  /** The same, with chunks of the given sizes in turn. */
  static List<String> failures(Normalizer normalizer, String source, String want, int[] chunks) {
    EntryPoints run = new EntryPoints(normalizer, source, want);
    run.strings();
    run.chars();
    run.readersAndWriters(chunks);
    run.readersAndWriters(AT_ONCE);
    if (!hasLoneSurrogate(source)) {
      run.bytes();
      run.buffers();
      run.streams(chunks);
      run.streams(AT_ONCE);
    }
    return run.failures;
  }

  /** Fails with all of {@link #failures(Normalizer, String, String, int[])}. */
  static void check(Normalizer normalizer, String source, String want, int... chunks) {
    List<String> failures =
        failures(normalizer, source, want, chunks.length == 0 ? ONE_BY_ONE : chunks);
    if (!failures.isEmpty()) {
      throw new AssertionError(
          normalizer + " of " + Texts.escaped(source) + ":\n" + String.join("\n", failures));
    }
  }

  static boolean hasLoneSurrogate(String text) {
    return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private void compare(String entryPoint, String got) {
    if (!got.equals(want)) {
      failures.add(entryPoint + ": got " + shown(got) + " want " + shown(want));
    }
  }

  private static String shown(String text) {
    String escaped = Texts.escaped(text);
    return escaped.length() <= 2000
        ? escaped
        : escaped.substring(0, 2000) + "… (" + text.length() + " units)";
  }

  private void compare(String entryPoint, byte[] got) {
    byte[] bytes = want.getBytes(StandardCharsets.UTF_8);
    if (!Arrays.equals(got, bytes)) {
      compare(entryPoint, new String(got, StandardCharsets.UTF_8));
    }
  }

  private void strings() {
    String got = normalizer.normalize(source);
    compare("String", got);
    if (got.equals(source) && got != source) {
      failures.add("String: another instance, though nothing changed");
    }
    compare("StringBuilder", normalizer.normalize(new StringBuilder(source)));
    AlignedText aligned = normalizer.align(source);
    compare("align", aligned.text());
    if (aligned.alignment().sourceLength() != source.length()
        || aligned.alignment().normalizedLength() != aligned.text().length()) {
      failures.add("align: lengths of " + aligned.alignment());
    }
  }

  private void chars() {
    char[] padded = ("ا\u0640" + source + "\u0654\u064E").toCharArray();
    // A destination exactly as long as the result, then one with other content around it.
    charsInto("char[], exact", padded, want.length(), 0);
    charsInto("char[], amid others", padded, want.length() + 9, 3);
    if (want.length() > 0) {
      char[] tooShort = new char[want.length() - 1];
      try {
        int count = normalizer.normalize(padded, 2, padded.length - 2, tooShort, 0);
        failures.add("char[], one too short: no exception, wrote " + count);
      } catch (IndexOutOfBoundsException expected) {
        // As documented.
      }
    }
    if (want.length() > normalizer.maxLength(source.length())) {
      failures.add("maxLength " + normalizer.maxLength(source.length()) + " < " + want.length());
    }
  }

  private void charsInto(String entryPoint, char[] padded, int size, int at) {
    char[] target = new char[size];
    Arrays.fill(target, '#');
    int count;
    try {
      count = normalizer.normalize(padded, 2, padded.length - 2, target, at);
    } catch (IndexOutOfBoundsException e) {
      failures.add(entryPoint + ": " + e);
      return;
    }
    compare(entryPoint, new String(target, at, count));
    for (int i = 0; i < at; i++) {
      if (target[i] != '#') {
        failures.add(entryPoint + ": wrote outside its range at " + i);
      }
    }
  }

  private void bytes() {
    byte[] padded = ("ا\u0640" + source + "\u0654\u064E").getBytes(StandardCharsets.UTF_8);
    int length = want.getBytes(StandardCharsets.UTF_8).length;
    for (MalformedInput malformed : MalformedInput.values()) {
      bytesInto("byte[] " + malformed + ", exact", padded, malformed, length, 0);
      bytesInto("byte[] " + malformed + ", amid others", padded, malformed, length + 9, 3);
    }
    if (length > 0) {
      try {
        int count = normalizer.normalize(padded, 4, padded.length - 4, new byte[length - 1], 0);
        failures.add("byte[], one too short: no exception, wrote " + count);
      } catch (IndexOutOfBoundsException expected) {
        // As documented.
      }
    }
    if (length > normalizer.maxUtf8Length(padded.length - 8)) {
      failures.add("maxUtf8Length too small for " + length);
    }
  }

  private void bytesInto(
      String entryPoint, byte[] padded, MalformedInput malformed, int size, int at) {
    byte[] target = new byte[size];
    Arrays.fill(target, (byte) '#');
    int count;
    try {
      count = normalizer.normalize(padded, 4, padded.length - 4, target, at, malformed);
    } catch (IndexOutOfBoundsException e) {
      failures.add(entryPoint + ": " + e);
      return;
    }
    compare(entryPoint, Arrays.copyOfRange(target, at, at + count));
    for (int i = 0; i < at; i++) {
      if (target[i] != '#') {
        failures.add(entryPoint + ": wrote outside its range at " + i);
      }
    }
  }

  private void buffers() {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    int length = want.getBytes(StandardCharsets.UTF_8).length;
    ByteBuffer heap = ByteBuffer.allocate(bytes.length + 7);
    ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length + 7);
    for (ByteBuffer buffer : List.of(heap, direct)) {
      buffer.position(3);
      buffer.put(bytes).limit(buffer.position()).position(3);
    }
    ByteBuffer slice = heap.slice();
    for (ByteBuffer from : List.of(heap, direct, slice, slice.asReadOnlyBuffer())) {
      for (boolean isDirect : new boolean[] {false, true}) {
        ByteBuffer to =
            isDirect ? ByteBuffer.allocateDirect(length + 5) : ByteBuffer.allocate(length + 5);
        to.position(5);
        ByteBuffer read = from.duplicate();
        String entryPoint = "ByteBuffer " + read + " to " + to;
        try {
          normalizer.normalize(read, to, MalformedInput.FAIL);
        } catch (BufferOverflowException e) {
          failures.add(entryPoint + ": " + e);
          continue;
        }
        if (read.hasRemaining() || to.hasRemaining()) {
          failures.add(entryPoint + ": positions " + read + ", " + to);
        }
        byte[] got = new byte[to.position() - 5];
        to.position(5).get(got);
        compare(entryPoint, got);
      }
    }
  }

  private void readersAndWriters(int[] chunks) {
    String suffix = " in chunks of " + Arrays.toString(chunks);
    try {
      StringWriter copied = new StringWriter();
      try (Reader reader = normalizer.reader(chunked(new StringReader(source), chunks))) {
        reader.transferTo(copied);
      }
      compare("Reader" + suffix, copied.toString());
      StringWriter written = new StringWriter();
      try (Writer writer = normalizer.writer(written)) {
        for (int from = 0, k = 0; from < source.length(); k++) {
          int count = Math.min(chunks[k % chunks.length], source.length() - from);
          writer.write(source, from, count);
          // Flushing makes the chunk one for the loop behind.
          writer.flush();
          from += count;
        }
      }
      compare("Writer" + suffix, written.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void streams(int[] chunks) {
    String suffix = " in chunks of " + Arrays.toString(chunks);
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    try {
      InputStream chunked = chunked(new ByteArrayInputStream(bytes), chunks);
      try (InputStream stream = normalizer.inputStream(chunked, MalformedInput.FAIL)) {
        compare("InputStream.read" + suffix, stream.readAllBytes());
      }
      chunked = chunked(new ByteArrayInputStream(bytes), chunks);
      ByteArrayOutputStream transferred = new ByteArrayOutputStream();
      try (InputStream stream = normalizer.inputStream(chunked, MalformedInput.FAIL)) {
        stream.transferTo(transferred);
      }
      compare("InputStream.transferTo" + suffix, transferred.toByteArray());
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      try (OutputStream stream = normalizer.outputStream(written, MalformedInput.FAIL)) {
        for (int from = 0, k = 0; from < bytes.length; k++) {
          int count = Math.min(chunks[k % chunks.length], bytes.length - from);
          stream.write(bytes, from, count);
          stream.flush();
          from += count;
        }
      }
      compare("OutputStream" + suffix, written.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A reader that gives at most so many units at a time. */
  static Reader chunked(Reader source, int[] chunks) {
    return new FilterReader(source) {
      private int k;

      @Override
      public int read(char[] target, int at, int length) throws IOException {
        return super.read(target, at, Math.min(length, chunks[k++ % chunks.length]));
      }
    };
  }

  /** A stream that gives at most so many bytes at a time. */
  static InputStream chunked(InputStream source, int[] chunks) {
    return new FilterInputStream(source) {
      private int k;

      @Override
      public int read(byte[] target, int at, int length) throws IOException {
        return super.read(target, at, Math.min(length, chunks[k++ % chunks.length]));
      }
    };
  }
}
