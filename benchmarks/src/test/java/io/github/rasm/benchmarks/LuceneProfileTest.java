package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.apache.lucene.analysis.ar.ArabicNormalizer;

/** {@link Profile#LUCENE} is, character for character, what Lucene does. */
class LuceneProfileTest {
  private final Normalizer rasm = Normalizer.of(Profile.LUCENE);
  private final ArabicNormalizer lucene = new ArabicNormalizer();

  @Example
  void everyUnitOfPlaneZero() {
    for (int c = 0; c <= 0xFFFF; c++) {
      check(String.valueOf((char) c));
    }
  }

  @Example
  void everyUnitBetweenTwoLetters() {
    for (int c = 0; c <= 0xFFFF; c++) {
      check("ب" + (char) c + "ب");
    }
  }

  @Example
  void everyPairOfTheArabicBlock() {
    for (int a = 0x600; a <= 0x6FF; a++) {
      for (int b = 0x600; b <= 0x6FF; b++) {
        check("" + (char) a + (char) b);
      }
    }
  }

  @Example
  void theArticle() {
    check(Texts.BARE.of(8_000));
    check(Texts.MARKED.of(8_000));
  }

  @Property(tries = 20_000)
  void randomText(@ForAll("text") String text) {
    check(text);
  }

  /** Mostly what Lucene folds and its neighbours in the Arabic block, then everything else. */
  @Provide
  Arbitrary<String> text() {
    Arbitrary<Character> folded = Arbitraries.of('آ', 'أ', 'إ', 'ا', 'ى', 'ي', 'ة', 'ه', 'ـ', 'ٱ');
    Arbitrary<Character> marks = Arbitraries.chars().range('\u064B', '\u0655');
    Arbitrary<Character> arabic = Arbitraries.chars().range('\u0600', '\u06FF');
    Arbitrary<Character> forms = Arbitraries.chars().range('\uFB50', '\uFEFF');
    return Arbitraries.frequencyOf(
            Tuple.of(5, folded),
            Tuple.of(3, marks),
            Tuple.of(4, arabic),
            Tuple.of(1, forms),
            Tuple.of(1, Arbitraries.chars().all()))
        .list()
        .ofMaxSize(40)
        .map(
            list -> {
              StringBuilder text = new StringBuilder();
              list.forEach(text::append);
              return text.toString();
            });
  }

  private void check(String text) {
    char[] buffer = text.toCharArray();
    String want = new String(buffer, 0, lucene.normalize(buffer, buffer.length));
    assertSame(text, want, rasm.normalize(text));

    char[] target = new char[text.length()];
    int length = rasm.normalize(text.toCharArray(), 0, text.length(), target, 0);
    assertSame(text, want, new String(target, 0, length));

    if (want.indexOf('\uFFFD') < 0 && isWellFormed(text)) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      byte[] bytes = new byte[utf8.length];
      int size = rasm.normalize(utf8, 0, utf8.length, bytes, 0);
      assertSame(text, want, new String(Arrays.copyOf(bytes, size), StandardCharsets.UTF_8));
    }
  }

  /** A lone surrogate has no UTF-8. */
  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
  }

  private static void assertSame(String text, String want, String got) {
    if (!want.equals(got)) {
      assertEquals(codes(want), codes(got), () -> "for " + codes(text));
    }
  }

  private static String codes(String text) {
    StringJoiner codes = new StringJoiner(" ");
    text.chars().forEach(c -> codes.add(String.format(Locale.ROOT, "%04X", c)));
    return codes.toString();
  }
}
