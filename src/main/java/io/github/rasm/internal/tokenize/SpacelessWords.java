package io.github.rasm.internal.tokenize;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Words of scripts written without spaces, by ICU4J's dictionaries. Loaded when the first such text
 * comes; unlike the rest of the scanner it allocates.
 */
final class SpacelessWords {
  private final BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
  private int base;

  /** Starts over with a run of text and returns the end of its first word. */
  int first(char[] text, int from, int to) {
    base = from;
    words.setText(new String(text, from, to - from));
    words.first();
    return next();
  }

  /** Returns the end of the next word; only to be called before the end of the run. */
  int next() {
    return base + words.next();
  }
}
