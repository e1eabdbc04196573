package io.github.rasm.spark;

import io.github.rasm.CliticScheme;
import io.github.rasm.Profile;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.Literal;
import scala.Function1;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The functions as SQL sees them: names, arguments, and what DESCRIBE FUNCTION says of them. */
enum SqlFunction {
  NORMALIZE(NormalizeFunction.NAME, "profile") {
    @Override
    TextFunction standard() {
      return new NormalizeFunction(Profile.STANDARD);
    }

    @Override
    TextFunction with(String profile) {
      return new NormalizeFunction(Profile.of(profile));
    }

    @Override
    ExpressionInfo info() {
      return describe(
          "_FUNC_(text[, profile]) - Returns the Arabic `text` normalized by a profile.",
          "\n      * profile - a constant: none, light, standard (the default), search, lucene",
          "'\u0623\u064E\u062D\u0652\u0645\u064E\u062F'",
          "\u0627\u062D\u0645\u062F");
    }
  },

  SENTENCES(SentencesFunction.NAME, null) {
    @Override
    TextFunction standard() {
      return new SentencesFunction();
    }

    @Override
    TextFunction with(String argument) {
      throw new IllegalArgumentException(argument);
    }

    @Override
    ExpressionInfo info() {
      return describe(
          "_FUNC_(text) - Returns the sentences of `text`, an array of structs of start, end (both"
              + " in UTF-16 code units, from 0, end exclusive) and text.",
          "",
          "'\u0646\u0639\u0645. \u0644\u0627.'",
          "[{0, 4, \u0646\u0639\u0645.}, {5, 8, \u0644\u0627.}]");
    }
  },

  TOKENS(TokensFunction.NAME, "scheme") {
    @Override
    TextFunction standard() {
      return new TokensFunction(null);
    }

    @Override
    TextFunction with(String scheme) {
      if (scheme.equals(TokensFunction.NO_SCHEME)) {
        return standard();
      }
      try {
        return new TokensFunction(CliticScheme.of(scheme));
      } catch (IllegalArgumentException e) {
        StringJoiner names = new StringJoiner(", ", "there are ", "");
        names.add(TokensFunction.NO_SCHEME);
        for (CliticScheme each : CliticScheme.values()) {
          names.add(each.label());
        }
        throw new IllegalArgumentException("no clitic scheme \"" + scheme + "\"; " + names, e);
      }
    }

    @Override
    ExpressionInfo info() {
      return describe(
          "_FUNC_(text[, scheme]) - Returns the tokens of `text`, an array of structs of start, end"
              + " (both in UTF-16 code units, from 0, end exclusive), type, form and segments;"
              + " segments are the clitics and the stem of a word, structs of start, end, role and"
              + " form, and there are none without a scheme.",
          "\n      * scheme - a constant: none (the default), d1, d2, atb, d3, ud",
          "'\u0648\u0642\u0627\u0644', 'atb'",
          "[{0, 4, WORD, \u0648\u0642\u0627\u0644,"
              + " [{0, 1, CONJ, \u0648}, {1, 4, STEM, \u0642\u0627\u0644}]}]");
    }
  };

  private final String label;

  /** The name of the second argument; null if there is none. */
  private final String option;

  SqlFunction(String label, String option) {
    this.label = label;
    this.option = option;
  }

  /** The function with its default. */
  abstract TextFunction standard();

  /**
   * The function with a second argument.
   *
   * @throws IllegalArgumentException when it is none of the legal ones, which the message names
   */
  abstract TextFunction with(String argument);

  abstract ExpressionInfo info();

  FunctionIdentifier identifier() {
    return new FunctionIdentifier(label);
  }

  /** What the analyzer calls with the arguments of a call. */
  Function1<Seq<Expression>, Expression> builder() {
    return arguments -> {
      int most = option == null ? 1 : 2;
      int count = arguments.size();
      if (count < 1 || count > most) {
        throw error(
            "WRONG_NUM_ARGS.WITHOUT_SUGGESTION",
            Map.of(
                "functionName",
                quoted(label),
                "expectedNum",
                most == 1 ? "1" : "[1, 2]",
                "actualNum",
                Integer.toString(count),
                "docroot",
                "https://spark.apache.org/docs/latest"));
      }
      return build(arguments.apply(0), count == 1 ? null : arguments.apply(1));
    };
  }

  private Expression build(Expression text, Expression argument) {
    if (argument == null) {
      return new TextExpression(text, standard());
    }
    if (!argument.foldable()) {
      throw error(
          "NON_FOLDABLE_ARGUMENT",
          Map.of(
              "funcName", quoted(label), "paramName", quoted(option), "paramType", "\"STRING\""));
    }
    Object value = argument.eval(InternalRow.empty());
    if (value == null) {
      return Literal.create(null, standard().dataType());
    }
    try {
      return new TextExpression(text, with(value.toString()));
    } catch (IllegalArgumentException e) {
      throw error(
          "INVALID_PARAMETER_VALUE.PATTERN",
          Map.of(
              "parameter", quoted(option), "functionName", quoted(label), "value", e.getMessage()));
    }
  }

  /** The second argument as a parameter of a pipeline stage, which refuses what is not legal. */
  Param<String> param(Identifiable parent, String doc) {
    return new Param<>(
        parent,
        option,
        doc,
        value -> {
          with(value);
          return true;
        });
  }

  private static String quoted(String name) {
    return "`" + name + "`";
  }

  private static RuntimeException error(String condition, Map<String, String> parameters) {
    return sneaky(
        new AnalysisException(
            condition,
            scala.collection.immutable.Map.from(CollectionConverters.asScala(parameters))));
  }

  /** Scala's exceptions are not declared, and this one is checked in Java. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException sneaky(Throwable e) throws E {
    throw (E) e;
  }

  ExpressionInfo describe(String usage, String arguments, String call, String result) {
    return new ExpressionInfo(
        RasmFunctions.class.getName(),
        null,
        label,
        usage,
        "\n    Arguments:\n      * text - a string" + arguments + "\n  ",
        "\n    Examples:\n      > SELECT _FUNC_(" + call + ");\n       " + result + "\n  ",
        "",
        "string_funcs",
        "",
        "",
        "");
  }
}
