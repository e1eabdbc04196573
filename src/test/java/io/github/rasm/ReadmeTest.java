package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's example compiles, and says what really comes out. */
class ReadmeTest {
  @Test
  void example() {
    // README begins
    Normalizer normalizer = Normalizer.of(Profile.STANDARD); // immutable, thread-safe: keep it
    String plain = normalizer.normalize("أَحْمَدُ في المَدْرَسَةِ"); // احمد في المدرسة

    AlignedText aligned = normalizer.align("قَالَ أحْمَد"); // قال احمد
    Span word = aligned.alignment().toSource(4, 8); // [6,12), the source of احمد

    Document document = Rasm.analyze("وصل د. أحمد. قالت للحكومة شكرا", CliticScheme.ATB);
    Sentence second = document.sentences().get(1); // قالت للحكومة شكرا
    List<Segment> parts = second.tokens().get(1).segments(); // ل/PREP[18,19), الحكومة/STEM[19,25)
    // README ends
    assertEquals("احمد في المدرسة", plain);
    assertEquals("قال احمد", aligned.text());
    assertEquals("[6,12)", word.toString());
    assertEquals("قالت للحكومة شكرا", document.text(second));
    assertEquals("[ل/PREP[18,19), الحكومة/STEM[19,25)]", parts.toString());
  }

  @Test
  void readmeShowsThisExample() throws IOException {
    List<String> source =
        Files.readAllLines(TestData.path("src/test/java/io/github/rasm/ReadmeTest.java"));
    int from = source.indexOf("    // README begins") + 1;
    int to = source.indexOf("    // README ends");
    String example =
        source.subList(from, to).stream()
            .map(line -> line.isEmpty() ? line : line.substring(4))
            .collect(Collectors.joining("\n"));
    assertTrue(TestData.text("README.md").contains(example), "README.md lacks:\n" + example);
  }
}
