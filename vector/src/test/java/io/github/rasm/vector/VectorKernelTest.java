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

  /** What is rare stops it in front, at a block that it has not begun. */
  @Test
  void stopsBeforeWhatIsRare() {
    Kernel kernel = kernel(Profile.STANDARD, VectorKernel.NAME);
    String text = "ب".repeat(70) + "ﷺ" + "ب".repeat(70);
    long reached = kernel.normalize(text.toCharArray(), 0, text.length(), new char[200], 0);
    assertEquals(64L << 32 | 64, reached);
  }
}
