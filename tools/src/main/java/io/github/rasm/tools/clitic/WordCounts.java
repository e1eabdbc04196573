package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Letters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** How often words stand in the raw text: folded, and as written. */
final class WordCounts {
  private static final int BY_HAND = 200;

  /** Folded word to spellings to counts. */
  private final Map<String, Map<String, long[]>> spellings = new HashMap<>();

  private final Map<String, long[]> folded = new HashMap<>();

  static WordCounts of(Path data) throws IOException {
    WordCounts counts = new WordCounts();
    Letters letters = new Letters();
    RawText.read(
        data,
        (line, weight) -> {
          for (int i = 0; i < line.size; i++) {
            if (line.word[i]) {
              letters.read(line.text, line.start[i], line.end[i]);
              counts.add(letters.folded(), letters.written(), weight);
            }
          }
        });
    return counts;
  }

  private void add(String word, String written, int weight) {
    folded.computeIfAbsent(word, w -> new long[1])[0] += weight;
    spellings.computeIfAbsent(word, w -> new HashMap<>(2))
            .computeIfAbsent(written, w -> new long[1])[0] +=
        weight;
  }

  /** Counts the spelling of a word by hand, which weighs more than many in raw text. */
  void addSpelling(String word) {
    Letters letters = new Letters();
    char[] chars = word.toCharArray();
    letters.read(chars, 0, chars.length);
    if (letters.usable()) {
      spellings.computeIfAbsent(letters.folded(), w -> new HashMap<>(2))
              .computeIfAbsent(letters.written(), w -> new long[1])[0] +=
          BY_HAND;
    }
  }

  long of(String word) {
    long[] count = folded.get(word);
    return count == null ? 0 : count[0];
  }

  Iterable<String> words() {
    return folded.keySet();
  }

  Map<String, long[]> spellings(String word) {
    return spellings.getOrDefault(word, Map.of());
  }
}
