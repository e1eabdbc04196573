package io.github.rasm;

import org.junit.jupiter.api.Test;

/** Replays the cases of {@code testdata/normalize.txt} through every entry point. */
class ConformanceTest {
  private final CaseFile file = new CaseFile("testdata/normalize.txt");

  @Test
  void allCases() {
    file.replay(3, 100, this::check);
  }

  private void check(String place, String[] fields) {
    String source = CaseFile.unescaped(fields[1]);
    String want = CaseFile.unescaped(fields[2]);
    for (String options : fields[0].split(",")) {
      file.count();
      Normalizer normalizer;
      try {
        normalizer = normalizer(options);
      } catch (IllegalArgumentException e) {
        file.fail(place + ": " + options + ": " + e.getMessage());
        continue;
      }
      String got = normalizer.normalize(source);
      if (!got.equals(want)) {
        file.fail(
            place
                + ": "
                + options
                + ": got "
                + Texts.escaped(got)
                + " want "
                + Texts.escaped(want));
        continue;
      }
      for (String failure : EntryPoints.failures(normalizer, source, want)) {
        file.fail(place + ": " + options + ": " + failure);
      }
      if (!normalizer.normalize(want).equals(want)) {
        file.fail(
            place
                + ": "
                + options
                + ": not idempotent, "
                + Texts.escaped(normalizer.normalize(want)));
      }
    }
  }

  /** A profile's label, options joined by plus signs, or both. */
  private static Normalizer normalizer(String options) {
    Normalizer.Builder builder = null;
    for (String name : options.split("\\+")) {
      boolean profile = Character.isLowerCase(name.charAt(0));
      if (builder == null) {
        builder = profile ? Normalizer.builder(Profile.of(name)) : Normalizer.builder();
      }
      if (!profile) {
        builder.with(NormalizerOption.valueOf(name));
      }
    }
    return builder.build();
  }
}
