package io.github.rasm.spark;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * A function whose worker reuses cursors and buffers from row to row. A thread takes the worker and
 * gives it back after each row; a second thread meanwhile makes its own.
 *
 * @param <W> the worker, for one thread at a time
 */
abstract class CursorFunction<W> extends TextFunction {
  private static final long serialVersionUID = 1L;

  /** Null at first, after the function came to an executor, and while a row is computed. */
  private transient W idle;

  /** Makes a worker. */
  abstract W worker();

  /** Computes the value of one row. */
  abstract Object apply(W worker, UTF8String text);

  @Override
  public final Object apply(UTF8String text) {
    W worker = take();
    Object result = apply(worker, text);
    giveBack(worker);
    return result;
  }

  private synchronized W take() {
    W taken = idle;
    idle = null;
    return taken == null ? worker() : taken;
  }

  private synchronized void giveBack(W taken) {
    idle = taken;
  }

  /** An array of structs none of which is null. */
  static DataType arrayOf(StructField... fields) {
    return DataTypes.createArrayType(new StructType(fields), false);
  }

  /** A field that is never null. */
  static StructField field(String name, DataType type) {
    return new StructField(name, type, false, Metadata.empty());
  }
}
