package io.github.rasm.vector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.Profile;
import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.Kernel;
import io.github.rasm.internal.normalize.KernelProvider;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** The kernel is found, and does itself what it is there for. */
class VectorKernelTest {
  private static final String NEWS = "قال الوزير إن « القرار » سيصدر يوم ١٢، ثم أضاف: “نعم”. ";

  private static Kernel kernel(Profile profile, String name) {
    FoldTable table = FoldTable.of(profile.options());
    return ServiceLoader.load(KernelProvider.class).findFirst().orElseThrow().kernel(table, name);
  }

  @Test
  void foundByName() {
    assertNotNull(kernel(Profile.STANDARD, VectorKernel.NAME));
    assertNull(kernel(Profile.STANDARD, "another"));
    assertEquals(VectorKernel.NAME, kernel(Profile.LIGHT, VectorKernel.NAME).name());
  }

  /** All but the last block of news is the kernel's, marked or not. */
  @Test
  void runsThroughNews() {
    Kernel kernel = kernel(Profile.STANDARD, VectorKernel.NAME);
    for (String text :
        new String[] {NEWS.repeat(40), NEWS.replace("ا", "ا\u064E\u0651").repeat(40)}) {
      char[] chars = text.toCharArray();
      long reached = kernel.normalize(chars, 0, chars.length, new char[chars.length], 0);
      assertTrue((int) (reached >>> 32) > chars.length - 32);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      reached = kernel.normalize(bytes, 0, bytes.length, new byte[bytes.length], 0);
      assertTrue((int) (reached >>> 32) > bytes.length - 64);
    }
  }

  /** First bytes that change, and characters that shrink, do not stop it. */
  @Test
  void changesAllBytesOfNews() {
    for (Profile profile : new Profile[] {Profile.SEARCH, Profile.LUCENE}) {
      Kernel kernel = kernel(profile, VectorKernel.NAME);
      byte[] bytes = (NEWS + "مسؤولة؟\n").repeat(40).getBytes(StandardCharsets.UTF_8);
      long reached = kernel.normalize(bytes, 0, bytes.length, new byte[bytes.length], 0);
      assertTrue((int) (reached >>> 32) > bytes.length - 66, profile::toString);
    }
  }

  /** Nothing before the index repeats, and without repeats it is near the end. */
  @Test
  void skipsWhatDoesNotRepeat() {
    Kernel kernel = kernel(Profile.SEARCH, VectorKernel.NAME);
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

  /** What is rare stops it in front, at a block that it has not begun. */
  @Test
  void stopsBeforeWhatIsRare() {
    Kernel kernel = kernel(Profile.STANDARD, VectorKernel.NAME);
    String text = "ب".repeat(70) + "ﷺ" + "ب".repeat(70);
    long reached = kernel.normalize(text.toCharArray(), 0, text.length(), new char[200], 0);
    assertEquals(64L << 32 | 64, reached);
  }
}
