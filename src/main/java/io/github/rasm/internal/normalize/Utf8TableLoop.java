package io.github.rasm.internal.normalize;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The hot loops over UTF-8: ASCII and two-byte sequences whose neighbours do not matter.
 *
 * <p>Each byte is looked up together with a neighbour, whatever it is: a branch on the length of a
 * sequence would be mispredicted at the end of most words, which costs as much as six characters.
 * Text is taken block by block, by one of two loops. {@link #fold} writes every byte where it
 * stands, as long as a block loses nothing, and runs as fast as a processor stores single bytes.
 * The first block that loses something goes to {@link #compact}, which puts eight bytes together in
 * a register and needs 1.9 times as long, however much goes; it hands back when nothing went.
 *
 * <p>Tried and rejected, with their time against these two: one store for each byte and a write
 * index that its entry moves, 2.1 times {@link #fold} on bare text, 1.05 times {@link #compact} on
 * marked text; the bytes of {@link #fold} gathered for stores of eight, 1.2 times; bytes taken from
 * a register by shifts instead of one load each, 1.3 times.
 */
final class Utf8TableLoop {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /**
   * Bytes of the first block of {@link #fold}; while nothing goes, each block is twice the last.
   */
  private static final int FIRST_BLOCK = 64;

  private static final int LONGEST_BLOCK = 256;

  /** Bytes that are kept from a kernel where most characters are rare. */
  private static final int LONGEST_PAUSE = 16384;

  /** Bytes that {@link #compact} takes at a time, so that the one behind is in the same load. */
  private static final int STEP = 7;

  /** Bytes of a block of {@link #compact}. */
  private static final int COMPACTED = 96 * STEP;

  /**
   * Bytes of the first block that is looked through for repeats; while there are none, each block
   * is twice the last.
   */
  private static final int FIRST_WATCHED = 512;

  private static final int LONGEST_WATCHED = 4096;

  /** Both loops look and write at most so many bytes past the end of a block. */
  private static final int MARGIN = 8;

  private static final long LOW_BITS = 0x0001_0001_0001_0001L;
  private static final long HIGH_BITS = 0x8000_8000_8000_8000L;
  private static final int NONE = -1;

  private Utf8TableLoop() {}

  /**
   * Runs through ASCII and two-byte sequences, from the start of a character on. Stops at the start
   * of anything else, at {@code to}, or where the target is full.
   *
   * @return index in the source (bits 32 to 63) and in the target (bits 0 to 31)
   */
  static long run(PairTable pairs, byte[] source, int from, int to, byte[] target, int at) {
    Kernel kernel = pairs.table.utf8Kernel.kernel();
    if (kernel != null) {
      return runKernel(kernel, pairs, source, from, to, target, at);
    }
    long reached = runTable(pairs, source, from, to, target, at);
    pairs.table.utf8Kernel.count((int) (reached >>> 32) - from);
    return reached;
  }

  /** The same with a kernel, and the table loop where the kernel stops. */
  static long runKernel(
      Kernel kernel, PairTable pairs, byte[] source, int from, int to, byte[] target, int at) {
    int i = from;
    int o = at;
    int size = FIRST_BLOCK;
    while (true) {
      long reached = kernel.normalize(source, i, to, target, o);
      // A kernel that does not get far costs more than it brings: leave it out for longer.
      boolean pays = (int) (reached >>> 32) - i >= 4 * FIRST_BLOCK;
      size = pays ? FIRST_BLOCK : Math.min(2 * size, LONGEST_PAUSE);
      i = (int) (reached >>> 32);
      int end = behind(source, Math.min(to, i + size), to);
      reached = runTable(pairs, source, i, end, target, (int) reached);
      i = (int) (reached >>> 32);
      o = (int) reached;
      if (i < end || i == to) {
        return reached;
      }
    }
  }

  /** Returns the end of the character that a block would end in. */
  private static int behind(byte[] source, int end, int to) {
    int behind = end;
    for (int k = 0; k < 3 && behind < to && PairTable.isContinuation(source[behind]); k++) {
      behind++;
    }
    return behind;
  }

  /** The same without a kernel. */
  static long runTable(PairTable pairs, byte[] source, int from, int to, byte[] target, int at) {
    int i = from;
    int o = at;
    int size = FIRST_BLOCK;
    boolean clean = true;
    while (true) {
      int room = Math.min(to - i, target.length - o) - MARGIN;
      if (room < STEP) {
        return oneByOne(pairs.characters, source, i, to, target, o);
      }
      if (clean) {
        int n = Math.min(size, room);
        clean = fold(pairs.seconds, source, i, target, o, n);
        int staying = clean ? n : staying(pairs.seconds, source, i, n);
        size = clean ? Math.min(2 * size, LONGEST_BLOCK) : FIRST_BLOCK;
        if (staying > 0 && (source[i + staying - 1] & 0xFF) >= 0xC0) {
          // Back to the first byte of the character that the block cuts.
          staying--;
        }
        i += staying;
        o += staying;
        continue;
      }
      if (PairTable.isContinuation(source[i])) {
        return (long) i << 32 | o;
      }
      int end = i + Math.min(COMPACTED, room) / STEP * STEP;
      long reached = compact(pairs.characters, source, i, end, target, o);
      int next = (int) (reached >>> 32);
      // The character before ends behind what was taken, unless nothing was.
      next += next > i && PairTable.isContinuation(source[next]) ? 1 : 0;
      if (next < end) {
        return oneByOne(pairs.characters, source, next, to, target, (int) reached);
      }
      clean = (int) reached - o == next - i;
      i = next;
      o = (int) reached;
    }
  }

  /** Writes {@code n} bytes, and returns whether all of them stay. */
  private static boolean fold(
      char[] seconds, byte[] source, int from, byte[] target, int at, int n) {
    int all = seconds[(source[from] & 0xFF) << 8];
    target[at] = (byte) all;
    for (int k = 1; k < n; k++) {
      int second = seconds[(short) SHORTS.get(source, from + k - 1) & 0xFFFF];
      target[at + k] = (byte) second;
      all &= second;
    }
    return (all & PairTable.STAYS) != 0;
  }

  /** Returns how many of {@code n} bytes stay before the first one that does not. */
  private static int staying(char[] seconds, byte[] source, int from, int n) {
    if ((seconds[(source[from] & 0xFF) << 8] & PairTable.STAYS) == 0) {
      return 0;
    }
    int k = 1;
    while (k < n
        && (seconds[(short) SHORTS.get(source, from + k - 1) & 0xFFFF] & PairTable.STAYS) != 0) {
      k++;
    }
    return k;
  }

  /**
   * Takes seven bytes at a time; what becomes of the characters that begin among them fills at most
   * eight. The sum of the entries so far is, in its lowest bits, the place of the next character.
   */
  private static long compact(
      long[] characters, byte[] source, int from, int to, byte[] target, int at) {
    int o = at;
    int i = from;
    for (; i < to; i += STEP) {
      long c0 = characters[(short) SHORTS.get(source, i) & 0xFFFF];
      long c1 = characters[(short) SHORTS.get(source, i + 1) & 0xFFFF];
      long c2 = characters[(short) SHORTS.get(source, i + 2) & 0xFFFF];
      long c3 = characters[(short) SHORTS.get(source, i + 3) & 0xFFFF];
      long c4 = characters[(short) SHORTS.get(source, i + 4) & 0xFFFF];
      long c5 = characters[(short) SHORTS.get(source, i + 5) & 0xFFFF];
      long c6 = characters[(short) SHORTS.get(source, i + 6) & 0xFFFF];
      long bytes = c0 >>> 16;
      long sum = c0;
      bytes |= (c1 >>> 16) << sum;
      sum += c1;
      bytes |= (c2 >>> 16) << sum;
      sum += c2;
      bytes |= (c3 >>> 16) << sum;
      sum += c3;
      bytes |= (c4 >>> 16) << sum;
      sum += c4;
      bytes |= (c5 >>> 16) << sum;
      sum += c5;
      bytes |= (c6 >>> 16) << sum;
      sum += c6;
      if (sum >= PairTable.STOP) {
        break;
      }
      LONGS.set(target, o, bytes);
      o += ((int) sum & 0x7F) >> 3;
    }
    return (long) i << 32 | o;
  }

  /** The same, character by character, for the ends. */
  private static long oneByOne(
      long[] characters, byte[] source, int from, int to, byte[] target, int at) {
    int i = from;
    int o = at;
    while (i < to) {
      long character = character(characters, source, i, to);
      int n = length(character);
      if (character >= PairTable.STOP || n > target.length - o) {
        break;
      }
      o = write(character, n, target, o);
      i += source[i] < 0 ? 2 : 1;
    }
    return (long) i << 32 | o;
  }

  private static long character(long[] characters, byte[] source, int i, int to) {
    int first = source[i] & 0xFF;
    int second = i + 1 < to ? source[i + 1] & 0xFF : 0;
    return PairTable.isContinuation(first) ? PairTable.STOP : characters[second << 8 | first];
  }

  private static int length(long character) {
    return ((int) character & 0x7F) >> 3;
  }

  private static int write(long character, int n, byte[] target, int at) {
    if (n > 0) {
      target[at] = (byte) (character >> 16);
      target[at + n - 1] = (byte) (n == 1 ? character >> 16 : character >> 24);
    }
    return at + n;
  }

  /**
   * Does the same, and stops at a third equal character or a second space as well. Repeats are
   * looked for in the result of a block, many bytes at a time; only a block that has one is done
   * again: a long one as a short one, a short one character by character.
   */
  static long runWatchingRepeats(
      PairTable pairs, byte[] source, int from, int to, byte[] target, int at) {
    int i = from;
    int o = at;
    int size = FIRST_WATCHED;
    while (i < to) {
      int end = behind(source, Math.min(to, i + size), to);
      long reached = run(pairs, source, i, end, target, o);
      if (!repeats(pairs.table.utf8Kernel.kernel(), target, at, o, (int) reached)) {
        size = Math.min(2 * size, LONGEST_WATCHED);
      } else if (size > FIRST_WATCHED) {
        size = FIRST_WATCHED;
        continue;
      } else {
        reached = oneByOneWatchingRepeats(pairs.characters, source, i, end, target, at, o);
      }
      i = (int) (reached >>> 32);
      o = (int) reached;
      if (i < end) {
        break;
      }
    }
    return (long) i << 32 | o;
  }

  /**
   * Returns whether what was written from {@code from} to {@code to} repeats; a row begins at at.
   */
  private static boolean repeats(Kernel kernel, byte[] target, int at, int from, int to) {
    int k = Math.max(from, at + 5);
    if (repeatsExactly(target, at, from, Math.min(k, to))) {
      return true;
    }
    if (kernel != null) {
      k = kernel.skipUnrepeated(target, k, to);
    }
    // One place back: of a letter that ends at k, both bytes must be seen in a pair.
    for (k--; k <= to - 8; k += 8) {
      long bytes = (long) LONGS.get(target, k);
      long ones = bytes ^ (long) LONGS.get(target, k - 1);
      long twos = bytes ^ (long) LONGS.get(target, k - 2);
      // A zero byte in the one, or two in the other that share an aligned pair: three equal letters
      // leave four zero bytes in a row.
      long zeros = (ones - 0x0101_0101_0101_0101L) & ~ones & 0x8080_8080_8080_8080L;
      zeros |= (twos - LOW_BITS) & ~twos & HIGH_BITS;
      if (zeros != 0 && repeatsExactly(target, at, k, Math.min(k + 10, to))) {
        return true;
      }
    }
    return repeatsExactly(target, at, k, to);
  }

  /** Returns whether a character that ends in the range repeats the two before it, or a space. */
  private static boolean repeatsExactly(byte[] target, int at, int from, int to) {
    for (int k = from; k < to; k++) {
      byte b = target[k];
      if (b >= 0) {
        if (k > at
            && target[k - 1] == b
            && (b == CodePoints.SPACE || k > at + 1 && target[k - 2] == b)) {
          return true;
        }
      } else if (k >= at + 5
          && target[k - 2] == b
          && target[k - 4] == b
          && target[k - 1] == target[k - 3]
          && target[k - 1] == target[k - 5]) {
        return true;
      }
    }
    return false;
  }

  private static long oneByOneWatchingRepeats(
      long[] characters, byte[] source, int from, int to, byte[] target, int start, int at) {
    int i = from;
    int o = at;
    // The last two characters written, as their UTF-8 bytes, the first one lowest.
    int last = lastBefore(target, start, o);
    int beforeLast = lastBefore(target, start, o - (last < 0x80 ? 1 : 2));
    while (i < to) {
      long character = character(characters, source, i, to);
      int n = length(character);
      int c = (int) (character >>> 16) & 0xFFFF;
      boolean repeats = n > 0 && c == last && (c == beforeLast || c == CodePoints.SPACE);
      if (character >= PairTable.STOP || repeats || n > target.length - o) {
        break;
      }
      if (n > 0) {
        o = write(character, n, target, o);
        beforeLast = last;
        last = c;
      }
      i += source[i] < 0 ? 2 : 1;
    }
    return (long) i << 32 | o;
  }

  private static int lastBefore(byte[] target, int start, int end) {
    if (end <= start) {
      return NONE;
    }
    int b = target[end - 1] & 0xFF;
    return b < 0x80 ? b : b << 8 | target[end - 2] & 0xFF;
  }
}
