package io.github.rasm.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.Test;

/** The README's example compiles, and finds what it says. */
class ReadmeTest {
  @Test
  void example() throws IOException {
    // README begins
    Analyzer analyzer = new RasmAnalyzer(); // thread-safe; the same for index and query
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      Document document = new Document();
      document.add(new TextField("text", "وصل الطلاب إلى مدرستهم", Field.Store.YES));
      writer.addDocument(document);
    }
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    Query query = new QueryBuilder(analyzer).createBooleanQuery("text", "المَدْرَسة");
    int found = searcher.count(query); // 1
    // README ends
    assertEquals(1, found);
  }

  @Test
  void readmeShowsThisExample() throws IOException {
    List<String> source =
        Texts.file("integrations/lucene/src/test/java/io/github/rasm/lucene/ReadmeTest.java")
            .lines()
            .toList();
    int from = source.indexOf("    // README begins") + 1;
    int to = source.indexOf("    // README ends");
    String example =
        source.subList(from, to).stream()
            .map(line -> line.isEmpty() ? line : line.substring(4))
            .collect(Collectors.joining("\n"));
    assertTrue(
        Texts.file("integrations/lucene/README.md").contains(example),
        "README.md lacks:\n" + example);
  }
}
