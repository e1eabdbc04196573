package io.github.rasm.internal.segment;

import io.github.rasm.ModelFormatException;
import io.github.rasm.internal.model.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The weights that find boundaries without a mark. Immutable. */
public final class SentenceModel {
  /** The kind of model file. */
  public static final String KIND = "sentences";

  /** Where the bundled model lies. */
  public static final String RESOURCE = "/io/github/rasm/sentences.model";

  /** The array of the weights of {@link StretchFeatures}. */
  public static final String STRETCH = "stretch";

  /** The array of the weights of {@link GapFeatures}. */
  public static final String GAP = "gap";

  /** The array of numbers: the two scales, then the weights of lengths, as float bits. */
  public static final String NUMBERS = "numbers";

  private final byte[] stretch;
  private final byte[] gap;
  private final float stretchScale;
  private final float gapScale;
  private final float[] length;
  private final Map<String, String> metadata;

  private SentenceModel(ModelFile file) {
    stretch = table(file, STRETCH);
    gap = table(file, GAP);
    int[] numbers = file.ints(NUMBERS);
    if (numbers.length < 3) {
      throw new ModelFormatException("numbers of the model: found " + numbers.length, 0);
    }
    stretchScale = Float.intBitsToFloat(numbers[0]);
    gapScale = Float.intBitsToFloat(numbers[1]);
    length = new float[numbers.length - 2];
    for (int i = 0; i < length.length; i++) {
      length[i] = Float.intBitsToFloat(numbers[i + 2]);
    }
    metadata = file.metadata();
  }

  private static byte[] table(ModelFile file, String name) {
    byte[] table = file.bytes(name);
    if (Integer.bitCount(table.length) != 1) {
      throw new ModelFormatException(
          "weights " + name + " of the model: found " + table.length + ", expected a power of 2",
          0);
    }
    return table;
  }

  /** Reads a model. */
  public static SentenceModel read(InputStream in) throws IOException {
    return new SentenceModel(ModelFile.read(in, KIND));
  }

  /** The model that ships with the library. */
  public static SentenceModel bundled() {
    return Bundled.MODEL;
  }

  private static final class Bundled {
    static final SentenceModel MODEL = load();

    private static SentenceModel load() {
      try (InputStream in = SentenceModel.class.getResourceAsStream(RESOURCE)) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is known of the model: name, version, licence, sources, command, scores. */
  public Map<String, String> metadata() {
    return metadata;
  }

  int stretchMask() {
    return stretch.length - 1;
  }

  int gapMask() {
    return gap.length - 1;
  }

  float stretchScore(int[] features, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += stretch[features[i]];
    }
    return sum * stretchScale;
  }

  float gapScore(int[] features, int count) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += gap[features[i]];
    }
    return sum * gapScale;
  }

  /** Log weight of a sentence of n words, n from 0 to the longest allowed. */
  float[] length() {
    return length;
  }
}
