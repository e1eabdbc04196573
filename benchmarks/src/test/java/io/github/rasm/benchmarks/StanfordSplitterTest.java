package io.github.rasm.benchmarks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasm.tools.clitic.Splitter.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class StanfordSplitterTest {
  @Test
  void cutsStandWhereTheSegmentsBegin() {
    assumeTrue(
        Stanford.isAvailable(), "skipped, since the Stanford model comes with -Pstanford only");
    List<Split> splits =
        new StanfordSplitter(Stanford.load(), false)
            .split(List.of("قال", "(", "وبكتابهم", ")", "هزيمته", "للحكومة"));
    int[][] cuts = splits.stream().map(Split::cuts).toArray(int[][]::new);
    assertArrayEquals(new int[][] {{}, {}, {1, 2, 6}, {}, {5}, {1}}, cuts);
    assertEquals(List.of("هزيمة", "ه"), splits.get(4).forms());
  }
}
