package io.github.rasm.lucene;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.Reader;
import java.util.Map;
import org.apache.lucene.analysis.CharFilterFactory;

/**
 * Factory of {@link RasmNormalizeCharFilter}.
 *
 * <pre class="prettyprint">
 * &lt;charFilter class="solr.RasmNormalizeCharFilterFactory" profile="light"/&gt;
 * </pre>
 *
 * <ul>
 *   <li>{@code profile}: {@code none}, {@code light} (default), {@code standard}, {@code search} or
 *       {@code lucene}, see {@link Profile}.
 * </ul>
 *
 * <p>SPI name: {@value #NAME}.
 */
public final class RasmNormalizeCharFilterFactory extends CharFilterFactory {
  /** SPI name. */
  public static final String NAME = "rasmNormalize";

  private final Normalizer normalizer;

  /** Creates a factory from its arguments, which are taken out of the map. */
  public RasmNormalizeCharFilterFactory(Map<String, String> args) {
    super(args);
    normalizer = Normalizer.of(Arguments.profile(get(args, "profile"), Profile.LIGHT));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  /** For the service loader only; always throws. */
  public RasmNormalizeCharFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public Reader create(Reader input) {
    return new RasmNormalizeCharFilter(input, normalizer);
  }

  @Override
  public Reader normalize(Reader input) {
    return create(input);
  }
}
