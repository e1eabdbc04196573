package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.NormalizerOption.Group;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.nio.ReadOnlyBufferException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The interface of {@link Normalizer} and its relatives; the rules are tested elsewhere. */
class NormalizerTest {
  private static final Normalizer STANDARD = Normalizer.of(Profile.STANDARD);

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // Strings.

  @Test
  void unchangedTextIsTheSameInstance() {
    for (String text : List.of("", "كتاب 12", "a b", "x\uD800")) {
      assertSame(text, STANDARD.normalize(text));
      assertSame(text, STANDARD.align(text).text());
      assertTrue(STANDARD.align(text).alignment().isIdentity());
    }
    // Needs a closer look, and stays as it is.
    Normalizer search = Normalizer.of(Profile.SEARCH);
    for (String text : List.of("الله", "a\u200Cb", "٫", "ب\u034Fت", "1000")) {
      assertSame(text, search.normalize(text));
    }
  }

  @Test
  void anyCharSequenceWillDo() {
    assertEquals("احمد", STANDARD.normalize(new StringBuilder("أحمد")));
    assertEquals("احمد", STANDARD.align(new StringBuilder("أحمد")).text());
  }

  @Test
  void nullIsRefused() {
    assertThrows(NullPointerException.class, () -> STANDARD.normalize((CharSequence) null));
    assertThrows(NullPointerException.class, () -> STANDARD.align(null));
    assertThrows(NullPointerException.class, () -> Normalizer.of(null));
    assertThrows(NullPointerException.class, () -> Normalizer.builder(null));
    assertThrows(NullPointerException.class, () -> Normalizer.builder().with(null));
    assertThrows(NullPointerException.class, () -> STANDARD.reader(null));
    assertThrows(NullPointerException.class, () -> STANDARD.writer(null));
    assertThrows(NullPointerException.class, () -> STANDARD.inputStream(null, MalformedInput.FAIL));
    assertThrows(
        NullPointerException.class,
        () -> STANDARD.outputStream(OutputStream.nullOutputStream(), null));
    assertThrows(
        NullPointerException.class,
        () -> STANDARD.normalize(new byte[1], 0, 1, new byte[1], 0, null));
    assertThrows(
        NullPointerException.class,
        () -> STANDARD.normalize(ByteBuffer.allocate(1), ByteBuffer.allocate(1), null));
  }

  @Test
  void theExampleOfTheDocumentation() {
    assertEquals("احمد", STANDARD.normalize("أَحْمَد"));
  }

  // Builder and profiles.

  @Test
  void twoOptionsOfAGroupAreRefused() {
    for (NormalizerOption one : NormalizerOption.values()) {
      for (NormalizerOption other : NormalizerOption.values()) {
        if (one != other && one.group() == other.group()) {
          Normalizer.Builder builder = Normalizer.builder().with(one);
          assertNamesBoth(
              assertThrows(IllegalArgumentException.class, () -> builder.with(other)), one, other);
        }
      }
    }
  }

  @Test
  void farsiFinalYaAndLettersAreRefused() {
    Normalizer.Builder builder =
        Normalizer.builder().with(NormalizerOption.LETTERS).with(NormalizerOption.YA_FARSI_FINAL);
    assertNamesBoth(
        assertThrows(IllegalArgumentException.class, builder::build),
        NormalizerOption.LETTERS,
        NormalizerOption.YA_FARSI_FINAL);
  }

  @Test
  void switchingOffWhatIsOnIsRefused() {
    Normalizer.Builder on = Normalizer.builder().with(NormalizerOption.ALEF);
    assertNamesBoth(
        assertThrows(IllegalArgumentException.class, () -> on.without(Group.ALEF)),
        NormalizerOption.ALEF,
        Group.ALEF);
    Normalizer.Builder off = Normalizer.builder().without(Group.YA);
    assertNamesBoth(
        assertThrows(IllegalArgumentException.class, () -> off.with(NormalizerOption.YA_FARSI)),
        NormalizerOption.YA_FARSI,
        Group.YA);
  }

  @Test
  void luceneTakesNoOption() {
    Normalizer.Builder with = Normalizer.builder(Profile.LUCENE).with(NormalizerOption.ALEF);
    assertNamesBoth(assertThrows(IllegalArgumentException.class, with::build), "lucene", "ALEF");
    Normalizer.Builder without = Normalizer.builder(Profile.LUCENE).without(Group.ALEF);
    assertNamesBoth(assertThrows(IllegalArgumentException.class, without::build), "lucene", "ALEF");
    assertEquals("ا", Normalizer.builder(Profile.LUCENE).build().normalize("أ"));
  }

  private static void assertNamesBoth(Exception e, Object one, Object other) {
    assertTrue(e.getMessage().contains(one.toString()), e.getMessage());
    assertTrue(e.getMessage().contains(other.toString()), e.getMessage());
  }

  @Test
  void anOptionReplacesTheProfilesOfItsGroup() {
    Normalizer normalizer =
        Normalizer.builder(Profile.STANDARD)
            .with(NormalizerOption.SUPERSCRIPT_ALEF_WRITE)
            .with(NormalizerOption.YA_FARSI)
            .without(Group.ALEF)
            .build();
    assertFalse(normalizer.options().contains(NormalizerOption.SUPERSCRIPT_ALEF_DROP));
    assertFalse(normalizer.options().contains(NormalizerOption.YA));
    assertFalse(normalizer.options().contains(NormalizerOption.ALEF));
    assertEquals("الرحمان علي أحمد", normalizer.normalize("الرحمٰن علی أحمد"));
  }

  @Test
  void theSameOptionTwiceIsOnce() {
    Normalizer normalizer =
        Normalizer.builder().with(NormalizerOption.YA).with(NormalizerOption.YA).build();
    assertEquals(Set.of(NormalizerOption.YA), normalizer.options());
  }

  @Test
  void aBuilderCanBeUsedAgain() {
    Normalizer.Builder builder = Normalizer.builder().with(NormalizerOption.YA);
    Normalizer first = builder.build();
    Normalizer second = builder.with(NormalizerOption.ALEF).build();
    assertNotSame(first, second);
    assertEquals("أي", first.normalize("أى"));
    assertEquals("اي", second.normalize("أى"));
  }

  @Test
  void optionsAreUnmodifiable() {
    for (Set<NormalizerOption> options : List.of(STANDARD.options(), Profile.STANDARD.options())) {
      assertThrows(
          UnsupportedOperationException.class, () -> options.add(NormalizerOption.LETTERS));
    }
  }

  @Test
  void profilesContainEachOther() {
    assertEquals(Set.of(), Profile.NONE.options());
    assertEquals(Set.of(), Profile.LUCENE.options());
    assertTrue(Profile.STANDARD.options().containsAll(Profile.LIGHT.options()));
    assertTrue(Profile.SEARCH.options().containsAll(Profile.STANDARD.options()));
    for (Profile profile : Profile.values()) {
      assertSame(profile, Profile.of(profile.label()));
      if (profile != Profile.LUCENE) {
        assertEquals(profile.options(), Normalizer.builder(profile).build().options());
      }
    }
  }

  @Test
  void anUnknownProfileIsAnsweredWithTheNames() {
    for (String label : List.of("fast", "", "STANDARD", " light")) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> Profile.of(label));
      assertEquals(
          "no profile \"" + label + "\"; there are none, light, standard, search, lucene",
          e.getMessage());
    }
  }

  @Test
  void toStringNamesTheOptions() {
    assertEquals("Normalizer[lucene]", Normalizer.of(Profile.LUCENE).toString());
    assertEquals("Normalizer[]", Normalizer.of(Profile.NONE).toString());
    assertEquals(
        "Normalizer[COMPOSE, ALEF]",
        Texts.normalizer(Set.of(NormalizerOption.ALEF, NormalizerOption.COMPOSE)).toString());
  }

  // Arrays and buffers.

  @Test
  void rangesOutsideTheirArraysAreRefused() {
    char[] chars = new char[4];
    byte[] bytes = new byte[4];
    int[][] ranges = {{-1, 2, 0}, {3, 2, 0}, {0, 5, 0}, {0, 2, -1}, {0, 0, 5}};
    for (int[] r : ranges) {
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> STANDARD.normalize(chars, r[0], r[1], new char[4], r[2]));
      assertThrows(
          IndexOutOfBoundsException.class,
          () -> STANDARD.normalize(bytes, r[0], r[1], new byte[4], r[2]));
    }
  }

  @Test
  void emptyRangesGiveNothing() {
    for (Profile profile : Profile.values()) {
      Normalizer normalizer = Normalizer.of(profile);
      assertEquals(0, normalizer.normalize(new char[0], 0, 0, new char[0], 0));
      assertEquals(0, normalizer.normalize(new char[3], 2, 2, new char[5], 5));
      assertEquals(0, normalizer.normalize(new byte[0], 0, 0, new byte[0], 0));
      assertEquals(0, normalizer.normalize(new byte[3], 2, 2, new byte[5], 5));
      EntryPoints.check(normalizer, "", "");
    }
    assertEquals(0, STANDARD.maxLength(0));
    assertEquals(0, STANDARD.maxUtf8Length(0));
  }

  @Test
  void bytesFailWhenTheyAreNotUtf8() {
    byte[] bytes = {'x', 'a', (byte) 0xD8, 'b'};
    MalformedTextException e =
        assertThrows(
            MalformedTextException.class, () -> STANDARD.normalize(bytes, 1, 4, new byte[9], 0));
    assertEquals(1, e.offset());
    assertTrue(e.getMessage().contains("at byte 1: found D8, expected"), e.getMessage());
    byte[] cut = utf8("ab\u064E");
    e =
        assertThrows(
            MalformedTextException.class,
            () -> STANDARD.normalize(cut, 0, cut.length - 1, new byte[9], 0));
    assertEquals(2, e.offset());
    assertTrue(e.getMessage().contains("end of the input"), e.getMessage());
  }

  @Test
  void aBufferThatIsTooSmallOverflowsAndNothingMoves() {
    byte[] source = utf8("xأحمد");
    for (ByteBuffer from : List.of(ByteBuffer.wrap(source), direct(source))) {
      from.position(1);
      ByteBuffer target = ByteBuffer.allocate(10).position(3);
      assertThrows(
          BufferOverflowException.class,
          () -> STANDARD.normalize(from, target, MalformedInput.FAIL));
      assertEquals(1, from.position());
      assertEquals(3, target.position());
      target.position(2);
      STANDARD.normalize(from, target, MalformedInput.FAIL);
      assertEquals(source.length, from.position());
      assertEquals(10, target.position());
    }
  }

  private static ByteBuffer direct(byte[] bytes) {
    return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
  }

  @Test
  void aReadOnlyTargetIsRefusedAndNothingMoves() {
    ByteBuffer source = ByteBuffer.wrap(utf8("أ"));
    ByteBuffer target = ByteBuffer.allocate(9).asReadOnlyBuffer();
    assertThrows(
        ReadOnlyBufferException.class,
        () -> STANDARD.normalize(source, target, MalformedInput.FAIL));
    assertEquals(0, source.position());
  }

  // Streams.

  @Test
  void readersReadSingleUnitsAndSkip() throws IOException {
    try (Reader reader = STANDARD.reader(new StringReader("أَحْمَد"))) {
      assertEquals('ا', reader.read());
      assertEquals(1, reader.skip(1));
      assertEquals(0, reader.read(new char[0], 0, 0));
      char[] rest = new char[5];
      StringWriter more = new StringWriter();
      reader.transferTo(more);
      assertEquals("مد", more.toString());
      assertEquals(-1, reader.read());
      assertEquals(-1, reader.read(rest, 0, 5));
      assertThrows(IndexOutOfBoundsException.class, () -> reader.read(rest, 1, 5));
    }
  }

  @Test
  void inputStreamsReadSingleBytes() throws IOException {
    try (InputStream stream = open("أَ!")) {
      assertEquals(0xD8, stream.read());
      assertEquals(0xA7, stream.read());
      assertEquals(0, stream.read(new byte[0], 0, 0));
      assertEquals('!', stream.read());
      assertEquals(-1, stream.read());
      assertThrows(IndexOutOfBoundsException.class, () -> stream.read(new byte[2], 1, 2));
    }
  }

  private static InputStream open(String text) {
    return STANDARD.inputStream(new ByteArrayInputStream(utf8(text)), MalformedInput.FAIL);
  }

  @Test
  void closingClosesTheOther() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    Reader source =
        new StringReader("أ") {
          @Override
          public void close() {
            closed.incrementAndGet();
            super.close();
          }
        };
    Reader reader = STANDARD.reader(source);
    reader.close();
    assertEquals(1, closed.get());
    assertThrows(IOException.class, reader::read);
    InputStream bytes =
        new ByteArrayInputStream(utf8("أ")) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    InputStream stream = STANDARD.inputStream(bytes, MalformedInput.FAIL);
    stream.close();
    assertEquals(2, closed.get());
    assertThrows(IOException.class, stream::read);
  }

  @Test
  void writersKeepTheLastLetterUntilClosed() throws IOException {
    AtomicInteger flushed = new AtomicInteger();
    AtomicInteger closed = new AtomicInteger();
    StringWriter target =
        new StringWriter() {
          @Override
          public void flush() {
            flushed.incrementAndGet();
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    Writer writer = Normalizer.of(Profile.LIGHT).writer(target);
    writer.write("بيت ا");
    assertEquals("", target.toString());
    writer.flush();
    assertEquals(1, flushed.get());
    assertTrue("بيت ا".startsWith(target.toString()));
    writer.write('\u0654');
    writer.append("حمد").append('ا');
    writer.close();
    assertEquals("بيت أحمدا", target.toString());
    assertEquals(1, closed.get());
    writer.close();
    assertEquals(1, closed.get());
    assertThrows(IOException.class, () -> writer.write("x"));
    assertThrows(IOException.class, writer::flush);
  }

  @Test
  void outputStreamsKeepTheLastLetterUntilClosed() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    OutputStream stream = Normalizer.of(Profile.LIGHT).outputStream(target, MalformedInput.FAIL);
    for (byte b : utf8("بيت ا")) {
      stream.write(b);
    }
    stream.flush();
    assertTrue("بيت ا".startsWith(target.toString(StandardCharsets.UTF_8)));
    stream.write(utf8("\u0654حمد"));
    stream.close();
    assertEquals("بيت أحمد", target.toString(StandardCharsets.UTF_8));
    stream.close();
    assertThrows(IOException.class, () -> stream.write(1));
    assertThrows(IOException.class, stream::flush);
  }

  @Test
  void wrongRangesAreRefusedByWriters() throws IOException {
    try (Writer writer = STANDARD.writer(new StringWriter());
        OutputStream stream =
            STANDARD.outputStream(new ByteArrayOutputStream(), MalformedInput.FAIL)) {
      assertThrows(IndexOutOfBoundsException.class, () -> writer.write(new char[2], 1, 2));
      assertThrows(IndexOutOfBoundsException.class, () -> stream.write(new byte[2], 1, 2));
    }
  }

  @Test
  void anErrorBelowPassesThroughAndClosesAllTheSame() {
    AtomicInteger closed = new AtomicInteger();
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no room");
          }

          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    OutputStream stream = STANDARD.outputStream(broken, MalformedInput.FAIL);
    IOException e =
        assertThrows(
            IOException.class,
            () -> {
              stream.write('x');
              stream.close();
            });
    assertEquals("no room", e.getMessage());
    assertEquals(1, closed.get());
  }

  @Test
  void malformedBytesAtTheEndFailOnClosing() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    OutputStream stream = STANDARD.outputStream(target, MalformedInput.FAIL);
    stream.write(new byte[] {'a', (byte) 0xD8});
    MalformedTextException e = assertThrows(MalformedTextException.class, stream::close);
    assertEquals(1, e.offset());
  }

  @Test
  void offsetsCountFromTheStartOfTheStream() {
    byte[] bytes = new byte[300_000];
    java.util.Arrays.fill(bytes, (byte) 'a');
    bytes[200_001] = (byte) 0xFF;
    InputStream stream = STANDARD.inputStream(new ByteArrayInputStream(bytes), MalformedInput.FAIL);
    MalformedTextException e = assertThrows(MalformedTextException.class, stream::readAllBytes);
    assertEquals(200_001, e.offset());
  }

  // Threads.

  @Test
  void threadsShareANormalizer() throws Exception {
    String text = TestData.text("testdata/fixture-rich.txt");
    for (Profile profile : Profile.values()) {
      String want = Normalizer.of(profile).normalize(text);
      Normalizer shared = Normalizer.of(profile);
      Callable<Void> task =
          () -> {
            for (int i = 0; i < 2; i++) {
              EntryPoints.check(shared, text, want, 100, 7);
            }
            return null;
          };
      ExecutorService threads = Executors.newFixedThreadPool(8);
      try {
        List<Future<Void>> results = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          results.add(threads.submit(task));
        }
        for (Future<Void> result : results) {
          result.get();
        }
      } finally {
        threads.shutdown();
      }
    }
  }

  // Memory.

  /** Two gigabytes of one row run through streams in the test's small heap. */
  @Test
  @Tag("slow")
  void streamsTakeConstantMemory() throws IOException {
    for (String row :
        List.of("\u064E", "\u0654", "\u034F", "\u200C", "\u0640", "ا", " ", "\u0670")) {
      for (Profile profile : List.of(Profile.LIGHT, Profile.SEARCH)) {
        long length = 1L << 31;
        InputStream endless = new RowStream(utf8(row), length);
        try (InputStream stream =
            Normalizer.of(profile).inputStream(endless, MalformedInput.FAIL)) {
          long count = stream.transferTo(OutputStream.nullOutputStream());
          assertTrue(count <= length);
        }
      }
    }
  }

  private static final class RowStream extends InputStream {
    private final byte[] row;
    private final long length;
    private long at;

    RowStream(byte[] row, long length) {
      this.row = row;
      this.length = length - length % row.length;
    }

    @Override
    public int read() {
      throw new UncheckedIOException(new IOException("not in use"));
    }

    @Override
    public int read(byte[] target, int from, int count) {
      if (at == length) {
        return -1;
      }
      int given = (int) Math.min(count, length - at);
      for (int i = 0; i < given; i++) {
        target[from + i] = row[(int) (at++ % row.length)];
      }
      return given;
    }
  }
}
