package io.github.rasm.lucene;

import io.github.rasm.SegmentRole;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Attribute;

/**
 * The segments of a word, as {@link RasmTokenizer} found them in the word's sentence. A token that
 * is no word has none, a word that is not split has one.
 */
public interface CliticAttribute extends Attribute {
  /** The number of segments. */
  int segmentCount();

  /** Offset in the source text of the first UTF-16 unit of segment i. */
  int segmentStart(int i);

  /** Offset in the source text behind the last UTF-16 unit of segment i; may equal the first's. */
  int segmentEnd(int i);

  /** What segment i is. */
  SegmentRole segmentRole(int i);

  /** The restored form of segment i, as a new string. */
  String segmentForm(int i);

  /** Appends the restored form of segment i to a term. */
  void appendForm(int i, CharTermAttribute term);
}
