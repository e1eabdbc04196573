package io.github.rasm.spark;

import io.github.rasm.Profile;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/**
 * A stage that normalizes text by a {@linkplain Profile profile}, {@code standard} unless another
 * one is set. It adds a column of strings.
 */
public final class RasmNormalizer extends RasmTransformer<RasmNormalizer> {
  private static final long serialVersionUID = 1L;

  private final Param<String> profile;

  /** Creates a stage with a random identifier. */
  public RasmNormalizer() {
    this(Identifiable.randomUID("rasmNormalizer"));
  }

  /** Creates a stage with an identifier of the caller's. */
  public RasmNormalizer(String uid) {
    super(uid);
    profile = SqlFunction.NORMALIZE.param(this, "none, light, standard, search or lucene");
    setDefault(profile, Profile.STANDARD.label());
  }

  /** Reads a stage that was saved. */
  public static RasmNormalizer load(String path) {
    return read().load(path);
  }

  /** Returns a reader of saved stages. */
  public static MLReader<RasmNormalizer> read() {
    return new DefaultParamsReader<>();
  }

  /** Parameter: the name of the profile. */
  public Param<String> profile() {
    return profile;
  }

  /** Returns the name of the profile. */
  public String getProfile() {
    return getOrDefault(profile);
  }

  /**
   * Sets the name of the profile.
   *
   * @throws IllegalArgumentException when there is none of that name; the message lists them
   */
  public RasmNormalizer setProfile(String value) {
    set(profile, value);
    return this;
  }

  @Override
  TextFunction function() {
    return SqlFunction.NORMALIZE.with(getProfile());
  }

  @Override
  RasmNormalizer self() {
    return this;
  }
}
