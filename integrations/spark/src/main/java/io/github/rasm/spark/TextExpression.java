package io.github.rasm.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ImplicitCastInputTypes;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.codegen.JavaCode;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.VarcharType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A {@link TextFunction} applied to a text. Null gives null.
 *
 * <p>A user-defined function would do the same through Spark's public interface, but turn each
 * string and each row from the internal form to Java objects and back: rasm_tokens is nearly twice
 * as fast without.
 */
final class TextExpression extends Expression implements ImplicitCastInputTypes, Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // every expression that can stand here is
  private final Expression child;

  private final TextFunction function;

  TextExpression(Expression child, TextFunction function) {
    this.child = child;
    this.function = function;
  }

  @Override
  public Seq<Expression> children() {
    return seq(List.of(child));
  }

  @Override
  public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
    return new TextExpression(children.apply(0), function);
  }

  @Override
  public boolean nullable() {
    return child.nullable();
  }

  @Override
  public boolean foldable() {
    return child.foldable();
  }

  @Override
  public DataType dataType() {
    DataType type = function.dataType();
    return type instanceof StringType ? textType() : type;
  }

  /** The type of the text with its collation, but without a length that a result might exceed. */
  private DataType textType() {
    DataType type = child.dataType();
    boolean plain =
        type instanceof StringType && !(type instanceof CharType || type instanceof VarcharType);
    return plain ? type : DataTypes.StringType;
  }

  @Override
  public Seq<AbstractDataType> inputTypes() {
    return seq(List.of(textType()));
  }

  @Override
  public TypeCheckResult checkInputDataTypes() {
    return ImplicitCastInputTypes.super.checkInputDataTypes();
  }

  @Override
  public Object eval(InternalRow row) {
    Object text = child.eval(row);
    return text == null ? null : function.apply((UTF8String) text);
  }

  @Override
  public ExprCode doGenCode(CodegenContext context, ExprCode code) {
    ExprCode text = child.genCode(context);
    String reference =
        context.addReferenceObj(function.name(), function, "java.util.function.Function");
    String type = CodeGenerator.javaType(dataType());
    // Parts and the values between them, as Spark's own string interpolation makes them.
    List<String> parts =
        List.of(
            "",
            "\nboolean ",
            " = ",
            ";\n" + type + " ",
            " = ",
            " ? null : (" + type + ") " + reference + ".apply(",
            ");\n");
    List<JavaCode> values =
        List.of(
            text.code(), code.isNull(), text.isNull(), code.value(), code.isNull(), text.value());
    Block body = new CodeBlock(seq(parts), seq(values));
    return code.copy(body, code.isNull(), code.value());
  }

  private static <T> Seq<T> seq(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  @Override
  public String prettyName() {
    return function.name();
  }

  @Override
  public String sql() {
    String argument = function.argument();
    return prettyName() + "(" + child.sql() + (argument.isEmpty() ? "" : ", " + argument) + ")";
  }

  @Override
  public int productArity() {
    return 2;
  }

  @Override
  public Object productElement(int i) {
    return i == 0 ? child : function;
  }

  @Override
  public boolean canEqual(Object other) {
    return other instanceof TextExpression;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextExpression that
        && child.equals(that.child)
        && function.equals(that.function);
  }

  @Override
  public int hashCode() {
    return Objects.hash(child, function);
  }
}
