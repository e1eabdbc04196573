package io.github.rasm.benchmarks;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.RuleBasedBreakIterator;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import io.github.rasm.benchmarks.SpanContender.Coverage;
import io.github.rasm.lucene.RasmAnalyzer;
import io.github.rasm.lucene.RasmCliticFilter.Keep;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Who takes part in {@link Analyzers}: analyzers without stop words, from a Reader. */
public enum AnalyzerContender implements Described {
  /** The library's analyzer. */
  RASM(
      "RasmAnalyzer as it comes: clitics of scheme d3 in their sentence, stems, also with a final"
          + " heh, profile search, lower case",
      Coverage.ANY) {
    @Override
    Analyzer analyzer() {
      return new RasmAnalyzer();
    }
  },

  /** The library's analyzer without clitics. */
  RASM_WHOLE_WORDS(
      "the same without clitics: typed tokens, profile search, lower case", Coverage.WORDS) {
    @Override
    Analyzer analyzer() {
      return wholeWords(Profile.SEARCH);
    }
  },

  /** The library's parts with the folds of Lucene. */
  RASM_LUCENE_FOLDS(
      "the same with the profile lucene, which folds what LUCENE_ARABIC folds", Coverage.WORDS) {
    @Override
    Analyzer analyzer() {
      return wholeWords(Profile.LUCENE);
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same chars: the limit; finds nothing", Coverage.ANY) {
    @Override
    Analyzer analyzer() {
      throw new IllegalStateException("no analyzer");
    }

    @Override
    Contender on(String text) {
      return CharContender.ARRAYCOPY.on(text);
    }
  },

  /** Lucene's analyzer for Arabic. */
  LUCENE_ARABIC(
      "ArabicAnalyzer without stop words: lower case, digits, folds, light stemming. Less: one term"
          + " for a word whatever its context, no types but four, no clitics",
      Coverage.WORDS) {
    @Override
    Analyzer analyzer() {
      return new ArabicAnalyzer(CharArraySet.EMPTY_SET);
    }
  },

  /** Lucene's analyzer for any language. */
  LUCENE_STANDARD(
      "StandardAnalyzer: words and lower case. Less: no Arabic folds, no clitics", Coverage.WORDS) {
    @Override
    Analyzer analyzer() {
      return new StandardAnalyzer();
    }
  },

  /** ICU's words and folds in Lucene. */
  LUCENE_ICU(
      "ICUTokenizer with ICU4J's own word rules, ICUNormalizer2Filter to NFKC with case folded (the"
          + " rules that come with lucene-analysis-icu need an older ICU4J). Less: no Arabic folds,"
          + " no clitics",
      Coverage.WORDS) {
    @Override
    Analyzer analyzer() {
      return new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer tokenizer = new ICUTokenizer(new WordRules());
          return new TokenStreamComponents(tokenizer, new ICUNormalizer2Filter(tokenizer));
        }
      };
    }
  };

  private final String description;
  private final Coverage coverage;

  AnalyzerContender(String description, Coverage coverage) {
    this.description = description;
    this.coverage = coverage;
  }

  abstract Analyzer analyzer();

  /** Returns what finds the spans of the terms. */
  SpanContender.Work work(String text) {
    char[] source = text.toCharArray();
    Analyzer analyzer = analyzer();
    return spans -> add(analyzer.tokenStream("", new CharArrayReader(source)), spans);
  }

  /** Makes it ready for a text. */
  Contender on(String text) {
    return new SpanContender(text, coverage, work(text));
  }

  @Override
  public String description() {
    return description;
  }

  private static Analyzer wholeWords(Profile profile) {
    return new RasmAnalyzer(null, Keep.STEM, Normalizer.of(profile), CharArraySet.EMPTY_SET);
  }

  /** Hands over the offsets of each term, and a hash of it for the kind; closes the stream. */
  private static void add(TokenStream stream, Spans spans) {
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        char[] chars = term.buffer();
        int hash = 0;
        for (int i = 0; i < term.length(); i++) {
          hash = 31 * hash + chars[i];
        }
        spans.add(offset.startOffset(), offset.endOffset(), hash);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One set of rules for every script, as ICU4J has them. */
  private static final class WordRules extends ICUTokenizerConfig {
    @Override
    public RuleBasedBreakIterator getBreakIterator(int script) {
      return (RuleBasedBreakIterator) BreakIterator.getWordInstance(Breaks.ICU_ARABIC);
    }

    @Override
    public String getType(int script, int ruleStatus) {
      return UScript.getName(script);
    }

    @Override
    public boolean combineCJ() {
      return false;
    }
  }
}
