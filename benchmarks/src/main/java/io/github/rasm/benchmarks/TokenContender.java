package io.github.rasm.benchmarks;

import io.github.rasm.TokenCursor;
import io.github.rasm.Tokenizer;
import io.github.rasm.benchmarks.SpanContender.Coverage;
import java.io.CharArrayReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.languagetool.tokenizers.ArabicWordTokenizer;

/** Who takes part in {@link Tokens}. */
public enum TokenContender implements Described {
  /** The library. */
  RASM("Rasm, Tokenizer.standard() by cursor on char[]: types and offsets") {
    @Override
    SpanContender.Work work(String text) {
      char[] source = text.toCharArray();
      TokenCursor cursor = Tokenizer.standard().cursor();
      return spans -> {
        for (cursor.reset(source, 0, source.length); cursor.next(); ) {
          spans.add(cursor.start(), cursor.end(), cursor.type().ordinal());
        }
      };
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same chars: the limit; finds nothing") {
    @Override
    SpanContender.Work work(String text) {
      return spans -> {};
    }

    @Override
    Contender on(String text) {
      return CharContender.ARRAYCOPY.on(text);
    }
  },

  /** Lucene's grammar. */
  LUCENE_STANDARD(
      "Lucene's StandardTokenizer from a Reader. Less: words only, four types. More: copies each"
          + " word") {
    @Override
    SpanContender.Work work(String text) {
      char[] source = text.toCharArray();
      StandardTokenizer tokenizer = new StandardTokenizer();
      return spans -> {
        tokenizer.setReader(new CharArrayReader(source));
        offsets(tokenizer, spans);
      };
    }
  },

  /** ICU's word boundaries. */
  ICU_WORDS(
      "ICU4J's word BreakIterator on a String, spaces skipped. Less: five types, no URLs, dates or"
          + " hashtags") {
    @Override
    SpanContender.Work work(String text) {
      return Breaks.icu(
          com.ibm.icu.text.BreakIterator.getWordInstance(Breaks.ICU_ARABIC), text, true);
    }
  },

  /** The JDK's word boundaries. */
  JDK_WORDS("the JDK's word BreakIterator on a String, spaces skipped. Less: no types") {
    @Override
    SpanContender.Work work(String text) {
      return Breaks.jdk(BreakIterator.getWordInstance(Breaks.ARABIC), text, true);
    }
  },

  /** OpenNLP's tokenizer without a model. */
  OPENNLP_SIMPLE(
      "OpenNLP's SimpleTokenizer, tokenizePos on a String: runs of one kind of character. Less: no"
          + " types; cuts words at their marks, so no equal on marked text. More: makes objects") {
    @Override
    SpanContender.Work work(String text) {
      return spans -> {
        for (Span span : SimpleTokenizer.INSTANCE.tokenizePos(text)) {
          spans.add(span.getStart(), span.getEnd(), 0);
        }
      };
    }
  },

  /** LanguageTool's words. */
  LANGUAGETOOL_WORDS(
      "LanguageTool's ArabicWordTokenizer on a String, spaces included. Less: no types and no"
          + " offsets (added up here). More: makes strings") {
    @Override
    SpanContender.Work work(String text) {
      return Breaks.pieces(new ArabicWordTokenizer()::tokenize, text);
    }
  };

  private final String description;

  TokenContender(String description) {
    this.description = description;
  }

  /** Returns what finds the spans of the tokens. */
  abstract SpanContender.Work work(String text);

  /** Makes it ready for a text. */
  Contender on(String text) {
    Coverage coverage =
        switch (this) {
          case LUCENE_STANDARD -> Coverage.WORDS;
          case LANGUAGETOOL_WORDS -> Coverage.TILES;
          default -> Coverage.VISIBLE;
        };
    return new SpanContender(text, coverage, work(text));
  }

  @Override
  public String description() {
    return description;
  }

  /** Hands over the spans of a stream of Lucene and closes it. */
  static void offsets(TokenStream stream, Spans spans) {
    OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
    try (stream) {
      stream.reset();
      while (stream.incrementToken()) {
        spans.add(offset.startOffset(), offset.endOffset(), 0);
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
