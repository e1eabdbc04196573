package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each flag does what its option does, and contradictions are told in terms of the flags. */
class NormalizerFlagsTest {
  /** Checks a flag alone, on top of profile none. */
  private static void check(String flags, String source, String expected) {
    checkOf("none", flags, source, expected);
  }

  private static void checkOf(String profile, String flags, String source, String expected) {
    List<String> arguments = new ArrayList<>(List.of("normalize", "--profile", profile));
    arguments.addAll(Arrays.asList(flags.split(" ")));
    Cli.Result result = Cli.runWithInput(source, arguments.toArray());
    assertEquals("", result.err());
    assertEquals(ExitCode.DONE, result.code());
    assertEquals(expected, result.out(), flags);
  }

  private static void checkRefused(String expected, Object... flags) {
    List<Object> arguments = new ArrayList<>(List.of("normalize"));
    arguments.addAll(List.of(flags));
    Cli.Result result = Cli.run(arguments.toArray());
    assertEquals(ExitCode.USAGE, result.code(), result.err());
    assertEquals("rasm: " + expected, result.err().lines().findFirst().orElse(""));
    assertEquals("", result.out());
  }

  @Test
  void compose() {
    check("--compose", "ا\u0654", "أ");
    checkOf("light", "--no-compose", "ا\u0654", "ا\u0654");
    checkOf("light", "--compose=off", "ا\u0654", "ا\u0654");
  }

  @Test
  void presentation() {
    check("--presentation", "\uFEFB", "لا");
    checkOf("light", "--no-presentation", "\uFEFB", "\uFEFB");
  }

  @Test
  void harakat() {
    check("--harakat", "كَتَّبَ", "كتّب");
    checkOf("standard", "--no-harakat", "كَتَّبَ", "كَتَبَ");
  }

  @Test
  void shadda() {
    check("--shadda", "كَتَّبَ", "كَتَبَ");
    checkOf("standard", "--no-shadda", "كَتَّبَ", "كتّب");
  }

  @Test
  void quranicMarksAndLetters() {
    String source = "له\u06E5 \u06D6";
    check("--quranic", source, "له\u06E5 ");
    check("--quranic=on", source, "له\u06E5 ");
    check("--quranic=marks", source, "له\u06E5 ");
    check("--quranic=all", source, "له ");
    checkOf("search", "--no-quranic --no-whitespace", source, source);
    checkOf("search", "--quranic=off", source, source);
    checkOf("search", "--quranic=marks", source, "له\u06E5 ");
  }

  @Test
  void superscriptAlef() {
    check("--superscript-alef", "هٰذا", "هذا");
    check("--superscript-alef=drop", "هٰذا", "هذا");
    check("--superscript-alef=alef", "هٰذا", "هاذا");
    checkOf("standard", "--superscript-alef=keep", "هٰذا", "هٰذا");
    checkOf("standard", "--superscript-alef=off", "هٰذا", "هٰذا");
    checkOf("standard", "--no-superscript-alef", "هٰذا", "هٰذا");
  }

  @Test
  void tatweel() {
    check("--tatweel", "محـــمد_", "محمد_");
    checkOf("light", "--no-tatweel", "محـــمد", "محـــمد");
  }

  @Test
  void alef() {
    check("--alef", "أحمد", "احمد");
    check("--alef=on", "أحمد", "احمد");
    checkOf("standard", "--no-alef", "أحمد", "أحمد");
    checkOf("standard", "--alef=off", "أحمد", "أحمد");
  }

  @Test
  void ya() {
    check("--ya", "على علی", "علي علی");
    check("--ya=yeh", "على علی", "علي علی");
    check("--ya=farsi", "على علی", "علي علي");
    check("--ya=farsi-final", "علی بیت", "على بيت");
    checkOf("standard", "--ya=off", "على", "على");
    checkOf("standard", "--no-ya", "على", "على");
  }

  @Test
  void taMarbuta() {
    check("--ta-marbuta", "مدرسة", "مدرسه");
    checkOf("search", "--no-ta-marbuta", "مدرسة", "مدرسة");
  }

  @Test
  void hamza() {
    check("--hamza", "مسؤول سماء", "مسوول سماء");
    check("--hamza=carriers", "مسؤول سماء", "مسوول سماء");
    check("--hamza=all", "مسؤول سماء", "مسوول سما");
    checkOf("search", "--hamza=off", "مسؤول", "مسؤول");
    checkOf("search", "--no-hamza", "مسؤول", "مسؤول");
  }

  @Test
  void letters() {
    check("--letters", "کتاب", "كتاب");
    checkOf("search", "--no-letters", "کتاب", "کتاب");
  }

  @Test
  void loanLetters() {
    check("--loan-letters", "پاريس", "باريس");
    checkOf("search", "--no-loan-letters", "پاريس", "پاريس");
  }

  @Test
  void digits() {
    check("--digits", "٣٫٥ ۴ 5", "3.5 4 5");
    check("--digits=ascii", "٣٫٥ ۴ 5", "3.5 4 5");
    check("--digits=arabic", "٣ ۴ 5", "٣ ٤ ٥");
    check("--digits=extended", "٣ ۴ 5", "۳ ۴ ۵");
    checkOf("search", "--digits=keep", "٣", "٣");
    checkOf("search", "--digits=off", "٣", "٣");
    checkOf("search", "--no-digits", "٣", "٣");
  }

  @Test
  void punctuation() {
    check("--punctuation", "نعم، لا؟", "نعم, لا?");
    checkOf("search", "--no-punctuation", "نعم، لا؟", "نعم، لا؟");
  }

  @Test
  void controlsAndJoiners() {
    String source = "\u200Fمی\u200Cشود";
    check("--controls", source, "می\u200Cشود");
    check("--controls=on", source, "می\u200Cشود");
    check("--controls=bidi", source, "می\u200Cشود");
    check("--controls=all", source, "میشود");
    checkOf("search", "--no-controls --no-letters", source, source);
    checkOf("search", "--controls=off --no-letters", source, source);
    checkOf("search", "--controls=bidi --no-letters", source, "می\u200Cشود");
  }

  @Test
  void whitespace() {
    check("--whitespace", "أ \u00A0 ب", "أ ب");
    checkOf("search", "--no-whitespace", "ب  ب", "ب  ب");
  }

  @Test
  void elongation() {
    check("--elongation", "جداااا", "جداا");
    check("--elongation=2", "جداااا", "جداا");
    check("--elongation=1", "جداااا", "جدا");
    checkOf("search", "--elongation=off", "جداااا", "جداااا");
    checkOf("search", "--no-elongation", "جداااا", "جداااا");
  }

  @Test
  void flagsCombine() {
    check("--alef --ta-marbuta --digits=ascii", "أسرة ٣", "اسره 3");
  }

  @Test
  void flagTakesNoFileNameForItsValue(@TempDir Path dir) throws Exception {
    Path file = TestFiles.write(dir.resolve("off"), "أحمد");
    for (NormalizerFlag flag : NormalizerFlag.values()) {
      Cli.Result result = Cli.run("normalize", "--profile=none", flag.label(), file);
      assertEquals(ExitCode.DONE, result.code(), result.err());
      assertEquals(flag == NormalizerFlag.ALEF ? "احمد" : "أحمد", result.out());
    }
    assertEquals("أحمد", Files.readString(file));
  }

  @Test
  void flagMayBeSaidTwice() {
    check("--alef --alef=on", "أ", "ا");
    check("--ya=yeh --ya", "ى", "ي");
    checkOf("standard", "--no-superscript-alef --superscript-alef=keep", "هٰذا", "هٰذا");
  }

  @Test
  void flagSaidTwoWaysIsRefused() {
    checkRefused("--alef cannot be combined with --no-alef", "--alef", "--no-alef");
    checkRefused("--ya=farsi cannot be combined with --ya", "--ya=farsi", "--ya");
    checkRefused(
        "--elongation=1 cannot be combined with --elongation=2",
        "--elongation=1",
        "--elongation=2");
  }

  @Test
  void unknownValueIsRefusedWithTheKnownOnes() {
    checkRefused("--alef=maybe: no such value; there are off, on", "--alef=maybe");
    checkRefused("--alef=: no such value; there are off, on", "--alef=");
    checkRefused(
        "--digits=roman: no such value; there are keep, ascii, arabic, extended", "--digits=roman");
    checkRefused("--ya=on: no such value; there are off, yeh, farsi, farsi-final", "--ya=on");
    checkRefused("--no-alef takes no value", "--no-alef=on");
  }

  @Test
  void contradictionIsToldInTermsOfTheFlags() {
    checkRefused(
        "--ya=farsi-final cannot be combined with --letters", "--ya=farsi-final", "--letters");
    checkRefused(
        "--ya=farsi-final cannot be combined with --letters of profile search",
        "--profile=search",
        "--ya=farsi-final");
    checkRefused(
        "--profile lucene is fixed and cannot be combined with --alef=on",
        "--alef=on",
        "--profile",
        "lucene");
    checkRefused(
        "--profile lucene is fixed and cannot be combined with --no-alef",
        "--profile=lucene",
        "--no-alef");
  }

  @Test
  void unknownProfileIsRefusedWithTheKnownOnes() {
    checkRefused(
        "--profile: no profile \"fast\"; there are none, light, standard, search, lucene",
        "--profile=fast");
  }

  @ParameterizedTest
  @EnumSource
  void helpTextListsFlagWithItsValues(NormalizerFlag flag) {
    String help = Cli.run("normalize", "--help").out();
    assertTrue(help.contains(flag.label() + "[=" + flag.choicesLabel() + "]"), help);
    assertTrue(help.contains("--no-FLAG"), help);
  }
}
