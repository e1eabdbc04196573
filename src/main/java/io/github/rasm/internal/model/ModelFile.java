package io.github.rasm.internal.model;

import io.github.rasm.ModelFormatException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The container of all models: metadata and named arrays of primitives.
 *
 * <p>Little-endian throughout:
 *
 * <pre>
 * bytes 0 to 3    "RASM"
 * bytes 4 to 7    version of this format, {@value #VERSION}
 * bytes 8 to 11   length of the file in bytes
 * bytes 12 to 15  CRC-32 of all bytes from 16 on
 * then            string: the kind of model
 *                 unsigned 16 bits: number of metadata entries; for each two strings: key, value
 *                 unsigned 16 bits: number of arrays; for each
 *                   string: its name
 *                   8 bits: its type, B for byte[], C for char[], I for int[]
 *                   32 bits: number of elements; then the elements
 * string          unsigned 16 bits: number of bytes; then UTF-8
 * </pre>
 */
public final class ModelFile {
  private static final int MAGIC = 'R' | 'A' << 8 | 'S' << 16 | 'M' << 24;
  private static final int VERSION = 1;
  private static final int HEADER = 16;

  /** Longer files are refused before memory is asked for. */
  private static final int MAX_LENGTH = 1 << 28;

  private final String kind;
  private final Map<String, String> metadata = new LinkedHashMap<>();
  private final Map<String, Object> arrays = new LinkedHashMap<>();

  /** An empty model, to be filled and written. */
  public ModelFile(String kind) {
    this.kind = kind;
  }

  /** Adds or replaces a metadata entry. */
  public ModelFile with(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  /** Adds or replaces an array: a {@code byte[]}, {@code char[]} or {@code int[]}. */
  public ModelFile with(String name, Object array) {
    typeOf(array);
    arrays.put(name, array);
    return this;
  }

  /** Returns the metadata, in the order of the file. */
  public Map<String, String> metadata() {
    return Collections.unmodifiableMap(metadata);
  }

  /** Returns an array of the model, not a copy. */
  public byte[] bytes(String name) {
    return (byte[]) array(name, byte[].class);
  }

  /** Returns an array of the model, not a copy. */
  public char[] chars(String name) {
    return (char[]) array(name, char[].class);
  }

  /** Returns an array of the model, not a copy. */
  public int[] ints(String name) {
    return (int[]) array(name, int[].class);
  }

  private Object array(String name, Class<?> type) {
    Object array = arrays.get(name);
    if (!type.isInstance(array)) {
      throw new ModelFormatException(
          "the model has no " + type.getSimpleName() + " named " + name, HEADER);
    }
    return array;
  }

  /** Returns the file's bytes; the same for the same content. */
  public byte[] toBytes() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    write(body, kind);
    write16(body, metadata.size());
    metadata.forEach(
        (key, value) -> {
          write(body, key);
          write(body, value);
        });
    write16(body, arrays.size());
    arrays.forEach(
        (name, array) -> {
          write(body, name);
          body.write(typeOf(array));
          body.writeBytes(elements(array));
        });
    byte[] content = body.toByteArray();
    return buffer(HEADER + content.length)
        .putInt(MAGIC)
        .putInt(VERSION)
        .putInt(HEADER + content.length)
        .putInt(checksum(content))
        .put(content)
        .array();
  }

  private static int typeOf(Object array) {
    if (array instanceof byte[]) {
      return 'B';
    } else if (array instanceof char[]) {
      return 'C';
    } else if (array instanceof int[]) {
      return 'I';
    }
    throw new IllegalArgumentException("not an array of byte, char or int: " + array);
  }

  private static byte[] elements(Object array) {
    if (array instanceof byte[] bytes) {
      return buffer(4 + bytes.length).putInt(bytes.length).put(bytes).array();
    } else if (array instanceof char[] chars) {
      ByteBuffer out = buffer(4 + 2 * chars.length).putInt(chars.length);
      out.asCharBuffer().put(chars);
      return out.array();
    }
    int[] ints = (int[]) array;
    ByteBuffer out = buffer(4 + 4 * ints.length).putInt(ints.length);
    out.asIntBuffer().put(ints);
    return out.array();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write16(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void write16(ByteArrayOutputStream out, int value) {
    if (value > 0xFFFF) {
      throw new IllegalArgumentException("over 65,535 bytes or entries: " + value);
    }
    out.write(value);
    out.write(value >> 8);
  }

  /**
   * Reads a model from the next bytes of a stream, which must end there. The stream is not closed.
   *
   * @param kind the kind of model that is expected
   * @throws IOException when the stream cannot be read
   * @throws ModelFormatException when it is another file or an altered one
   */
  public static ModelFile read(InputStream in, String kind) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(in.readNBytes(HEADER)).order(ByteOrder.LITTLE_ENDIAN);
    expect("length of the file", header.limit() == HEADER, header.limit(), "16 or more", 0);
    int magic = header.getInt();
    expect("first four bytes", magic == MAGIC, hex(magic), "RASM, " + hex(MAGIC), 0);
    int version = header.getInt();
    expect("version of the format", version == VERSION, version, VERSION, 4);
    int length = header.getInt();
    boolean possible = length >= HEADER && length <= MAX_LENGTH;
    expect("length of the file", possible, length, HEADER + " to " + MAX_LENGTH, 8);
    int checksum = header.getInt();
    byte[] content = in.readNBytes(length - HEADER);
    int size = HEADER + content.length;
    expect("length of the file", size == length, size, length, size);
    expect("what follows the end", in.read() < 0, "more bytes", "nothing", length);
    int sum = checksum(content);
    expect("checksum", sum == checksum, hex(sum), hex(checksum), 12);
    return new Parser(content).parse(kind);
  }

  private static void expect(String what, boolean holds, Object found, Object expected, long at) {
    if (!holds) {
      throw new ModelFormatException(
          what + " of the model: found " + found + ", expected " + expected, at);
    }
  }

  private static int checksum(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static String hex(int value) {
    return "0x" + Integer.toHexString(value);
  }

  private static ByteBuffer buffer(int capacity) {
    return ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Reads what the checksum covers. */
  private static final class Parser {
    private final ByteBuffer in;

    Parser(byte[] content) {
      in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    ModelFile parse(String kind) {
      try {
        String found = string();
        expect("kind", found.equals(kind), found, kind, HEADER);
        ModelFile model = new ModelFile(kind);
        for (int i = in.getChar(); i > 0; i--) {
          model.with(string(), string());
        }
        for (int i = in.getChar(); i > 0; i--) {
          model.with(string(), elements());
        }
        expect("content", !in.hasRemaining(), "more bytes", "its end", at());
        return model;
      } catch (BufferUnderflowException | EOFException e) {
        throw new ModelFormatException("an entry of the model ends behind the file", at());
      }
    }

    private long at() {
      return (long) HEADER + in.position();
    }

    private String string() {
      byte[] bytes = new byte[in.getChar()];
      in.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    private Object elements() throws EOFException {
      int type = in.get();
      int count = in.getInt();
      int width = type == 'B' ? 1 : type == 'C' ? 2 : 4;
      if (count < 0 || count > in.remaining() / width) {
        throw new EOFException();
      }
      ByteBuffer elements = in.slice().order(ByteOrder.LITTLE_ENDIAN);
      in.position(in.position() + count * width);
      switch (type) {
        case 'B':
          byte[] bytes = new byte[count];
          elements.get(bytes);
          return bytes;
        case 'C':
          char[] chars = new char[count];
          elements.asCharBuffer().get(chars);
          return chars;
        case 'I':
          int[] ints = new int[count];
          elements.asIntBuffer().get(ints);
          return ints;
        default:
          throw new ModelFormatException(
              "type of an array: found " + type + ", expected B, C or I", at());
      }
    }
  }
}
