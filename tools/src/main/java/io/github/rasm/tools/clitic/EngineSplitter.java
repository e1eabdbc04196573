package io.github.rasm.tools.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.TokenType;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.clitic.CliticEngine;
import io.github.rasm.internal.clitic.Letters;
import java.util.ArrayList;
import java.util.List;

/**
 * The library's engine on tokens that are given; not for use by several threads at once. In scheme
 * D3, which only one gold file has, function words are cut as that file cuts them, as in UD.
 */
public final class EngineSplitter implements Splitter {
  private static final int LONGEST_FORM = 256;

  private final CliticScheme scheme;
  private final CliticEngine engine;
  private final RawText.Line line = new RawText.Line();
  private final Letters letters = new Letters();
  private final char[] form = new char[LONGEST_FORM];

  /** Makes a splitter with a model, for one scheme. */
  public EngineSplitter(CliticData model, CliticScheme scheme) {
    this.scheme = scheme;
    engine = new CliticEngine(model, scheme);
  }

  @Override
  public List<Split> split(List<String> tokens) {
    line.set(tokens);
    engine.begin(line.text);
    for (int i = 0; i < line.size; i++) {
      boolean word = Gold.isWord(tokens.get(i));
      engine.add(line.start[i], line.end[i], word ? TokenType.WORD : TokenType.PUNCT);
    }
    engine.analyze();
    List<Split> splits = new ArrayList<>(line.size);
    for (int i = 0; i < line.size; i++) {
      splits.add(Gold.isWord(tokens.get(i)) ? split(i) : new Split(new int[0], List.of()));
    }
    return splits;
  }

  private Split split(int token) {
    int count = engine.segmentCount(token);
    letters.read(line.text, line.start[token], line.end[token]);
    int[] cuts = new int[count - 1];
    List<String> forms = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      forms.add(new String(form, 0, engine.form(token, i, form, 0)));
      if (i > 0) {
        cuts[i - 1] = lettersBefore(letters, engine.segmentStart(token, i));
      }
    }
    if (scheme == CliticScheme.D3 && engine.candidate(token) >= 0) {
      cuts = Splits.cuts(letters, engine.candidate(token), true, true);
    }
    return new Split(cuts, List.copyOf(forms));
  }

  /** Returns how many of the letters stand before an offset of the text they were read from. */
  public static int lettersBefore(Letters letters, int offset) {
    int count = 0;
    while (count < letters.count() && letters.at(count) < offset) {
      count++;
    }
    return count;
  }
}
