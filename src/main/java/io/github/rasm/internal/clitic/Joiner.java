package io.github.rasm.internal.clitic;

import java.util.Arrays;

/**
 * Joins the parts of a word by the rules of Arabic spelling: the way back from segments to text.
 *
 * <p>{@link #append} joins a part to what is there by these rules, where "pronoun" means that the
 * part is one of the eleven suffixed pronouns:
 *
 * <ul>
 *   <li>li- and the article: {@code ل + الكتاب = للكتاب}; before a third lam the article is not
 *       written at all, {@code ل + اللغة = للغة}, also where it is a part of its own;
 *   <li>ta marbuta before a pronoun: {@code مدرسة + هم = مدرستهم};
 *   <li>alef maksura before a pronoun: {@code مستوى + ه = مستواه}, {@code رأى + ه = رآه}, but
 *       {@code على + ه = عليه} and the like for {@code إلى} and {@code لدى};
 *   <li>the silent alef of the plural before a pronoun: {@code كتبوا + ه = كتبوه};
 *   <li>final hamza before a pronoun, where the case decides its seat, takes ya, the commonest:
 *       {@code لقاء + ه = لقائه};
 *   <li>fused nun: {@code من + ما = مما}, {@code عن + من = عمن}, {@code من + ني = مني}, {@code أن +
 *       لا = ألا};
 *   <li>ya of the prepositions before the pronoun ya: {@code في + ي = في}.
 * </ul>
 *
 * <p>Marks and tatweel do not hinder a rule; they stay with their letter and go with it. No rule
 * knows every word, {@code ل + التزام = لالتزام} is spelt with alef, so {@link #appendPlain} puts a
 * part beside the last one without a change. A writer tries which of the two gives the word back.
 *
 * <p>For one thread at a time; allocates nothing once it has grown to the longest word.
 */
public final class Joiner {
  private static final char HAMZA = '\u0621';
  private static final char ALEF_MADDA = '\u0622';
  private static final char ALEF_HAMZA_ABOVE = '\u0623';
  private static final char YA_HAMZA = '\u0626';
  private static final char ALEF = '\u0627';
  private static final char TA_MARBUTA = '\u0629';
  private static final char TA = '\u062A';
  private static final char TATWEEL = '\u0640';
  private static final char LAM = '\u0644';
  private static final char NOON = '\u0646';
  private static final char WAW = '\u0648';
  private static final char ALEF_MAKSURA = '\u0649';
  private static final char YA = '\u064A';

  private static final String[] PRONOUNS = {
    "\u0647",
    "\u0647\u0627",
    "\u0647\u0645\u0627",
    "\u0647\u0645",
    "\u0647\u0646",
    "\u0643",
    "\u0643\u0645\u0627",
    "\u0643\u0645",
    "\u0643\u0646",
    "\u064A",
    "\u0646\u064A",
    "\u0646\u0627"
  };

  private static final String FIRST_PERSON = "\u064A";
  private static final String ARTICLE = "\u0627\u0644";
  private static final String LI = "\u0644";

  /** Prepositions whose alef maksura becomes ya: upon, to (with and without hamza), at. */
  private static final String[] YA_PREPOSITIONS = {
    "\u0639\u0644\u0649", "\u0625\u0644\u0649", "\u0627\u0644\u0649", "\u0644\u062F\u0649"
  };

  /** The same as written before a pronoun, and "in": their ya swallows the pronoun ya. */
  private static final String[] FINAL_YA_PREPOSITIONS = {
    "\u0641\u064A",
    "\u0639\u0644\u064A",
    "\u0625\u0644\u064A",
    "\u0627\u0644\u064A",
    "\u0644\u062F\u064A"
  };

  private static final String MIN = "\u0645\u0646";
  private static final String AN = "\u0639\u0646";
  private static final String THAT = "\u0623\u0646";
  private static final String NOT = "\u0644\u0627";

  /** What fuses with from and from-about: what, who, me, us. */
  private static final String[] AFTER_MIN_AN = {
    "\u0645\u0627", "\u0645\u0646", "\u0646\u064A", "\u0646\u0627"
  };

  private char[] word = new char[64];
  private int length;

  /** Where the last part starts in the word. */
  private int last;

  /** Whether the last part is the preposition li-. */
  private boolean afterLi;

  /** Whether the last part is the article, of which only the lam is written, after li-. */
  private boolean afterLiArticle;

  // The letters of the last part and of the next one, without marks and tatweel: at most this many.
  private static final int SKELETON = 4;
  private final char[] left = new char[SKELETON];
  private final char[] right = new char[SKELETON];

  /** Starts over with an empty word. */
  public Joiner reset() {
    length = 0;
    last = 0;
    afterLi = false;
    afterLiArticle = false;
    return this;
  }

  /** Returns the buffer that holds the word in units 0 to {@link #length()}. */
  public char[] word() {
    return word;
  }

  /** Returns the length of the word. */
  public int length() {
    return length;
  }

  /** Adds {@code part[from]} to {@code part[to - 1]} without a change. */
  public void appendPlain(char[] part, int from, int to) {
    afterLi = is(right, skeleton(part, from, to, right), LI);
    afterLiArticle = false;
    last = length;
    copy(part, from, to);
  }

  /** Adds {@code part[from]} to {@code part[to - 1]} by the rules of spelling. */
  public void append(char[] part, int from, int to) {
    int rightLength = skeleton(part, from, to, right);
    int leftLength = skeleton(word, last, length, left);
    int begin = from;
    boolean liArticle = false;
    if (afterLi && startsWithArticle(part, from, to)) {
      begin = next(part, from, to);
      liArticle = is(right, rightLength, ARTICLE);
      int behind = next(part, begin, to);
      if (behind < to && part[behind] == LAM) {
        begin = behind;
      }
    } else if (afterLiArticle && rightLength > 0 && part[from] == LAM) {
      length = last;
    } else if (isOneOf(right, rightLength, PRONOUNS)) {
      begin = joinPronoun(leftLength, part, from, to, rightLength);
    } else if (fuses(leftLength, rightLength)) {
      dropLastLetter();
    }
    afterLi = is(right, rightLength, LI);
    afterLiArticle = liArticle;
    last = length;
    copy(part, begin, to);
  }

  /** Changes the end of the word before a pronoun; returns where the pronoun begins. */
  private int joinPronoun(int leftLength, char[] part, int from, int to, int rightLength) {
    int end = lastLetter();
    if (end < last) {
      return from;
    }
    boolean me = is(right, rightLength, FIRST_PERSON);
    switch (word[end]) {
      case TA_MARBUTA -> word[end] = TA;
      case ALEF_MAKSURA -> {
        if (!isOneOf(left, leftLength, YA_PREPOSITIONS)) {
          lengthen(end);
        } else if (me) {
          word[end] = YA;
          return to;
        } else {
          word[end] = YA;
        }
      }
      case HAMZA -> word[end] = YA_HAMZA;
      case ALEF -> {
        int before = lastLetter(end);
        if (before > last && word[before] == WAW) {
          length = end;
        }
      }
      case NOON -> {
        if (fuses(leftLength, rightLength)) {
          length = end;
        }
      }
      case YA -> {
        if (me && isOneOf(left, leftLength, FINAL_YA_PREPOSITIONS)) {
          return to;
        }
      }
      default -> {
        // Nothing changes.
      }
    }
    return from;
  }

  /** Writes final alef maksura as alef, and hamza before it as madda. */
  private void lengthen(int end) {
    int before = lastLetter(end);
    if (before >= last && word[before] == ALEF_HAMZA_ABOVE) {
      word[before] = ALEF_MADDA;
      length = end;
    } else {
      word[end] = ALEF;
    }
  }

  private boolean fuses(int leftLength, int rightLength) {
    return (is(left, leftLength, MIN) || is(left, leftLength, AN))
            && isOneOf(right, rightLength, AFTER_MIN_AN)
        || is(left, leftLength, THAT) && is(right, rightLength, NOT);
  }

  private void dropLastLetter() {
    length = lastLetter();
  }

  private void copy(char[] part, int from, int to) {
    int needed = length + to - from;
    if (word.length < needed) {
      word = Arrays.copyOf(word, 2 * needed);
    }
    System.arraycopy(part, from, word, length, to - from);
    length = needed;
  }

  /** Index of the last letter, below {@link #last} when the last part has none. */
  private int lastLetter() {
    return lastLetter(length);
  }

  private int lastLetter(int before) {
    int i = before - 1;
    while (i >= last && isSkipped(word[i])) {
      i--;
    }
    return i;
  }

  /** Whether a part begins with alef and lam. */
  private static boolean startsWithArticle(char[] part, int from, int to) {
    if (from == to || part[from] != ALEF) {
      return false;
    }
    int lam = next(part, from, to);
    return lam < to && part[lam] == LAM;
  }

  /** Index of the next letter behind the one at {@code at}. */
  private static int next(char[] part, int at, int to) {
    int i = at + 1;
    while (i < to && isSkipped(part[i])) {
      i++;
    }
    return i;
  }

  /** Marks, which are of the letter before them, and tatweel. */
  static boolean isSkipped(char c) {
    return c >= '\u0300' && (c == TATWEEL || Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Reads the letters of a short part; returns how many, or one more than fit. */
  private static int skeleton(char[] part, int from, int to, char[] target) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (!isSkipped(part[i])) {
        if (count == SKELETON) {
          return SKELETON + 1;
        }
        target[count++] = part[i];
      }
    }
    return count;
  }

  private static boolean is(char[] skeleton, int count, String word) {
    if (count != word.length()) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (skeleton[i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOneOf(char[] skeleton, int count, String[] words) {
    for (String word : words) {
      if (is(skeleton, count, word)) {
        return true;
      }
    }
    return false;
  }
}
