package io.github.rasm.lucene;

import io.github.rasm.Normalizer;
import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.ArrayUtil;

/**
 * Normalizes terms. Offsets and types stay. A term of which nothing would remain, such as a lone
 * vowel mark, stays as it is, since an index has no use for an empty one.
 */
public final class RasmNormalizationFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Normalizer normalizer;

  /** The most units that one unit of a term becomes. */
  private final int growth;

  private char[] buffer = new char[64];

  /** Normalizes the terms of a stream. */
  public RasmNormalizationFilter(TokenStream input, Normalizer normalizer) {
    super(input);
    this.normalizer = Objects.requireNonNull(normalizer, "normalizer");
    this.growth = Math.toIntExact(normalizer.maxLength(1));
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    buffer = ArrayUtil.grow(buffer, Math.multiplyExact(growth, term.length()));
    int length = normalizer.normalize(term.buffer(), 0, term.length(), buffer, 0);
    if (length > 0) {
      term.copyBuffer(buffer, 0, length);
    }
    return true;
  }
}
