package io.github.rasm.spark;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/**
 * A stage that finds the tokens of a text, and their segments where a {@linkplain
 * io.github.rasm.CliticScheme scheme} is set; the default is {@code none}. It adds a column of the
 * type that {@link RasmFunctions#tokens} has. Stages that want an array of strings take the forms
 * out of it, as with a {@code SQLTransformer} and
 *
 * <pre>{@code
 * SELECT *, tokens.form AS words FROM __THIS__
 * }</pre>
 */
public final class RasmTokenizer extends RasmTransformer<RasmTokenizer> {
  private static final long serialVersionUID = 1L;

  private final Param<String> scheme;

  /** Creates a stage with a random identifier. */
  public RasmTokenizer() {
    this(Identifiable.randomUID("rasmTokens"));
  }

  /** Creates a stage with an identifier of the caller's. */
  public RasmTokenizer(String uid) {
    super(uid);
    scheme = SqlFunction.TOKENS.param(this, "none, d1, d2, atb, d3 or ud");
    setDefault(scheme, TokensFunction.NO_SCHEME);
  }

  /** Reads a stage that was saved. */
  public static RasmTokenizer load(String path) {
    return read().load(path);
  }

  /** Returns a reader of saved stages. */
  public static MLReader<RasmTokenizer> read() {
    return new DefaultParamsReader<>();
  }

  /** Parameter: the name of the scheme. */
  public Param<String> scheme() {
    return scheme;
  }

  /** Returns the name of the scheme. */
  public String getScheme() {
    return getOrDefault(scheme);
  }

  /**
   * Sets the name of the scheme.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists them
   */
  public RasmTokenizer setScheme(String value) {
    set(scheme, value);
    return this;
  }

  @Override
  TextFunction function() {
    return SqlFunction.TOKENS.with(getScheme());
  }

  @Override
  RasmTokenizer self() {
    return this;
  }
}
