package io.github.rasm.benchmarks;

import com.ibm.icu.util.ULocale;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.benchmarks.SpanContender.Coverage;
import java.text.BreakIterator;
import java.util.Locale;
import org.languagetool.language.Arabic;
import org.languagetool.tokenizers.SRXSentenceTokenizer;

/** Who takes part in {@link Sentences}. */
public enum SentenceContender implements Described {
  /** The library. */
  RASM("Rasm, SentenceSegmenter.standard() by cursor on char[], tokens and their types included") {
    @Override
    Contender on(String text) {
      return sentences(text, SentenceSegmenter.standard());
    }
  },

  /** The library without marks to go by. */
  RASM_UNPUNCTUATED("the same in the mode for text without punctuation") {
    @Override
    Contender on(String text) {
      return sentences(text, SentenceSegmenter.builder().unpunctuated(true).build());
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same chars: the limit; finds nothing") {
    @Override
    Contender on(String text) {
      return CharContender.ARRAYCOPY.on(text);
    }
  },

  /** ICU's sentence boundaries. */
  ICU_SENTENCES("ICU4J's sentence BreakIterator on a String. Less: no tokens") {
    @Override
    Contender on(String text) {
      com.ibm.icu.text.BreakIterator sentences =
          com.ibm.icu.text.BreakIterator.getSentenceInstance(new ULocale("ar"));
      return new SpanContender(
          text,
          Coverage.TILES,
          spans -> {
            sentences.setText(text);
            int start = sentences.first();
            for (int end = sentences.next();
                end != com.ibm.icu.text.BreakIterator.DONE;
                end = sentences.next()) {
              spans.add(start, end, 0);
              start = end;
            }
          });
    }
  },

  /** The JDK's sentence boundaries. */
  JDK_SENTENCES("the JDK's sentence BreakIterator on a String. Less: no tokens") {
    @Override
    Contender on(String text) {
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.forLanguageTag("ar"));
      return new SpanContender(
          text,
          Coverage.TILES,
          spans -> {
            sentences.setText(text);
            int start = sentences.first();
            for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
              spans.add(start, end, 0);
              start = end;
            }
          });
    }
  },

  /** LanguageTool's rules. */
  LANGUAGETOOL_SRX(
      "LanguageTool's SRX sentence tokenizer with its Arabic rules, on a String. Less: no tokens, no"
          + " offsets (added up here). More: makes strings") {
    @Override
    Contender on(String text) {
      SRXSentenceTokenizer tokenizer = new SRXSentenceTokenizer(new Arabic());
      return new SpanContender(
          text,
          Coverage.TILES,
          spans -> {
            int start = 0;
            for (String sentence : tokenizer.tokenize(text)) {
              spans.add(start, start + sentence.length(), 0);
              start += sentence.length();
            }
          });
    }
  };

  private final String description;

  SentenceContender(String description) {
    this.description = description;
  }

  /** Makes it ready for a text. */
  abstract Contender on(String text);

  @Override
  public String description() {
    return description;
  }

  private static Contender sentences(String text, SentenceSegmenter segmenter) {
    char[] source = text.toCharArray();
    SentenceCursor cursor = segmenter.cursor();
    return new SpanContender(
        text,
        Coverage.VISIBLE,
        spans -> {
          for (cursor.reset(source, 0, source.length); cursor.next(); ) {
            for (int i = 0; i < cursor.tokenCount(); i++) {
              spans.add(cursor.tokenStart(i), cursor.tokenEnd(i), cursor.tokenType(i).ordinal());
            }
          }
        });
  }
}
