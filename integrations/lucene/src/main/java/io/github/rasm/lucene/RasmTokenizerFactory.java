package io.github.rasm.lucene;

import io.github.rasm.CliticModel;
import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;

/**
 * Factory of {@link RasmTokenizer}.
 *
 * <pre class="prettyprint">
 * &lt;tokenizer class="solr.RasmTokenizerFactory" scheme="d3" discardPunctuation="true"/&gt;
 * </pre>
 *
 * <ul>
 *   <li>{@code scheme}: {@code none} (default), {@code d1}, {@code d2}, {@code atb}, {@code d3} or
 *       {@code ud}: the clitics that {@link RasmCliticFilter} finds on the words, see {@link
 *       CliticScheme}.
 *   <li>{@code model}: a model file for the clitics, read as a resource; only with a scheme. The
 *       bundled model without it.
 *   <li>{@code discardPunctuation}: whether punctuation marks, signs and lone vowel marks are left
 *       out; {@code true} (default) or {@code false}.
 *   <li>{@code maxTokenLength}: the longest token in UTF-16 code units, from 2 to 10922, 255 by
 *       default; a longer one is cut.
 * </ul>
 *
 * <p>SPI name: {@value #NAME}.
 */
public final class RasmTokenizerFactory extends TokenizerFactory implements ResourceLoaderAware {
  /** SPI name. */
  public static final String NAME = "rasm";

  private final CliticScheme scheme;
  private final String modelFile;
  private final boolean discardPunctuation;
  private final int maxTokenLength;
  private CliticSegmenter clitics;

  /** Creates a factory from its arguments, which are taken out of the map. */
  public RasmTokenizerFactory(Map<String, String> args) {
    super(args);
    scheme = Arguments.scheme(get(args, "scheme"));
    modelFile = get(args, "model");
    discardPunctuation = Arguments.flag(args, "discardPunctuation", true);
    maxTokenLength =
        RasmTokenizer.checkMaxTokenLength(
            getInt(args, "maxTokenLength", RasmTokenizer.DEFAULT_MAX_TOKEN_LENGTH));
    if (scheme == null && modelFile != null) {
      throw new IllegalArgumentException("parameter 'model' needs a parameter 'scheme'");
    }
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
    if (scheme != null && modelFile == null) {
      clitics = CliticSegmenter.of(scheme);
    }
  }

  /** For the service loader only; always throws. */
  public RasmTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    if (modelFile != null) {
      try (InputStream in = loader.openResource(modelFile)) {
        clitics = CliticSegmenter.of(scheme, CliticModel.load(in));
      }
    }
  }

  @Override
  public RasmTokenizer create(AttributeFactory factory) {
    return new RasmTokenizer(factory, clitics, discardPunctuation, maxTokenLength);
  }
}
