package io.github.rasm.spark;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What a {@link TextExpression} computes: a value in Spark's internal form for each text that is
 * not null. Generated code calls it by the interface of the JDK, so that it need not be public.
 *
 * <p>An instance is written into each task, so it holds the names of its settings only, and finds
 * what is large by them when the first row arrives. Most instances serve one task and one thread;
 * on the driver several queries may share one, so it must be thread-safe.
 */
abstract class TextFunction implements Function<UTF8String, Object>, Serializable {
  private static final long serialVersionUID = 1L;

  /** The name in SQL. */
  abstract String name();

  /** The second argument as SQL shows it. */
  abstract String argument();

  /** The type of the result; the result itself is never null. */
  abstract DataType dataType();

  @Override
  public final boolean equals(Object other) {
    return other instanceof TextFunction that
        && name().equals(that.name())
        && argument().equals(that.argument());
  }

  @Override
  public final int hashCode() {
    return 31 * name().hashCode() + argument().hashCode();
  }

  @Override
  public final String toString() {
    return name() + "(" + argument() + ")";
  }
}
