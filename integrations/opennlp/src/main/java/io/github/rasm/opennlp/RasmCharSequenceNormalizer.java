package io.github.rasm.opennlp;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.util.Objects;
import opennlp.tools.commons.ThreadSafe;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;

/**
 * Normalizes text by a profile. Spans found in the normalized text are not those of the source; a
 * caller that needs both takes {@link Normalizer#align}.
 *
 * <p>Immutable and thread-safe.
 */
@ThreadSafe
public final class RasmCharSequenceNormalizer implements CharSequenceNormalizer {
  private static final long serialVersionUID = 1L;

  private final Profile profile;
  private final transient Normalizer normalizer;

  /** Creates a normalizer for a profile. */
  public RasmCharSequenceNormalizer(Profile profile) {
    this.profile = Objects.requireNonNull(profile, "profile");
    this.normalizer = Normalizer.of(profile);
  }

  @Override
  public CharSequence normalize(CharSequence text) {
    return normalizer.normalize(text);
  }

  /** Makes the normalizer anew, which is not written. */
  private Object readResolve() {
    return new RasmCharSequenceNormalizer(profile);
  }
}
