package io.github.rasm.internal.clitic;

import io.github.rasm.ModelFormatException;
import io.github.rasm.internal.model.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * The arrays of a clitic model.
 *
 * @param metadata what the file says of itself
 * @param lexicon what is known of words
 * @param weights one signed weight by hashed feature; the length is a power of two
 * @param inna the weights of {@link InnaModel}; the length is a power of two
 */
public record CliticData(
    Map<String, String> metadata, Lexicon lexicon, byte[] weights, byte[] inna) {
  private static final String KIND = "clitics";
  private static final String FINGERPRINTS = "fingerprints";
  private static final String FACTS = "facts";
  private static final String DECISIONS = "decisions";
  private static final String WEIGHTS = "weights";
  private static final String INNA = "inna";

  /** Reads a model file. */
  public static CliticData read(InputStream in) throws IOException {
    ModelFile file = ModelFile.read(in, KIND);
    char[] fingerprints = file.chars(FINGERPRINTS);
    int[] facts = file.ints(FACTS);
    char[] decisions = file.chars(DECISIONS);
    byte[] weights = file.bytes(WEIGHTS);
    byte[] inna = file.bytes(INNA);
    check("number of facts", facts.length, fingerprints.length);
    check("number of decisions", decisions.length, fingerprints.length);
    check("number of weights", weights.length, Integer.highestOneBit(weights.length));
    check("number of weights", inna.length, Integer.highestOneBit(inna.length));
    int free = 0;
    for (char print : fingerprints) {
      free += print == 0 ? 1 : 0;
    }
    if (free == 0) {
      throw new ModelFormatException(
          "free fingerprints of the model: found none, expected one or more", 0);
    }
    return new CliticData(
        file.metadata(), new Lexicon(fingerprints, facts, decisions), weights, inna);
  }

  private static void check(String what, int found, int expected) {
    if (found != expected || found == 0) {
      throw new ModelFormatException(
          what + " of the model: found " + found + ", expected " + expected, 0);
    }
  }

  /** Returns the model file. */
  public byte[] toBytes() {
    ModelFile file = new ModelFile(KIND);
    metadata.forEach(file::with);
    return file.with(FINGERPRINTS, lexicon.fingerprints())
        .with(FACTS, lexicon.facts())
        .with(DECISIONS, lexicon.decisions())
        .with(WEIGHTS, weights)
        .with(INNA, inna)
        .toBytes();
  }
}
