package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the architecture that concern tokens, by their numbers there. */
class TokenizerLawsTest {
  private static final List<String> BARE =
      List.of(
          "ا", "أ", "ب", "د", "م", "ر", "ص", "ه", "و", "كتب", "قال", "الذي", "گ", "ﷺ", "ﻻ", "𞸀",
          " ", " ", " ", "  ", "\n", "\r\n", "\u00A0", "1", "2", "9", "10", "2024", "٣", "۴", ".",
          ".", ".", ",", "،", "٫", "٬", ":", "/", "-", "–", "_", "#", "@", "%", "+", "=", "*", "!",
          "؟", "…", "(", ")", "«", "»", "\"", "'", "’", "a", "b", "com", "http://", "www.", "x.org",
          "é", "Ж", "ש", "東", "京", "ก", "한", "👍", "🏽", "❤", "🇪", "🇬", "²", "½", "$", "\u06DD",
          "\u0600");
  private static final List<String> MARKS =
      List.of("\u064E", "\u064B", "\u0651", "\u0670", "\u0640", "\u0653", "\u06D6", "\u08F0");
  private static final List<String> INVISIBLE =
      List.of(
          "\u200F",
          "\u200B",
          "\u200C",
          "\u200D",
          "\u00AD",
          "\u0000",
          "\u001F",
          "\uFEFF",
          "\uFE0F",
          "\u20E3",
          "\uD83D",
          "\uDC4D",
          "\uE000",
          "\uFFFE",
          "\uFFFD",
          "\uDB40\uDC67",
          "\uDB40\uDC7F");

  @Provide
  Arbitrary<String> bareTexts() {
    return joined(BARE);
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> all = new ArrayList<>(BARE);
    all.addAll(MARKS);
    all.addAll(INVISIBLE);
    return joined(all);
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMaxLength(60);
  }

  private static Arbitrary<String> joined(List<String> pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Provide
  Arbitrary<Tokenizer> tokenizers() {
    return Arbitraries.of(Tokenizer.standard(), Tokenizer.treebank());
  }

  // Law 6: tokens tile.

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void tokensTile(@ForAll("tokenizers") Tokenizer tokenizer, @ForAll("texts") String text) {
    checkTiling(tokenizer.tokenize(text), text);
  }

  // Law 10: no input throws, nothing is dropped.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void anyTextHasTokens(
      @ForAll("tokenizers") Tokenizer tokenizer, @ForAll("anything") String text) {
    checkTiling(tokenizer.tokenize(text), text);
  }

  @Example
  void everyCharacterIsInATokenOrIgnorable() {
    // The planes between hold nothing, those after it private characters.
    for (int c = 0; c <= 0xE0FFF; c = c == 0x3FFFF ? 0xE0000 : c + 1) {
      String text = "ك" + Character.toString(c) + "ك";
      checkTiling(Tokenizer.standard().tokenize(text), text);
      text = Character.toString(c);
      List<Token> tokens = Tokenizer.treebank().tokenize(text);
      checkTiling(tokens, text);
      assertTrue(tokens.size() <= 1, text);
    }
  }

  private static void checkTiling(List<Token> tokens, String text) {
    int end = 0;
    for (Token token : tokens) {
      assertTrue(token.start() >= end, () -> token + " overlaps in " + escaped(text));
      checkGap(text, end, token.start());
      assertTrue(isBoundary(text, token.start()), () -> token + " in " + escaped(text));
      assertTrue(isBoundary(text, token.end()), () -> token + " in " + escaped(text));
      assertTrue(token.length() <= Tokenizer.MAX_TOKEN_LENGTH);
      assertEquals(
          0,
          token.in(text).codePoints().filter(Character::isWhitespace).count(),
          () -> token + " holds white space: " + escaped(text));
      end = token.end();
    }
    checkGap(text, end, text.length());
  }

  private static void checkGap(String text, int from, int to) {
    text.substring(from, to)
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              assertTrue(
                  Character.isWhitespace(c)
                      || Character.isSpaceChar(c)
                      || type == Character.CONTROL
                      || type == Character.FORMAT
                      // Assigned after the running JDK; no other dropped ones come here then.
                      || type == Character.UNASSIGNED && c > Character.MAX_VALUE,
                  () -> "dropped U+" + Integer.toHexString(c) + " in " + escaped(text));
            });
  }

  private static boolean isBoundary(String text, int at) {
    return at == 0
        || at == text.length()
        || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  // Law 8: marks never change token boundaries.

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void marksChangeNoToken(
      @ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("bareTexts") String bare,
      @ForAll Random random) {
    checkInsertion(tokenizer, bare, random, MARKS, false);
  }

  /** Not in the law, but of the same kind; it sends every word through the automaton. */
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void formatCharactersInsideWordsChangeNoToken(
      @ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("bareTexts") String bare,
      @ForAll Random random) {
    checkInsertion(tokenizer, bare, random, List.of("\u200F", "\u061C", "\u2066"), true);
  }

  private static void checkInsertion(
      Tokenizer tokenizer, String bare, Random random, List<String> pieces, boolean inside) {
    StringBuilder marked = new StringBuilder();
    List<Integer> bareOffset = new ArrayList<>();
    for (int i = 0; i < bare.length(); ) {
      int c = bare.codePointAt(i);
      int next = i + Character.charCount(c);
      marked.appendCodePoint(c);
      for (int at = i; at < next; at++) {
        bareOffset.add(at);
      }
      boolean letter = isArabicLetter(c);
      boolean beforeLetter = next < bare.length() && isArabicLetter(bare.codePointAt(next));
      if (letter && (beforeLetter || !inside)) {
        for (int n = random.nextInt(4); n > 0; n--) {
          marked.append(pieces.get(random.nextInt(pieces.size())));
        }
      }
      while (bareOffset.size() < marked.length()) {
        bareOffset.add(next);
      }
      i = next;
    }
    bareOffset.add(bare.length());
    String text = marked.toString();
    List<Token> mapped = new ArrayList<>();
    for (Token token : tokenizer.tokenize(text)) {
      int start = bareOffset.get(token.start());
      mapped.add(new Token(start, bareOffset.get(token.end()), token.type()));
    }
    assertEquals(tokenizer.tokenize(bare), mapped, () -> escaped(bare) + " as " + escaped(text));
  }

  private static boolean isArabicLetter(int c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
  }

  // Law 3 for tokens: one result, whatever stands around the range.

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aRangeIsAText(
      @ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("texts") String before,
      @ForAll("texts") String text,
      @ForAll("texts") String after) {
    char[] all = (before + text + after).toCharArray();
    int from = before.length();
    TokenCursor cursor = tokenizer.cursor().reset(all, from, from + text.length());
    List<Token> tokens = new ArrayList<>();
    while (cursor.next()) {
      tokens.add(new Token(cursor.start() - from, cursor.end() - from, cursor.type()));
    }
    assertEquals(tokenizer.tokenize(text), tokens, () -> escaped(text));
  }

  /** Lines are independent of each other: what a reader that goes line by line relies on. */
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void noTokenDependsOnTheLinesBefore(
      @ForAll("tokenizers") Tokenizer tokenizer,
      @ForAll("texts") String one,
      @ForAll("texts") String two) {
    List<Token> tokens = new ArrayList<>(tokenizer.tokenize(one));
    int shift = one.length() + 1;
    for (Token token : tokenizer.tokenize(two)) {
      tokens.add(new Token(token.start() + shift, token.end() + shift, token.type()));
    }
    assertEquals(tokens, tokenizer.tokenize(one + "\n" + two));
  }

  // Law 9: linear time. A quadratic tokenizer would need hours here.

  @Example
  void adversarialTextsTakeLinearTime() {
    List<String> units =
        List.of(
            "a.a.a.a.",
            "a@a@a@",
            "a@a.",
            "a-a-a-",
            "a--a",
            "a.b-c+d%e",
            "a_",
            "a__",
            "1,1,1,1,",
            "1/1/1/",
            "1-1-1-",
            "1:1:1:",
            "1/1-1:1.",
            "#_#_",
            "#_",
            "#1",
            "@1@",
            "@_",
            "http://",
            "http://a(",
            "http://a/(b",
            "http://a/...",
            "http://a/,,,,",
            "www.",
            "www.a-",
            "a.com.",
            "a.b-",
            "م.",
            "مع.",
            "معه.",
            "بي.بي.سي.",
            "أ.ف.ب.",
            "د. ",
            "كلم/س/",
            "قلم/",
            "كتاب.",
            "ر1ر",
            "1ر1",
            "\u0651",
            "ك\u064E",
            "ك\u200F",
            "ك",
            "ـ",
            "ـك",
            "\u200F",
            "\u200D",
            "👍\u200D",
            "👍",
            "🏴\uDB40\uDC67",
            "🇪",
            "1\uFE0F",
            "1\u20E3",
            "\u06DD",
            "\u0600",
            "'a'",
            "a'",
            "a’a",
            "ש\"",
            "Жa1_",
            "東",
            "ก",
            "-",
            ".",
            "…",
            "!؟",
            "=",
            "(",
            "\uD83D",
            "\uDC4D",
            " ",
            "\n");
    for (String unit : units) {
      String text = unit.repeat((1 << 20) / unit.length());
      checkSpans(Tokenizer.standard().cursor().reset(text));
      checkSpans(Tokenizer.treebank().cursor().reset(text));
      String marked = "\u0651".repeat(1 << 16) + unit.replace("", "\u0651").repeat(1 << 16);
      checkSpans(Tokenizer.standard().cursor().reset(marked));
    }
  }

  private static void checkSpans(TokenCursor cursor) {
    int end = 0;
    while (cursor.next()) {
      int length = cursor.end() - cursor.start();
      if (cursor.start() < end || length < 1 || length > Tokenizer.MAX_TOKEN_LENGTH) {
        throw new AssertionError(cursor.start() + ".." + cursor.end() + " after " + end);
      }
      end = cursor.end();
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars()
        .limit(500)
        .forEach(c -> out.append(c < 0x7F && c > 0x1F ? (char) c : "\\u" + Integer.toHexString(c)));
    return out.toString();
  }
}
