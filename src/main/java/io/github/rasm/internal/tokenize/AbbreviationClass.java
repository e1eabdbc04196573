package io.github.rasm.internal.tokenize;

/** What kind of abbreviation an entry of the list is; the first word of its line, in capitals. */
public enum AbbreviationClass {
  /** Before a name: doctor, professor. */
  TITLE,
  /** Before a number or name: page, volume, box. */
  REFERENCE,
  /** Of dates and times, mostly after a number. */
  CALENDAR,
  /** Of measures, after a number. */
  UNIT,
  /** Currencies. */
  MONEY,
  /** Names of states, organizations and forms of firms. */
  STATE,
  /** News agencies. */
  AGENCY,
  /** Latin letters spelled in Arabic ones. */
  LATIN;

  /** The bit of this class in a mask of classes. */
  public int bit() {
    return 1 << ordinal();
  }
}
