package io.github.rasm.opennlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Profile;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.Span;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import org.junit.jupiter.api.Test;

/** The README's example compiles, and gives what it says. */
class ReadmeTest {
  @Test
  void example() {
    // README begins
    SentenceDetector detector = new RasmSentenceDetector();
    Tokenizer words = new RasmTokenizer();
    Tokenizer clitics = new RasmTokenizer(CliticSegmenter.of(CliticScheme.ATB));
    CharSequenceNormalizer normalizer = new RasmCharSequenceNormalizer(Profile.LIGHT);

    String text = normalizer.normalize("وصـل د. أحمد. كتب إلى والدهم.").toString();
    String[] sentences = detector.sentDetect(text); // وصل د. أحمد. / كتب إلى والدهم.
    String[] tokens = words.tokenize(sentences[1]); // كتب / إلى / والدهم / .
    Span[] spans = clitics.tokenizePos(sentences[1]); // [0..3) [4..7) [8..12) [12..14) [14..15)
    // README ends
    assertArrayEquals(new String[] {"وصل د. أحمد.", "كتب إلى والدهم."}, sentences);
    assertArrayEquals(new String[] {"كتب", "إلى", "والدهم", "."}, tokens);
    assertEquals("[[0..3), [4..7), [8..12), [12..14), [14..15)]", Arrays.toString(spans));
  }

  @Test
  void readmeShowsThisExample() throws IOException {
    List<String> source =
        Checkout.text("integrations/opennlp/src/test/java/io/github/rasm/opennlp/ReadmeTest.java")
            .lines()
            .toList();
    int from = source.indexOf("    // README begins") + 1;
    int to = source.indexOf("    // README ends");
    String example =
        source.subList(from, to).stream()
            .map(line -> line.isEmpty() ? line : line.substring(4))
            .collect(Collectors.joining("\n"));
    assertTrue(
        Checkout.text("integrations/opennlp/README.md").contains(example),
        "README.md lacks:\n" + example);
  }
}
