package io.github.rasm;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Compares every entry point with the {@link ReferenceNormalizer}, on random text. */
class NormalizerModelTest {
  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void allEntryPointsAgreeWithTheReference(
      @ForAll("optionSets") Set<NormalizerOption> options,
      @ForAll("texts") String text,
      @ForAll("chunkSizes") int[] chunks) {
    String want = new ReferenceNormalizer(options).normalize(text);
    EntryPoints.check(Texts.normalizer(options), text, want, chunks);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void profilesAgreeWithTheReference(
      @ForAll("profiles") Profile profile,
      @ForAll("textsWithLoneSurrogates") String text,
      @ForAll("chunkSizes") int[] chunks) {
    String want = ReferenceNormalizer.of(profile).normalize(text);
    EntryPoints.check(Normalizer.of(profile), text, want, chunks);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  void alignmentAgreesWithTheReference(
      @ForAll("optionSets") Set<NormalizerOption> options, @ForAll("texts") String text) {
    Pieces want = new ReferenceNormalizer(options).align(text);
    Alignment got = Texts.normalizer(options).align(text).alignment();
    String disagreement = want.disagreement(got);
    if (disagreement != null) {
      Assertions.fail(options + " of " + Texts.escaped(text) + ": " + disagreement);
    }
  }

  @Provide
  Arbitrary<Set<NormalizerOption>> optionSets() {
    return Texts.optionSets();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return Texts.profiles();
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.texts();
  }

  @Provide
  Arbitrary<String> textsWithLoneSurrogates() {
    return Texts.textsWithLoneSurrogates();
  }

  @Provide
  Arbitrary<int[]> chunkSizes() {
    return Texts.chunkSizes();
  }
}
