package io.github.rasm.lucene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.lucene.JudgedSet.Judged;
import io.github.rasm.lucene.RasmCliticFilter.Keep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

/** What is found, beside Lucene's own analyzers; the table goes to target/retrieval.txt. */
class RetrievalTest {
  private static final String FIELD = "text";

  /** Means over all queries. */
  private record Score(double recall, double precision) {
    double f1() {
      return 2 * recall * precision / (recall + precision);
    }
  }

  private final List<String> report = new ArrayList<>();

  @Test
  void besideArabicAnalyzer() throws IOException {
    JudgedSet set = JudgedSet.read(SharedData.path("gold/pud/ar_pud-ud-test.conllu"));
    report.add(set.sentences.size() + " sentences, " + set.queries.size() + " queries");
    report.add("analyzer; by form: recall, precision, F1; by lemma: recall, precision, F1");
    score("StandardAnalyzer", new StandardAnalyzer(), set);
    Score[] arabic = score("ArabicAnalyzer", new ArabicAnalyzer(CharArraySet.EMPTY_SET), set);
    Score[] rasm = score("RasmAnalyzer", new RasmAnalyzer(), set);
    score("RasmAnalyzer, stem", rasm(Keep.STEM), set);
    score("RasmAnalyzer, stem_and_surface", rasm(Keep.STEM_AND_SURFACE), set);
    Files.write(Path.of("target/retrieval.txt"), report);
    assertTrue(set.queries.size() > 1000, report::toString);
    assertTrue(rasm[0].f1() > arabic[0].f1(), report::toString);
    assertTrue(rasm[0].precision() > arabic[0].precision(), report::toString);
    assertTrue(rasm[1].precision() > arabic[1].precision(), report::toString);
  }

  private static Analyzer rasm(Keep keep) {
    return new RasmAnalyzer(
        CliticSegmenter.of(CliticScheme.D3),
        keep,
        Normalizer.of(Profile.SEARCH),
        CharArraySet.EMPTY_SET);
  }

  /** Returns the scores by form and by lemma. */
  private Score[] score(String name, Analyzer analyzer, JudgedSet set) throws IOException {
    try (analyzer;
        ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (String sentence : set.sentences) {
          Document document = new Document();
          document.add(new TextField(FIELD, sentence, Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        List<Set<Integer>> found = new ArrayList<>();
        for (Judged judged : set.queries) {
          found.add(find(new IndexSearcher(reader), analyzer, judged.query()));
        }
        Score form = mean(set.queries, found, Judged::byForm);
        Score lemma = mean(set.queries, found, Judged::byLemma);
        report.add(name + "; " + row(form) + "; " + row(lemma));
        return new Score[] {form, lemma};
      }
    }
  }

  private static String row(Score s) {
    return String.format(
        Locale.ROOT, "%.1f, %.1f, %.1f", 100 * s.recall(), 100 * s.precision(), 100 * s.f1());
  }

  /** Documents with all terms of the query, numbers as they were added. */
  private static Set<Integer> find(IndexSearcher searcher, Analyzer analyzer, String word)
      throws IOException {
    Set<Integer> found = new HashSet<>();
    Query query = new QueryBuilder(analyzer).createPhraseQuery(FIELD, word);
    if (query != null) {
      int most = searcher.getIndexReader().maxDoc();
      for (ScoreDoc hit : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
        found.add(hit.doc);
      }
    }
    return found;
  }

  /** A query that finds nothing has precision 0. */
  private static Score mean(
      List<Judged> queries, List<Set<Integer>> found, Function<Judged, Set<Integer>> relevant) {
    double recall = 0;
    double precision = 0;
    for (int i = 0; i < queries.size(); i++) {
      Set<Integer> right = new HashSet<>(relevant.apply(queries.get(i)));
      int all = right.size();
      right.retainAll(found.get(i));
      recall += (double) right.size() / all;
      precision += found.get(i).isEmpty() ? 0 : (double) right.size() / found.get(i).size();
    }
    return new Score(recall / queries.size(), precision / queries.size());
  }
}
