package io.github.rasm.spark;

import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;

/**
 * A stage that finds the sentences of a text. It adds a column of the type that {@link
 * RasmFunctions#sentences} has.
 */
public final class RasmSentenceSegmenter extends RasmTransformer<RasmSentenceSegmenter> {
  private static final long serialVersionUID = 1L;

  /** Creates a stage with a random identifier. */
  public RasmSentenceSegmenter() {
    this(Identifiable.randomUID("rasmSentences"));
  }

  /** Creates a stage with an identifier of the caller's. */
  public RasmSentenceSegmenter(String uid) {
    super(uid);
  }

  /** Reads a stage that was saved. */
  public static RasmSentenceSegmenter load(String path) {
    return read().load(path);
  }

  /** Returns a reader of saved stages. */
  public static MLReader<RasmSentenceSegmenter> read() {
    return new DefaultParamsReader<>();
  }

  @Override
  TextFunction function() {
    return SqlFunction.SENTENCES.standard();
  }

  @Override
  RasmSentenceSegmenter self() {
    return this;
  }
}
