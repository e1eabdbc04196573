package io.github.rasm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The texts that are measured, all made from the seed article. */
public enum Texts {
  /** The article over and over, as it stands: no marks. */
  BARE,

  /**
   * The same text with a fatha after each Arabic letter that stands before a letter, and a shadda
   * before the fatha on every seventh.
   */
  MARKED,

  /**
   * {@link #MARKED} with the words of the article in an ever new random order. A processor learns
   * the branches of a text that repeats itself; this one it cannot learn.
   */
  SHUFFLED,

  /** The article without line breaks: the whole text is one line. */
  LONG_LINES,

  /** Short lines with a mention, a hashtag, a link or an emoji each, as in tweets. */
  SHORT_LINES,

  /** The article with a Latin letter for each Arabic one. */
  LATIN,

  /** A fatha, and nothing else, over and over. */
  ONLY_MARKS,

  /** The letters of the article as one word without an end. */
  ONE_WORD,

  /** Words that are made of letters that may be clitics and of no others, at random. */
  CLITIC_LETTERS;

  /** Where the article stands in the checkout. */
  static final String ARTICLE = "seeds/000_049adfc7b580f6d8.txt";

  private static final char FATHA = '\u064E';
  private static final char SHADDA = '\u0651';
  private static final int LETTERS_PER_SHADDA = 7;

  /** Waw, feh, beh, kaf, lam, seen, alef, heh, meem, noon, yeh. */
  private static final String CLITICS =
      "\u0648\u0641\u0628\u0643\u0644\u0633\u0627\u0647\u0645\u0646\u064A";

  /**
   * Returns a text made of the first {@code bareBytes} bytes of UTF-8 (or up to three fewer) of the
   * repeated article; marks come on top.
   */
  public String of(int bareBytes) {
    String article = article();
    return switch (this) {
      case BARE -> cut(repeated(article, bareBytes), bareBytes);
      case MARKED -> mark(cut(repeated(article, bareBytes), bareBytes));
      case SHUFFLED -> mark(cut(shuffled(article, bareBytes), bareBytes));
      case LONG_LINES -> cut(repeated(article.replace('\n', ' '), bareBytes), bareBytes);
      case SHORT_LINES -> cut(shortLines(article, bareBytes), bareBytes);
      case LATIN -> cut(repeated(latin(article), bareBytes), bareBytes);
      case ONLY_MARKS -> cut(String.valueOf(FATHA).repeat(bareBytes), bareBytes);
      case ONE_WORD ->
          cut(repeated(article.replaceAll("[^\u0621-\u064A]", ""), bareBytes), bareBytes);
      case CLITIC_LETTERS -> cut(cliticLetters(bareBytes), bareBytes);
    };
  }

  /** Returns a text of {@code bytes} bytes of UTF-8, or up to three fewer, marks included. */
  public String ofSize(int bytes) {
    // Marks are nearly as many as letters; what is made in vain fills the heap where texts are
    // long.
    return cut(of(this == MARKED ? bytes - bytes / 4 : bytes), bytes);
  }

  private static String repeated(String article, int bytes) {
    int once = article.getBytes(StandardCharsets.UTF_8).length;
    return article.repeat(bytes / once + 1);
  }

  private static String shuffled(String article, int bytes) {
    List<String> words = new ArrayList<>(List.of(article.split(" ")));
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    while (text.length() < bytes) {
      Collections.shuffle(words, random);
      for (String word : words) {
        text.append(word).append(' ');
      }
    }
    return text.toString();
  }

  private static String shortLines(String article, int bytes) {
    String[] words = article.split("\\s+");
    String[] extras = {" #%s_%s", " @rasm", " https://t.co/Ab1", " \uD83D\uDE02\uD83D\uDE02", ""};
    Random random = new Random(2);
    StringBuilder text = new StringBuilder();
    for (int at = 0; text.length() < bytes; ) {
      int count = 3 + random.nextInt(15);
      for (int i = 0; i < count; i++) {
        text.append(words[at++ % words.length]).append(i + 1 < count ? " " : "");
      }
      String extra = extras[random.nextInt(extras.length)];
      text.append(
          String.format(
              Locale.ROOT, extra, words[at % words.length], words[(at + 1) % words.length]));
      text.append('\n');
    }
    return text.toString();
  }

  private static String latin(String article) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < article.length(); i++) {
      char c = article.charAt(i);
      latin.append(isArabicLetter(c) ? (char) ('a' + c % 26) : c < 0x80 ? c : '-');
    }
    return latin.toString();
  }

  private static String cliticLetters(int bytes) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder();
    while (text.length() < bytes) {
      int length = 1 + random.nextInt(9);
      for (int i = 0; i < length; i++) {
        text.append(CLITICS.charAt(random.nextInt(CLITICS.length())));
      }
      text.append(' ');
    }
    return text.toString();
  }

  private static String cut(String text, int bytes) {
    int size = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (size > bytes) {
        return text.substring(0, at);
      }
      at += Character.charCount(c);
    }
    return text;
  }

  private static String mark(String bare) {
    StringBuilder marked = new StringBuilder(2 * bare.length());
    int letters = 0;
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      marked.append(c);
      if (isArabicLetter(c) && i + 1 < bare.length() && Character.isLetter(bare.charAt(i + 1))) {
        if (++letters % LETTERS_PER_SHADDA == 0) {
          marked.append(SHADDA);
        }
        marked.append(FATHA);
      }
    }
    return marked.toString();
  }

  private static boolean isArabicLetter(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  private static String article() {
    Path file = root().resolve(ARTICLE);
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the root of the checkout: the system property {@code rasm.root}, or found upwards. */
  static Path root() {
    String given = System.getProperty("rasm.root");
    if (given != null) {
      return Path.of(given).toAbsolutePath().normalize();
    }
    Path start = Path.of("").toAbsolutePath();
    for (Path dir = start; dir != null; dir = dir.getParent()) {
      if (Files.isRegularFile(dir.resolve(ARTICLE))) {
        return dir;
      }
    }
    throw new IllegalStateException(
        "no " + ARTICLE + " at or above " + start + "; set -Drasm.root=");
  }
}
