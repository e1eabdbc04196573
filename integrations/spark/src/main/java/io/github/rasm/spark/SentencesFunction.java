package io.github.rasm.spark;

import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** The sentences of a text. */
final class SentencesFunction extends CursorFunction<SentenceCursor> {
  static final String NAME = "rasm_sentences";

  static final DataType TYPE =
      arrayOf(
          field("start", DataTypes.IntegerType),
          field("end", DataTypes.IntegerType),
          field("text", DataTypes.StringType));

  private static final long serialVersionUID = 1L;

  @Override
  String name() {
    return NAME;
  }

  @Override
  String argument() {
    return "";
  }

  @Override
  DataType dataType() {
    return TYPE;
  }

  @Override
  SentenceCursor worker() {
    return SentenceSegmenter.standard().cursor();
  }

  @Override
  Object apply(SentenceCursor cursor, UTF8String text) {
    SourceText source = new SourceText(text);
    List<Object> rows = new ArrayList<>();
    cursor.reset(source.chars());
    while (cursor.next()) {
      int from = source.byteOffset(cursor.start());
      int to = source.byteOffset(cursor.end());
      rows.add(
          new GenericInternalRow(
              new Object[] {cursor.start(), cursor.end(), source.slice(from, to)}));
    }
    return new GenericArrayData(rows.toArray());
  }
}
