package io.github.rasm.spark;

import org.apache.spark.sql.SparkSessionExtensions;
import scala.Tuple3;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives the functions of {@link RasmFunctions} to every session of an application, without code:
 *
 * <pre>{@code
 * spark-sql --conf spark.sql.extensions=io.github.rasm.spark.RasmExtensions
 * }</pre>
 */
public final class RasmExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  /** Called by Spark. */
  public RasmExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (SqlFunction function : SqlFunction.values()) {
      extensions.injectFunction(
          new Tuple3<>(function.identifier(), function.info(), function.builder()));
    }
    return BoxedUnit.UNIT;
  }
}
