package io.github.rasm.benchmarks;

import io.github.rasm.HeadlineMode;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.tools.SentenceScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sentence segmenters whose accuracy is measured, and how it is counted. */
final class SentenceSystems {
  private SentenceSystems() {}

  /** Returns the segmenters by name, the one that the others are compared with first. */
  static Map<String, SentenceScore.Segmenter> of(boolean unpunctuated) {
    Map<String, SentenceScore.Segmenter> systems = new LinkedHashMap<>();
    if (unpunctuated) {
      systems.put("Rasm, unpunctuated", rasm(SentenceSegmenter.builder().unpunctuated(true)));
      systems.put("Rasm", rasm(SentenceSegmenter.builder()));
    } else {
      systems.put("Rasm", rasm(SentenceSegmenter.builder()));
      systems.put(
          "Rasm, headlines expected",
          rasm(SentenceSegmenter.builder().headlines(HeadlineMode.EXPECTED)));
      systems.put(
          "Rasm, no headlines (rules only)",
          rasm(SentenceSegmenter.builder().headlines(HeadlineMode.NONE)));
    }
    systems.put("ICU4J", text -> ends(SentenceContender.ICU_SENTENCES, text));
    systems.put("JDK", text -> ends(SentenceContender.JDK_SENTENCES, text));
    systems.put("LanguageTool", text -> ends(SentenceContender.LANGUAGETOOL_SRX, text));
    return systems;
  }

  /** Counts boundaries, document by document. */
  static List<Counts> count(List<List<String>> documents, SentenceScore.Segmenter segmenter) {
    List<Counts> counts = new ArrayList<>(documents.size());
    for (List<String> document : documents) {
      SentenceScore score = new SentenceScore();
      score.add(document, segmenter, null);
      counts.add(new Counts(score.hits(), score.gold(), score.found()));
    }
    return counts;
  }

  private static SentenceScore.Segmenter rasm(SentenceSegmenter.Builder builder) {
    SentenceCursor cursor = builder.build().cursor();
    return text -> {
      List<Integer> ends = new ArrayList<>();
      for (cursor.reset(text); cursor.next(); ) {
        ends.add(cursor.end());
      }
      return ends.stream().mapToInt(i -> i).toArray();
    };
  }

  private static int[] ends(SentenceContender rival, String text) {
    Spans spans = new Spans();
    spans.keep();
    rival.work(text).apply(spans);
    int[] ends = new int[Math.toIntExact(spans.count())];
    for (int i = 0; i < ends.length; i++) {
      ends[i] = spans.end(i);
    }
    return ends;
  }
}
