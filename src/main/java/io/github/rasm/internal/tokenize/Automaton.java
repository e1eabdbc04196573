package io.github.rasm.internal.tokenize;

import java.util.Arrays;

/** The automaton of {@link TokenTables}, unpacked. */
final class Automaton {
  /** Class of each UTF-16 code unit; that of a high surrogate is {@link #SURROGATE}. */
  static final byte[] CLASSES = new byte[0x10000];

  /** Not a class: look at the code point. */
  static final int SURROGATE = TokenTables.CLASS_COUNT;

  /** Width of a row of {@link #NEXT}; its last column is the result the state accepts, or 0. */
  static final int WIDTH = TokenTables.CLASS_COUNT + 1;

  static final int RESULT = TokenTables.CLASS_COUNT;

  /** Target state by state + class. States are offsets of rows; 0 is the dead state. */
  static final char[] NEXT = unpackTransitions();

  /** Start states by {@link #TREEBANK}, {@link #NO_ADDRESS}, {@link #NO_CHAIN}, added. */
  static final char[] START = TokenTables.START.toCharArray();

  static final int NO_ADDRESS = 1;
  static final int NO_CHAIN = 2;
  static final int TREEBANK = 4;

  /** First code point of each run of one class beyond U+FFFF, and that class. */
  private static final int[] HIGH_STARTS;

  private static final byte[] HIGH_CLASSES;

  static {
    String runs = TokenTables.CLASSES;
    int n = runs.length() / 3;
    int[] highStarts = new int[n];
    byte[] highClasses = new byte[n];
    int high = 0;
    for (int i = 0; i < n; i++) {
      int start = runs.charAt(3 * i) << 16 | runs.charAt(3 * i + 1);
      int end = Character.MAX_CODE_POINT + 1;
      if (i + 1 < n) {
        end = runs.charAt(3 * i + 3) << 16 | runs.charAt(3 * i + 4);
      }
      byte id = (byte) runs.charAt(3 * i + 2);
      if (start < CLASSES.length) {
        Arrays.fill(CLASSES, start, Math.min(end, CLASSES.length), id);
      }
      if (end > CLASSES.length) {
        highStarts[high] = Math.max(start, CLASSES.length);
        highClasses[high] = id;
        high++;
      }
    }
    HIGH_STARTS = Arrays.copyOf(highStarts, high);
    HIGH_CLASSES = Arrays.copyOf(highClasses, high);
    Arrays.fill(
        CLASSES, Character.MIN_HIGH_SURROGATE, Character.MAX_HIGH_SURROGATE + 1, (byte) SURROGATE);
    for (int i = 0; i < START.length; i++) {
      START[i] *= WIDTH;
    }
  }

  private Automaton() {}

  /** Class of a code point; that of a surrogate is the class of other characters. */
  static int classOf(int c) {
    if (c < CLASSES.length) {
      int k = CLASSES[c];
      return k == SURROGATE ? CLASSES[Character.MIN_LOW_SURROGATE] : k;
    }
    int i = Arrays.binarySearch(HIGH_STARTS, c);
    return HIGH_CLASSES[i < 0 ? -i - 2 : i];
  }

  private static char[] unpackTransitions() {
    String runs = TokenTables.NEXT;
    String accept = TokenTables.ACCEPT;
    char[] next = new char[accept.length() * WIDTH];
    int at = 0;
    for (int i = 0; i < runs.length(); i += 2) {
      int end = at + runs.charAt(i);
      Arrays.fill(next, at, end, (char) (runs.charAt(i + 1) * WIDTH));
      at = end;
      if (at % WIDTH == RESULT) {
        next[at] = accept.charAt(at / WIDTH);
        at++;
      }
    }
    return next;
  }
}
