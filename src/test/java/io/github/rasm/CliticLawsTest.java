package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** The laws of the architecture that concern clitics, by their numbers there. */
class CliticLawsTest {
  /** Marks that form no letter with the one before them. */
  private static final List<String> MARKS =
      List.of(
          "\u064E", "\u064F", "\u0650", "\u064B", "\u0651", "\u0652", "\u0670", "\u06D6", "\u08F0");

  private static final List<String> INSIDE = List.of("\u0640", "\u0640\u0640", "\u0640\u0651");

  private static final Map<CliticScheme, CliticSegmenter> SEGMENTERS =
      new EnumMap<>(CliticScheme.class);

  static {
    for (CliticScheme scheme : CliticScheme.values()) {
      SEGMENTERS.put(scheme, CliticSegmenter.of(scheme));
    }
  }

  @Provide
  Arbitrary<String> words() {
    return CliticTexts.words();
  }

  @Provide
  Arbitrary<String> texts() {
    return CliticTexts.texts();
  }

  @Provide
  Arbitrary<String> unusualTexts() {
    return CliticTexts.unusualTexts();
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().all().ofMaxLength(60);
  }

  @Provide
  Arbitrary<CliticSegmenter> segmenters() {
    return Arbitraries.of(SEGMENTERS.values());
  }

  // Law 7: the spans of segments tile the token, the forms join to its surface.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void segmentsTileTheirToken(
      @ForAll("segmenters") CliticSegmenter segmenter, @ForAll("texts") String text) {
    checkTiling(segmenter, text);
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void segmentsTileUnusualTokens(
      @ForAll("segmenters") CliticSegmenter segmenter, @ForAll("unusualTexts") String text) {
    checkTiling(segmenter, text);
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void formsJoinToTheSurface(
      @ForAll("segmenters") CliticSegmenter segmenter,
      @ForAll("texts") String bare,
      @ForAll Random random) {
    checkForms(segmenter, bare);
    checkForms(segmenter, marked(bare, random).text);
  }

  @Example
  void formsOfTheSeedArticleJoinToItsText() {
    for (CliticSegmenter segmenter : SEGMENTERS.values()) {
      CliticTexts.paragraphs().forEach(text -> checkForms(segmenter, text));
    }
  }

  /** A look-up of one unknown word in 30,000 finds another word's entry, which must do no harm. */
  @Example
  void formsOfUnknownWordsJoin() {
    checkUnknownWords(new Random(1), 20_000);
  }

  @Example
  @Tag("slow")
  void formsOfMillionsOfUnknownWordsJoin() {
    checkUnknownWords(new Random(), 2_000_000);
  }

  private static void checkUnknownWords(Random random, int count) {
    for (int i = 0; i < count; i += 20) {
      String text = CliticTexts.randomWords(20, random);
      SEGMENTERS.values().forEach(segmenter -> checkForms(segmenter, text));
    }
  }

  private static void checkForms(CliticSegmenter segmenter, String text) {
    for (Token token : tokens(segmenter, text)) {
      if (token.type() == TokenType.WORD) {
        if (isThreeLams(token.in(text))) {
          continue;
        }
        assertTrue(
            JoinedForms.give(token.segments(), token.in(text)),
            () -> segmenter.scheme() + " " + token.in(text) + " as " + token.segments());
        if (token.segments().size() == 1) {
          assertEquals(token.in(text), token.segments().get(0).form());
        }
      }
    }
  }

  /** After li, article and lam two lams are written; no rule gives back a word with three. */
  private static boolean isThreeLams(String word) {
    return word.replaceAll("[\\p{Mn}\u0640]", "").contains("لل" + "ل");
  }

  /** Spans and numbers of segments, by list and by cursor. */
  private static void checkTiling(CliticSegmenter segmenter, String text) {
    List<Sentence> sentences = segmenter.segmentText(text);
    SentenceCursor sentence = sentences(segmenter).reset(text);
    CliticCursor cursor = segmenter.cursor();
    for (Sentence found : sentences) {
      assertTrue(sentence.next(), () -> escaped(text));
      cursor.reset(sentence);
      assertEquals(found.tokens().size(), cursor.tokenCount(), () -> escaped(text));
      for (int i = 0; i < cursor.tokenCount(); i++) {
        Token token = found.tokens().get(i);
        assertEquals(CliticSegmenter.segments(cursor, i), token.segments(), () -> escaped(text));
        checkTiling(token, text);
      }
    }
    assertTrue(!sentence.next(), () -> escaped(text));
  }

  private static void checkTiling(Token token, String text) {
    List<Segment> segments = token.segments();
    assertEquals(
        token.type() == TokenType.WORD, !segments.isEmpty(), () -> token + " in " + escaped(text));
    int end = token.start();
    for (Segment segment : segments) {
      assertEquals(end, segment.start(), () -> segments + " of " + token + " in " + escaped(text));
      end = segment.end();
    }
    if (!segments.isEmpty()) {
      assertEquals(token.end(), end, () -> segments + " of " + token + " in " + escaped(text));
    }
  }

  private static List<Token> tokens(CliticSegmenter segmenter, String text) {
    return segmenter.segmentText(text).stream().flatMap(s -> s.tokens().stream()).toList();
  }

  private static SentenceCursor sentences(CliticSegmenter segmenter) {
    return SentenceSegmenter.builder().tokenizer(segmenter.scheme().tokenizer()).build().cursor();
  }

  // Schemes are read off one analysis.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void schemesAreNested(@ForAll("texts") String text) {
    List<CliticScheme> schemes =
        List.of(CliticScheme.D1, CliticScheme.D2, CliticScheme.ATB, CliticScheme.D3);
    for (int i = 1; i < schemes.size(); i++) {
      CliticScheme coarse = schemes.get(i - 1);
      CliticScheme fine = schemes.get(i);
      List<Token> some = tokens(SEGMENTERS.get(coarse), text);
      List<Token> all = tokens(SEGMENTERS.get(fine), text);
      assertEquals(some.size(), all.size());
      for (int k = 0; k < some.size(); k++) {
        Token one = some.get(k);
        Token other = all.get(k);
        assertTrue(
            cuts(other).containsAll(cuts(one)),
            () -> coarse + " " + one.segments() + " " + fine + " " + other.segments());
      }
    }
  }

  private static List<Integer> cuts(Token token) {
    return token.segments().stream().skip(1).map(Segment::start).toList();
  }

  // Law 8: marks never change segments.

  @Property(tries = 5000, edgeCases = EdgeCasesMode.NONE)
  void marksChangeNoSegment(
      @ForAll("segmenters") CliticSegmenter segmenter,
      @ForAll("texts") String bare,
      @ForAll Random random) {
    Marked marked = marked(bare, random);
    List<Token> want = lines(segmenter, bare);
    List<Token> got = lines(segmenter, marked.text);
    String message = segmenter.scheme() + " " + bare + " as " + marked.text;
    assertEquals(want.size(), got.size(), message);
    for (int i = 0; i < want.size(); i++) {
      assertEquals(
          parts(want.get(i), at -> at), parts(got.get(i), marked.bareOffset::get), message);
      if (segmenter.scheme() == CliticScheme.ATB) {
        assertEquals(bareForms(want.get(i)), bareForms(got.get(i)), message);
      }
    }
  }

  /** The tokens of a text each line of which is a sentence, so that no other rule meddles. */
  private static List<Token> lines(CliticSegmenter segmenter, String text) {
    SentenceCursor sentence =
        SentenceSegmenter.builder()
            .lines(LineMode.SENTENCE)
            .headlines(HeadlineMode.NONE)
            .tokenizer(segmenter.scheme().tokenizer())
            .build()
            .cursor()
            .reset(text);
    CliticCursor cursor = segmenter.cursor();
    List<Token> tokens = new ArrayList<>();
    while (sentence.next()) {
      cursor.reset(sentence);
      for (int i = 0; i < cursor.tokenCount(); i++) {
        tokens.add(
            new Token(
                sentence.tokenStart(i),
                sentence.tokenEnd(i),
                sentence.tokenType(i),
                CliticSegmenter.segments(cursor, i)));
      }
    }
    return tokens;
  }

  @FunctionalInterface
  private interface Offsets {
    int of(int offset);
  }

  private static String parts(Token token, Offsets offsets) {
    return token.segments().stream()
        .map(s -> offsets.of(s.start()) + "-" + offsets.of(s.end()) + " " + s.role())
        .collect(Collectors.joining(", "));
  }

  private static List<String> bareForms(Token token) {
    return token.segments().stream()
        .map(segment -> segment.form().replaceAll("[\\p{Mn}\u0640]", ""))
        .toList();
  }

  /** A marked text, and for each of its offsets, one more for the end, that of the bare text. */
  private record Marked(String text, List<Integer> bareOffset) {}

  private static Marked marked(String bare, Random random) {
    StringBuilder text = new StringBuilder();
    List<Integer> bareOffset = new ArrayList<>();
    for (int i = 0; i < bare.length(); i++) {
      bareOffset.add(i);
      text.append(bare.charAt(i));
      if (isLetter(bare, i)) {
        for (int n = random.nextInt(3); n > 0; n--) {
          text.append(pick(MARKS, random));
        }
        if (isLetter(bare, i + 1) && random.nextInt(4) == 0) {
          text.append(pick(INSIDE, random));
        }
      }
      while (bareOffset.size() < text.length()) {
        bareOffset.add(i + 1);
      }
    }
    bareOffset.add(bare.length());
    return new Marked(text.toString(), bareOffset);
  }

  private static boolean isLetter(String text, int at) {
    return at < text.length()
        && Character.isLetter(text.charAt(at))
        && (text.charAt(at) == '\u0640'
            || Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.ARABIC);
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  // Law 3 for segments: one result, whatever stands around the range, whoever asks.

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void aRangeIsAText(
      @ForAll("segmenters") CliticSegmenter segmenter,
      @ForAll("words") String before,
      @ForAll("unusualTexts") String text,
      @ForAll("words") String after) {
    char[] all = (before + text + after).toCharArray();
    int from = before.length();
    SentenceCursor sentence = sentences(segmenter).reset(all, from, from + text.length());
    assertEquals(
        analysis(sentences(segmenter).reset(text), segmenter.cursor(), 0),
        analysis(sentence, segmenter.cursor(), from),
        () -> escaped(text));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void aUsedCursorIsAsGoodAsNew(
      @ForAll("segmenters") CliticSegmenter segmenter,
      @ForAll("unusualTexts") String one,
      @ForAll("texts") String two) {
    CliticCursor used = segmenter.cursor();
    SentenceCursor sentence = sentences(segmenter);
    analysis(sentence.reset(one), used, 0);
    assertEquals(
        analysis(sentences(segmenter).reset(two), segmenter.cursor(), 0),
        analysis(sentence.reset(two), used, 0),
        () -> escaped(one));
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void aWordIsASentence(
      @ForAll("segmenters") CliticSegmenter segmenter, @ForAll("words") String word) {
    CliticCursor cursor = segmenter.cursor().reset(word);
    assertEquals(1, cursor.tokenCount());
    List<Segment> segments = segmenter.segment(word);
    assertEquals(CliticSegmenter.segments(cursor, 0), segments);
    assertEquals(tokens(segmenter, word).get(0).segments(), segments);
  }

  /** Every segment of a text; offsets are counted from a base. Forms come by buffer. */
  private static List<Segment> analysis(SentenceCursor sentence, CliticCursor cursor, int base) {
    List<Segment> segments = new ArrayList<>();
    char[] form = {};
    while (sentence.next()) {
      cursor.reset(sentence);
      form = form.length < cursor.maxFormLength() ? new char[cursor.maxFormLength()] : form;
      for (int token = 0; token < cursor.tokenCount(); token++) {
        for (int i = 0; i < cursor.segmentCount(token); i++) {
          segments.add(
              new Segment(
                  cursor.segmentStart(token, i) - base,
                  cursor.segmentEnd(token, i) - base,
                  cursor.segmentRole(token, i),
                  new String(form, 0, cursor.form(token, i, form, 0))));
        }
      }
    }
    return segments;
  }

  @Example
  void threadsShareASegmenter() throws Exception {
    List<String> samples = CliticTexts.samples(200);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      for (CliticSegmenter segmenter : SEGMENTERS.values()) {
        List<List<Sentence>> want = samples.stream().map(segmenter::segmentText).toList();
        List<Future<List<List<Sentence>>>> futures = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          futures.add(pool.submit(() -> samples.stream().map(segmenter::segmentText).toList()));
        }
        for (Future<List<List<Sentence>>> future : futures) {
          assertEquals(want, future.get());
        }
      }
    } finally {
      pool.shutdown();
    }
  }

  // Law 9: linear time. A segmenter that looks back over a whole text would need hours here.

  @Example
  void adversarialTextsTakeLinearTime() {
    List<String> units =
        List.of(
            "\u0651",
            "ـ",
            "ك",
            "و",
            "ال",
            "لل",
            "ه",
            "وفبكلس",
            "وبال",
            "نا",
            "كما",
            "و ",
            "لـ ",
            "لـ\"",
            "ان ",
            "انه ",
            "بي ",
            "وا\u0653",
            "ﷺ",
            "وبكتابهم ",
            "وبكتابهم\u0651");
    for (CliticSegmenter segmenter : SEGMENTERS.values()) {
      for (String unit : units) {
        checkLong(segmenter, unit.repeat((1 << 20) / unit.length()));
        checkLong(segmenter, "وبكتاب" + unit.repeat(1 << 17) + "هم");
      }
      checkLong(segmenter, "و" + "\u064E".repeat(1 << 20) + "بكتابهم");
    }
  }

  private static void checkLong(CliticSegmenter segmenter, String text) {
    SentenceCursor sentence = sentences(segmenter).reset(text);
    CliticCursor cursor = segmenter.cursor();
    char[] form = new char[1 << 17];
    while (sentence.next()) {
      cursor.reset(sentence);
      for (int token = 0; token < cursor.tokenCount(); token++) {
        int end = sentence.tokenStart(token);
        for (int i = 0; i < cursor.segmentCount(token); i++) {
          assertEquals(end, cursor.segmentStart(token, i));
          end = cursor.segmentEnd(token, i);
          assertTrue(cursor.form(token, i, form, 0) <= cursor.maxFormLength());
        }
        boolean word = sentence.tokenType(token) == TokenType.WORD;
        assertEquals(word ? sentence.tokenEnd(token) : sentence.tokenStart(token), end);
      }
    }
  }

  // Law 10: no input throws, nothing is dropped.

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  void anyTextHasSegments(
      @ForAll("segmenters") CliticSegmenter segmenter, @ForAll("anything") String text) {
    checkTiling(segmenter, text);
    segmenter.segment(text);
    segmenter.cursor().reset(text);
  }

  @Example
  void everyCharacterMayStandInAWord() {
    for (CliticSegmenter segmenter : SEGMENTERS.values()) {
      for (int c = 0; c <= Character.MAX_VALUE; c += c < 0x2000 || c >= 0xFB00 ? 1 : 37) {
        String letter = Character.toString(c);
        checkTiling(segmenter, "وبال" + letter + "كتابهم");
        checkTiling(segmenter, letter + "للكتابه" + letter);
        checkTiling(segmenter, letter);
        checkTiling(segmenter, letter + "ه");
      }
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
