package io.github.rasm.lucene;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Queries of one word and the sentences that answer them, from a treebank with lemmas, by rule:
 *
 * <ul>
 *   <li>The documents are the sentences of the treebank, as raw text.
 *   <li>There is one query for each lemma of a noun, name, adjective or verb that stands in 2 to 20
 *       sentences. The query is the commonest word form of the lemma (of equals, the first in the
 *       order of code points), as the treebank cuts it: without clitics, but with the article.
 *   <li>A sentence is relevant by lemma when it has a word of that lemma and part of speech, and
 *       relevant by form when that word has also the form of the query, but for the article and
 *       what {@link Profile#SEARCH} folds.
 * </ul>
 */
final class JudgedSet {
  private static final Set<String> PARTS = Set.of("NOUN", "PROPN", "ADJ", "VERB");
  private static final int LEAST = 2;
  private static final int MOST = 20;

  /** One query, with the numbers of the sentences that answer it. */
  record Judged(String query, Set<Integer> byLemma, Set<Integer> byForm) {}

  final List<String> sentences = new ArrayList<>();
  final List<Judged> queries = new ArrayList<>();

  private final Normalizer normalizer = Normalizer.of(Profile.SEARCH);

  /** Lemma and part of speech, then the form, to the numbers of sentences. */
  private final Map<String, Map<String, Set<Integer>>> lemmas = new TreeMap<>();

  /** How often each form is written so. */
  private final Map<String, Integer> counts = new HashMap<>();

  static JudgedSet read(Path conllu) throws IOException {
    JudgedSet set = new JudgedSet();
    boolean afterLi = false;
    for (String line : Files.readAllLines(conllu)) {
      if (line.startsWith("# text = ")) {
        set.sentences.add(line.substring("# text = ".length()));
      }
      String[] fields = line.split("\t");
      if (fields.length != 10 || fields[0].contains("-")) {
        continue;
      }
      // The article behind li has lost its alef.
      String form = afterLi && fields[1].startsWith("ل") ? "ا" + fields[1] : fields[1];
      afterLi = fields[1].equals("ل") && fields[9].contains("SpaceAfter=No");
      if (PARTS.contains(fields[3])) {
        set.add(fields[2] + "/" + fields[3], form);
      }
    }
    set.lemmas.forEach(set::judge);
    return set;
  }

  private void add(String lemma, String form) {
    lemmas
        .computeIfAbsent(lemma, key -> new TreeMap<>())
        .computeIfAbsent(form, key -> new TreeSet<>())
        .add(sentences.size() - 1);
    counts.merge(lemma + " " + form, 1, Integer::sum);
  }

  private void judge(String lemma, Map<String, Set<Integer>> forms) {
    Set<Integer> byLemma = new TreeSet<>();
    forms.values().forEach(byLemma::addAll);
    if (byLemma.size() < LEAST || byLemma.size() > MOST) {
      return;
    }
    String query =
        forms.keySet().stream()
            .max(
                Comparator.<String>comparingInt(form -> counts.get(lemma + " " + form))
                    .thenComparing(Comparator.reverseOrder()))
            .orElseThrow();
    Set<Integer> byForm = new TreeSet<>();
    forms.forEach(
        (form, numbers) -> {
          if (bare(form).equals(bare(query))) {
            byForm.addAll(numbers);
          }
        });
    queries.add(new Judged(query, byLemma, byForm));
  }

  private String bare(String form) {
    String normalized = normalizer.normalize(form);
    return normalized.startsWith("ال") && normalized.length() > 4
        ? normalized.substring(2)
        : normalized;
  }
}
