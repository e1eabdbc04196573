package io.github.rasm.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.Profile;
import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import jdk.incubator.vector.ShortVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel for JVMs whose vector API does not compress. */
class BareKernelTest {
  private static final String NEWS =
      "قال الوزير إن القرار سيصدر يوم 12، ثم أضاف على أن «ذلك» نهائي. ";
  private static final int LANES = ShortVector.SPECIES_PREFERRED.length();
  private static final char CANARY = '#';

  private static FoldTable table(Profile profile) {
    return profile == Profile.LUCENE ? FoldTable.lucene() : FoldTable.of(profile.options());
  }

  private static List<Kernel> kernels(Profile profile, String name) {
    return ServiceLoader.load(KernelProvider.class)
        .findFirst()
        .orElseThrow()
        .kernels(table(profile), name);
  }

  private static Kernel kernel(Profile profile) {
    return kernels(profile, BareKernel.NAME).get(0);
  }

  @Test
  void foundByName() {
    assertEquals(1, kernels(Profile.STANDARD, BareKernel.NAME).size());
    assertEquals(BareKernel.NAME, kernel(Profile.LIGHT).name());
    assertEquals(List.of(), kernels(Profile.STANDARD, "another"));
  }

  /** Only a JVM that has no better one is offered it. */
  @Test
  void offeredWhereNothingCompresses() {
    boolean offered =
        kernels(Profile.STANDARD, null).stream().anyMatch(k -> k.name().equals(BareKernel.NAME));
    assertEquals(Runtime.version().feature() < 21 && LANES >= 16, offered);
  }

  @Test
  void hasNothingForUtf8() {
    Kernel kernel = kernel(Profile.STANDARD);
    byte[] bytes = NEWS.repeat(10).getBytes(StandardCharsets.UTF_8);
    assertTrue(kernel.isForBareUtf16());
    assertEquals(5L << 32 | 7, kernel.normalize(bytes, 5, bytes.length, new byte[999], 7));
    assertEquals(5, kernel.skipUnrepeated(bytes, 5, bytes.length));
  }

  /** All but the last block of news is the kernel's. */
  @ParameterizedTest
  @EnumSource(Profile.class)
  void runsThroughNews(Profile profile) {
    // Folded quotation marks are one range too many, and on short vectors so is a folded comma.
    String news = profile == Profile.SEARCH ? NEWS.replaceAll("[«»]", "") : NEWS;
    if (LANES < 32) {
      news = news.replace("،", "");
    }
    String text = (news + "مسؤولة\n").repeat(40);
    assertTrue(check(profile, text.toCharArray()) > text.length() - LANES);
  }

  /** Text that loses something stops it, in front of that block. */
  @Test
  void leavesMarks() {
    String text = NEWS.replace("ا", "ا\u064E\u0651");
    assertEquals(0, check(Profile.STANDARD, text.repeat(10).toCharArray()));
    int reached = check(Profile.STANDARD, ("ب".repeat(5 * LANES + 3) + text).toCharArray());
    assertEquals(5 * LANES, reached);
  }

  /** Returns how far the kernel goes in a text, and checks what it makes of it. */
  private static int check(Profile profile, char[] source) {
    char[] target = new char[source.length];
    Kernel kernel = kernel(profile);
    long reached = kernel.normalize(source, 0, source.length, target, 0, null);
    checkResult(table(profile), source, 0, target, 0, reached, null);
    return (int) (reached >>> 32);
  }

  /** Any unit in any lane. */
  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyUnitInEveryLane(Profile profile) {
    FoldTable table = table(profile);
    Kernel kernel = kernel(profile);
    char[] source = new char[3 * LANES];
    char[] target = new char[3 * LANES];
    long[] removed = new long[4];
    Arrays.fill(source, ' ');
    for (int c = 0; c <= 0xFFFF; c++) {
      boolean known = false;
      for (int k = LANES; k < 2 * LANES; k++) {
        source[k] = (char) c;
        long reached = kernel.normalize(source, 0, source.length, target, 0, removed);
        // What goes for one lane goes for all.
        known = k == LANES ? reached >>> 32 == source.length : known;
        assertEquals(known ? source.length : LANES, reached >>> 32);
        checkResult(table, source, 0, target, 0, reached, removed);
        source[k] = ' ';
      }
    }
  }

  /** Whatever the length and the places, the result is right, and nothing behind it is written. */
  @ParameterizedTest
  @EnumSource(Profile.class)
  void writesNothingElse(Profile profile) {
    Kernel kernel = kernel(profile);
    FoldTable table = table(profile);
    Random random = new Random(5);
    for (int run = 0; run < 3000; run++) {
      int length = run % 300;
      int from = random.nextInt(5);
      int at = random.nextInt(5);
      char[] source = new char[from + length + random.nextInt(40)];
      for (int k = 0; k < source.length; k++) {
        source[k] = NEWS.charAt(random.nextInt(NEWS.length()));
      }
      for (int rare = random.nextInt(4); rare > 0 && length > 0; rare--) {
        int c = random.nextBoolean() ? 0x0640 + random.nextInt(32) : random.nextInt(0x10000);
        source[from + random.nextInt(length)] = (char) c;
      }
      int room = Math.max(0, length - random.nextInt(3) * random.nextInt(50));
      char[] target = new char[at + room + 3];
      Arrays.fill(target, CANARY);
      long[] removed = new long[6];
      long reached = kernel.normalize(source, from, from + length, target, at, removed);
      checkResult(table, source, from, target, at, reached, removed);
      int taken = (int) (reached >>> 32) - from;
      assertTrue(taken >= 0 && taken <= length);
      for (int k = 0; k < target.length; k++) {
        assertTrue(k >= at && k < at + taken || target[k] == CANARY);
      }
    }
  }

  private static void checkResult(
      FoldTable table,
      char[] source,
      int from,
      char[] target,
      int at,
      long reached,
      long[] removed) {
    int o = at;
    for (int i = from; i < (int) (reached >>> 32); i++) {
      int entry = table.entry(source[i]);
      if (entry >= 0) {
        assertEquals(entry, target[o++]);
      } else {
        assertEquals(FoldTable.DELETE, entry);
      }
      if (removed != null) {
        int k = i - from;
        assertEquals(entry < 0 ? 1 : 0, removed[k >>> 6] >>> k & 1);
      }
    }
    assertEquals(o, (int) reached);
  }
}
