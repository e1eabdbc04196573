package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.Token;
import io.github.rasm.Tokenizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Split words in text, and the way back. */
class SplitTextTest {
  private static String detokenized(String text) {
    return HandMade.detokenized(text, TextMarks.DEFAULT, 7);
  }

  @ParameterizedTest
  @CsvSource({
    // Word, segments, text.
    "وكتاب,    0-1:CONJ:و 1-5:STEM:كتاب, و+ كتاب",
    "وبكتابهم, 0-1:CONJ:و 1-2:PREP:ب 2-6:STEM:كتاب 6-8:PRON:هم, و+ ب+ كتاب +هم",
    "والكتاب,  0-1:CONJ:و 1-3:DET:ال 3-7:STEM:كتاب, و+ ال+ كتاب",
    "للحكومة,  0-1:PREP:ل 1-7:STEM:الحكومة, ل+ الحكومة",
    "للحكومة,  0-1:PREP:ل 1-2:DET:ال 2-7:STEM:حكومة, ل+ ال+ حكومة",
    "للغة,     0-1:PREP:ل 1-1:DET:ال 1-4:STEM:لغة, ل+ ال+ لغة",
    "للغة,     0-1:PREP:ل 1-4:STEM:اللغة, ل+ اللغة",
    "لله,      0-1:PREP:ل 1-3:STEM:الله, ل+ الله",
    "لالتزام,  0-1:PREP:ل 1-7:STEM:التزام, ل+ +التزام",
    "مدرستهم,  0-5:STEM:مدرسة 5-7:PRON:هم, مدرسة +هم",
    "عليه,     0-3:STEM:على 3-4:PRON:ه, على +ه",
    "لقائه,    0-4:STEM:لقاء 4-5:PRON:ه, لقاء +ه",
    "لقاءه,    0-4:STEM:لقاء 4-5:PRON:ه, لقاء+ +ه",
    "لقاؤه,    0-4:STEM:لقاء 4-5:PRON:ه, لقاؤ +ه",
    "رأيتموه,  0-6:STEM:رأيتم 6-7:PRON:ه, رأيتمو +ه",
    "لي,       0-1:PREP:ل 1-2:PRON:ي, ل+ +ي",
    "مما,      0-1:STEM:من 1-3:PART:ما, من +ما",
    "ألا,      0-1:STEM:أن 1-3:PART:لا, أن +لا",
    "أتعلم,    0-1:PART:أ 1-5:STEM:تعلم, أ+ تعلم",
    "واضاف,    0-1:CONJ:و 1-5:STEM:أضاف, و+ اضاف",
    "مازال,    0-2:STEM:ما 2-5:STEM:زال, ما +زال",
  })
  void splitWords(String word, String segments, String expected) {
    String text = HandMade.text(word, HandMade.of(Map.of(word, segments)), false);
    assertEquals(expected + "\n", text);
    assertEquals(word + "\n", detokenized(text));
  }

  /** A word all of whose restored forms are empty is written in its source letters. */
  @Test
  void emptyForms() {
    Map<String, String> words = Map.of("اب", "0-1:PART:ا 1-2:STEM:ب", "ا", "0-0:PREP: 0-1:STEM:");
    String text = HandMade.text("اب ا", HandMade.of(words), false);
    assertEquals("ا+ ب ا\n", text);
    assertEquals("اب ا\n", detokenized(text));
  }

  @ParameterizedTest
  @CsvSource({
    "واضاف,   0-1:CONJ:و 1-5:STEM:أضاف, و+ أضاف, وأضاف",
    "وَقَالَ,    0-2:CONJ:و 2-7:STEM:قال, و+ قال, وقال",
    "لقاؤه,   0-4:STEM:لقاء 4-5:PRON:ه, لقاء +ه, لقائه",
    "لقاءه,   0-4:STEM:لقاء 4-5:PRON:ه, لقاء+ +ه, لقاءه",
    "وفى,     0-1:CONJ:و 1-3:STEM:في, و+ في, وفي",
    "ولكن,    0-1:CONJ:و 1-4:STEM:لٰكن, و+ لٰكن, ولٰكن",
    "وكتب,    0-1:CONJ:و 1-4:STEM:قرأ, و+ كتب, وكتب",
  })
  void restoredSpellingOfTheTreebank(String word, String segments, String text, String back) {
    String got = HandMade.text(word, HandMade.of(Map.of(word, segments)), true);
    assertEquals(text + "\n", got);
    assertEquals(back + "\n", detokenized(got));
  }

  @ParameterizedTest
  @CsvSource({"للحكومة, ل+ الحكومه", "بمدرسة, ب+ مدرسه"})
  void normalizedForms(String word, String expected) {
    String text =
        HandMade.write(
            word,
            HandMade.of(
                Map.of(
                    "للحكومة", "0-1:PREP:ل 1-7:STEM:الحكومة",
                    "بمدرسة", "0-1:PREP:ب 1-6:STEM:مدرسة")),
            Normalizer.of(Profile.SEARCH),
            OffsetUnit.UTF16,
            out -> new TextWriter(out, TextMarks.DEFAULT, false));
    assertEquals(expected + "\n", text);
    assertEquals(Normalizer.of(Profile.SEARCH).normalize(word) + "\n", detokenized(text));
  }

  @Test
  void escapes() {
    Cli.checkDone("\\+ 1 \\\\ a\n", "", Cli.runWithInput("+ 1 \\ a", "tokenize"));
    Cli.checkDone("+ 1 \\ a\n", "", Cli.runWithInput("\\+ 1 \\\\ a\n", "detokenize"));
    Cli.checkDone("+ a b\n", "", Cli.runWithInput("+ a b\n", "detokenize"));
  }

  @Test
  void marksAtTheEndOfLineAreLiteral() {
    assertEquals("و+\n+كتاب", detokenized("و+\n+كتاب"));
    assertEquals("و+  كتاب", detokenized("و+  كتاب"));
    assertEquals("a\r\n\r\n b", detokenized("a\r\n\r\n b"));
  }

  @Test
  void otherMarks() {
    TextMarks marks = TextMarks.of("#_");
    String text =
        HandMade.write(
            "وكتابهم # _",
            HandMade.of(Map.of("وكتابهم", "0-1:CONJ:و 1-5:STEM:كتاب 5-7:PRON:هم")),
            null,
            OffsetUnit.UTF16,
            out -> new TextWriter(out, marks, false));
    assertEquals("و# كتاب _هم \\# \\_\n", text);
    assertEquals("وكتابهم # _\n", HandMade.detokenized(text, marks, 1));
  }

  @Test
  void marksThatAreNone() {
    for (String bad : List.of("", "abc", " ", "\\", "a b", "\u00a0")) {
      assertEquals(ExitCode.USAGE, Cli.runWithInput("", "tokenize", "--marks=" + bad).code(), bad);
    }
  }

  @Test
  void overlongFormGoesThroughUnchanged() {
    String text = "ا+ " + "ب+😀".repeat(200_000) + " +هم";
    assertEquals(text, HandMade.detokenized(text, TextMarks.DEFAULT, 1001));
  }

  /** What the tests above rely on. */
  @Test
  void tokensHoldNoSpaces() {
    for (Token token : Tokenizer.standard().tokenize("a b\tc\u00a0d\u2028e")) {
      assertEquals(1, token.length());
    }
  }
}
