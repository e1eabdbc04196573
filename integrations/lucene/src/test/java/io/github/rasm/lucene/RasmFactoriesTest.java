package io.github.rasm.lucene;

import io.github.rasm.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharFilterFactory;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.apache.lucene.util.ResourceLoader;

/** Factories are found by their names, and refuse what they do not know. */
public class RasmFactoriesTest extends BaseTokenStreamTestCase {
  private static Map<String, String> args(String... pairs) {
    Map<String, String> args = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      args.put(pairs[i], pairs[i + 1]);
    }
    return args;
  }

  public void testFoundByName() {
    assertEquals(
        RasmNormalizeCharFilterFactory.class, CharFilterFactory.lookupClass("rasmNormalize"));
    assertEquals(RasmTokenizerFactory.class, TokenizerFactory.lookupClass("rasm"));
    assertEquals(RasmCliticFilterFactory.class, TokenFilterFactory.lookupClass("rasmClitic"));
    assertEquals(
        RasmNormalizationFilterFactory.class, TokenFilterFactory.lookupClass("rasmNormalization"));
    expectThrows(UnsupportedOperationException.class, RasmTokenizerFactory::new);
    expectThrows(UnsupportedOperationException.class, RasmCliticFilterFactory::new);
    expectThrows(UnsupportedOperationException.class, RasmNormalizationFilterFactory::new);
    expectThrows(UnsupportedOperationException.class, RasmNormalizeCharFilterFactory::new);
  }

  public void testCustomAnalyzer() throws IOException {
    try (Analyzer custom =
            CustomAnalyzer.builder()
                .withTokenizer("rasm", "scheme", "d3")
                .addTokenFilter("rasmClitic", "keep", "stem_and_heh")
                .addTokenFilter("rasmNormalization", "profile", "search")
                .addTokenFilter("lowercase")
                .build();
        Analyzer ready = new RasmAnalyzer()) {
      for (int i = 0; i < 20; i++) {
        String text = i == 0 ? Texts.seed() : Texts.random(random(), 30);
        assertEquals(terms(ready, text), terms(custom, text));
      }
      assertEquals(ready.normalize("f", "مَدرسةٌ"), custom.normalize("f", "مَدرسةٌ"));
    }
  }

  private static List<String> terms(Analyzer analyzer, String text) throws IOException {
    List<String> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("f", text)) {
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(stream.reflectAsString(false));
      }
      stream.end();
    }
    return terms;
  }

  public void testCharFilterByName() throws IOException {
    try (Analyzer a =
        CustomAnalyzer.builder()
            .addCharFilter("rasmNormalize", "profile", "standard")
            .withTokenizer("whitespace")
            .build()) {
      assertAnalyzesTo(
          a, "قَالَ أحْمَد", new String[] {"قال", "احمد"}, new int[] {0, 6}, new int[] {5, 12});
    }
  }

  public void testTokenizerArguments() throws IOException {
    try (Analyzer a =
        CustomAnalyzer.builder()
            .withTokenizer("rasm", "discardPunctuation", "false", "maxTokenLength", "3")
            .build()) {
      assertAnalyzesTo(a, "كتبوا.", new String[] {"كتب", "وا", "."});
    }
  }

  /** A model is a resource; one that is none is refused by the library. */
  public void testModel() throws IOException {
    RasmTokenizerFactory factory =
        new RasmTokenizerFactory(args("scheme", "atb", "model", "io/github/rasm/clitics.model"));
    ResourceLoader loader =
        new ClasspathResourceLoader(RasmTokenizerFactory.class.getClassLoader());
    factory.inform(loader);
    assertTrue(factory.create(newAttributeFactory()).hasAttribute(CliticAttribute.class));
    RasmTokenizerFactory missing =
        new RasmTokenizerFactory(args("scheme", "atb", "model", "nowhere.model"));
    expectThrows(IOException.class, () -> missing.inform(loader));
  }

  private static void refused(String expected, ThrowingRunnable call) {
    IllegalArgumentException e = expectThrows(IllegalArgumentException.class, call);
    assertTrue(e.getMessage(), e.getMessage().contains(expected));
  }

  public void testWrongArguments() {
    refused("Unknown parameters: {x=1}", () -> new RasmTokenizerFactory(args("x", "1")));
    refused("Unknown parameters: {x=1}", () -> new RasmCliticFilterFactory(args("x", "1")));
    refused("Unknown parameters: {x=1}", () -> new RasmNormalizationFilterFactory(args("x", "1")));
    refused("Unknown parameters: {x=1}", () -> new RasmNormalizeCharFilterFactory(args("x", "1")));
    refused("'scheme': no clitic scheme d4", () -> new RasmTokenizerFactory(args("scheme", "d4")));
    refused("'model' needs", () -> new RasmTokenizerFactory(args("model", "m")));
    refused(
        "'discardPunctuation'", () -> new RasmTokenizerFactory(args("discardPunctuation", "no")));
    refused("maxTokenLength", () -> new RasmTokenizerFactory(args("maxTokenLength", "0")));
    refused("'keep': no value \"all\"", () -> new RasmCliticFilterFactory(args("keep", "all")));
    refused(
        "'profile': no profile \"strong\"",
        () -> new RasmNormalizationFilterFactory(args("profile", "strong")));
    refused(
        "'profile': no profile \"Light\"",
        () -> new RasmNormalizeCharFilterFactory(args("profile", "Light")));
  }

  public void testEveryProfile() {
    for (Profile profile : Profile.values()) {
      assertNotNull(new RasmNormalizeCharFilterFactory(args("profile", profile.label())));
      assertNotNull(new RasmNormalizationFilterFactory(args("profile", profile.label())));
    }
  }
}
