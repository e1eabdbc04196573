package io.github.rasm.spark;

import io.github.rasm.CliticCursor;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SegmentRole;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.TokenCursor;
import io.github.rasm.TokenType;
import io.github.rasm.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes the rows of {@link TokensFunction#TYPE}; for one thread at a time. */
final class TokenRows {
  private static final UTF8String[] TYPES = names(TokenType.values());
  private static final UTF8String[] ROLES = names(SegmentRole.values());
  private static final ArrayData NO_SEGMENTS = new GenericArrayData(new Object[0]);

  private final List<Object> rows = new ArrayList<>();

  /** The tokens of a text whose words stay whole; else null. */
  private final TokenCursor tokens;

  /** The sentences in which clitics are decided, and the segments; null if words stay whole. */
  private final SentenceCursor sentences;

  private final CliticCursor clitics;

  /** Holds the restored form of a segment. */
  private char[] form = new char[64];

  /** Makes the workers; the first one that needs the model loads it. */
  TokenRows(CliticScheme scheme) {
    if (scheme == null) {
      tokens = Tokenizer.standard().cursor();
      sentences = null;
      clitics = null;
    } else {
      tokens = null;
      sentences = SentenceSegmenter.builder().tokenizer(scheme.tokenizer()).build().cursor();
      clitics = CliticSegmenter.of(scheme).cursor();
    }
  }

  private static UTF8String[] names(Enum<?>[] constants) {
    UTF8String[] names = new UTF8String[constants.length];
    for (int i = 0; i < names.length; i++) {
      names[i] = UTF8String.fromString(constants[i].name());
    }
    return names;
  }

  ArrayData of(SourceText source) {
    rows.clear();
    if (tokens != null) {
      tokens.reset(source.chars());
      while (tokens.next()) {
        int from = source.byteOffset(tokens.start());
        add(source, tokens.start(), tokens.end(), from, tokens.type(), NO_SEGMENTS);
      }
    } else {
      sentences.reset(source.chars());
      while (sentences.next()) {
        addSentence(source);
      }
    }
    return new GenericArrayData(rows.toArray());
  }

  private void addSentence(SourceText source) {
    clitics.reset(sentences);
    if (form.length < clitics.maxFormLength()) {
      form = new char[2 * clitics.maxFormLength()];
    }
    for (int i = 0; i < sentences.tokenCount(); i++) {
      int start = sentences.tokenStart(i);
      int from = source.byteOffset(start);
      // Before the end of the token is asked for: offsets in bytes only move forward.
      ArrayData segments = segments(source, i);
      add(source, start, sentences.tokenEnd(i), from, sentences.tokenType(i), segments);
    }
  }

  private void add(
      SourceText source, int start, int end, int from, TokenType type, ArrayData segments) {
    rows.add(
        new GenericInternalRow(
            new Object[] {
              start,
              end,
              TYPES[type.ordinal()],
              source.slice(from, source.byteOffset(end)),
              segments
            }));
  }

  private ArrayData segments(SourceText source, int token) {
    int count = clitics.segmentCount(token);
    if (count == 0) {
      return NO_SEGMENTS;
    }
    Object[] segments = new Object[count];
    for (int i = 0; i < count; i++) {
      segments[i] = segment(source, token, i);
    }
    return new GenericArrayData(segments);
  }

  private InternalRow segment(SourceText source, int token, int i) {
    int start = clitics.segmentStart(token, i);
    int end = clitics.segmentEnd(token, i);
    int from = source.byteOffset(start);
    int to = source.byteOffset(end);
    int length = clitics.form(token, i, form, 0);
    UTF8String text =
        isSource(source.chars(), start, end, length)
            ? source.slice(from, to)
            : UTF8String.fromString(new String(form, 0, length));
    return new GenericInternalRow(
        new Object[] {start, end, ROLES[clitics.segmentRole(token, i).ordinal()], text});
  }

  /** Whether a restored form is what the source has, as that of most segments. */
  private boolean isSource(String chars, int start, int end, int length) {
    if (length != end - start) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (form[i] != chars.charAt(start + i)) {
        return false;
      }
    }
    return true;
  }
}
