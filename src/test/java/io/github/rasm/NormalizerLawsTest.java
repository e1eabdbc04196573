package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import io.github.rasm.internal.normalize.NormalizingInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the architecture that concern the normalizer, by their numbers there. */
class NormalizerLawsTest {
  /** U+FDFA becomes 18 letters; more than any text of one unit. */
  private static final String LONGEST = "\uFDFA";

  // Law 1: idempotence.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void normalizingTwiceChangesNothingMore(
      @ForAll("optionSets") Set<NormalizerOption> options,
      @ForAll("textsWithLoneSurrogates") String text) {
    Normalizer normalizer = Texts.normalizer(options);
    String once = normalizer.normalize(text);
    String twice = normalizer.normalize(once);
    if (!twice.equals(once)) {
      throw new AssertionError(
          options
              + " of "
              + Texts.escaped(text)
              + ": once "
              + Texts.escaped(once)
              + ", twice "
              + Texts.escaped(twice));
    }
    assertSame(once, twice);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void profilesAreIdempotent(
      @ForAll("profiles") Profile profile, @ForAll("textsWithLoneSurrogates") String text) {
    Normalizer normalizer = Normalizer.of(profile);
    String once = normalizer.normalize(text);
    assertEquals(Texts.escaped(once), Texts.escaped(normalizer.normalize(once)));
  }

  // Law 2: canonical equivalence.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void canonicallyEquivalentTextsBecomeEqual(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("arabicTexts") String text) {
    // A mark that goes does not block, which differs from NFC where alef has two marks to choose
    // from.
    boolean removesMarks =
        options.contains(NormalizerOption.HARAKAT)
            || options.contains(NormalizerOption.QURANIC_MARKS)
            || options.contains(NormalizerOption.SHADDA)
            || options.contains(NormalizerOption.SUPERSCRIPT_ALEF_DROP);
    if (!options.contains(NormalizerOption.COMPOSE)
        || removesMarks && !options.contains(NormalizerOption.ALEF)) {
      return;
    }
    Normalizer normalizer = Texts.normalizer(options);
    String composed = Normalizer2.getNFCInstance().normalize(text);
    String decomposed = Normalizer2.getNFDInstance().normalize(text);
    String one = Texts.escaped(normalizer.normalize(composed));
    String other = Texts.escaped(normalizer.normalize(decomposed));
    assertEquals(one, other, () -> options + " of NFC and NFD of " + Texts.escaped(text));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void lightMakesArabicTextComposed(@ForAll("lettersAndMarks") String text) {
    String light =
        Normalizer.of(Profile.LIGHT).normalize(Normalizer2.getNFDInstance().normalize(text));
    assertEquals(Texts.escaped(Normalizer2.getNFCInstance().normalize(text)), Texts.escaped(light));
  }

  // Law 3: one result. Also on all random texts by NormalizerModelTest.

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  void textsLongerThanAnyBufferGiveOneResult(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("longTexts") String text) {
    Normalizer normalizer = Texts.normalizer(options);
    EntryPoints.check(
        normalizer,
        text,
        new ReferenceNormalizer(options).normalize(text),
        1 << 20,
        1 << 20,
        4093,
        65535,
        1);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void nothingLooksAcrossALineFeed(
      @ForAll("optionSets") Set<NormalizerOption> options,
      @ForAll("textsWithLoneSurrogates") String before,
      @ForAll("textsWithLoneSurrogates") String after) {
    Normalizer normalizer = Texts.normalizer(options);
    String line = before + "\n";
    assertEquals(
        Texts.escaped(normalizer.normalize(line) + normalizer.normalize(after)),
        Texts.escaped(normalizer.normalize(line + after)),
        () -> options + " of " + Texts.escaped(line + after));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everySplitInTwoGivesOneResult(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("texts") String text)
      throws IOException {
    Normalizer normalizer = Texts.normalizer(options);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] want = normalizer.normalize(text).getBytes(StandardCharsets.UTF_8);
    for (int split = 0; split <= bytes.length; split++) {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      try (OutputStream stream = normalizer.outputStream(target, MalformedInput.FAIL)) {
        stream.write(bytes, 0, split);
        stream.flush();
        stream.write(bytes, split, bytes.length - split);
      }
      if (!Arrays.equals(want, target.toByteArray())) {
        throw new AssertionError(
            options + " of " + Texts.escaped(text) + " split at byte " + split);
      }
    }
  }

  // Law 4 is in AlignmentTest and NormalizerModelTest.

  // Law 5: what a profile does not name is untouched.

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void otherScriptsAreUntouched(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("otherTexts") String text) {
    assertSame(text, Texts.normalizer(options).normalize(text), () -> Texts.escaped(text));
  }

  @Example
  void digitsAreNeverReduced() {
    for (Profile profile : Profile.values()) {
      assertEquals("1000 2011 000", Normalizer.of(profile).normalize("1000 2011 000"));
    }
  }

  // Law 9: linear, and constant memory, whatever the input. That these end is the test.

  @Example
  void rowsOfOneThing() {
    String[] rows = {
      "\u064E",
      "\u0654",
      "\u034F",
      "\u200C",
      "\u200D",
      "\u0640",
      " ",
      "\u00A0",
      "ا",
      "\u0670",
      "\u0301",
      "ا\u064E",
      "ا\u0654",
      "ی\u0640",
      "ی\u064E",
      "\u034F\u064E",
      "ب\u200C",
      "\u200C\u0640",
      "٣٫",
      "٫",
      "\uFE70",
      "\uFDFA",
      "\uFEFB\u0654",
      "\uD803\uDEFA",
      "\u0670\u0654"
    };
    for (Profile profile : Profile.values()) {
      Normalizer normalizer = Normalizer.of(profile);
      for (String row : rows) {
        for (String before : new String[] {"ا", "", "ی"}) {
          String text = before + row.repeat(700) + "ب";
          String want = ReferenceNormalizer.of(profile).normalize(text);
          EntryPoints.check(normalizer, text, want, 61, 1, 300);
        }
      }
    }
  }

  @Example
  void aMegabyteOfOneThing() {
    int many = 1 << 20;
    String fathas = "\u064E".repeat(many);
    checkMany(Profile.STANDARD, "ا" + fathas, "ا");
    checkMany(Profile.LIGHT, "ا" + fathas, "ا" + fathas);
    checkMany(Profile.SEARCH, "ا" + fathas + "ب", "اب");
    String hamzas = "\u0654".repeat(many);
    checkMany(Profile.STANDARD, "و" + hamzas, "ؤ");
    checkMany(Profile.LIGHT, "و" + hamzas, "ؤ" + hamzas.substring(1));
    String graphemeJoiners = "\u034F".repeat(many);
    checkMany(Profile.STANDARD, "ا" + graphemeJoiners + "ب", "ا" + graphemeJoiners + "ب");
    checkMany(Profile.STANDARD, "ا\u064E" + graphemeJoiners + "ب", "اب");
    String joiners = "\u200C\u200D".repeat(many / 2);
    checkMany(Profile.SEARCH, "ا" + joiners + "ب", "ا" + joiners + "ب");
    checkMany(Profile.SEARCH, "ا\u0640" + "\u0640".repeat(many) + "ب", "اب");
    checkMany(Profile.SEARCH, "ا" + " ".repeat(many) + "ب", "ا ب");
    checkMany(Profile.SEARCH, "ب" + "ا".repeat(many) + "ب", "باا" + "ب");
    checkMany(Profile.SEARCH, "با\u0654".repeat(many / 3), "با".repeat(many / 3));
    checkMany(Profile.STANDARD, "ب\u0651\u064E".repeat(many / 3), "ب".repeat(many / 3));
    checkMany(Profile.LIGHT, "ا\u064E\u0654".repeat(many / 3), "أ\u064E".repeat(many / 3));
    checkMany(Profile.STANDARD, "\u0610".repeat(many) + "\uD803\uDEFA".repeat(many / 2), "");
  }

  private static void checkMany(Profile profile, String text, String want) {
    Normalizer normalizer = Normalizer.of(profile);
    assertTrue(want.equals(normalizer.normalize(text)), () -> Texts.escaped(text.substring(0, 9)));
    assertEquals(want.length(), normalizer.align(text).alignment().normalizedLength());
    char[] chars = new char[want.length()];
    int count = normalizer.normalize(text.toCharArray(), 0, text.length(), chars, 0);
    assertEquals(want.length(), count);
    assertTrue(want.equals(new String(chars)));
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    byte[] target = new byte[want.getBytes(StandardCharsets.UTF_8).length];
    count = normalizer.normalize(source, 0, source.length, target, 0);
    assertTrue(want.equals(new String(target, 0, count, StandardCharsets.UTF_8)));
    try {
      int[] chunks = {16, 1, 7, 30_000};
      byte[] streamed = streamed(normalizer, source, MalformedInput.FAIL, chunks);
      assertTrue(want.equals(new String(streamed, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Law 10: no input throws anything but the documented exceptions.

  @Property(tries = 700, edgeCases = EdgeCasesMode.NONE)
  void anyUnitsAreAccepted(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll char[] units) {
    Normalizer normalizer = Texts.normalizer(options);
    String text = new String(units);
    String want = normalizer.normalize(text);
    EntryPoints.check(normalizer, text, want, 1, 2, 3);
    normalizer.align(text);
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void malformedSubpartsAreReplaced(
      @ForAll("optionSets") Set<NormalizerOption> options,
      @ForAll("malformedBytes") byte[] bytes,
      @ForAll("chunkSizes") int[] chunks)
      throws IOException {
    Normalizer normalizer = Texts.normalizer(options);
    String decoded = Bytes.replaced(bytes);
    byte[] want = normalizer.normalize(decoded).getBytes(StandardCharsets.UTF_8);
    assertBytes(want, normalized(normalizer, bytes, MalformedInput.REPLACE), options, bytes);
    assertBytes(want, streamed(normalizer, bytes, MalformedInput.REPLACE, chunks), options, bytes);
    assertBytes(want, written(normalizer, bytes, MalformedInput.REPLACE, chunks), options, bytes);
    assertTrue(want.length <= normalizer.maxUtf8Length(bytes.length));
  }

  /** The JDK's decoder takes encoded surrogates for one subpart, the standard does not. */
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void withoutEncodedSurrogatesTheJdkAgrees(@ForAll("malformedBytes") byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if ((bytes[i] & 0xFF) == 0xED && (bytes[i + 1] & 0xE0) == 0xA0) {
        return;
      }
    }
    byte[] target = new byte[3 * bytes.length];
    int count =
        Normalizer.of(Profile.NONE)
            .normalize(bytes, 0, bytes.length, target, 0, MalformedInput.REPLACE);
    assertEquals(
        Texts.escaped(new String(bytes, StandardCharsets.UTF_8)),
        Texts.escaped(new String(target, 0, count, StandardCharsets.UTF_8)));
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void keptBytesStayWhereTheyStand(
      @ForAll("optionSets") Set<NormalizerOption> options,
      @ForAll("malformedBytes") byte[] bytes,
      @ForAll("chunkSizes") int[] chunks)
      throws IOException {
    Normalizer normalizer = Texts.normalizer(options);
    byte[] want = Bytes.encode(new ReferenceNormalizer(options).normalize(Bytes.decode(bytes)));
    assertBytes(want, normalized(normalizer, bytes, MalformedInput.KEEP), options, bytes);
    assertBytes(want, streamed(normalizer, bytes, MalformedInput.KEEP, chunks), options, bytes);
    assertBytes(want, written(normalizer, bytes, MalformedInput.KEEP, chunks), options, bytes);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void malformedSubpartsAreCounted(
      @ForAll("malformedBytes") byte[] bytes, @ForAll("chunkSizes") int[] chunks)
      throws IOException {
    Normalizer normalizer = Normalizer.of(Profile.STANDARD);
    for (MalformedInput malformed :
        new MalformedInput[] {MalformedInput.REPLACE, MalformedInput.KEEP}) {
      InputStream source = EntryPoints.chunked(new ByteArrayInputStream(bytes), chunks);
      try (InputStream stream = normalizer.inputStream(source, malformed)) {
        stream.readAllBytes();
        long count = ((NormalizingInputStream) stream).malformedCount();
        assertEquals(Bytes.malformedCount(bytes), count, () -> malformed + " " + Bytes.hex(bytes));
      }
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void theFirstMalformedByteIsNamed(
      @ForAll("optionSets") Set<NormalizerOption> options,
      @ForAll("malformedBytes") byte[] bytes,
      @ForAll("chunkSizes") int[] chunks) {
    Normalizer normalizer = Texts.normalizer(options);
    long want = Bytes.firstMalformed(bytes);
    assertEquals(want, failure(() -> normalized(normalizer, bytes, MalformedInput.FAIL)));
    assertEquals(want, failure(() -> streamed(normalizer, bytes, MalformedInput.FAIL, chunks)));
    assertEquals(want, failure(() -> written(normalizer, bytes, MalformedInput.FAIL, chunks)));
    ByteBuffer source = ByteBuffer.wrap(bytes);
    ByteBuffer target = ByteBuffer.allocate((int) normalizer.maxUtf8Length(bytes.length));
    assertEquals(
        want,
        failure(
            () -> {
              normalizer.normalize(source, target, MalformedInput.FAIL);
              return null;
            }));
    if (want >= 0) {
      assertEquals(0, source.position());
      assertEquals(0, target.position());
    }
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void theBoundsOfTheResultHold(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("texts") String text) {
    Normalizer normalizer = Texts.normalizer(options);
    String result = normalizer.normalize(text);
    assertTrue(result.length() <= normalizer.maxLength(text.length()));
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    int resultBytes = result.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(resultBytes <= normalizer.maxUtf8Length(bytes));
  }

  @Example
  void theBoundsOfTheResultAreReached() {
    Normalizer light = Normalizer.of(Profile.LIGHT);
    assertEquals(light.maxLength(3), light.normalize(LONGEST.repeat(3)).length());
    Normalizer punctuation = Texts.normalizer(Set.of(NormalizerOption.PUNCTUATION));
    assertEquals(punctuation.maxLength(3), punctuation.normalize("………").length());
    assertEquals(7, Normalizer.of(Profile.NONE).maxLength(7));
    // 33 bytes of 3: the rest of the bound is rounding.
    int bytes = light.normalize(LONGEST).getBytes(StandardCharsets.UTF_8).length;
    assertEquals(33, bytes);
    assertTrue(light.maxUtf8Length(3) >= bytes && light.maxUtf8Length(3) < bytes + 3);
    assertEquals(18L * Integer.MAX_VALUE, light.maxLength(Integer.MAX_VALUE));
  }

  private interface Attempt {
    byte[] run() throws IOException;
  }

  /** Returns the offset in the exception, or -1 when there was none. */
  private static long failure(Attempt attempt) {
    try {
      attempt.run();
      return -1;
    } catch (MalformedTextException e) {
      assertTrue(e.getMessage().contains("at byte " + e.offset()), e.getMessage());
      return e.offset();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertBytes(
      byte[] want, byte[] got, Set<NormalizerOption> options, byte[] source) {
    if (!Arrays.equals(want, got)) {
      throw new AssertionError(
          options
              + " of "
              + Bytes.hex(source)
              + ": got "
              + Bytes.hex(got)
              + ", want "
              + Bytes.hex(want));
    }
  }

  private static byte[] normalized(Normalizer normalizer, byte[] bytes, MalformedInput malformed) {
    byte[] padded = new byte[bytes.length + 5];
    System.arraycopy(bytes, 0, padded, 2, bytes.length);
    byte[] target = new byte[(int) normalizer.maxUtf8Length(bytes.length) + 1];
    int count = normalizer.normalize(padded, 2, 2 + bytes.length, target, 1, malformed);
    return Arrays.copyOfRange(target, 1, 1 + count);
  }

  private static byte[] streamed(
      Normalizer normalizer, byte[] bytes, MalformedInput malformed, int[] chunks)
      throws IOException {
    InputStream source = EntryPoints.chunked(new ByteArrayInputStream(bytes), chunks);
    try (InputStream stream = normalizer.inputStream(source, malformed)) {
      return stream.readAllBytes();
    }
  }

  private static byte[] written(
      Normalizer normalizer, byte[] bytes, MalformedInput malformed, int[] chunks)
      throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream stream = normalizer.outputStream(target, malformed)) {
      for (int from = 0, k = 0; from < bytes.length; k++) {
        int count = Math.min(chunks[k % chunks.length], bytes.length - from);
        stream.write(bytes, from, count);
        stream.flush();
        from += count;
      }
    }
    return target.toByteArray();
  }

  @Provide
  Arbitrary<Set<NormalizerOption>> optionSets() {
    return Texts.optionSets();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Texts.profiles();
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.texts();
  }

  @Provide
  Arbitrary<String> textsWithLoneSurrogates() {
    return Texts.textsWithLoneSurrogates();
  }

  @Provide
  Arbitrary<String> arabicTexts() {
    return Texts.arabicTexts();
  }

  @Provide
  Arbitrary<String> lettersAndMarks() {
    return Texts.lettersAndMarks();
  }

  @Provide
  Arbitrary<String> otherTexts() {
    return Texts.otherTexts();
  }

  @Provide
  Arbitrary<String> longTexts() {
    return Texts.longTexts();
  }

  @Provide
  Arbitrary<byte[]> malformedBytes() {
    return Texts.malformedBytes();
  }

  @Provide
  Arbitrary<int[]> chunkSizes() {
    return Texts.chunkSizes();
  }
}
