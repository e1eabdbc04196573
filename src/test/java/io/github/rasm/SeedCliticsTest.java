package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares the segments of the seed article with those written by hand, word by word. */
class SeedCliticsTest {
  private static final String SEED = "seeds/000_049adfc7b580f6d8.txt";
  private static final String FILE = "testdata/seed.clitics.tsv";

  /** The schemes of the file's columns, from the fourth on. */
  private static final List<CliticScheme> SCHEMES =
      List.of(CliticScheme.ATB, CliticScheme.D3, CliticScheme.UD);

  @Test
  void everyWordIsSegmentedAsByHand() {
    String seed = TestData.text(SEED);
    List<String> failures = new ArrayList<>();
    for (int column = 0; column < SCHEMES.size(); column++) {
      compare(column, words(seed, SCHEMES.get(column)), failures);
    }
    if (!failures.isEmpty()) {
      fail(failures.size() + " failures\n" + String.join("\n", failures));
    }
  }

  private static void compare(int column, List<String> got, List<String> failures) {
    List<String> lines = TestData.lines(FILE);
    int word = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#")) {
        continue;
      }
      String[] fields = lines.get(i).split("\t", -1);
      String want = fields[0] + "\t" + fields[1] + "\t" + fields[2] + "\t" + fields[3 + column];
      String found = word < got.size() ? got.get(word) : "no word";
      if (!found.equals(want)) {
        String place = FILE + ":" + (i + 1) + ": " + SCHEMES.get(column);
        failures.add(place + ": got " + found + " want " + want);
      }
      word++;
    }
    assertEquals(word, got.size(), "words of the article");
  }

  private static List<String> words(String text, CliticScheme scheme) {
    List<String> words = new ArrayList<>();
    for (Sentence sentence : CliticSegmenter.of(scheme).segmentText(text)) {
      for (Token token : sentence.tokens()) {
        if (token.type() == TokenType.WORD) {
          words.add(line(text, token));
        }
      }
    }
    return words;
  }

  private static String line(String text, Token token) {
    List<String> segments = new ArrayList<>();
    for (Segment s : token.segments()) {
      segments.add(CliticCasesTest.show(s.form(), s.start(), s.end(), s.role()));
    }
    return token.start()
        + "\t"
        + token.end()
        + "\t"
        + token.in(text)
        + "\t"
        + String.join(" ", segments);
  }
}
