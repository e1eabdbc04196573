package io.github.rasm;

/** What a token is. */
public enum TokenType {
  /** A word of the Arabic script or of any other script but Latin. */
  WORD,
  /** Digits, with the separators that stand between them. */
  NUMBER,
  /** Three numbers joined by one separator, as in {@code 16/11/2003}. */
  DATE,
  /** Hours and minutes, with or without seconds, as in {@code 10:50}. */
  TIME,
  /** A web address, with or without its scheme. */
  URL,
  /** An e-mail address. */
  EMAIL,
  /** A number sign and the tag behind it. */
  HASHTAG,
  /** A commercial at and the name behind it. */
  MENTION,
  /** One emoji: a sequence with modifiers or joiners, a flag, a keycap. */
  EMOJI,
  /** A word in Latin letters, digits among them included. */
  LATIN,
  /** An abbreviation with the dots that belong to it. */
  ABBREVIATION,
  /** A punctuation mark, or a run of such marks that is one mark to the reader. */
  PUNCT,
  /** A currency, mathematical or other sign. */
  SYMBOL,
  /** Anything else, as a combining mark without a base. */
  OTHER
}
