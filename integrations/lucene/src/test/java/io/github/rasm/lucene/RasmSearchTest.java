package io.github.rasm.lucene;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.tests.util.LuceneTestCase;
import org.apache.lucene.util.QueryBuilder;

/** The seed article and the sentences of the test data, indexed and searched. */
public class RasmSearchTest extends LuceneTestCase {
  private static final String FIELD = "text";

  private Analyzer analyzer;
  private Directory directory;
  private DirectoryReader reader;
  private IndexSearcher searcher;
  private List<String> texts;

  @Override
  public void setUp() throws Exception {
    super.setUp();
    texts = texts();
    analyzer = new RasmAnalyzer();
    directory = newDirectory();
    FieldType type = new FieldType(TextField.TYPE_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : texts) {
        Document document = new Document();
        document.add(new Field(FIELD, text, type));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public void tearDown() throws Exception {
    reader.close();
    directory.close();
    analyzer.close();
    super.tearDown();
  }

  /** The article's sentences first, then the cases of the library's own tests. */
  private static List<String> texts() throws IOException {
    Set<String> texts =
        new LinkedHashSet<>(Texts.file("testdata/golden/seed.sentences.txt").lines().toList());
    Texts.file("testdata/golden/rich.sentences.txt").lines().forEach(texts::add);
    for (String name : List.of("sentences.txt", "clitics.txt")) {
      for (String line : Texts.file("testdata/" + name).lines().toList()) {
        String[] fields = line.split("\t");
        if (!line.startsWith("#") && fields.length > 1 && fields[1].indexOf(' ') > 0) {
          texts.add(fields[1].replaceAll("[|{}]", ""));
        }
      }
    }
    return List.copyOf(texts);
  }

  private Query query(String words) {
    return new QueryBuilder(analyzer).createPhraseQuery(FIELD, words);
  }

  /** Numbers of the documents that a phrase finds. */
  private Set<Integer> find(String words) throws IOException {
    Set<Integer> found = new TreeSet<>();
    for (ScoreDoc hit : searcher.search(query(words), texts.size(), Sort.INDEXORDER).scoreDocs) {
      found.add(hit.doc);
    }
    return found;
  }

  private void findTheSame(String... spellings) throws IOException {
    Set<Integer> first = find(spellings[0]);
    assertFalse(spellings[0], first.isEmpty());
    for (String spelling : spellings) {
      assertEquals(spelling, first, find(spelling));
    }
  }

  public void testEnoughTexts() {
    assertTrue("" + texts.size(), texts.size() > 300);
  }

  public void testPrefixes() throws IOException {
    findTheSame("سجن", "السجن", "والسجن", "بالسجن", "للسجن");
    findTheSame("تنظيم", "التنظيم", "للتنظيم", "وتنظيمهم");
    findTheSame("قوات سوريا الديمقراطية", "وقوات سوريا الديمقراطية", "لقوات سوريا الديمقراطية");
    findTheSame("صحيفة", "الصحيفة", "صحيفتهم");
  }

  public void testMarks() throws IOException {
    findTheSame("السجن", "السِّجْن", "السـجن");
    findTheSame("الحسكة", "الحَسَكَة");
  }

  public void testHamzaAndTaMarbuta() throws IOException {
    findTheSame("الأمريكية", "الامريكية", "وأمريكية");
    // A final heh may also be a pronoun, so more is found, but nothing is missed.
    for (String heh : List.of("الأمريكيه", "امريكيه")) {
      assertTrue(find(heh).containsAll(find("الأمريكية")));
    }
    findTheSame("أسئلة", "اسيلة", "اسئله");
    findTheSame("مستوى", "مستوي", "المستوى");
  }

  /** The name of God is found in each spelling, and in no other word. */
  public void testWholeWords() throws IOException {
    Normalizer normalizer = Normalizer.of(Profile.SEARCH);
    Pattern name = Pattern.compile("(?<!\\p{L})([وف]?[بل]?الله|[وف]?لله)(?!\\p{L})");
    Set<Integer> named = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      if (name.matcher(normalizer.normalize(texts.get(i))).find()) {
        named.add(i);
      }
    }
    assertFalse(named.isEmpty());
    assertEquals(named, find("الله"));
    assertEquals(named, find("لله"));
  }

  private String highlighted(String words, int document) throws IOException {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builder(searcher, analyzer)
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new DefaultPassageFormatter("[", "]", "", false))
            .build();
    return highlighter.highlightFields(
            new String[] {FIELD}, query(words), new int[] {document}, new int[] {1})
        .get(FIELD)[0];
  }

  public void testHighlighting() throws IOException {
    int document = find("المعارك الدائرة بين قسد").iterator().next();
    checkHighlighted("صحيفة", document, "تناولت [صحيفة] وول ستريت");
    checkHighlighted("للمعارك", document, " لها ال[معارك] الدائرة ");
    checkHighlighted("تنظيم داعش", document, " ومقاتلي [تنظيم داعش].");
  }

  private void checkHighlighted(String words, int document, String expected) throws IOException {
    String got = highlighted(words, document);
    assertTrue(got, got.contains(expected));
  }

  /** What is marked is the stem, to the letter, whatever stands before and after it. */
  public void testOffsets() throws IOException {
    int marks = 0;
    for (String word : List.of("سجن", "تنظيم", "هجوم", "قوات")) {
      for (int document : find(word)) {
        Matcher marked = Pattern.compile("\\[([^\\]]*)\\]").matcher(highlighted(word, document));
        while (marked.find()) {
          assertEquals(word, marked.group(1));
          marks++;
        }
      }
    }
    assertTrue("" + marks, marks > 40);
  }
}
