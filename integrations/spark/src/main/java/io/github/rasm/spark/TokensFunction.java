package io.github.rasm.spark;

import io.github.rasm.CliticScheme;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** The tokens of a text, with or without the segments of its words. */
final class TokensFunction extends CursorFunction<TokenRows> {
  static final String NAME = "rasm_tokens";

  /** The name of the scheme that splits nothing. */
  static final String NO_SCHEME = "none";

  static final DataType TYPE =
      arrayOf(
          field("start", DataTypes.IntegerType),
          field("end", DataTypes.IntegerType),
          field("type", DataTypes.StringType),
          field("form", DataTypes.StringType),
          field(
              "segments",
              arrayOf(
                  field("start", DataTypes.IntegerType),
                  field("end", DataTypes.IntegerType),
                  field("role", DataTypes.StringType),
                  field("form", DataTypes.StringType))));

  private static final long serialVersionUID = 1L;

  /** Null if words stay whole. */
  private final CliticScheme scheme;

  TokensFunction(CliticScheme scheme) {
    this.scheme = scheme;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  String argument() {
    return scheme == null ? NO_SCHEME : scheme.label();
  }

  @Override
  DataType dataType() {
    return TYPE;
  }

  @Override
  TokenRows worker() {
    return new TokenRows(scheme);
  }

  @Override
  Object apply(TokenRows worker, UTF8String text) {
    return worker.of(new SourceText(text));
  }
}
