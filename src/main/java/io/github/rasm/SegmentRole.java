package io.github.rasm;

/** What a segment of a word is. */
public enum SegmentRole {
  /** The conjunctions wa- and fa-. */
  CONJ,
  /** The prepositions bi-, ka- and li-; also the jussive and the emphatic lam. */
  PREP,
  /** The future sa-. */
  FUT,
  /** The interrogative alef, and the second half of a fused function word. */
  PART,
  /** The article. */
  DET,
  /** The word itself, or the first half of a fused function word. */
  STEM,
  /** A pronoun at the end of a word. */
  PRON
}
