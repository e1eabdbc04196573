package io.github.rasm;

import static io.github.rasm.NormalizerOption.ALEF;
import static io.github.rasm.NormalizerOption.COMPOSE;
import static io.github.rasm.NormalizerOption.CONTROLS;
import static io.github.rasm.NormalizerOption.DIGITS_ASCII;
import static io.github.rasm.NormalizerOption.ELONGATION_TO_TWO;
import static io.github.rasm.NormalizerOption.HAMZA_CARRIERS;
import static io.github.rasm.NormalizerOption.HARAKAT;
import static io.github.rasm.NormalizerOption.JOINERS;
import static io.github.rasm.NormalizerOption.LETTERS;
import static io.github.rasm.NormalizerOption.PRESENTATION_FORMS;
import static io.github.rasm.NormalizerOption.PUNCTUATION;
import static io.github.rasm.NormalizerOption.QURANIC_LETTERS;
import static io.github.rasm.NormalizerOption.QURANIC_MARKS;
import static io.github.rasm.NormalizerOption.SHADDA;
import static io.github.rasm.NormalizerOption.SUPERSCRIPT_ALEF_DROP;
import static io.github.rasm.NormalizerOption.TATWEEL;
import static io.github.rasm.NormalizerOption.TA_MARBUTA;
import static io.github.rasm.NormalizerOption.WHITESPACE;
import static io.github.rasm.NormalizerOption.YA;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A named set of {@linkplain NormalizerOption options}. */
public enum Profile {
  /** Changes nothing. */
  NONE(EnumSet.noneOf(NormalizerOption.class)),
  /** What never changes a reader's letters. */
  LIGHT(EnumSet.of(COMPOSE, PRESENTATION_FORMS, TATWEEL, CONTROLS)),
  /** {@link #LIGHT}, all marks removed, alef and ya folded. The default. */
  STANDARD(
      union(
          LIGHT,
          EnumSet.of(HARAKAT, SHADDA, QURANIC_MARKS, SUPERSCRIPT_ALEF_DROP),
          EnumSet.of(ALEF, YA))),
  /** {@link #STANDARD} and every fold that helps a search to find more. */
  SEARCH(
      union(
          STANDARD,
          EnumSet.of(TA_MARBUTA, HAMZA_CARRIERS, LETTERS, DIGITS_ASCII, PUNCTUATION),
          EnumSet.of(QURANIC_LETTERS, JOINERS, WHITESPACE, ELONGATION_TO_TWO))),
  /**
   * Character for character what Apache Lucene's {@code ArabicNormalizer} does, for indexes that
   * were built with it: U+0622, U+0623, U+0625 → U+0627; U+0649 → U+064A; U+0629 → U+0647; U+0640
   * and U+064B to U+0652 removed. It is fixed and takes no further option.
   */
  LUCENE(EnumSet.noneOf(NormalizerOption.class));

  private final Set<NormalizerOption> options;

  Profile(EnumSet<NormalizerOption> options) {
    this.options = Collections.unmodifiableSet(options);
  }

  @SafeVarargs
  private static EnumSet<NormalizerOption> union(
      Profile base, EnumSet<NormalizerOption>... additions) {
    EnumSet<NormalizerOption> all = EnumSet.noneOf(NormalizerOption.class);
    all.addAll(base.options);
    for (EnumSet<NormalizerOption> addition : additions) {
      all.addAll(addition);
    }
    return all;
  }

  /** Returns the options of this profile, unmodifiable; empty for {@link #LUCENE}. */
  public Set<NormalizerOption> options() {
    return options;
  }

  /** Returns the name as the command line writes it, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the profile of a name as {@link #label} gives it.
   *
   * @throws IllegalArgumentException when there is none; the message lists the names
   */
  public static Profile of(String label) {
    for (Profile profile : values()) {
      if (profile.label().equals(label)) {
        return profile;
      }
    }
    StringBuilder names = new StringBuilder();
    for (Profile profile : values()) {
      names.append(names.length() == 0 ? "" : ", ").append(profile.label());
    }
    throw new IllegalArgumentException("no profile \"" + label + "\"; there are " + names);
  }
}
