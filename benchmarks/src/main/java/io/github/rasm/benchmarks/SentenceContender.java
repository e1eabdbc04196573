package io.github.rasm.benchmarks;

import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.benchmarks.SpanContender.Coverage;
import java.text.BreakIterator;
import org.languagetool.language.Arabic;
import org.languagetool.tokenizers.SRXSentenceTokenizer;

/** Who takes part in {@link Sentences}. */
public enum SentenceContender implements Described {
  /** The library. */
  RASM("Rasm, SentenceSegmenter.standard() by cursor on char[], tokens and their types included") {
    @Override
    SpanContender.Work work(String text) {
      return sentences(text, SentenceSegmenter.standard());
    }
  },

  /** The library without marks to go by. */
  RASM_UNPUNCTUATED("the same in the mode for text without punctuation") {
    @Override
    SpanContender.Work work(String text) {
      return sentences(text, SentenceSegmenter.builder().unpunctuated(true).build());
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

  /** ICU's sentence boundaries. */
  ICU_SENTENCES("ICU4J's sentence BreakIterator on a String. Less: no tokens") {
    @Override
    SpanContender.Work work(String text) {
      return Breaks.icu(
          com.ibm.icu.text.BreakIterator.getSentenceInstance(Breaks.ICU_ARABIC), text, false);
    }
  },

  /** The JDK's sentence boundaries. */
  JDK_SENTENCES("the JDK's sentence BreakIterator on a String. Less: no tokens") {
    @Override
    SpanContender.Work work(String text) {
      return Breaks.jdk(BreakIterator.getSentenceInstance(Breaks.ARABIC), text, false);
    }
  },

  /** LanguageTool's rules. */
  LANGUAGETOOL_SRX(
      "LanguageTool's SRX sentence tokenizer with its Arabic rules, on a String. Less: no tokens, no"
          + " offsets (added up here). More: makes strings") {
    @Override
    SpanContender.Work work(String text) {
      return Breaks.pieces(LanguageTool.SENTENCES::tokenize, text);
    }
  };

  private final String description;

  SentenceContender(String description) {
    this.description = description;
  }

  /** Returns what finds the spans: sentences, or for Rasm the tokens in them. */
  abstract SpanContender.Work work(String text);

  /** Makes it ready for a text. */
  Contender on(String text) {
    boolean rasm = this == RASM || this == RASM_UNPUNCTUATED;
    return new SpanContender(text, rasm ? Coverage.VISIBLE : Coverage.TILES, work(text));
  }

  @Override
  public String description() {
    return description;
  }

  private static SpanContender.Work sentences(String text, SentenceSegmenter segmenter) {
    char[] source = text.toCharArray();
    SentenceCursor cursor = segmenter.cursor();
    return spans -> {
      for (cursor.reset(source, 0, source.length); cursor.next(); ) {
        for (int i = 0; i < cursor.tokenCount(); i++) {
          spans.add(cursor.tokenStart(i), cursor.tokenEnd(i), cursor.tokenType(i).ordinal());
        }
      }
    };
  }

  /** Made once: reading the rules takes a while. */
  private static final class LanguageTool {
    static final SRXSentenceTokenizer SENTENCES = new SRXSentenceTokenizer(new Arabic());
  }
}
