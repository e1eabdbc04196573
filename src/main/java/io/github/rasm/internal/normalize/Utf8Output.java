package io.github.rasm.internal.normalize;

import java.util.Arrays;

/** A row of UTF-8 bytes. */
public final class Utf8Output implements Output {
  /** The bytes written so far end at {@link #at}. */
  byte[] array;

  /** Index in {@link #array} of the next byte to write. */
  int at;

  private final boolean grows;

  private Utf8Output(byte[] array, int at, boolean grows) {
    this.array = array;
    this.at = at;
    this.grows = grows;
  }

  /** Writes into an array of the caller's; what does not fit is an error. */
  static Utf8Output into(byte[] array, int at) {
    return new Utf8Output(array, at, false);
  }

  /** Writes into an array that grows. */
  public static Utf8Output growing(int capacity) {
    return new Utf8Output(new byte[capacity], 0, true);
  }

  @Override
  public void put(int c, int start, int end) {
    reserve(Utf8.length(c));
    at += write(c, array, at);
  }

  /** Writes a code point or raw byte and returns the number of bytes. */
  static int write(int c, byte[] array, int at) {
    if (c < 0x80) {
      array[at] = (byte) c;
      return 1;
    }
    if (c < 0x800) {
      array[at] = (byte) (0xC0 | c >> 6);
      array[at + 1] = (byte) (0x80 | c & 0x3F);
      return 2;
    }
    if (c < 0x10000) {
      array[at] = (byte) (0xE0 | c >> 12);
      array[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
      array[at + 2] = (byte) (0x80 | c & 0x3F);
      return 3;
    }
    if (c < Utf8.RAW_BYTE) {
      array[at] = (byte) (0xF0 | c >> 18);
      array[at + 1] = (byte) (0x80 | c >> 12 & 0x3F);
      array[at + 2] = (byte) (0x80 | c >> 6 & 0x3F);
      array[at + 3] = (byte) (0x80 | c & 0x3F);
      return 4;
    }
    array[at] = (byte) c;
    return 1;
  }

  /** Makes room for {@code bytes} more bytes if the array grows. */
  void makeRoom(int bytes) {
    if (grows && array.length - at < bytes) {
      array = Arrays.copyOf(array, Math.max(at + bytes, at + (at >> 1) + 16));
    }
  }

  /** Makes room for {@code bytes} more bytes; an array that does not grow must have it. */
  void reserve(int bytes) {
    makeRoom(bytes);
    if (array.length - at < bytes) {
      throw new IndexOutOfBoundsException(
          "the destination of length " + array.length + " is too short for the result");
    }
  }

  /** Returns the array that holds what was written. */
  public byte[] array() {
    return array;
  }

  /** Returns the number of bytes written. */
  public int length() {
    return at;
  }

  /** Forgets what was written. */
  public void clear() {
    at = 0;
  }
}
