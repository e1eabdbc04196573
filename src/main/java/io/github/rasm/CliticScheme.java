package io.github.rasm;

import java.util.Locale;

/**
 * What is split off a word. All schemes are read off one analysis, so a coarser one never cuts
 * where a finer one does not.
 */
public enum CliticScheme {
  /** Conjunctions and the interrogative alef: {@code و+بكتابهم}. */
  D1,
  /** D1, prepositions and the future: {@code و+ب+كتابهم}. */
  D2,
  /** D2 and pronouns, as in the Penn Arabic Treebank: {@code و+ب+كتاب+هم}. */
  ATB,
  /** ATB and the article: {@code و+ب+ال+كتاب}. */
  D3,
  /** ATB in the units and the spelling of the treebank UD Arabic-PADT. */
  UD;

  /** Returns the name used on the command line, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the tokenizer whose words this scheme splits. */
  public Tokenizer tokenizer() {
    return this == UD ? Tokenizer.treebank() : Tokenizer.standard();
  }

  /**
   * Returns the scheme of a name, in lower or upper case.
   *
   * @throws IllegalArgumentException when there is none; the message names them all
   */
  public static CliticScheme of(String name) {
    for (CliticScheme scheme : values()) {
      if (scheme.label().equals(name.toLowerCase(Locale.ROOT))) {
        return scheme;
      }
    }
    throw new IllegalArgumentException(
        "no clitic scheme " + name + "; there are d1, d2, atb, d3, ud");
  }
}
