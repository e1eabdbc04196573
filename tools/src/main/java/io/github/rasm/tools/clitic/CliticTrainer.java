package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Candidate;
import io.github.rasm.internal.clitic.CandidateList;
import io.github.rasm.internal.clitic.CliticData;
import io.github.rasm.internal.clitic.Features;
import io.github.rasm.internal.clitic.Letters;
import io.github.rasm.internal.clitic.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trains the clitic models. */
public final class CliticTrainer {
  private static final int BITS = 18;
  private static final int LEAST = 5;

  private final Path data;
  private final Letters letters = new Letters();
  private final CandidateList candidates = new CandidateList();
  private Lexicon lexicon;
  private Features features;
  private Map<String, Integer> facts;
  private final Map<String, List<String>> types = new HashMap<>();
  final Map<String, Integer> skipped = new LinkedHashMap<>();

  CliticTrainer(Path data) {
    this.data = data;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path data = Path.of(args[1]);
    String gold = args[2];
    CliticTrainer trainer = new CliticTrainer(data);
    byte[] model = trainer.run(root, gold, Set.of()).toBytes();
    Files.write(Path.of(args[3]), model);
    System.out.println(trainer.skipped);
    System.out.println("bytes " + model.length);
  }

  /** Reads what does not depend on the gold sentences: counts, word lists, types. */
  void prepare(Path root) throws IOException {
    long t = System.nanoTime();
    WordCounts counts = WordCounts.of(data);
    facts = new LexiconBuilder(counts, Map.of(), LEAST).build();
    lexicon = lexicon(new char[facts.size()]);
    features = new Features(lexicon);
    System.out.println("lexicon " + facts.size() + " " + (System.nanoTime() - t) / 1000000);
    for (String line : Files.readAllLines(root.resolve("tools/src/main/data/clitic-types.tsv"))) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        types.put(fields[0], List.of(fields).subList(1, fields.length));
      }
    }
  }

  private Lexicon lexicon(char[] decisions) {
    long[] hashes = facts.keySet().stream().mapToLong(Letters::hash).toArray();
    int[] values = facts.values().stream().mapToInt(i -> i).toArray();
    return Lexicon.of(hashes, values, decisions);
  }

  CliticData run(Path root, String gold, Set<String> leftOut) throws IOException {
    prepare(root);
    List<Trainer.Example> examples = new ArrayList<>();
    if (gold.contains("pud")) {
      for (Gold sentence : Gold.readJoined(data.resolve("gold/pud/ar_pud-ud-test.conllu"))) {
        if (!leftOut.contains(sentence.document())) {
          addGold(sentence, examples, 1);
        }
      }
    }
    if (gold.contains("padt")) {
      for (Gold sentence : Gold.readTable(data.resolve("gold/padt/train.tsv"))) {
        addGold(sentence, examples, 1);
      }
    }
    System.out.println("gold examples " + examples.size());
    if (gold.contains("types")) {
      addTypes(examples);
    }
    System.out.println("examples " + examples.size());
    long t = System.nanoTime();
    Trainer trainer = new Trainer(BITS, Features.IDENTITIES, 0.3, 0.2);
    trainer.train(examples, 6);
    System.out.println("trained " + (System.nanoTime() - t) / 1000000);
    return new CliticData(
        Map.of("name", "rasm-" + gold), lexicon(new char[facts.size()]), trainer.quantized());
  }

  private void addGold(Gold sentence, List<Trainer.Example> examples, float weight) {
    RawText.Line line = new RawText.Line();
    line.set(sentence.tokens());
    for (int i = 0; i < line.size; i++) {
      if (!line.word[i]) {
        continue;
      }
      letters.read(line.text, line.start[i], line.end[i]);
      candidates.fill(letters);
      if (candidates.size < 2) {
        continue;
      }
      int[] cuts = Gold.align(letters, sentence.parts().get(i));
      boolean[] right = new boolean[candidates.size];
      boolean any = false;
      for (int c = 0; c < candidates.size; c++) {
        int candidate = candidates.list[c];
        right[c] =
            cuts != null
                && (Arrays.equals(Splits.cuts(letters, candidate, false, true), cuts)
                    || Arrays.equals(Splits.cuts(letters, candidate, false, false), cuts))
                && articleFits(candidate);
        any |= right[c];
      }
      if (!any) {
        skipped.merge(sentence.tokens().get(i) + " " + sentence.parts().get(i), 1, Integer::sum);
        continue;
      }
      examples.add(example(line, i, right, weight));
    }
  }

  /** Behind li, one of two readings of the article, by what stands behind the article elsewhere. */
  private boolean articleFits(int candidate) {
    if ((candidate & Candidate.DET) == 0 || (candidate & Candidate.PREP) != Candidate.LI) {
      return true;
    }
    int from = Candidate.articleStart(candidate);
    int to = letters.count();
    int written =
        from + 1 < to ? Lexicon.behindArticle(lexicon.factsOf(letters.hash(from + 1, to))) : -1;
    int swallowed = Lexicon.behindArticle(lexicon.factsOf(letters.hash(from, to)));
    boolean second = swallowed > written;
    return ((candidate & Candidate.DET) == Candidate.ARTICLE_SWALLOWED) == second;
  }

  private Trainer.Example example(RawText.Line line, int i, boolean[] right, float weight) {
    features.word(
        letters, line.hashBefore(i), line.edgesBefore(i), line.hashAfter(i), line.edgesAfter(i));
    int[][] lists = new int[candidates.size][];
    for (int c = 0; c < candidates.size; c++) {
      features.fill(letters, candidates.list[c]);
      lists[c] = Arrays.copyOf(features.list, features.size);
    }
    return new Trainer.Example(lists, right, weight);
  }

  /** Occurrences in raw text of the types that are split by hand. */
  private void addTypes(List<Trainer.Example> examples) throws IOException {
    Map<String, Integer> seen = new HashMap<>();
    RawText.read(
        data,
        (line, weight) -> {
          for (int i = 0; i < line.size; i++) {
            if (!line.word[i]) {
              continue;
            }
            letters.read(line.text, line.start[i], line.end[i]);
            List<String> splits = types.get(letters.written());
            if (splits == null || splits.size() > 1) {
              continue;
            }
            int n = seen.merge(letters.written(), 1, Integer::sum);
            // The first few, then ever fewer.
            if (n > 4 && (n & n - 1) != 0 || n > 1024) {
              continue;
            }
            addType(line, i, splits.get(0), examples);
          }
        });
  }

  private void addType(RawText.Line line, int i, String split, List<Trainer.Example> examples) {
    candidates.fill(letters);
    if (candidates.size < 2) {
      return;
    }
    boolean[] right = new boolean[candidates.size];
    boolean any = false;
    String written = letters.written();
    for (int c = 0; c < candidates.size; c++) {
      int candidate = candidates.list[c];
      boolean article = (candidate & Candidate.PREP) != Candidate.LI;
      right[c] =
          Splits.join(written, Splits.cuts(letters, candidate, article, false)).equals(split)
              && articleFits(candidate);
      any |= right[c];
    }
    if (!any) {
      skipped.merge(written + " " + split, 1, Integer::sum);
      return;
    }
    examples.add(example(line, i, right, 0.5f));
  }
}
