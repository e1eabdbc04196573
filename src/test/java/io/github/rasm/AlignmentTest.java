package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Law 4: total, monotone, exact, composable; searches agree with a plain list of pieces. */
class AlignmentTest {
  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void searchesAgreeWithAListOfPieces(@ForAll("pieces") List<Integer> pieces) {
    int[][] units = units(pieces);
    Pieces want = Pieces.of(units[0], units[1]);
    assertNull(want.disagreement(Pieces.build(units[0], units[1])), () -> "pieces " + pieces);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void bothWaysOfBuildingGiveTheSame(@ForAll("pieces") List<Integer> pieces, @ForAll long seed) {
    int[][] units = units(pieces);
    Alignment mixed = builtAsTheLoopsDo(units[0], units[1], new Random(seed));
    assertNull(
        Pieces.of(units[0], units[1]).disagreement(mixed), () -> seed + ", pieces " + pieces);
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void thenAgreesWithCommonBoundaries(@ForAll("pieces") List<Integer> pieces, @ForAll long seed) {
    int[][] first = units(pieces);
    Pieces wantFirst = Pieces.of(first[0], first[1]);
    int[][] second = unitsOf(wantFirst.normalizedLength(), new Random(seed));
    Pieces want = wantFirst.then(Pieces.of(second[0], second[1]));
    Alignment got = Pieces.build(first[0], first[1]).then(Pieces.build(second[0], second[1]));
    assertNull(want.disagreement(got), () -> seed + ", pieces " + pieces);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void thenWithIdentityIsTheSame(@ForAll("pieces") List<Integer> pieces) {
    int[][] units = units(pieces);
    Alignment alignment = Pieces.build(units[0], units[1]);
    Alignment after = alignment.then(Alignment.identity(alignment.normalizedLength()));
    Alignment before = Alignment.identity(alignment.sourceLength()).then(alignment);
    Pieces want = Pieces.of(units[0], units[1]);
    assertNull(want.disagreement(after));
    assertNull(want.disagreement(before));
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void spansTileTheSource(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("texts") String text) {
    AlignedText aligned = Texts.normalizer(options).align(text);
    Alignment alignment = aligned.alignment();
    int length = aligned.text().length();
    int reached = 0;
    Span before = new Span(0, 0);
    for (int i = 0; i < length; i++) {
      Span span = alignment.toSource(i, i + 1);
      assertTrue(span.length() > 0);
      if (!span.equals(before)) {
        assertEquals(reached, span.start(), "a piece begins where the one before ends");
      }
      reached = span.end();
      before = span;
      Span back = alignment.toNormalized(span.start(), span.end());
      assertTrue(back.start() <= i && back.end() > i);
      assertEquals(span, alignment.toSource(back.start(), back.end()), "there and back");
      assertEquals(span.start(), alignment.sourceStart(i));
      assertEquals(span.end(), alignment.sourceEnd(i + 1));
    }
    if (length > 0) {
      assertEquals(text.length(), reached);
      assertEquals(new Span(0, text.length()), alignment.toSource(0, length));
    }
    assertEquals(new Span(0, length), alignment.toNormalized(0, text.length()));
  }

  /** What a piece came from is all that it came from: alone, it gives the piece again. */
  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void aPieceComesFromItsSpanAlone(@ForAll("texts") String random) {
    // A grapheme joiner's fate hangs on its neighbours.
    String text = random.replace("\u034F", "");
    // Options whose rules look at no other piece.
    Set<NormalizerOption> options =
        Set.of(
            NormalizerOption.COMPOSE,
            NormalizerOption.HARAKAT,
            NormalizerOption.SHADDA,
            NormalizerOption.QURANIC_MARKS,
            NormalizerOption.TATWEEL,
            NormalizerOption.CONTROLS,
            NormalizerOption.ALEF,
            NormalizerOption.YA_FARSI);
    Normalizer normalizer = Texts.normalizer(options);
    AlignedText aligned = normalizer.align(text);
    for (int i = 0; i < aligned.text().length(); ) {
      Span span = aligned.alignment().toSource(i, i + 1);
      Span back = aligned.alignment().toNormalized(span.start(), span.end());
      String alone = normalizer.normalize(text.substring(span.start(), span.end()));
      String piece = aligned.text().substring(back.start(), back.end());
      assertEquals(Texts.escaped(piece), Texts.escaped(alone), () -> Texts.escaped(text));
      i = back.end();
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatDoesNotChangeIsIdentity(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("texts") String text) {
    Normalizer normalizer = Texts.normalizer(options);
    String once = normalizer.normalize(text);
    AlignedText aligned = normalizer.align(once);
    assertTrue(aligned.alignment().isIdentity(), () -> options + " of " + Texts.escaped(once));
    assertEquals(Alignment.identity(once.length()), aligned.alignment());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void normalizersInARowHaveOneAlignment(
      @ForAll("optionSets") Set<NormalizerOption> one,
      @ForAll("optionSets") Set<NormalizerOption> other,
      @ForAll("texts") String text) {
    AlignedText first = Texts.normalizer(one).align(text);
    AlignedText second = Texts.normalizer(other).align(first.text());
    Pieces want =
        new ReferenceNormalizer(one)
            .align(text)
            .then(new ReferenceNormalizer(other).align(first.text()));
    Alignment both = first.alignment().then(second.alignment());
    assertNull(want.disagreement(both), () -> one + " then " + other + " " + Texts.escaped(text));
  }

  @Example
  void aCompositionAcrossAMarkIsOnePiece() {
    AlignedText aligned = Normalizer.of(Profile.LIGHT).align("با\u064E\u0654ب");
    assertEquals("بأ\u064Eب", aligned.text());
    for (int i = 1; i < 3; i++) {
      assertEquals(new Span(1, 4), aligned.alignment().toSource(i, i + 1));
    }
    for (int i = 1; i < 4; i++) {
      assertEquals(new Span(1, 3), aligned.alignment().toNormalized(i, i + 1));
    }
    assertEquals(new Span(4, 5), aligned.alignment().toSource(3, 4));
  }

  @Example
  void anExpansionIsOnePiece() {
    AlignedText aligned = Normalizer.of(Profile.LIGHT).align("ب\uFDFAب");
    assertEquals(20, aligned.text().length());
    assertEquals(new Span(1, 2), aligned.alignment().toSource(7, 8));
    assertEquals(new Span(1, 19), aligned.alignment().toNormalized(1, 2));
  }

  @Example
  void removedUnitsBelongToThePieceBefore() {
    Alignment alignment =
        Normalizer.of(Profile.STANDARD).align("\u064Eبـ\u064Eت\u064E").alignment();
    assertEquals(new Span(0, 4), alignment.toSource(0, 1));
    assertEquals(new Span(4, 6), alignment.toSource(1, 2));
    assertEquals(new Span(0, 1), alignment.toNormalized(0, 1));
    assertEquals(new Span(0, 1), alignment.toNormalized(2, 4));
    assertEquals(new Span(1, 2), alignment.toNormalized(5, 6));
  }

  @Example
  void emptyTextsAndSpans() {
    Alignment none = Normalizer.of(Profile.STANDARD).align("").alignment();
    assertEquals(new Span(0, 0), none.toSource(0, 0));
    assertEquals(new Span(0, 0), none.toNormalized(0, 0));
    Alignment removed = Normalizer.of(Profile.STANDARD).align("\u064E\u064E").alignment();
    assertEquals(0, removed.normalizedLength());
    assertEquals(new Span(0, 0), removed.toNormalized(0, 2));
    assertEquals(2, removed.sourceEnd(0));
    assertFalse(removed.isIdentity());
  }

  @Example
  void wrongSpansAreRefused() {
    Alignment alignment = Normalizer.of(Profile.STANDARD).align("بَ").alignment();
    for (int[] span : new int[][] {{-1, 0}, {1, 0}, {0, 2}, {2, 2}}) {
      assertThrows(IndexOutOfBoundsException.class, () -> alignment.toSource(span[0], span[1]));
    }
    assertThrows(IndexOutOfBoundsException.class, () -> alignment.toNormalized(0, 3));
    assertThrows(IllegalArgumentException.class, () -> Alignment.identity(-1));
    assertThrows(IllegalArgumentException.class, () -> alignment.then(Alignment.identity(2)));
    assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Span(-1, 1));
    assertEquals(3, new Span(2, 5).length());
    assertEquals("[2,5)", new Span(2, 5).toString());
  }

  @Example
  void equalAlignmentsAreEqual() {
    Normalizer normalizer = Normalizer.of(Profile.LIGHT);
    Alignment one = normalizer.align("بـت\uFEFB").alignment();
    Alignment other = normalizer.align("تـب\uFEFB").alignment();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertFalse(one.equals(normalizer.align("ببـت\uFEFB").alignment()));
    assertFalse(one.equals(Alignment.identity(4)));
  }

  /** One number for each piece: units in the source (tens) and in the normalized text (ones). */
  @Provide
  Arbitrary<List<Integer>> pieces() {
    return Arbitraries.of(11, 11, 11, 11, 11, 10, 10, 12, 18, 21, 31, 22, 23, 32, 33, 40)
        .list()
        .ofMaxSize(14);
  }

  private static int[][] units(List<Integer> pieces) {
    int[][] units = new int[2][pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      units[0][i] = pieces.get(i) / 10;
      units[1][i] = pieces.get(i) % 10;
    }
    return units;
  }

  /** Random pieces whose source has a length. */
  private static int[][] unitsOf(int sourceLength, Random random) {
    List<Integer> pieces = new ArrayList<>();
    for (int left = sourceLength; left > 0; ) {
      int units = Math.min(left, random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 1);
      pieces.add(units * 10 + (random.nextInt(3) == 0 ? random.nextInt(4) : 1));
      left -= units;
    }
    return units(pieces);
  }

  /** Cuts where the hot loop would be at work, rows of puts where the engine would. */
  private static Alignment builtAsTheLoopsDo(int[] sourceUnits, int[] targetUnits, Random random) {
    Alignment.Builder builder = new Alignment.Builder();
    int source = 0;
    int target = 0;
    boolean engine = false;
    for (int i = 0; i < sourceUnits.length; i++) {
      boolean plain = sourceUnits[i] == 1 && targetUnits[i] <= 1;
      if (!engine && !(plain && random.nextInt(4) > 0)) {
        // The hot loop ran ahead and is called back.
        builder.cut(source);
        builder.cut(source + 1);
        builder.takeBack(source);
        builder.resume(source);
        engine = true;
      } else if (engine && plain && random.nextInt(3) == 0) {
        builder.finish(source);
        engine = false;
      }
      if (engine) {
        for (int k = 0; k < targetUnits[i]; k++) {
          builder.put(1, target + k, source, source + sourceUnits[i]);
        }
      } else if (targetUnits[i] == 0) {
        builder.cut(source);
      }
      source += sourceUnits[i];
      target += targetUnits[i];
    }
    if (engine) {
      builder.finish(source);
    }
    return builder.build(source, target);
  }

  @Provide
  Arbitrary<Set<NormalizerOption>> optionSets() {
    return Texts.optionSets();
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.texts();
  }
}
