package io.github.rasm.internal.normalize;

import io.github.rasm.Alignment;
import java.util.Arrays;

/** A row of UTF-16 code units, and on request their alignment with the source. */
public final class CharOutput implements Output {
  /** The units written so far end at {@link #at}. */
  char[] array;

  /** Index in {@link #array} of the next unit to write. */
  int at;

  /** Collects the alignment, or null. */
  final Alignment.Builder alignment;

  private final boolean grows;

  private CharOutput(char[] array, int at, boolean grows, Alignment.Builder alignment) {
    this.array = array;
    this.at = at;
    this.grows = grows;
    this.alignment = alignment;
  }

  /** Writes into an array of the caller's; what does not fit is an error. */
  static CharOutput into(char[] array, int at) {
    return new CharOutput(array, at, false, null);
  }

  /** Writes into an array that grows. */
  public static CharOutput growing(int capacity) {
    return new CharOutput(new char[capacity], 0, true, null);
  }

  /** Writes into an array that grows, and collects the alignment. */
  public static CharOutput aligned(int capacity) {
    return new CharOutput(new char[capacity], 0, true, new Alignment.Builder());
  }

  @Override
  public void put(int c, int start, int end) {
    reserve(Character.charCount(c));
    if (c < 0x10000) {
      unit((char) c, start, end);
    } else if (end - start == 2) {
      unit(Character.highSurrogate(c), start, start + 1);
      unit(Character.lowSurrogate(c), start + 1, end);
    } else {
      unit(Character.highSurrogate(c), start, end);
      unit(Character.lowSurrogate(c), start, end);
    }
  }

  private void unit(char c, int start, int end) {
    if (alignment != null) {
      alignment.put(1, at, start, end);
    }
    array[at++] = c;
  }

  /** Makes room for {@code units} more units if the array grows. */
  void makeRoom(int units) {
    if (grows && array.length - at < units) {
      array = Arrays.copyOf(array, Math.max(at + units, at + (at >> 1) + 16));
    }
  }

  /** Makes room for {@code units} more units; an array that does not grow must have it. */
  void reserve(int units) {
    makeRoom(units);
    if (array.length - at < units) {
      throw new IndexOutOfBoundsException(
          "the destination of length " + array.length + " is too short for the result");
    }
  }

  /** Returns the array that holds what was written. */
  public char[] array() {
    return array;
  }

  /** Returns the number of units written. */
  public int length() {
    return at;
  }

  /** Returns the alignment with a source of a length. */
  public Alignment alignment(int sourceLength) {
    return alignment.build(sourceLength, at);
  }

  /** Forgets what was written. */
  public void clear() {
    at = 0;
  }
}
