package io.github.rasm.benchmarks;

import io.github.rasm.internal.clitic.Letters;
import io.github.rasm.tools.clitic.EngineSplitter;
import io.github.rasm.tools.clitic.Splitter;
import java.util.ArrayList;
import java.util.List;

/** The Stanford segmenter on tokens that are given: joined by spaces, with or without hamza. */
final class StanfordSplitter implements Splitter {
  private final Stanford stanford;
  private final boolean foldsAlef;
  private final Letters letters = new Letters();

  StanfordSplitter(Stanford stanford, boolean foldsAlef) {
    this.stanford = stanford;
    this.foldsAlef = foldsAlef;
  }

  @Override
  public List<Split> split(List<String> tokens) {
    String text = String.join(" ", tokens);
    // Letter for letter, so that offsets stay.
    String given = foldsAlef ? text.replaceAll("[\u0622\u0623\u0625]", "\u0627") : text;
    List<Stanford.Part> parts = stanford.parts(given);
    List<Split> splits = new ArrayList<>(tokens.size());
    int start = 0;
    int next = 0;
    for (String token : tokens) {
      int end = start + token.length();
      letters.read(token.toCharArray(), 0, token.length());
      List<Integer> cuts = new ArrayList<>();
      List<String> forms = new ArrayList<>();
      while (next < parts.size() && parts.get(next).start() < end) {
        Stanford.Part part = parts.get(next++);
        if (part.start() > start && !forms.isEmpty()) {
          cuts.add(EngineSplitter.lettersBefore(letters, part.start() - start));
        }
        forms.add(part.form());
      }
      splits.add(new Split(cuts.stream().mapToInt(i -> i).toArray(), List.copyOf(forms)));
      start = end + 1;
    }
    return splits;
  }
}
