package io.github.rasm.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.Profile;
import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels for UTF-8 do themselves what they are there for, and do not leave it to the loop. */
class Utf8KernelTest {
  private static final String NEWS = "قال الوزير إن « القرار » سيصدر يوم ١٢، ثم أضاف: “نعم”. ";

  private static Kernel kernel(Profile profile, String name) {
    FoldTable table =
        profile == Profile.LUCENE ? FoldTable.lucene() : FoldTable.of(profile.options());
    return ServiceLoader.load(KernelProvider.class)
        .findFirst()
        .orElseThrow()
        .kernels(table, name)
        .get(0);
  }

  private static void checkReachesEnd(Kernel kernel, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long reached = kernel.normalize(bytes, 0, bytes.length, new byte[bytes.length], 0);
    assertTrue((int) (reached >>> 32) > bytes.length - 66, text);
  }

  /** All but the last block of news is the kernel's, marked or not. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void runsThroughNews(String name) {
    Kernel kernel = kernel(Profile.STANDARD, name);
    checkReachesEnd(kernel, NEWS.repeat(40));
    checkReachesEnd(kernel, NEWS.replace("ا", "ا\u064E\u0651").repeat(40));
    checkReachesEnd(kernel, "\u064E" + NEWS.repeat(40));
  }

  /** First bytes that change, and characters that shrink, do not stop it. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void changesAllBytesOfNews(String name) {
    for (Profile profile : new Profile[] {Profile.SEARCH, Profile.LUCENE}) {
      Kernel kernel = kernel(profile, name);
      for (String start : new String[] {"", "،", "ة"}) {
        checkReachesEnd(kernel, start + (NEWS + "مسؤولة؟\n").repeat(40));
      }
    }
  }

  /** What is rare stops it in front, at a block that it has not begun. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void stopsBeforeWhatIsRare(String name) {
    Kernel kernel = kernel(Profile.STANDARD, name);
    byte[] bytes = (" " + "ب".repeat(70) + "ﷺ" + "ب".repeat(70)).getBytes(StandardCharsets.UTF_8);
    long reached = kernel.normalize(bytes, 0, bytes.length, new byte[400], 7);
    int i = (int) (reached >>> 32);
    assertTrue(i > 141 - 64 && i <= 141 && i % 2 == 1, () -> "stopped at " + i);
    assertEquals(i + 7, (int) reached);
  }

  /** Nothing before the index repeats, and without repeats it is near the end. */
  @ParameterizedTest
  @ValueSource(strings = {VectorKernel.NAME_512, VectorKernel.NAME_256})
  void skipsWhatDoesNotRepeat(String name) {
    Kernel kernel = kernel(Profile.SEARCH, name);
    for (String repeat : new String[] {"ببب", "  ", "..."}) {
      for (int before = 0; before < 140; before++) {
        String head = NEWS.repeat(5).substring(0, 40 + before).strip() + "أ";
        byte[] text = (head + repeat + NEWS.repeat(5)).getBytes(StandardCharsets.UTF_8);
        int end = (head + repeat).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(kernel.skipUnrepeated(text, 5, text.length) < end);
      }
    }
    byte[] text = NEWS.strip().repeat(40).getBytes(StandardCharsets.UTF_8);
    assertTrue(kernel.skipUnrepeated(text, 5, text.length) > text.length - 64);
  }
}
