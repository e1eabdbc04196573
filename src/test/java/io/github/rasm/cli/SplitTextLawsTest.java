package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Segment;
import io.github.rasm.SegmentRole;
import io.github.rasm.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The way back from split text. */
class SplitTextLawsTest {
  /** Whatever the segments are, the tokens come back. */
  @Property
  void detokenizeIsExact(@ForAll("texts") String text, @ForAll long seed) {
    Random random = new Random(seed);
    String split = HandMade.text(text, word -> randomSegments(word, random), false);
    for (String line : split.split("\n", -1)) {
      assertEquals(line.strip(), line);
    }
    String tokens =
        Tokenizer.standard().tokenize(text).stream()
            .map(token -> token.in(text))
            .collect(Collectors.joining(" "));
    String back = HandMade.detokenized(split, TextMarks.DEFAULT, 1 + random.nextInt(50));
    assertEquals(tokens, back.replace('\n', ' ').strip());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "للحكومة",
            "للغة",
            "لله",
            "مدرستهم",
            "لقائه",
            "وَقَالَ",
            "كتبوه",
            "عليه",
            "مما",
            "رآه",
            "لالتزام",
            "+",
            "\\",
            "a+b",
            "+هم",
            "و+",
            "\\+",
            "C++",
            "العربيـــة",
            "😀",
            "3.5",
            "د.",
            "\n",
            ".",
            "لي",
            "وال",
            "ءه",
            "على");
    Arbitrary<String> letters =
        Arbitraries.strings().withChars("ابتلىةهءئؤأوينمكف َّـ+\\\n").ofMaxLength(12);
    return Arbitraries.oneOf(words, letters)
        .list()
        .ofMaxSize(12)
        .map(list -> String.join(" ", list));
  }

  private static List<Segment> randomSegments(String word, Random random) {
    List<Segment> segments = new ArrayList<>();
    SegmentRole[] roles = SegmentRole.values();
    String[] forms = {"ال", "ه", "ة", "هم", "من", "ل", "", "على", "+", "\\", "ى", "ما"};
    int at = 0;
    while (at < word.length()) {
      int end = Math.min(word.length(), at + random.nextInt(4));
      String source = word.substring(at, end);
      String form =
          switch (random.nextInt(5)) {
            case 0 -> forms[random.nextInt(forms.length)];
            case 1 -> source.replace('ت', 'ة').replace('ا', 'ى').replace('ئ', 'ء');
            case 2 -> "ا" + source;
            default -> source;
          };
      segments.add(new Segment(at, end, roles[random.nextInt(roles.length)], form));
      at = end;
    }
    return segments;
  }
}
