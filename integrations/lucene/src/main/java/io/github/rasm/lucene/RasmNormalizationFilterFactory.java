package io.github.rasm.lucene;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Factory of {@link RasmNormalizationFilter}.
 *
 * <pre class="prettyprint">
 * &lt;filter class="solr.RasmNormalizationFilterFactory" profile="search"/&gt;
 * </pre>
 *
 * <ul>
 *   <li>{@code profile}: {@code none}, {@code light}, {@code standard}, {@code search} (default) or
 *       {@code lucene}, see {@link Profile}.
 * </ul>
 *
 * <p>SPI name: {@value #NAME}.
 */
public final class RasmNormalizationFilterFactory extends TokenFilterFactory {
  /** SPI name. */
  public static final String NAME = "rasmNormalization";

  private final Normalizer normalizer;

  /** Creates a factory from its arguments, which are taken out of the map. */
  public RasmNormalizationFilterFactory(Map<String, String> args) {
    super(args);
    normalizer = Normalizer.of(Arguments.profile(get(args, "profile"), Profile.SEARCH));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader only; always throws. */
  public RasmNormalizationFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new RasmNormalizationFilter(input, normalizer);
  }

  @Override
  public TokenStream normalize(TokenStream input) {
    return create(input);
  }
}
