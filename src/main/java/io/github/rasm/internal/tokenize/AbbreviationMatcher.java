package io.github.rasm.internal.tokenize;

/**
 * Finds abbreviations in Arabic letters; the part of the grammar that a list decides.
 *
 * <p>A <i>part</i> is a run of Arabic letters; marks and tatweel in it do not count. An
 * abbreviation is, at the place of a word that a dot or slash follows without a space:
 *
 * <ol>
 *   <li>two or more parts of one letter, or three or more parts of two or three letters, with dots
 *       between them; the dot behind it belongs to it unless the list has the form without one or a
 *       letter follows the dot;
 *   <li>else the longest listed form with dots or slashes inside, with its last dot if it is listed
 *       so;
 *   <li>else one part that is listed as a title or reference with a dot, with that dot, if a letter
 *       or digit follows on the same line. A form that is a unit or calendar sign as well is none
 *       directly behind a number.
 * </ol>
 *
 * <p>A listed form that the parts of the first rule only continue is preferred when it has parts of
 * two or three letters.
 *
 * <p>Time: the parts that are looked at and not taken are at most two, so every character is looked
 * at a constant number of times.
 */
final class AbbreviationMatcher {
  private static final int LONGEST_PART = 3;
  private static final int AFTER_NUMBER =
      AbbreviationClass.UNIT.bit() | AbbreviationClass.CALENDAR.bit();
  private static final int BEFORE_NAME =
      AbbreviationClass.TITLE.bit() | AbbreviationClass.REFERENCE.bit();

  private final Abbreviations list;

  // Filled by part().
  private int partEnd;
  private int partLetters;
  private int partNode;

  AbbreviationMatcher(Abbreviations list) {
    this.list = list;
  }

  /**
   * Returns the end of the abbreviation that begins at {@code start}, or -1.
   *
   * @param limit the end of the text that may be looked at
   * @param afterNumber whether a number stands directly before
   */
  int match(char[] text, int start, int limit, boolean afterNumber) {
    part(text, start, limit, Abbreviations.root());
    int firstEnd = partEnd;
    int firstLetters = partLetters;
    int firstMask = partNode == 0 ? 0 : list.mask(partNode);
    if (partLetters > LONGEST_PART && partNode == 0) {
      return -1;
    }

    boolean chain = firstLetters <= LONGEST_PART;
    int parts = 1;
    int chainEnd = firstEnd;
    int listedEnd = -1;
    int listedMask = 0;
    int i = firstEnd;
    int node = partNode;
    while (i + 1 < limit && (text[i] == '.' || text[i] == '/') && isLetter(text[i + 1])) {
      chain &= text[i] == '.';
      part(text, i + 1, limit, node == 0 ? 0 : list.step(node, text[i]));
      i = partEnd;
      node = partNode;
      chain &=
          firstLetters == 1 ? partLetters == 1 : partLetters > 1 && partLetters <= LONGEST_PART;
      if (chain) {
        parts++;
        chainEnd = i;
      }
      if (node != 0 && list.mask(node) != 0) {
        listedEnd = i;
        listedMask = list.mask(node);
      }
      if (node == 0 && (!chain || firstLetters > 1 && listedEnd >= 0)) {
        break;
      }
    }

    boolean unlisted = parts > 1 && (firstLetters == 1 || parts > 2);
    if (unlisted && chainEnd > listedEnd && (firstLetters == 1 || listedEnd < 0)) {
      boolean dot = isDot(text, chainEnd, limit) && !isLetterAt(text, chainEnd + 1, limit);
      return dot ? chainEnd + 1 : chainEnd;
    }
    if (listedEnd >= 0) {
      boolean dot = (listedMask & Abbreviations.DOTTED) != 0 && isDot(text, listedEnd, limit);
      return dot ? listedEnd + 1 : listedEnd;
    }
    return dotOf(text, firstEnd, limit, firstMask, afterNumber);
  }

  /** Returns the end of a title or reference with its dot when the word is one, or -1. */
  int title(char[] text, int start, int end, int limit, boolean afterNumber) {
    int node = Abbreviations.root();
    for (int i = start; i < end && node != 0; i++) {
      node = list.step(node, text[i]);
    }
    return node == 0 ? -1 : dotOf(text, end, limit, list.mask(node), afterNumber);
  }

  private static int dotOf(char[] text, int end, int limit, int mask, boolean afterNumber) {
    if ((mask & Abbreviations.DOTTED) == 0
        || (mask & BEFORE_NAME) == 0
        || afterNumber && (mask & AFTER_NUMBER) != 0
        || !isDot(text, end, limit)) {
      return -1;
    }
    int i = end + 1;
    while (i < limit && CharacterKinds.isSpace(text[i]) && !CharacterKinds.isLineBreak(text[i])) {
      i++;
    }
    return i < limit && (CharacterKinds.isLetter(text, i, limit) || CharacterKinds.isDigit(text[i]))
        ? end + 1
        : -1;
  }

  /** Whether there is a dot and not a second one behind it. */
  private static boolean isDot(char[] text, int at, int limit) {
    return at < limit && text[at] == '.' && (at + 1 == limit || text[at + 1] != '.');
  }

  private static boolean isLetterAt(char[] text, int at, int limit) {
    return at < limit && CharacterKinds.isLetter(text, at, limit);
  }

  private static boolean isLetter(char c) {
    return Automaton.CLASSES[c] <= TokenTables.LAST_LETTER;
  }

  /** Reads a part up to its end, or up to where it is too long both for the list and for a part. */
  private void part(char[] text, int from, int limit, int fromNode) {
    int end = from;
    int letters = 0;
    int node = fromNode;
    for (int i = from; i < limit; i++) {
      int k = Automaton.CLASSES[text[i]];
      if (k > TokenTables.LAST_PASS) {
        break;
      }
      if (k <= TokenTables.LAST_LETTER) {
        letters++;
        node = node == 0 ? 0 : list.step(node, text[i]);
        if (letters > LONGEST_PART && node == 0) {
          break;
        }
      }
      if (k <= TokenTables.LAST_WORD) {
        end = i + 1;
      }
    }
    partEnd = end;
    partLetters = letters;
    partNode = node;
  }
}
