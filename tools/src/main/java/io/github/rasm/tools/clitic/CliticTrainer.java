package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Candidate;
import io.github.rasm.internal.clitic.CandidateList;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.clitic.CliticScorer;
import io.github.rasm.internal.clitic.Features;
import io.github.rasm.internal.clitic.Letters;
import io.github.rasm.internal.clitic.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Trains clitic models, in these steps:
 *
 * <ol>
 *   <li>counts of raw text and word lists become the {@link Lexicon};
 *   <li>gold sentences, and occurrences in raw text of the word types split by hand, train a
 *       softmax over the candidates of a word;
 *   <li>what it is sure of in other raw text joins them, and it is trained anew;
 *   <li>words that it splits alike wherever they stand in raw text get their split into the
 *       lexicon; for the types split by hand it is the hand's.
 * </ol>
 *
 * <p>The same input gives the same bytes.
 */
public final class CliticTrainer {
  /** Words seen less often have no entry of their own. */
  private static final int LEAST = 5;

  private static final double SURE = 0.95;

  /** Of a frequent word, occurrences number 1, 2, 4, 8 ... up to this one are taken. */
  private static final int LAST_OCCURRENCE = 1024;

  private static final int LAST_RAW_OCCURRENCE = 64;
  private static final String TYPES = "tools/src/main/data/clitic-types.tsv";

  /**
   * How much the parts of the training text count, against 1 for a gold word.
   *
   * @param bits the binary logarithm of the number of weights
   * @param dropout the share of the features that name a word which are left out at random
   * @param rate the learning rate
   * @param epochs how often all examples are gone through
   * @param types the weight of an occurrence of a type split by hand
   * @param raw the weight of an occurrence that a first model is sure of
   */
  record Settings(int bits, double dropout, double rate, int epochs, float types, float raw) {
    /** With little gold text, the types matter much. */
    static final Settings FEW_GOLD = new Settings(18, 0.5, 0.04, 10, 0.1f, 0.05f);

    static final Settings MUCH_GOLD = new Settings(20, 0.7, 0.02, 15, 0.03f, 0.02f);
  }

  private final Path data;
  private final Letters letters = new Letters();
  private final CandidateList candidates;
  private final Map<String, Integer> facts;
  private final Lexicon lexicon;
  private final Features features;

  /** Words split by hand: their splits, the commoner one first. */
  private final Map<String, List<String>> types = new HashMap<>();

  /** Gold words that no candidate equals, and how often. */
  private final Map<String, Integer> skipped = new TreeMap<>();

  /**
   * Reads all that does not depend on where words are split.
   *
   * @param spelt sentences from whose parts usual spellings are counted, beside raw text
   */
  CliticTrainer(Path root, Path data, List<Gold> spelt) throws IOException {
    this.data = data;
    for (String line : Files.readAllLines(root.resolve(TYPES))) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        types.put(fields[0], List.of(fields).subList(1, fields.length));
      }
    }
    Set<String> lexical = new HashSet<>();
    types.forEach(
        (word, splits) -> {
          if (word.startsWith("ال") && splits.equals(List.of(word))) {
            lexical.add(WordLists.folded(word));
          }
        });
    WordCounts counts = WordCounts.of(data);
    for (Gold sentence : spelt) {
      sentence.parts().stream()
          .filter(parts -> parts.size() > 1)
          .flatMap(List::stream)
          .filter(Gold::isWord)
          .forEach(counts::addSpelling);
    }
    facts =
        new LexiconBuilder(counts, WordLists.read(data), types.keySet(), lexical, LEAST).build();
    lexicon = lexicon(new char[facts.size()]);
    features = new Features(lexicon);
    candidates = new CandidateList(lexicon);
  }

  private Lexicon lexicon(char[] decisions) {
    long[] hashes = facts.keySet().stream().mapToLong(Letters::hash).toArray();
    int[] values = facts.values().stream().mapToInt(i -> i).toArray();
    return Lexicon.of(hashes, values, decisions);
  }

  /** Gold words that no candidate equals, and how often. */
  Map<String, Integer> skipped() {
    return skipped;
  }

  /** The sentences of PUD. */
  static List<Gold> pud(Path data) throws IOException {
    return Gold.readJoined(data.resolve("gold/pud/ar_pud-ud-test.conllu"));
  }

  /** The training sentences of PADT. */
  static List<Gold> padt(Path data) throws IOException {
    return Gold.readTable(data.resolve("gold/padt/train.tsv"));
  }

  /** Trains a model with gold sentences; its metadata is empty. */
  CliticData train(List<Gold> sentences, Predicate<Gold> taken, Settings settings)
      throws IOException {
    List<Trainer.Example> examples = new ArrayList<>();
    for (Gold sentence : sentences) {
      if (taken.test(sentence)) {
        addGold(sentence, examples);
      }
    }
    addTypes(examples, settings.types);
    Trainer trainer = new Trainer(settings, Features.IDENTITIES);
    trainer.train(examples, settings.epochs);
    addRaw(trainer, examples, settings.raw);
    trainer = new Trainer(settings, Features.IDENTITIES);
    trainer.train(examples, settings.epochs);
    byte[] weights = trainer.quantized();
    return new CliticData(
        new LinkedHashMap<>(),
        lexicon(decisions(weights)),
        weights,
        new InnaTrainer().train(data, lexicon));
  }

  private void addGold(Gold sentence, List<Trainer.Example> examples) {
    RawText.Line line = new RawText.Line();
    line.set(sentence.tokens());
    for (int i = 0; i < line.size; i++) {
      if (!read(line, i)) {
        continue;
      }
      int[] cuts = Gold.align(letters, sentence.parts().get(i));
      boolean[] right = new boolean[candidates.size];
      for (int c = 0; c < right.length; c++) {
        int candidate = candidates.list[c];
        right[c] =
            cuts != null
                && (Arrays.equals(Splits.cuts(letters, candidate, false, true), cuts)
                    || Arrays.equals(Splits.cuts(letters, candidate, false, false), cuts));
      }
      add(line, i, right, 1, sentence.tokens().get(i), examples);
    }
  }

  /** Reads a token; false if it is no word or can be split in one way only. */
  private boolean read(RawText.Line line, int i) {
    if (!line.word[i]) {
      return false;
    }
    letters.read(line.text, line.start[i], line.end[i]);
    candidates.fill(letters);
    return candidates.size > 1;
  }

  private void add(
      RawText.Line line,
      int i,
      boolean[] right,
      float weight,
      String name,
      List<Trainer.Example> examples) {
    for (boolean r : right) {
      if (r) {
        examples.add(new Trainer.Example(features(line, i), right, weight));
        return;
      }
    }
    skipped.merge(name, 1, Integer::sum);
  }

  private int[][] features(RawText.Line line, int i) {
    features.word(
        letters, line.hashBefore(i), line.edgesBefore(i), line.hashAfter(i), line.edgesAfter(i));
    int[][] lists = new int[candidates.size][];
    for (int c = 0; c < lists.length; c++) {
      features.fill(letters, candidates.list[c]);
      lists[c] = Arrays.copyOf(features.list, features.size);
    }
    return lists;
  }

  private boolean[] equal(String split) {
    boolean[] right = new boolean[candidates.size];
    String written = letters.written();
    for (int c = 0; c < right.length; c++) {
      int candidate = candidates.list[c];
      // Behind li the types have the article in the stem.
      boolean article = (candidate & Candidate.PREP) != Candidate.LI;
      right[c] =
          Splits.join(written, Splits.cuts(letters, candidate, article, false)).equals(split);
    }
    return right;
  }

  /** Occurrences in raw text of the types that are split by hand. */
  private void addTypes(List<Trainer.Example> examples, float weightOfTypes) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    RawText.read(
        data,
        (line, weight) -> {
          for (int i = 0; i < line.size; i++) {
            if (!read(line, i)) {
              continue;
            }
            List<String> splits = types.get(letters.written());
            if (splits != null && splits.size() == 1) {
              int n = seen.merge(letters.written(), 1, Integer::sum);
              if (n < 5 || isTaken(n, LAST_OCCURRENCE)) {
                boolean[] right = equal(splits.get(0));
                add(
                    line,
                    i,
                    right,
                    weightOfTypes,
                    letters.written() + " " + splits.get(0),
                    examples);
              }
            }
          }
        });
  }

  private static boolean isTaken(int n, int last) {
    return (n & n - 1) == 0 && n <= last;
  }

  /** Occurrences in raw text of other words that a model is sure of. */
  private void addRaw(Trainer model, List<Trainer.Example> examples, float weightOfRaw)
      throws IOException {
    Map<Long, Integer> seen = new HashMap<>();
    RawText.read(
        data,
        (line, weight) -> {
          for (int i = 0; i < line.size; i++) {
            if (!read(line, i)
                || !isTaken(seen.merge(line.hash[i], 1, Integer::sum), LAST_RAW_OCCURRENCE)
                || types.containsKey(letters.written())) {
              continue;
            }
            int[][] lists = features(line, i);
            double[] p = model.probabilities(lists, 0);
            for (int c = 0; c < p.length; c++) {
              if (p[c] > SURE) {
                boolean[] right = new boolean[p.length];
                right[c] = true;
                examples.add(new Trainer.Example(lists, right, weightOfRaw));
              }
            }
          }
        });
  }

  /** The splits of the words that are split alike wherever they stand, in the lexicon's order. */
  private char[] decisions(byte[] weights) throws IOException {
    Map<Long, Integer> number = new HashMap<>();
    for (String word : facts.keySet()) {
      number.put(Letters.hash(word), number.size());
    }
    int[] decisions = new int[facts.size()];
    CliticScorer scorer = new CliticScorer(lexicon, weights);
    RawText.read(
        data,
        (line, weight) -> {
          for (int i = 0; i < line.size; i++) {
            Integer at = line.word[i] ? number.get(line.hash[i]) : null;
            if (at == null || decisions[at] < 0) {
              continue;
            }
            int best = best(line, i, scorer) | Lexicon.DECIDED;
            decisions[at] = decisions[at] == 0 || decisions[at] == best ? best : -1;
          }
        });
    RawText.Line line = new RawText.Line();
    for (String word : types.keySet()) {
      line.set(List.of(word));
      Integer at = line.size == 1 && line.word[0] ? number.get(line.hash[0]) : null;
      if (at != null && decisions[at] == 0 && types.get(word).size() == 1) {
        decisions[at] = best(line, 0, scorer) | Lexicon.DECIDED;
      }
    }
    char[] kept = new char[decisions.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = (char) Math.max(0, decisions[i]);
    }
    return kept;
  }

  private int best(RawText.Line line, int i, CliticScorer scorer) {
    if (!read(line, i)) {
      return candidates.list[0] & Candidate.BITS;
    }
    int best =
        scorer.best(
            letters,
            line.hashBefore(i),
            line.edgesBefore(i),
            line.hashAfter(i),
            line.edgesAfter(i));
    List<String> splits = types.get(letters.written());
    if (splits == null || splits.size() > 1) {
      return best;
    }
    boolean[] right = equal(splits.get(0));
    for (int c = 0; c < right.length; c++) {
      if (right[c]) {
        return candidates.list[c] & Candidate.BITS;
      }
    }
    return best;
  }
}
