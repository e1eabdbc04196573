package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.Segment;
import io.github.rasm.SegmentRole;
import io.github.rasm.TestData;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A validator of CoNLL-U, and what it says of the command line's. */
class ConlluFormatTest {
  private static final String SEED = "seeds/000_049adfc7b580f6d8.txt";
  private static final String RICH = "testdata/fixture-rich.txt";
  private static final Pattern SPAN = Pattern.compile("([0-9]+):([0-9]+)");

  /** Checks a whole file. */
  private static final class Validator {
    private final Set<String> ids = new HashSet<>();
    private int sentences;

    // The sentence being read.
    private String text;
    private boolean hasId;
    private final StringBuilder forms = new StringBuilder();
    private int words;
    private int rangeEnd;
    private boolean spaceAfter;
    private long lastEnd;
    private long partEnd;

    /**
     * Checks.
     *
     * @return the number of sentences
     */
    int validate(String file) {
      assertTrue(file.isEmpty() || file.endsWith("\n\n"), "ends in an empty line");
      for (String line : file.split("\n", -1)) {
        assertEquals(-1, line.indexOf('\r'));
        if (line.isEmpty()) {
          endSentence();
        } else if (line.startsWith("#")) {
          comment(line);
        } else {
          token(line);
        }
      }
      return sentences;
    }

    private void comment(String line) {
      assertEquals(0, words, "comments stand before words: " + line);
      if (line.startsWith("# text = ")) {
        text = line.substring(9);
      } else if (line.startsWith("# sent_id = ")) {
        assertTrue(ids.add(line), "twice: " + line);
        hasId = true;
      } else if (line.startsWith("# newdoc")) {
        lastEnd = 0;
      }
    }

    private void token(String line) {
      String[] columns = line.split("\t", -1);
      assertEquals(10, columns.length, line);
      assertFalse(columns[1].isEmpty(), line);
      for (int i = 2; i < 9; i++) {
        assertEquals("_", columns[i], line);
      }
      String[] misc = columns[9].split("\\|", -1);
      String[] keys =
          Arrays.stream(misc).map(entry -> entry.replaceFirst("=.*", "")).toArray(String[]::new);
      String[] sorted = keys.clone();
      Arrays.sort(sorted);
      assertEquals(List.of(sorted), List.of(keys), line);
      assertEquals(keys.length, Set.of(keys).size(), line);
      if (columns[0].contains("-")) {
        int dash = columns[0].indexOf('-');
        assertEquals(words + 1, Integer.parseInt(columns[0].substring(0, dash)), line);
        assertTrue(words >= rangeEnd, line);
        rangeEnd = Integer.parseInt(columns[0].substring(dash + 1));
        assertTrue(rangeEnd > words + 1, line);
        surface(columns[1], misc, line);
        return;
      }
      words++;
      assertEquals(words, Integer.parseInt(columns[0]), line);
      if (words <= rangeEnd) {
        part(misc, line);
      } else {
        surface(columns[1], misc, line);
      }
    }

    private void surface(String form, String[] misc, String line) {
      if (spaceAfter && forms.length() > 0) {
        forms.append(' ');
      }
      forms.append(form);
      spaceAfter = !List.of(misc).contains("SpaceAfter=No");
      long[] range = span("TokenRange", misc, line);
      assertTrue(range[0] >= lastEnd && range[1] > range[0], line);
      if (spaceAfter) {
        lastEnd = range[1] + 1;
      } else {
        lastEnd = range[1];
      }
      partEnd = range[0];
    }

    private void part(String[] misc, String line) {
      long[] span = span("Span", misc, line);
      assertEquals(partEnd, span[0], line);
      assertTrue(span[1] >= span[0], line);
      partEnd = span[1];
      if (words == rangeEnd) {
        assertEquals(lastEnd - (spaceAfter ? 1 : 0), partEnd, line);
      }
    }

    private static long[] span(String key, String[] misc, String line) {
      for (String entry : misc) {
        if (entry.startsWith(key + "=")) {
          Matcher matcher = SPAN.matcher(entry.substring(key.length() + 1));
          assertTrue(matcher.matches(), line);
          return new long[] {Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))};
        }
      }
      throw new AssertionError("no " + key + ": " + line);
    }

    private void endSentence() {
      if (words == 0) {
        assertFalse(hasId, "a sentence without words");
        return;
      }
      assertTrue(hasId);
      assertEquals(text, forms.toString());
      assertEquals(text.strip(), text);
      assertTrue(rangeEnd <= words, "the last range goes on");
      sentences++;
      text = null;
      hasId = false;
      forms.setLength(0);
      words = 0;
      rangeEnd = 0;
      spaceAfter = false;
    }
  }

  @ParameterizedTest
  @CsvSource({"none, utf16", "none, byte", "atb, codepoint", "ud, utf16", "d3, byte"})
  void fixtures(String scheme, String unit) {
    for (String command : new String[] {"sentences", "tokenize"}) {
      Cli.Result result =
          command.equals("sentences")
              ? Cli.run(command, "--format=conllu", TestData.path(SEED), TestData.path(RICH))
              : Cli.run(
                  command,
                  "--format=conllu",
                  "--scheme=" + scheme,
                  "--offsets=" + unit,
                  TestData.path(SEED),
                  TestData.path(RICH));
      assertEquals("", result.err());
      assertTrue(new Validator().validate(result.out()) > 60);
    }
  }

  @Test
  void profilesAndDirectories() {
    Path directory = TestData.path("testdata/golden");
    Cli.Result result =
        Cli.run("tokenize", "--format=conllu", "--profile=search", "--lines=wrapped", directory);
    assertEquals("", result.err());
    assertTrue(new Validator().validate(result.out()) > 60);
  }

  @Test
  void splitWords() {
    String text = TestData.text(SEED);
    String conllu =
        HandMade.write(
            text,
            ConlluFormatTest::halves,
            null,
            OffsetUnit.BYTE,
            out -> new ConlluWriter(out, false));
    assertTrue(new Validator().validate(conllu) > 20);
  }

  private static List<Segment> halves(String word) {
    if (word.length() < 3) {
      return HandMade.whole(word);
    }
    String rest = word.substring(1);
    return List.of(
        new Segment(0, 1, SegmentRole.CONJ, word.substring(0, 1)),
        new Segment(1, 1, SegmentRole.DET, "x"),
        new Segment(1, word.length(), SegmentRole.STEM, rest));
  }
}
