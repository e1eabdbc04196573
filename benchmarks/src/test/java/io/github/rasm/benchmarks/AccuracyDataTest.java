package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.tools.clitic.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyDataTest {
  @TempDir Path dir;

  @Test
  void aFileOfCoNLLU() throws IOException {
    Path file = dir.resolve("gold.conllu");
    Files.writeString(
        file,
        """
        # text = وقال نعم.
        1-2\tوقال\t_\t_\t_\t_\t_\t_\t_\t_
        1\tو\t_\tCCONJ\t_\t_\t_\t_\t_\t_
        2\tقال\t_\tVERB\t_\t_\t_\t_\t_\t_
        3\tنعم\t_\tINTJ\t_\t_\t_\t_\t_\tSpaceAfter=No
        4\t.\t_\tPUNCT\t_\t_\t_\t_\t_\t_

        # text = لا.
        1\tلا\t_\tINTJ\t_\t_\t_\t_\t_\tSpaceAfter=No
        2\t.\t_\tPUNCT\t_\t_\t_\t_\t_\t_

        """);
    var documents = AccuracyData.gold(file);
    assertEquals(List.of(List.of("وقال نعم.", "لا.")), AccuracyData.texts(documents));
    List<Gold> gold = AccuracyData.tokens(documents);
    assertEquals(List.of("وقال", "نعم", "."), gold.get(0).tokens());
    assertEquals(List.of("و", "قال"), gold.get(0).parts().get(0));
    assertEquals(List.of("لا", "."), gold.get(1).tokens());
  }
}
