package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The hot loops take text in blocks: whatever stands at whatever place of a block, at every length,
 * nothing changes but by the rules, and nothing outside the target's range is touched.
 */
class BlockBordersTest {
  private static final int LONGEST = 300;
  private static final char CANARY = '#';

  /** What may stand at the border of a block; each is one character or a few that interact. */
  private static final List<String> PIECES =
      List.of(
          " ",
          "a",
          "é",
          "ب",
          "أ",
          "ى",
          "ة",
          "ئ",
          "ٱ",
          "پ",
          "ک",
          "٣",
          "«",
          "،",
          "؟",
          "\u064E",
          "\u0651\u064E",
          "\u0640",
          "\u061C",
          "\u200F",
          "\u200D",
          "\u00AD",
          "“",
          "–",
          "\n",
          "\t",
          "…",
          "ﻷ",
          "ﷺ",
          "ا\u0654",
          "و\u064E\u0654",
          "\u0653",
          "\u0670",
          "ࢠ",
          "中",
          "😀",
          "ببب",
          "للله",
          "ىىي",
          "...",
          "1000",
          "  ",
          "ࢠ\u064Eࢠ\u064Eࢠ");

  @ParameterizedTest
  @EnumSource(Profile.class)
  void pieceAtEveryPlace(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    ReferenceNormalizer reference = ReferenceNormalizer.of(profile);
    for (String piece : PIECES) {
      for (int before = 0; before < 140; before += before < 70 ? 1 : 7) {
        String text = filler(before) + piece + filler(40 + before % 9);
        check(normalizer, text, reference.normalize(text));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyLength(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    ReferenceNormalizer reference = ReferenceNormalizer.of(profile);
    Random random = new Random(7);
    for (int length = 0; length <= LONGEST; length++) {
      for (int rarity : new int[] {2, 8, 60, 1000}) {
        String text = randomText(random, length, rarity);
        check(normalizer, text, reference.normalize(text));
      }
    }
  }

  /** Blocks that are looked through for repeats grow; one that has some is done again. */
  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"STANDARD", "SEARCH"})
  void repeatsInLongTexts(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    ReferenceNormalizer reference = ReferenceNormalizer.of(profile);
    for (String piece : List.of("ههه", "\u064Eه\u064Eه\u064Eه", "   ", "....")) {
      for (int border : new int[] {512, 1536, 3584, 7680}) {
        for (int shift = -4; shift <= 4; shift++) {
          String text = filler(border + shift) + piece + filler(700) + piece + filler(90);
          check(normalizer, text, reference.normalize(text));
        }
      }
    }
  }

  /** Bytes that are not UTF-8 are found wherever they stand. */
  @ParameterizedTest
  @EnumSource(
      value = Profile.class,
      names = {"STANDARD", "SEARCH", "LUCENE"})
  void malformedBytesAtEveryPlace(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    int[][] malformed = {
      {0x80},
      {0xBF, 0x80},
      {0xC0, 0x80},
      {0xC1},
      {0xD8},
      {0xDF},
      {0xE2, 0x80},
      {0xF0, 0x9F},
      {0xFF},
      {0xF5}
    };
    for (int[] bytes : malformed) {
      for (String around : List.of("ب", "a", "\u064E", "ة", "،", " a", "بa")) {
        for (int before = 0; before < 90; before++) {
          checkMalformed(normalizer, around, before, bytes);
        }
      }
    }
  }

  private static void checkMalformed(
      Normalizer normalizer, String around, int before, int[] malformed) {
    byte[] head = around.repeat(before).getBytes(StandardCharsets.UTF_8);
    byte[] tail = around.repeat(50).getBytes(StandardCharsets.UTF_8);
    byte[] text = Arrays.copyOf(head, head.length + malformed.length + tail.length);
    for (int i = 0; i < malformed.length; i++) {
      text[head.length + i] = (byte) malformed[i];
    }
    System.arraycopy(tail, 0, text, head.length + malformed.length, tail.length);
    byte[] target = new byte[3 * text.length];
    int count = normalizer.normalize(text, 0, text.length, target, 0, MalformedInput.REPLACE);
    String want = normalizer.normalize(new String(text, StandardCharsets.UTF_8));
    assertEquals(want, new String(target, 0, count, StandardCharsets.UTF_8));
    try {
      normalizer.normalize(text, 0, text.length, target, 0);
    } catch (MalformedTextException e) {
      assertEquals(head.length, e.offset());
      return;
    }
    throw new AssertionError("no exception for " + Arrays.toString(text));
  }

  private static String filler(int length) {
    String words = "كتب الولد درسا 12, ثم خرج من البيت. ";
    return words.repeat(length / words.length() + 1).substring(0, length);
  }

  private static String randomText(Random random, int length, int rarity) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (random.nextInt(rarity) == 0) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      } else {
        text.append(filler(36).charAt(random.nextInt(36)));
      }
    }
    return text.toString();
  }

  /** Arrays with canaries around the range that the documentation allows to be written. */
  private static void check(Normalizer normalizer, String text, String want) {
    assertEquals(want, normalizer.normalize(text), () -> Texts.escaped(text));
    char[] source = ("\u064E" + text + "\u0654").toCharArray();
    int room = (int) normalizer.maxLength(text.length());
    char[] target = new char[room + 6];
    Arrays.fill(target, CANARY);
    int count = normalizer.normalize(source, 1, source.length - 1, target, 3);
    assertEquals(want, new String(target, 3, count), () -> Texts.escaped(text));
    for (int i = 0; i < 3; i++) {
      assertEquals(CANARY, target[i]);
      assertEquals(CANARY, target[3 + room + i], () -> "behind " + Texts.escaped(text));
    }
    checkUtf8(normalizer, text, want);
  }

  private static void checkUtf8(Normalizer normalizer, String text, String want) {
    byte[] source = ("\u064E" + text + "\u0654").getBytes(StandardCharsets.UTF_8);
    int room = (int) normalizer.maxUtf8Length(source.length - 4);
    byte[] target = new byte[room + 6];
    Arrays.fill(target, (byte) CANARY);
    int count = normalizer.normalize(source, 2, source.length - 2, target, 3);
    assertEquals(
        want, new String(target, 3, count, StandardCharsets.UTF_8), () -> Texts.escaped(text));
    byte[] exact = new byte[count];
    assertEquals(count, normalizer.normalize(source, 2, source.length - 2, exact, 0));
    assertEquals(want, new String(exact, StandardCharsets.UTF_8), () -> Texts.escaped(text));
    for (int i = 0; i < 3; i++) {
      assertEquals(CANARY, target[i]);
      assertEquals(CANARY, target[3 + room + i], () -> "behind " + Texts.escaped(text));
    }
  }
}
