package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.CliticScheme;
import io.github.rasm.SharedData;
import io.github.rasm.TestData;
import io.github.rasm.internal.clitic.SpellingFold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the engine splits, {@code detokenize} gives the tokens back. */
class RoundTripTest {
  private static void check(CliticScheme scheme, String text) {
    String tokens = tokens(scheme, text);
    Cli.Result split = Cli.runWithInput(text, "tokenize", "--scheme", scheme.label());
    assertEquals("", split.err());
    Cli.Result back = Cli.runWithInput(split.out(), "detokenize");
    assertEquals("", back.err());
    String[] expected = tokens.split("[ \n]");
    String[] got = back.out().split("[ \n]");
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < Math.min(expected.length, got.length); i++) {
      if (!same(scheme, expected[i], got[i])) {
        failures.add(expected[i] + " became " + got[i]);
      }
    }
    assertEquals(List.of(), failures.subList(0, Math.min(20, failures.size())));
    assertEquals(tokens.replaceAll("[^ \n]", ""), back.out().replaceAll("[^ \n]", ""));
  }

  /** Whether a token came back, in scheme UD but for what restored spelling changes. */
  private static boolean same(CliticScheme scheme, String expected, String got) {
    char[] a = expected.toCharArray();
    char[] b = got.toCharArray();
    return scheme == CliticScheme.UD
        ? SpellingFold.equal(a, 0, a.length, b, 0, b.length)
        : expected.equals(got);
  }

  /** The tokens of a scheme, a sentence a line. */
  private static String tokens(CliticScheme scheme, String text) {
    Cli.Result tsv = Cli.runWithInput(text, "tokenize", "--format=tsv", "--scheme", scheme.label());
    StringBuilder all = new StringBuilder();
    String gap = "";
    for (String line : tsv.out().split("\n")) {
      all.append(line.isEmpty() ? "\n" : gap + line.split("\t")[3]);
      gap = line.isEmpty() ? "" : " ";
    }
    // The empty line behind the last sentence was lost in splitting.
    return all.append('\n').toString();
  }

  @ParameterizedTest
  @EnumSource
  void tatweelAndMarksAtTheEndsOfWords(CliticScheme scheme) {
    check(scheme, "ـوبالتالي وكتبـ ـوالكتاب ـللغةـ وَكِتَابِهِمْ لِلُّغَةِ ﻭﻻ ـﻻ");
  }

  @ParameterizedTest
  @EnumSource
  void fixtures(CliticScheme scheme) {
    check(scheme, TestData.text("seeds/000_049adfc7b580f6d8.txt"));
    check(scheme, TestData.text("testdata/fixture-rich.txt"));
    check(scheme, TestData.text("testdata/golden/rich.search.txt"));
  }

  @ParameterizedTest
  @EnumSource
  void treebankText(CliticScheme scheme) throws IOException {
    for (String file : new String[] {"padt/dev-rawtext.tsv", "pud/ar_pud-ud-test.conllu"}) {
      Path path = SharedData.path("gold/" + file);
      check(
          scheme,
          Files.readAllLines(path).stream()
              .filter(line -> line.startsWith("# text = "))
              .map(line -> line.substring(9))
              .collect(Collectors.joining("\n")));
    }
  }
}
