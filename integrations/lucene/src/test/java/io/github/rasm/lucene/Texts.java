package io.github.rasm.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Texts of the checkout, and random ones. */
final class Texts {
  private static final String[] PIECES = {
    "وللحكومة",
    "كِتَابُهُمْ",
    "الله",
    "والد",
    "مدرستهم",
    "3.5",
    "و3.5",
    "بـ350",
    "12/5/2024",
    "10:50",
    "https://example.com/a?b=1",
    "a@b.org",
    "#غزة_الآن",
    "@user",
    "د. أحمد",
    "أ.ف.ب",
    "ﷺ",
    "ﻻ",
    "Rasm",
    "👨‍👩‍👧",
    "؟!",
    ".",
    "،",
    "«",
    "»",
    "\n",
    "  ",
    "\u0640",
    "\u064B",
    "\u0651",
    "ا\u0654",
    "\u200F",
    "\uD83D",
    "\uDE00",
    "漢字",
    "เด็ก",
    "+",
    "50%",
    "ﷲ",
    "رآه",
    "ممّا"
  };

  private Texts() {}

  static Path root() {
    return Path.of(System.getProperty("rasm.root")).toAbsolutePath().normalize();
  }

  static String file(String relative) throws IOException {
    return Files.readString(root().resolve(relative));
  }

  static String seed() throws IOException {
    return file("seeds/000_049adfc7b580f6d8.txt");
  }

  /** Pieces that look like news and others that nobody writes, with and without space between. */
  static String random(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) != 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  /** The text with a question mark for each lone surrogate. */
  static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  /** A reader that gives between one unit and ten at a time. */
  static Reader chunked(String text, Random random) {
    return new StringReader(text) {
      @Override
      public int read(char[] target, int at, int length) throws IOException {
        return super.read(target, at, Math.min(length, 1 + random.nextInt(10)));
      }
    };
  }
}
