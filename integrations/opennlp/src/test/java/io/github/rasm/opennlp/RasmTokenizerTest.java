package io.github.rasm.opennlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;

/** Tokens and exact spans, as OpenNLP gives them. */
class RasmTokenizerTest {
  private static void check(Tokenizer tokenizer, String text, String... tokens) {
    assertArrayEquals(tokens, tokenizer.tokenize(text));
    assertArrayEquals(tokens, Span.spansToStrings(tokenizer.tokenizePos(text), text));
  }

  @Test
  void words() {
    Tokenizer tokenizer = new RasmTokenizer();
    check(
        tokenizer,
        "وقال د. أحمد: a@b.org، 3.5%",
        "وقال",
        "د.",
        "أحمد",
        ":",
        "a@b.org",
        "،",
        "3.5",
        "%");
    check(tokenizer, "");
    check(tokenizer, " \n ");
    assertArrayEquals(
        new Span[] {new Span(1, 6), new Span(7, 10)}, tokenizer.tokenizePos(" قَالَ لهم"));
  }

  @Test
  void clitics() {
    check(
        new RasmTokenizer(CliticSegmenter.of(CliticScheme.ATB)),
        "وللحكومة كتابهم.",
        "و",
        "ل",
        "لحكومة",
        "كتاب",
        "هم",
        ".");
    Tokenizer article = new RasmTokenizer(CliticSegmenter.of(CliticScheme.D3));
    check(article, "للحكومة", "ل", "ل", "حكومة");
    check(article, "للغة", "ل", "لغة");
    check(article, "الله والد", "الله", "والد");
  }

  @Test
  void spansTileTheTokens() throws IOException {
    String text = Checkout.seed();
    List<Token> words = io.github.rasm.Tokenizer.standard().tokenize(text);
    Span[] whole = new RasmTokenizer().tokenizePos(text);
    assertEquals(words.size(), whole.length);
    Span[] parts = new RasmTokenizer(CliticSegmenter.of(CliticScheme.D3)).tokenizePos(text);
    assertTrue(parts.length > whole.length + 300);
    int next = 0;
    for (int i = 0; i < whole.length; i++) {
      assertEquals(new Span(words.get(i).start(), words.get(i).end()), whole[i]);
      int at = whole[i].getStart();
      while (at < whole[i].getEnd()) {
        assertEquals(at, parts[next].getStart());
        at = parts[next++].getEnd();
      }
      assertEquals(whole[i].getEnd(), at);
    }
    assertEquals(parts.length, next);
  }

  @Test
  void manyThreads() throws IOException {
    String text = Checkout.seed();
    Tokenizer tokenizer = new RasmTokenizer(CliticSegmenter.of(CliticScheme.D3));
    List<String> expected = List.of(tokenizer.tokenize(text));
    List<List<String>> got = new ArrayList<>();
    IntStream.range(0, 32)
        .parallel()
        .mapToObj(i -> List.of(tokenizer.tokenize(text)))
        .forEachOrdered(got::add);
    assertEquals(Collections.nCopies(32, expected), got);
  }
}
