package io.github.rasm.spark;

import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/**
 * A stage that adds a column computed by a {@link TextFunction} from a column of strings.
 *
 * @param <T> the stage itself, which the setters return
 */
abstract class RasmTransformer<T extends RasmTransformer<T>> extends Transformer
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> outputCol;

  RasmTransformer(String uid) {
    this.uid = uid;
    inputCol = new Param<>(this, "inputCol", "input column name");
    outputCol = new Param<>(this, "outputCol", "output column name");
    setDefault(outputCol, uid + "__output");
  }

  /** The function that the parameters ask for. */
  abstract TextFunction function();

  abstract T self();

  @Override
  public String uid() {
    return uid;
  }

  /** Parameter: the name of the column with the text. */
  public Param<String> inputCol() {
    return inputCol;
  }

  /** Returns the name of the column with the text. */
  public String getInputCol() {
    return getOrDefault(inputCol);
  }

  /** Sets the name of the column with the text. */
  public T setInputCol(String value) {
    set(inputCol, value);
    return self();
  }

  /** Parameter: the name of the column that is added. */
  public Param<String> outputCol() {
    return outputCol;
  }

  /** Returns the name of the column that is added. */
  public String getOutputCol() {
    return getOrDefault(outputCol);
  }

  /** Sets the name of the column that is added. */
  public T setOutputCol(String value) {
    set(outputCol, value);
    return self();
  }

  /**
   * Adds the output column. Reads nothing yet, as all of Spark's transformations.
   *
   * @throws IllegalArgumentException as {@link #transformSchema}
   */
  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    return dataset.withColumn(
        getOutputCol(), RasmFunctions.apply(function(), dataset.col(getInputCol())));
  }

  /**
   * Returns the schema with the output column behind the others.
   *
   * @throws IllegalArgumentException when there is no input column, it holds no strings, or there
   *     is an output column already
   */
  @Override
  public StructType transformSchema(StructType schema) {
    String input = getInputCol();
    DataType type = schema.apply(input).dataType();
    if (!(type instanceof StringType)) {
      throw new IllegalArgumentException(
          this + ": column " + input + " must be of type string, but is " + type.simpleString());
    }
    String output = getOutputCol();
    for (String name : schema.fieldNames()) {
      if (name.equals(output)) {
        throw new IllegalArgumentException(this + ": there is a column " + output + " already");
      }
    }
    return schema.add(output, function().dataType(), true);
  }

  @Override
  public T copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
