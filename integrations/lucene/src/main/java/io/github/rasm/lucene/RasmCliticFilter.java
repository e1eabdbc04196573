package io.github.rasm.lucene;

import io.github.rasm.SegmentRole;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Turns the segments that a {@link RasmTokenizer} found on a word into terms. It stands behind that
 * tokenizer and before filters that change terms, since it takes its terms from the {@link
 * CliticAttribute}.
 *
 * <p>A term made of a segment of a split word has the name of its {@link SegmentRole} as its type.
 * Words that are not split, other tokens, and words marked as keywords pass through as they are. A
 * word without a stem, such as a preposition with its pronoun, stays whole where stems are kept. Of
 * a proclitic that stands alone, before a number or a quotation mark, {@link Keep#STEM} and {@link
 * Keep#STEM_AND_HEH} leave nothing, nor a gap in the positions.
 */
public final class RasmCliticFilter extends TokenFilter {
  /** What becomes of a word that is split. */
  public enum Keep {
    /** Its stem alone, with the offsets of the stem. */
    STEM,
    /**
     * Its stem; and where the word ends in the pronoun heh, which careless writers put for ta
     * marbuta, at the same position the stem with the heh. Both have the offsets from the stem to
     * the end of the word then. So a search that folds ta marbuta to heh finds both spellings.
     */
    STEM_AND_HEH,
    /**
     * The word, and at the same position its stem. Both have the offsets of the word, as Lucene
     * demands of terms that share a position.
     */
    STEM_AND_SURFACE,
    /** Each segment at a position of its own, with its own offsets. */
    SEGMENTS;

    /** Returns the name that the factory takes, in lower case. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the value of a label.
     *
     * @throws IllegalArgumentException when there is none; the message lists them all
     */
    public static Keep of(String label) {
      for (Keep keep : values()) {
        if (keep.label().equals(label)) {
          return keep;
        }
      }
      throw new IllegalArgumentException(
          "no value \"" + label + "\"; there are stem, stem_and_heh, stem_and_surface, segments");
    }
  }

  private static final String HEH = "\u0647";

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
  private final TypeAttribute types = addAttribute(TypeAttribute.class);
  private final PositionIncrementAttribute increments =
      addAttribute(PositionIncrementAttribute.class);
  private final KeywordAttribute keywords = addAttribute(KeywordAttribute.class);
  private final CliticAttribute segments;
  private final Keep keep;

  /** The word of which terms are still to come, or null. */
  private State word;

  /** The segment of {@link #word} that comes next. */
  private int next;

  /** Whether the stem with the heh comes next. */
  private boolean hehIsNext;

  /**
   * Creates a filter.
   *
   * @throws IllegalArgumentException when the stream carries no segments
   */
  public RasmCliticFilter(TokenStream input, Keep keep) {
    super(input);
    this.keep = Objects.requireNonNull(keep, "keep");
    if (!input.hasAttribute(CliticAttribute.class)) {
      throw new IllegalArgumentException(
          "RasmCliticFilter finds no CliticAttribute on "
              + input.getClass().getName()
              + "; it needs a RasmTokenizer with a clitic scheme");
    }
    this.segments = getAttribute(CliticAttribute.class);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (word != null) {
      restoreState(word);
      if (hehIsNext) {
        emitHeh();
      } else {
        emit(next);
        increments.setPositionIncrement(keep == Keep.STEM_AND_SURFACE ? 0 : 1);
        advance(next + 1);
      }
      return true;
    }
    while (input.incrementToken()) {
      if (split()) {
        return true;
      }
    }
    return false;
  }

  /** Makes the first term of a word; false if nothing is left of it. */
  private boolean split() {
    int count = segments.segmentCount();
    if (count == 0 || keywords.isKeyword()) {
      return true;
    }
    if (count == 1) {
      return keep == Keep.SEGMENTS || keep == Keep.STEM_AND_SURFACE || isStem(0);
    }
    int first = wanted(0);
    if (first == count) {
      return true;
    }
    if (keep == Keep.STEM_AND_SURFACE) {
      word = captureState();
      next = first;
      return true;
    }
    hehIsNext = keep == Keep.STEM_AND_HEH && first == count - 2 && endsInHeh();
    if (hehIsNext || wanted(first + 1) < count) {
      word = captureState();
    }
    int end = offsets.endOffset();
    emit(first);
    if (hehIsNext) {
      offsets.setOffset(offsets.startOffset(), end);
    } else {
      advance(first + 1);
    }
    return true;
  }

  /** Whether the word ends in its stem, letter for letter, and the pronoun heh. */
  private boolean endsInHeh() {
    int last = segments.segmentCount() - 1;
    int heh = term.length() - 1;
    if (segments.segmentRole(last) != SegmentRole.PRON
        || heh < 0
        || term.charAt(heh) != HEH.charAt(0)
        || !segments.segmentForm(last).equals(HEH)) {
      return false;
    }
    String stem = segments.segmentForm(last - 1);
    int start = heh - stem.length();
    return start >= 0 && stem.contentEquals(term.subSequence(start, heh));
  }

  private void emitHeh() {
    int stem = segments.segmentCount() - 2;
    int end = offsets.endOffset();
    emit(stem);
    segments.appendForm(stem + 1, term);
    offsets.setOffset(offsets.startOffset(), end);
    increments.setPositionIncrement(0);
    hehIsNext = false;
    word = null;
  }

  private void emit(int segment) {
    term.setEmpty();
    segments.appendForm(segment, term);
    types.setType(segments.segmentRole(segment).name());
    if (keep != Keep.STEM_AND_SURFACE) {
      offsets.setOffset(segments.segmentStart(segment), segments.segmentEnd(segment));
    }
  }

  private void advance(int segment) {
    next = wanted(segment);
    if (next == segments.segmentCount()) {
      word = null;
    }
  }

  /** Returns the first segment from one on that becomes a term; their number if none does. */
  private int wanted(int segment) {
    int i = segment;
    while (i < segments.segmentCount() && keep != Keep.SEGMENTS && !isStem(i)) {
      i++;
    }
    return i;
  }

  private boolean isStem(int segment) {
    return segments.segmentRole(segment) == SegmentRole.STEM;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    word = null;
    hehIsNext = false;
  }
}
