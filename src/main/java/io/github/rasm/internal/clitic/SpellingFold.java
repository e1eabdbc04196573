package io.github.rasm.internal.clitic;

/**
 * Compares words but for what restored spelling may change: alef and hamza with their seats, alef
 * maksura and ya, marks and tatweel.
 */
public final class SpellingFold {
  private static final char ALEF = '\u0627';
  private static final char HAMZA = '\u0621';
  private static final char YA = '\u064A';

  private SpellingFold() {}

  /** Returns whether {@code a[aFrom]} to {@code a[aTo - 1]} and the same of b are one word. */
  public static boolean equal(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
    int i = aFrom;
    int j = bFrom;
    while (true) {
      while (i < aTo && Joiner.isSkipped(a[i])) {
        i++;
      }
      while (j < bTo && Joiner.isSkipped(b[j])) {
        j++;
      }
      if (i == aTo || j == bTo) {
        return i == aTo && j == bTo;
      }
      if (fold(a[i++]) != fold(b[j++])) {
        return false;
      }
    }
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u0622', '\u0623', '\u0625', '\u0671', '\u0672', '\u0673' -> ALEF;
      case '\u0624', '\u0626' -> HAMZA;
      case '\u0649', '\u06CC' -> YA;
      default -> c;
    };
  }
}
