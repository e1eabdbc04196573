package io.github.rasm.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.Profile;
import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels are found, and do themselves what they are there for. */
class VectorKernelTest {
  private static final String NEWS = "قال الوزير إن « القرار » سيصدر يوم ١٢، ثم أضاف: “نعم”. ";

  private static Kernel kernel(Profile profile, String name) {
    return kernels(profile, name).get(0);
  }

  private static List<Kernel> kernels(Profile profile, String name) {
    FoldTable table = FoldTable.of(profile.options());
    return ServiceLoader.load(KernelProvider.class).findFirst().orElseThrow().kernels(table, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void foundByName(String name) {
    assertEquals(1, kernels(Profile.STANDARD, name).size());
    assertEquals(name, kernel(Profile.LIGHT, name).name());
    assertEquals(List.of(), kernels(Profile.STANDARD, "another"));
  }

  /** All but the last block of news is the kernel's, marked or not. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void runsThroughNews(String name) {
    Kernel kernel = kernel(Profile.STANDARD, name);
    for (String text : List.of(NEWS.repeat(40), marked(NEWS.repeat(40)))) {
      char[] chars = text.toCharArray();
      long reached = kernel.normalize(chars, 0, chars.length, new char[chars.length], 0, null);
      assertTrue((int) (reached >>> 32) > chars.length - 32);
    }
  }

  /** What folds to other pages does not stop it where it is rare. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void changesAllUnitsOfNews(String name) {
    checkRare(name, List.of("،", "؟", "٣", "“", "\n", "é", "中"));
  }

  @Test
  void looksUpRareUnitsByThemselves() {
    checkRare(VectorKernel.NAME_256, List.of("«", "گ", "\u06DE", "\u06FF", "\u200F", "😂"));
  }

  private static void checkRare(String name, List<String> units) {
    Kernel kernel = kernel(Profile.SEARCH, name);
    String paragraph = "قال الوزير، وهو مسؤول في المدينة، إن القرار سيصدر في يوم آخر. ".repeat(3);
    for (String rare : units) {
      char[] chars = (paragraph + rare + " ").repeat(40).toCharArray();
      long reached = kernel.normalize(chars, 0, chars.length, new char[chars.length], 0, null);
      assertTrue((int) (reached >>> 32) > chars.length - 32, rare);
    }
  }

  /** Text most of which it would have to look up unit by unit is left to the table loop. */
  @ParameterizedTest
  @ValueSource(strings = {"٣", "؟", "中"})
  void leavesThickOthersToTheLoop(String other) {
    Kernel kernel = kernel(Profile.SEARCH, VectorKernel.NAME_256);
    char[] chars = ("ب".repeat(64) + (other + "ب ").repeat(400)).toCharArray();
    long reached = kernel.normalize(chars, 0, chars.length, new char[chars.length], 0, null);
    int i = (int) (reached >>> 32);
    assertTrue(i >= 64 && i < 320, () -> "stopped at " + i);
  }

  /** Nothing before the index repeats, and without repeats it is near the end. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void skipsWhatDoesNotRepeat(String name) {
    Kernel kernel = kernel(Profile.SEARCH, name);
    for (String repeat : List.of("ببب", "  ", "...")) {
      for (int before = 0; before < 70; before++) {
        String head = NEWS.repeat(2).substring(0, 20 + before).strip() + "أ";
        char[] text = (head + repeat + NEWS.repeat(2)).toCharArray();
        assertTrue(kernel.skipUnrepeated(text, 2, text.length) < head.length() + repeat.length());
      }
    }
    char[] text = NEWS.strip().repeat(40).toCharArray();
    int reached = kernel.skipUnrepeated(text, 2, text.length);
    assertTrue(reached > text.length - 32 && reached <= text.length);
  }

  @Test
  void runsThroughNewsInUtf8() {
    Kernel kernel = kernel(Profile.STANDARD, VectorKernel.NAME_512);
    for (String text : List.of(NEWS.repeat(40), marked(NEWS.repeat(40)))) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      long reached = kernel.normalize(bytes, 0, bytes.length, new byte[bytes.length], 0);
      assertTrue((int) (reached >>> 32) > bytes.length - 64);
    }
  }

  private static String marked(String text) {
    return text.replace("ا", "ا\u064E\u0651");
  }

  /** What is rare stops it in front, at a block that it has not begun. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void stopsBeforeWhatIsRare(String name) {
    Kernel kernel = kernel(Profile.STANDARD, name);
    String text = "ب".repeat(70) + "ﷺ" + "ب".repeat(70);
    char[] chars = text.toCharArray();
    long reached = kernel.normalize(chars, 0, chars.length, new char[200], 0, null);
    assertEquals(64L << 32 | 64, reached);
  }

  /** What goes is noted where it stood, and no offset lands outside its place. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void notesWhatGoes(String name) {
    Kernel kernel = kernel(Profile.STANDARD, name);
    Random random = new Random(3);
    for (int length = 0; length < 300; length++) {
      StringBuilder text = new StringBuilder();
      while (text.length() < length) {
        text.append(random.nextInt(3) == 0 ? "\u064E" : "ب");
      }
      char[] chars = ("بب" + text).toCharArray();
      long[] removed = new long[length / Long.SIZE + 2];
      long reached = kernel.normalize(chars, 2, chars.length, new char[length + 1], 1, removed);
      int end = (int) (reached >>> 32);
      BitSet want = new BitSet();
      IntStream.range(2, end).filter(i -> chars[i] == '\u064E').forEach(i -> want.set(i - 2));
      assertEquals(end - 1 - want.cardinality(), (int) reached);
      assertEquals(want, BitSet.valueOf(removed));
    }
  }
}
