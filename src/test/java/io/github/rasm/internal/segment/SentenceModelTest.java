package io.github.rasm.internal.segment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.ModelFormatException;
import io.github.rasm.internal.model.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
  private static byte[] bundled() throws IOException {
    try (InputStream in = SentenceModel.class.getResourceAsStream(SentenceModel.RESOURCE)) {
      return in.readAllBytes();
    }
  }

  private static SentenceModel read(byte[] file) throws IOException {
    return SentenceModel.read(new ByteArrayInputStream(file));
  }

  @Test
  void bundledModelSaysWhatItIs() {
    for (String key : List.of("name", "version", "licence", "sources", "command", "scores")) {
      String value = SentenceModel.bundled().metadata().get(key);
      assertTrue(value != null && !value.isBlank(), key);
    }
  }

  @Test
  void bundledModelTakesLessThanOneMegabyteOfJar() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bundled());
    }
    assertTrue(packed.size() < 1_000_000, () -> packed.size() + " bytes");
  }

  @Test
  void truncatedModelIsRefused() throws IOException {
    byte[] file = bundled();
    for (int length : new int[] {0, 3, 15, 16, 100, file.length / 2, file.length - 1}) {
      byte[] part = Arrays.copyOf(file, length);
      assertThrows(ModelFormatException.class, () -> read(part), () -> length + " bytes");
    }
  }

  @Test
  void alteredModelIsRefused() throws IOException {
    byte[] file = bundled();
    for (int at : new int[] {0, 4, 8, 12, 16, 40, file.length / 2, file.length - 1}) {
      byte[] altered = file.clone();
      altered[at] ^= 0x10;
      assertThrows(ModelFormatException.class, () -> read(altered), () -> "byte " + at);
    }
  }

  @Test
  void modelOfOtherShapeIsRefused() {
    int[] numbers = new int[4];
    byte[] odd = model(new byte[3], new byte[4], numbers);
    assertThrows(ModelFormatException.class, () -> read(odd));
    byte[] few = model(new byte[4], new byte[4], new int[2]);
    assertThrows(ModelFormatException.class, () -> read(few));
    byte[] good = model(new byte[4], new byte[4], numbers);
    assertFalse(assertReads(good).metadata().containsKey("name"));
  }

  private static SentenceModel assertReads(byte[] file) {
    try {
      return read(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] model(byte[] stretch, byte[] gap, int[] numbers) {
    return new ModelFile(SentenceModel.KIND)
        .with(SentenceModel.STRETCH, stretch)
        .with(SentenceModel.GAP, gap)
        .with(SentenceModel.NUMBERS, numbers)
        .toBytes();
  }
}
