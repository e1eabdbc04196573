package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.internal.evaluate.GoldDocument;
import io.github.rasm.internal.evaluate.GoldReader;
import io.github.rasm.internal.evaluate.SpanScore;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tokens F1 of the treebank's grammar, on the sentences whose raw text is known. */
class TreebankTokensTest {
  @Test
  void dev() throws IOException {
    check("gold/padt/dev-rawtext.tsv", 0.9998);
  }

  @Test
  void train() throws IOException {
    check("gold/padt/train-rawtext.tsv", 0.9998);
  }

  private static void check(String file, double least) throws IOException {
    SpanScore score = new SpanScore();
    List<String> differences = new ArrayList<>();
    for (GoldDocument gold : GoldReader.read(Files.readAllLines(SharedData.path(file)))) {
      List<Span> tokens =
          Tokenizer.treebank().tokenize(gold.text()).stream().map(Token::span).toList();
      score.add(gold.tokens(), tokens).forEach(d -> differences.add(d.in(gold.text())));
    }
    assertTrue(score.gold() > 4000, () -> "tokens read: " + score.gold());
    assertTrue(
        score.f1() >= least, () -> "F1 " + score.f1() + "\n" + String.join("\n", differences));
  }
}
