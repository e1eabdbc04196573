package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticModel;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenizeCommandTest {
  /** Segments with everything that formats must write with care. */
  private static final Map<String, String> WORDS =
      Map.of(
          "للحكومة", "0-1:PREP:ل 1-7:STEM:الحكومة",
          "للغة", "0-1:PREP:ل 1-1:DET:ال 1-4:STEM:لغة",
          "وه", "0-1:CONJ:و:\\ 1-2:PRON:ه");

  @TempDir Path dir;

  private static void check(String expected, String input, Object... options) {
    Object[] arguments = new Object[options.length + 1];
    arguments[0] = "tokenize";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Cli.checkDone(expected, "", Cli.runWithInput(input, arguments));
  }

  private static void checkSegments(
      String expected, String input, Normalizer normalizer, HandMade.WriterMaker maker) {
    assertEquals(
        expected, HandMade.write(input, HandMade.of(WORDS), normalizer, OffsetUnit.UTF16, maker));
  }

  @Test
  void text() {
    check("قال أحمد ( ا ) .\n1 a\n", "قال  أحمد (ا).\n1 a");
    check("قال احمد\n", "قال أحمد", "--profile=standard");
    // What a profile removes whole is not there at all.
    check("a b\n", "a \u064B b", "--profile=standard");
  }

  @Test
  void tsv() {
    check(
        "0\t3\tWORD\tقال\t\n3\t4\tPUNCT\t.\t\n\n5\t6\tNUMBER\t1\t\n\n", "قال.\n1", "--format=tsv");
    check("0\t4\tWORD\tأحمد\t\tاحمد\n\n", "أحمد", "--format=tsv", "--profile=standard");
    checkSegments(
        """
        0	7	WORD	للحكومة	0:1:PREP:ل 1:7:STEM:الحكومة
        8	12	WORD	للغة	8:9:PREP:ل 9:9:DET:ال 9:12:STEM:لغة
        13	15	WORD	وه	13:14:CONJ:و\\:\\\\ 14:15:PRON:ه
        16	17	PUNCT	.\t

        """,
        "للحكومة للغة وه .",
        null,
        out -> new TsvWriter(out, false));
  }

  @Test
  void jsonLines() {
    check(
        """
        {"start":0,"end":6,"tokens":[{"start":0,"end":4,"type":"WORD","form":"أحمد","norm":"احمد"},{"start":5,"end":6,"type":"NUMBER","form":"1","norm":"1"}]}
        """,
        "أحمد 1",
        "--format=jsonl",
        "--profile=standard");
    check(
        """
        {"start":1,"end":6,"tokens":[{"start":1,"end":5,"type":"WORD","form":"أحمد","segments":[{"start":1,"end":5,"role":"STEM","form":"أحمد"}]},{"start":5,"end":6,"type":"PUNCT","form":"."}]}
        """,
        "\nأحمد.",
        "--format=jsonl",
        "--scheme=atb");
    checkSegments(
        """
        {"start":0,"end":8,"tokens":[{"start":0,"end":7,"type":"WORD","form":"للحكومة","segments":[{"start":0,"end":1,"role":"PREP","form":"ل"},{"start":1,"end":7,"role":"STEM","form":"الحكومة"}]},{"start":7,"end":8,"type":"PUNCT","form":"."}]}
        """,
        "للحكومة.",
        null,
        out -> new JsonLinesWriter(out, true, false, false));
  }

  @Test
  void conllu() {
    checkSegments(
        """
        # newdoc id = x.txt
        # sent_id = 1
        # text = للغة للحكومة.
        1-3	للغة	_	_	_	_	_	_	_	TokenRange=0:4
        1	ل	_	_	_	_	_	_	_	Span=0:1
        2	ال	_	_	_	_	_	_	_	Span=1:1
        3	لغة	_	_	_	_	_	_	_	Span=1:4
        4-5	للحكومة	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=6:13
        4	ل	_	_	_	_	_	_	_	Span=6:7
        5	الحكومة	_	_	_	_	_	_	_	Span=7:13
        6	.	_	_	_	_	_	_	_	TokenRange=13:14

        # sent_id = 2
        # text = ثم
        1	ثم	_	_	_	_	_	_	_	TokenRange=15:17

        """,
        "للغة  للحكومة.\nثم",
        null,
        out -> new ConlluWriter(out, false));
    checkSegments(
        """
        # newdoc id = x.txt
        # sent_id = 1
        # text = للغة|أ
        1-3	للغة	_	_	_	_	_	_	_	Norm=للغه|SpaceAfter=No|TokenRange=0:4
        1	ل	_	_	_	_	_	_	_	Norm=ل|Span=0:1
        2	ال	_	_	_	_	_	_	_	Norm=ال|Span=1:1
        3	لغة	_	_	_	_	_	_	_	Norm=لغه|Span=1:4
        4	|	_	_	_	_	_	_	_	Norm=\\p|SpaceAfter=No|TokenRange=4:5
        5	أ	_	_	_	_	_	_	_	Norm=ا|TokenRange=5:6

        """,
        "للغة|أ",
        Normalizer.of(Profile.SEARCH),
        out -> new ConlluWriter(out, false));
  }

  @Test
  void normWithSpacesInConllu() {
    check(
        """
        # sent_id = 1
        # text = ﷺ
        1	ﷺ	_	_	_	_	_	_	_	Norm=صلى\\sالله\\sعليه\\sوسلم|TokenRange=0:1

        """,
        "ﷺ",
        "--format=conllu",
        "--profile=light");
  }

  @Test
  void everySchemeRuns() {
    for (String scheme : new String[] {"none", "d1", "d2", "atb", "d3", "ud"}) {
      Cli.Result result = Cli.runWithInput("قال في بيت.", "tokenize", "--scheme", scheme);
      Cli.checkDone("قال في بيت .\n", "", result);
    }
    Cli.checkUsage(
        "--scheme=x: no such value; there are none, d1, d2, atb, d3, ud",
        Cli.run("tokenize", "--scheme=x"));
  }

  @Test
  void bundledModel() {
    String word = "وللحكومة مدرستهم";
    check("و+ للحكومة مدرستهم\n", word, "--scheme=d1");
    check("و+ ل+ الحكومة مدرستهم\n", word, "--scheme=d2");
    check("و+ ل+ الحكومة مدرسة +هم\n", word, "--scheme=atb");
    check("و+ ل+ ال+ حكومة مدرسة +هم\n", word, "--scheme=d3");
    check("و+ ل+ الحكومة مدرسة +هم\n", word, "--scheme=ud");
    check("و# ل# الحكومة مدرسة @هم\n", word, "--scheme=ud", "--marks=#@");
    // The restored form, with heh for ta marbuta, would not give the normalized word back.
    check("و+ ل+ الحكومه مدرست +هم\n", word, "--scheme=atb", "--profile=search");
  }

  @Test
  void modelFromFile() throws IOException {
    Path file = dir.resolve("copy.model");
    try (InputStream model = CliticModel.class.getResourceAsStream("clitics.model")) {
      Files.copy(model, file);
    }
    check("و+ ل+ الحكومة\n", "وللحكومة", "--scheme=atb", "--model=" + file);
    Cli.Result result = Cli.run("model", "--model", file);
    Cli.checkDone(Cli.run("model").out(), "", result);
    for (String key : new String[] {"name", "version", "licence", "sources", "command", "scores"}) {
      assertTrue(result.out().contains(key + " "), key + " in " + result.out());
    }
  }

  @Test
  void unitsOfTheTreebank() {
    check("16/11/2003 10:50\n", "16/11/2003 10:50");
    check("16 / 11 / 2003 10 : 50\n", "16/11/2003 10:50", "--scheme=ud");
  }

  @Test
  void modelThatIsNone() throws IOException {
    Cli.checkUsage("--model needs --scheme", Cli.run("tokenize", "--model=x"));
    Path missing = dir.resolve("missing");
    Cli.checkFailed(
        missing + ": no such file or directory",
        Cli.run("tokenize", "--scheme=atb", "--model", missing));
    Path file = TestFiles.write(dir.resolve("file"), "no model");
    Cli.Result result = Cli.run("tokenize", "--scheme=atb", "--model", file);
    assertEquals(ExitCode.FAILED, result.code());
    assertEquals("rasm: " + file + ": ", result.err().substring(0, file.toString().length() + 8));
  }

  @Test
  void severalInputs() throws IOException {
    Path a = TestFiles.write(dir.resolve("a"), "ا\n");
    Path b = TestFiles.write(dir.resolve("b\nc"), "ب");
    Cli.checkDone(
        "# file = " + a + "\n0\t1\tWORD\tا\t\n\n# file = " + dir + "/b\uFFFDc\n0\t1\tWORD\tب\t\n\n",
        "",
        Cli.run("tokenize", "--format=tsv", a, b));
    Cli.checkDone(
        "# newdoc id = "
            + a
            + "\n# sent_id = 1\n# text = ا\n1\tا\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:1\n\n"
            + "# newdoc id = "
            + dir
            + "/b\uFFFDc\n# sent_id = 2\n# text = ب\n1\tب\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:1\n\n",
        "",
        Cli.run("tokenize", "--format=conllu", a, b));
  }

  @Test
  void detokenizeGivesTheTokensBack() {
    String text = "قال «أحمد» + ب\\ج\n\n3+4= 7 C++\n";
    String tokens = "قال « أحمد » + ب \\ ج\n3 + 4 = 7 C ++\n";
    String split = Cli.runWithInput(text, "tokenize").out();
    Cli.Result back = Cli.runWithInput(split, "detokenize");
    assertEquals(0, back.code());
    assertEquals(tokens.replace(" ", ""), back.out().replace(" ", ""));
    assertEquals(split.replace("\\", ""), back.out().replace("\\", ""));
  }
}
