package io.github.rasm.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/**
 * One way to do the work of a benchmark, ready to run on one text: Rasm, a rival, or a plain copy
 * as the limit.
 */
public interface Contender {
  /** Does the work once and returns what it made. */
  Object run();

  /** Returns whether the last {@link #run} made what it should; allocates nothing. */
  boolean isRight();

  /** Returns what the last {@link #run} made, as text. */
  String answer();

  /** Returns what the answer must be. */
  String expected();

  /** Throws when the last answer was wrong, so that no wrong work is ever measured. */
  default void check() {
    if (isRight()) {
      return;
    }
    String answer = answer();
    String expected = expected();
    int at = 0;
    while (at < Math.min(answer.length(), expected.length())
        && answer.charAt(at) == expected.charAt(at)) {
      at++;
    }
    throw new IllegalStateException(
        String.format(
            Locale.ROOT,
            "wrong answer at unit %d: got \"%s\" (length %d), want \"%s\" (length %d)",
            at,
            near(answer, at),
            answer.length(),
            near(expected, at),
            expected.length()));
  }

  private static String near(String text, int at) {
    return text.substring(at, Math.min(text.length(), at + 20));
  }

  /** Work from one array into another. */
  @FunctionalInterface
  interface CharWork {
    /** Does it and returns the number of units written. */
    int apply(char[] source, char[] target);
  }

  /** Work from one array into another, in UTF-8. */
  @FunctionalInterface
  interface Utf8Work {
    /** Does it and returns the number of bytes written. */
    int apply(byte[] source, byte[] target);
  }

  /** Returns a contender from {@code char[]} to {@code char[]}; both arrays are made here. */
  static Contender ofChars(String text, String expected, CharWork work) {
    char[] source = text.toCharArray();
    char[] target = new char[Math.max(source.length, expected.length())];
    char[] wanted = expected.toCharArray();
    return new Contender() {
      private int length;

      @Override
      public Object run() {
        length = work.apply(source, target);
        return target;
      }

      @Override
      public boolean isRight() {
        return Arrays.equals(target, 0, length, wanted, 0, wanted.length);
      }

      @Override
      public String answer() {
        return new String(target, 0, length);
      }

      @Override
      public String expected() {
        return expected;
      }
    };
  }

  /** Returns a contender from UTF-8 to UTF-8; both arrays are made here. */
  static Contender ofUtf8(String text, String expected, Utf8Work work) {
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    byte[] wanted = expected.getBytes(StandardCharsets.UTF_8);
    byte[] target = new byte[Math.max(source.length, wanted.length)];
    return new Contender() {
      private int length;

      @Override
      public Object run() {
        length = work.apply(source, target);
        return target;
      }

      @Override
      public boolean isRight() {
        return Arrays.equals(target, 0, length, wanted, 0, wanted.length);
      }

      @Override
      public String answer() {
        return new String(target, 0, length, StandardCharsets.UTF_8);
      }

      @Override
      public String expected() {
        return expected;
      }
    };
  }

  /**
   * Returns a contender that makes a new object from a string; {@code toText} reads that object.
   */
  static <T> Contender ofString(
      String text, String expected, Function<String, T> work, Function<T, String> toText) {
    return new Contender() {
      private T made;

      @Override
      public Object run() {
        made = work.apply(text);
        return made;
      }

      @Override
      public boolean isRight() {
        return toText.apply(made).equals(expected);
      }

      @Override
      public String answer() {
        return toText.apply(made);
      }

      @Override
      public String expected() {
        return expected;
      }
    };
  }
}
