package io.github.rasm.spark;

import io.github.rasm.CliticScheme;
import io.github.rasm.Profile;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.classic.ExpressionUtils;

/**
 * Rasm's functions on Spark. {@link #register} gives them to SQL, as {@code rasm_normalize(text[,
 * profile])}, {@code rasm_sentences(text)} and {@code rasm_tokens(text[, scheme])}; the methods
 * that return a column need no registration.
 *
 * <p>A null gives null. Offsets are half-open, in UTF-16 code units from 0. Malformed UTF-8 passes
 * through {@code rasm_normalize}; the other functions read it as Java does, each malformed part as
 * U+FFFD.
 *
 * <p>For sessions that run in this JVM. A client of Spark Connect calls the functions by name, on a
 * server that has {@link RasmExtensions}.
 */
public final class RasmFunctions {
  private RasmFunctions() {}

  /**
   * Adds the SQL functions to a session, for as long as it lives. To all sessions of an application
   * they are added by {@link RasmExtensions}.
   *
   * @throws IllegalArgumentException when the session is one of Spark Connect
   */
  public static void register(SparkSession spark) {
    if (!(spark instanceof org.apache.spark.sql.classic.SparkSession session)) {
      throw new IllegalArgumentException(
          "a session of this JVM is needed, not a " + spark.getClass().getName());
    }
    for (SqlFunction function : SqlFunction.values()) {
      session
          .sessionState()
          .functionRegistry()
          .registerFunction(function.identifier(), function.info(), function.builder());
    }
  }

  /** The text of a column, normalized by {@link Profile#STANDARD}. */
  public static Column normalize(Column text) {
    return normalize(text, Profile.STANDARD);
  }

  /** The text of a column, normalized by a profile. */
  public static Column normalize(Column text, Profile profile) {
    return apply(new NormalizeFunction(Objects.requireNonNull(profile, "profile")), text);
  }

  /**
   * The sentences of a text: {@code array<struct<start: int, end: int, text: string>>}. They are
   * those of {@link io.github.rasm.SentenceSegmenter#standard()}.
   */
  public static Column sentences(Column text) {
    return apply(new SentencesFunction(), text);
  }

  /**
   * The tokens of a text: {@code array<struct<start: int, end: int, type: string, form: string,
   * segments: array<struct<start: int, end: int, role: string, form: string>>>>}, without segments.
   * They are those of {@link io.github.rasm.Tokenizer#standard()}.
   */
  public static Column tokens(Column text) {
    return apply(new TokensFunction(null), text);
  }

  /**
   * The tokens of a text, of the type that {@link #tokens(Column)} has, with the segments of its
   * words as the bundled model decides them in their sentences. A word that is not split has one
   * segment; a token that is no word has none. The form of a token is its source text, that of a
   * segment its restored spelling.
   */
  public static Column tokens(Column text, CliticScheme scheme) {
    return apply(new TokensFunction(Objects.requireNonNull(scheme, "scheme")), text);
  }

  static Column apply(TextFunction function, Column text) {
    return ExpressionUtils.column(new TextExpression(ExpressionUtils.expression(text), function));
  }
}
