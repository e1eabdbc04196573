package io.github.rasm.internal.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.ModelFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static final byte[] FILE =
      new ModelFile("test")
          .with("name", "اسم")
          .with("licence", "none")
          .with("bytes", new byte[] {1, -2, 3})
          .with("chars", new char[] {'a', '\uFFFF'})
          .with("ints", new int[] {Integer.MIN_VALUE, 7})
          .with("empty", new byte[0])
          .toBytes();

  private static ModelFile read(byte[] bytes) throws IOException {
    return ModelFile.read(new ByteArrayInputStream(bytes), "test");
  }

  private static String failure(byte[] bytes) {
    return assertThrows(ModelFormatException.class, () -> read(bytes)).getMessage();
  }

  /** The file with another content under a right checksum. */
  private static byte[] resealed(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 16, bytes.length - 16);
    ByteBuffer.wrap(bytes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(8, bytes.length)
        .putInt(12, (int) crc.getValue());
    return bytes;
  }

  @Test
  void whatIsWrittenIsRead() throws IOException {
    ModelFile model = read(FILE);
    assertEquals(Map.of("name", "اسم", "licence", "none"), model.metadata());
    assertEquals(List.of("name", "licence"), List.copyOf(model.metadata().keySet()));
    assertArrayEquals(new byte[] {1, -2, 3}, model.bytes("bytes"));
    assertArrayEquals(new char[] {'a', '\uFFFF'}, model.chars("chars"));
    assertArrayEquals(new int[] {Integer.MIN_VALUE, 7}, model.ints("ints"));
    assertEquals(0, model.bytes("empty").length);
    assertArrayEquals(FILE, model.toBytes());
  }

  @Test
  void missingArraysAreNamed() throws IOException {
    ModelFile model = read(FILE);
    for (String name : List.of("ints", "nothing")) {
      String message =
          assertThrows(ModelFormatException.class, () -> model.chars(name)).getMessage();
      assertTrue(message.contains("char[] named " + name), message);
    }
  }

  @Test
  void truncatedFilesAreRefused() {
    for (int length = 0; length < FILE.length; length++) {
      String message = failure(Arrays.copyOf(FILE, length));
      assertTrue(message.startsWith("length of the file of the model: found " + length), message);
    }
  }

  @Test
  void alteredFilesAreRefused() {
    for (int i = 0; i < FILE.length; i++) {
      byte[] altered = FILE.clone();
      altered[i] ^= 0x10;
      failure(altered);
    }
  }

  @Test
  void longerFilesAreRefused() {
    String message = failure(Arrays.copyOf(FILE, FILE.length + 1));
    assertTrue(message.contains("expected nothing, at byte " + FILE.length), message);
  }

  @Test
  void otherKindsAreRefused() {
    byte[] other = new ModelFile("other").toBytes();
    assertEquals("kind of the model: found other, expected test, at byte 16", failure(other));
  }

  @Test
  void wrongCountsAreRefused() {
    // Content cut at every length, under a right checksum: never a crash, never a huge array.
    for (int length = 17; length < FILE.length; length++) {
      failure(resealed(Arrays.copyOf(FILE, length)));
    }
    for (int i = 16; i < FILE.length; i++) {
      byte[] altered = FILE.clone();
      altered[i] = (byte) 0xFF;
      try {
        read(resealed(altered));
      } catch (ModelFormatException e) {
        assertTrue(e.offset() >= 0, e.getMessage());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }
}
