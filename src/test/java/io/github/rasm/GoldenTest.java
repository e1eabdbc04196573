package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Compares the normalized fixtures with the golden files. {@code -Drasm.golden.write=true} writes
 * the golden files anew and then fails, so that only a run without it proves anything.
 */
class GoldenTest {
  private static final boolean WRITE = Boolean.getBoolean("rasm.golden.write");

  private static final Map<String, String> FIXTURES =
      Map.of(
          "seed", "seeds/000_049adfc7b580f6d8.txt",
          "rich", "testdata/fixture-rich.txt");

  private static String golden(String fixture, Profile profile) {
    return "testdata/golden/" + fixture + "." + profile.label() + ".txt";
  }

  @Test
  void fixturesBecomeTheGoldenFiles() throws IOException {
    List<String> failures = new ArrayList<>();
    for (Map.Entry<String, String> fixture : FIXTURES.entrySet()) {
      String source = TestData.text(fixture.getValue());
      for (Profile profile : Profile.values()) {
        String file = golden(fixture.getKey(), profile);
        if (WRITE) {
          String got = Normalizer.of(profile).normalize(source);
          Path path = TestData.path(file);
          Files.createDirectories(path.getParent());
          Files.write(path, got.getBytes(StandardCharsets.UTF_8));
        } else {
          compare(file, source, TestData.text(file), Normalizer.of(profile), failures);
        }
      }
    }
    if (WRITE) {
      fail("golden files written; look at the difference and run again without rasm.golden.write");
    }
    if (!failures.isEmpty()) {
      fail(String.join("\n", failures));
    }
  }

  private static void compare(
      String file, String source, String want, Normalizer normalizer, List<String> failures) {
    String[] wanted = want.split("\n", -1);
    String[] got = normalizer.normalize(source).split("\n", -1);
    if (got.length != wanted.length) {
      failures.add(file + ": got " + got.length + " lines, want " + wanted.length);
    }
    for (int i = 0; i < Math.min(got.length, wanted.length); i++) {
      if (!got[i].equals(wanted[i])) {
        failures.add(
            file
                + ":"
                + (i + 1)
                + ": got "
                + Texts.escaped(got[i])
                + " want "
                + Texts.escaped(wanted[i]));
      }
    }
    for (String failure : EntryPoints.failures(normalizer, source, want, new int[] {1, 5, 3, 64})) {
      failures.add(file + ": " + failure);
    }
  }

  @Test
  void profileNoneLeavesTheSeedAsItIs() {
    byte[] seed = TestData.bytes(FIXTURES.get("seed"));
    assertArrayEquals(seed, TestData.bytes(golden("seed", Profile.NONE)));
    assertEquals(7031, seed.length);
  }
}
