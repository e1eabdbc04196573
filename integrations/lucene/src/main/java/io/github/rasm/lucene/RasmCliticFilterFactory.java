package io.github.rasm.lucene;

import io.github.rasm.lucene.RasmCliticFilter.Keep;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/**
 * Factory of {@link RasmCliticFilter}.
 *
 * <pre class="prettyprint">
 * &lt;tokenizer class="solr.RasmTokenizerFactory" scheme="d3"/&gt;
 * &lt;filter class="solr.RasmCliticFilterFactory" keep="stem"/&gt;
 * </pre>
 *
 * <ul>
 *   <li>{@code keep}: {@code stem} (default), {@code stem_and_heh}, {@code stem_and_surface} or
 *       {@code segments}, see {@link Keep}.
 * </ul>
 *
 * <p>SPI name: {@value #NAME}.
 */
public final class RasmCliticFilterFactory extends TokenFilterFactory {
  /** SPI name. */
  public static final String NAME = "rasmClitic";

  private final Keep keep;

  /** Creates a factory from its arguments, which are taken out of the map. */
  public RasmCliticFilterFactory(Map<String, String> args) {
    super(args);
    keep = keep(get(args, "keep", Keep.STEM.label()));
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("Unknown parameters: " + args);
    }
  }

  private static Keep keep(String value) {
    try {
      return Keep.of(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("parameter 'keep': " + e.getMessage(), e);
    }
  }

  /** For the service loader only; always throws. */
  public RasmCliticFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return new RasmCliticFilter(input, keep);
  }
}
