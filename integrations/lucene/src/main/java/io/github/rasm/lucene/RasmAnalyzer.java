package io.github.rasm.lucene;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.lucene.RasmCliticFilter.Keep;
import java.util.Objects;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.StopwordAnalyzerBase;
import org.apache.lucene.analysis.TokenStream;

/**
 * Analyzes Arabic text for search: {@link RasmTokenizer}, {@link RasmCliticFilter}, {@link
 * RasmNormalizationFilter}, {@link LowerCaseFilter} and, where there are stop words, {@link
 * StopFilter}.
 *
 * <p>The same analyzer serves index and query. It may be shared between threads, as every analyzer.
 *
 * <pre>{@code
 * Analyzer analyzer = new RasmAnalyzer();
 * IndexWriterConfig config = new IndexWriterConfig(analyzer);
 * }</pre>
 */
public final class RasmAnalyzer extends StopwordAnalyzerBase {
  private final CliticSegmenter clitics;
  private final Keep keep;
  private final Normalizer normalizer;

  /** Scheme D3, {@link Keep#STEM_AND_HEH}, profile {@link Profile#SEARCH}, no stop words. */
  public RasmAnalyzer() {
    this(CharArraySet.EMPTY_SET);
  }

  /** As {@link #RasmAnalyzer()}, with stop words. They are normalized first. */
  public RasmAnalyzer(CharArraySet stopWords) {
    this(
        CliticSegmenter.of(CliticScheme.D3),
        Keep.STEM_AND_HEH,
        Normalizer.of(Profile.SEARCH),
        stopWords);
  }

  /**
   * Creates an analyzer.
   *
   * @param clitics splits words; null to leave them whole
   * @param keep what becomes of a split word
   * @param normalizer normalizes the terms
   * @param stopWords terms to leave out, as they are written without clitics; they are normalized
   *     first
   */
  public RasmAnalyzer(
      CliticSegmenter clitics, Keep keep, Normalizer normalizer, CharArraySet stopWords) {
    super(normalized(stopWords, normalizer));
    this.clitics = clitics;
    this.keep = Objects.requireNonNull(keep, "keep");
    this.normalizer = normalizer;
  }

  private static CharArraySet normalized(CharArraySet words, Normalizer normalizer) {
    Objects.requireNonNull(normalizer, "normalizer");
    CharArraySet result = new CharArraySet(words.size(), true);
    for (Object word : words) {
      result.add(normalizer.normalize(new String((char[]) word)));
    }
    return result;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    RasmTokenizer tokenizer = new RasmTokenizer(clitics);
    TokenStream terms = tokenizer;
    if (clitics != null) {
      terms = new RasmCliticFilter(terms, keep);
    }
    terms = normalize(fieldName, terms);
    if (!stopwords.isEmpty()) {
      terms = new StopFilter(terms, stopwords);
    }
    return new TokenStreamComponents(tokenizer, terms);
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream in) {
    return new LowerCaseFilter(new RasmNormalizationFilter(in, normalizer));
  }
}
