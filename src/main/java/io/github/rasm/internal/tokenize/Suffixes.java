package io.github.rasm.internal.tokenize;

import java.util.Arrays;

/** Decides whether a dotted name without a scheme is the host of a web address. */
final class Suffixes {
  /** The domains of the grammar, as {@link #pack} makes them, sorted. */
  private static final long[] KNOWN =
      Arrays.stream(TokenTables.SUFFIXES.split(" "))
          .mapToLong(s -> pack(s.toCharArray(), 0, s.length()))
          .sorted()
          .toArray();

  private static final long WWW = pack("www.".toCharArray(), 0, 4);

  private Suffixes() {}

  /** Whether the address that begins with a host name has a host that is one to the reader. */
  static boolean isHost(char[] text, int start, int end) {
    int hostEnd = start;
    int dot = start;
    for (; hostEnd < end && "/?#:".indexOf(text[hostEnd]) < 0; hostEnd++) {
      if (text[hostEnd] == '.') {
        dot = hostEnd;
      }
    }
    return dot - start > 3 && pack(text, start, start + 4) == WWW
        || Arrays.binarySearch(KNOWN, pack(text, dot + 1, hostEnd)) >= 0;
  }

  /** The lower-case characters in a long, 8 bits each; -1 when they do not fit. */
  private static long pack(char[] text, int from, int to) {
    if (to - from > 7) {
      return -1;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (c > 0x7F) {
        return -1;
      }
      packed = packed << 8 | (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return packed;
  }
}
