package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesCommandTest {
  private static final String TWO = "قال أحمد. ثم ذهب!\n\nعنوان\n";

  @TempDir Path dir;

  private static void check(String expected, String input, Object... options) {
    Object[] arguments = new Object[options.length + 1];
    arguments[0] = "sentences";
    System.arraycopy(options, 0, arguments, 1, options.length);
    Cli.checkDone(expected, "", Cli.runWithInput(input, arguments));
  }

  @Test
  void text() {
    check("قال أحمد.\nثم ذهب!\nعنوان\n", TWO);
    check("a\n", "a");
    check("", " \n\t\n");
  }

  @Test
  void tsv() {
    check("0\t9\tقال أحمد.\n10\t17\tثم ذهب!\n19\t24\tعنوان\n", TWO, "--format=tsv");
    check("0\t4\ta  b\n", "a\t b", "--format=tsv");
  }

  @Test
  void jsonLines() {
    check(
        """
        {"start":0,"end":9,"text":"قال أحمد."}
        {"start":10,"end":17,"text":"ثم ذهب!"}
        {"start":19,"end":24,"text":"عنوان"}
        """,
        TWO,
        "--format",
        "jsonl");
    check("{\"start\":0,\"end\":6,\"text\":\"\\\"\\\\😀\\tب\"}\n", "\"\\😀\tب", "--format=jsonl");
  }

  @Test
  void conlluHoldsTheTokens() {
    check(
        """
        # sent_id = 1
        # text = قال أحمد.
        1	قال	_	_	_	_	_	_	_	TokenRange=0:3
        2	أحمد	_	_	_	_	_	_	_	SpaceAfter=No|TokenRange=4:8
        3	.	_	_	_	_	_	_	_	TokenRange=8:9

        """,
        "قال أحمد.",
        "--format=conllu");
  }

  @Test
  void lines() {
    check("بيت. باب\nج\nد\n", "بيت. باب\r\nج\r\rد", "--lines=sentence");
    check("بيت.\nباب\nج\nد\n", "بيت. باب\r\nج\r\rد", "--lines=paragraph");
    check("بيت.\nباب ج\nد\n", "بيت. باب\r\nج\r\rد", "--lines=wrapped");
    check("ا ب\u000bج د\n", "ا\u2028ب\u000bج\u0085د", "--lines=wrapped");
    check("0\t4\tا  ب\n", "ا\t\nب", "--lines=wrapped", "--format=tsv");
    check(
        "{\"start\":0,\"end\":4,\"text\":\"ا\\r\\nب\"}\n",
        "ا\r\nب",
        "--lines=wrapped",
        "--format=jsonl");
  }

  @Test
  void offsets() {
    String text = "\uFEFFب😀\r\nab é\n";
    check("1\t4\tب😀\n6\t10\tab é\n", text, "--format=tsv");
    check("1\t3\tب😀\n5\t9\tab é\n", text, "--format=tsv", "--offsets=codepoint");
    check("3\t9\tب😀\n11\t16\tab é\n", text, "--format=tsv", "--offsets=byte");
  }

  @Test
  void profile() {
    check("قال احمد.\n", "قَالَ أحمد.", "--profile=standard");
    check("0\t10\tقال أَحمد.\tقال احمد.\n", "قال أَحمد.", "--format=tsv", "--profile=standard");
    check(
        "{\"start\":0,\"end\":4,\"text\":\"أحمد\",\"norm\":\"احمد\"}\n",
        "أحمد",
        "--format=jsonl",
        "--profile=standard");
    Cli.Result result = Cli.run("sentences", "--profile=no");
    assertEquals(ExitCode.USAGE, result.code());
    assertTrue(result.err().startsWith("rasm: --profile: "), result.err());
  }

  @Test
  void explain() {
    check("قال.\tfull stop\nذهب\tend of text\n", "قال. ذهب", "--explain");
    check(
        "0\t4\tقال.\tfull stop\tقال.\n5\t8\tذهب\tline end\tذهب\n9\t10\tb\tend of text\tb\n",
        "قال. ذهب\nb",
        "--explain",
        "--format=tsv",
        "--profile=none");
    check(
        "{\"start\":0,\"end\":1,\"text\":\"a\",\"reason\":\"end of text\"}\n",
        "a",
        "--explain",
        "--format=jsonl");
    check(
        """
        # sent_id = 1
        # boundary = end of text
        # text = a
        1	a	_	_	_	_	_	_	_	TokenRange=0:1

        """,
        "a",
        "--explain",
        "--format=conllu");
  }

  @Test
  void severalInputsAreNamed() throws IOException {
    Path a = TestFiles.write(dir.resolve("a\"ب"), "ا\n");
    Path b = TestFiles.write(dir.resolve("b"), "ب");
    Cli.checkDone("ا\nب\n", "", Cli.run("sentences", a, b));
    Cli.checkDone(
        "# file = " + a + "\n0\t1\tا\n# file = " + b + "\n0\t1\tب\n",
        "",
        Cli.run("sentences", "--format=tsv", a, b));
    Cli.checkDone(
        "{\"file\":\""
            + a.toString().replace("\"", "\\\"")
            + "\",\"start\":0,\"end\":1,\"text\":\"ا\"}\n{\"file\":\"-\",\"start\":0,\"end\":1,\"text\":\"c\"}\n",
        "",
        Cli.runWithInput("c", "sentences", "--format=jsonl", a, "-"));
    Cli.checkDone(
        "{\"start\":0,\"end\":1,\"text\":\"ا\"}\n", "", Cli.run("sentences", "--format=jsonl", a));
  }

  @Test
  void outputDirectoryHoldsOneInputAFile() throws IOException {
    TestFiles.write(dir.resolve("in/a"), "ا\n");
    TestFiles.write(dir.resolve("in/b"), "ب");
    Path out = dir.resolve("out");
    Cli.checkDone(
        "", "", Cli.run("sentences", "--format=jsonl", dir.resolve("in"), "--output-dir", out));
    assertEquals("{\"start\":0,\"end\":1,\"text\":\"ب\"}\n", Files.readString(out.resolve("b")));
  }

  @Test
  void valuesThatAreNone() {
    Cli.checkUsage(
        "--format=xml: no such value; there are text, tsv, conllu, jsonl",
        Cli.run("sentences", "--format=xml"));
    Cli.checkUsage(
        "--lines=no: no such value; there are paragraph, sentence, wrapped",
        Cli.run("sentences", "--lines=no"));
    Cli.checkUsage(
        "--offsets=UTF16: no such value; there are utf16, codepoint, byte",
        Cli.run("sentences", "--offsets=UTF16"));
    Cli.checkUsage(
        "--headlines=no: no such value; there are auto, expected, none",
        Cli.run("sentences", "--headlines=no"));
    Cli.checkUsage(
        "--malformed=keep: no such value; there are fail, replace",
        Cli.run("sentences", "--malformed=keep"));
    Cli.checkUsage(
        "--unpunctuated cannot be combined with --lines=sentence",
        Cli.run("sentences", "--unpunctuated", "--lines=sentence"));
  }

  @Test
  void switchesAreKnown() {
    for (String option :
        new String[] {"--unpunctuated", "--headlines=expected", "--headlines=none"}) {
      check("قال أحمد شيئا.\n", "قال أحمد شيئا.", option);
    }
  }
}
