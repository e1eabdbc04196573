package io.github.rasm.cli;

import io.github.rasm.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out what a normalizer does to each code point by giving it all of them, alone and beside
 * neighbours of every kind that a rule asks for. Each stands on a line of its own, since nothing
 * reaches across a line break and none is removed.
 */
final class CodePointRules {
  private static final int BLOCK = 0x800;

  /** No rule looks at the neighbours of code points from here on. */
  private static final int WITHOUT_NEIGHBOURS = 0x10000;

  private static final String REMOVED = "removed";
  private static final String UNCHANGED = "unchanged";

  // Two letters that no mark is composed with.
  private static final String BA = Character.toString(0x0628);
  private static final String SEEN = Character.toString(0x0633);
  private static final String TATWEEL = Character.toString(0x0640);
  private static final String DIGIT = "1";

  /** Alef, waw, alef maksura, ya, heh goal, Farsi ya, ya barree, ae. */
  private static final int[] COMPOSED_LETTERS = {
    0x0627, 0x0648, 0x0649, 0x064A, 0x06C1, 0x06CC, 0x06D2, 0x06D5
  };

  /** Fatha, shadda, superscript alef, a Quranic mark: one for each option that removes marks. */
  private static final int[] MARKS = {0x064E, 0x0651, 0x0670, 0x06D6};

  private final Normalizer normalizer;
  private final String mark;

  CodePointRules(Normalizer normalizer) {
    this.normalizer = normalizer;
    this.mark = someMark();
  }

  /** Returns a mark that the normalizer removes, or one that stays when it removes none. */
  private String someMark() {
    for (int candidate : MARKS) {
      String text = Character.toString(candidate);
      if (normalizer.normalize(text).isEmpty()) {
        return text;
      }
    }
    return Character.toString(MARKS[0]);
  }

  /** Gives each code point that something happens to, and what happens to it, in their order. */
  void forEach(BiConsumer<Integer, String> action) {
    for (int first = 0; first <= Character.MAX_CODE_POINT; first += BLOCK) {
      // Line feed separates the code points here; lone surrogates are none.
      List<String> selves =
          IntStream.range(first, first + BLOCK)
              .filter(
                  c -> c != '\n' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
              .mapToObj(Character::toString)
              .toList();
      Surroundings none = new Surroundings(selves, selves, "", "");
      List<String> alone = none.matter() ? none.whole : selves;
      Neighbours neighbours = first < WITHOUT_NEIGHBOURS ? new Neighbours(selves, alone) : null;
      if (!none.matter() && (neighbours == null || !neighbours.matter())) {
        continue;
      }
      for (int i = 0; i < selves.size(); i++) {
        String rule = rule(selves.get(i), alone.get(i), neighbours, i);
        if (rule != null) {
          action.accept(selves.get(i).codePointAt(0), rule);
        }
      }
    }
  }

  /** Returns what happens to rows of equal characters, in sentences. */
  List<String> ofRows() {
    List<String> rules = new ArrayList<>();
    int letters = normalizer.normalize(BA.repeat(3)).length();
    if (letters < 3) {
      String times = letters == 1 ? "once" : "twice";
      rules.add("An Arabic letter three or more times in a row is written " + times + ".");
    }
    if (normalizer.normalize("  ").length() == 1) {
      rules.add("Spaces in a row, after the changes above, are written once.");
    }
    return rules;
  }

  /** Returns what happens to a code point, or null. */
  private static String rule(String self, String alone, Neighbours neighbours, int i) {
    String otherwise = alone.equals(self) ? UNCHANGED : outcome(alone);
    List<String> parts =
        neighbours == null ? new ArrayList<>() : neighbours.rules(self.codePointAt(0), i);
    if (parts.isEmpty()) {
      return otherwise.equals(UNCHANGED) ? null : otherwise;
    }
    parts.add("else " + otherwise);
    return String.join("; ", parts);
  }

  private static String outcome(String text) {
    return text.isEmpty() ? REMOVED : ProfileTable.notation(text);
  }

  /** What becomes of a range of code points beside neighbours of one kind after another. */
  private final class Neighbours {
    private final Surroundings afterLetter;
    private final Surroundings afterMark;
    private final Surroundings afterTatweel;
    private final Surroundings beforeLetter;
    private final Surroundings beforeMark;
    private final Surroundings betweenLetters;
    private final Surroundings afterDigit;
    private final Surroundings beforeDigit;
    private final List<Surroundings> afterComposed = new ArrayList<>();

    Neighbours(List<String> selves, List<String> alone) {
      afterLetter = new Surroundings(selves, alone, BA, "");
      afterMark = new Surroundings(selves, alone, mark, "");
      afterTatweel = new Surroundings(selves, alone, TATWEEL, "");
      beforeLetter = new Surroundings(selves, alone, "", SEEN);
      beforeMark = new Surroundings(selves, alone, "", mark);
      betweenLetters = new Surroundings(selves, alone, BA, SEEN);
      afterDigit = new Surroundings(selves, alone, DIGIT, "");
      beforeDigit = new Surroundings(selves, alone, "", DIGIT);
      for (int letter : COMPOSED_LETTERS) {
        afterComposed.add(new Surroundings(selves, alone, Character.toString(letter), ""));
      }
    }

    /** Returns whether neighbours matter to any of the code points. */
    boolean matter() {
      return afterComposed.stream().anyMatch(Surroundings::matter)
          || Stream.of(afterLetter, beforeLetter, betweenLetters, beforeMark, afterDigit)
              .anyMatch(Surroundings::matter);
    }

    /** Returns what happens beside neighbours and is not what happens to the code point alone. */
    List<String> rules(int c, int i) {
      List<String> rules = new ArrayList<>();
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        addComposition(rules, i);
      }
      if (afterLetter.matters(i)) {
        boolean all = afterMark.matters(i) && afterTatweel.matters(i);
        String where = " after an Arabic letter" + (all ? ", mark or tatweel" : "");
        rules.add(outcome(afterLetter.middle(i)) + where);
      } else if (beforeLetter.matters(i)) {
        rules.add(outcome(beforeLetter.middle(i)) + " before an Arabic letter");
      } else if (betweenLetters.matters(i)) {
        rules.add(outcome(betweenLetters.middle(i)) + " between Arabic letters");
      } else if (beforeMark.matters(i)) {
        rules.add(outcome(beforeMark.middle(i)) + " beside a mark that is removed");
      } else if (afterDigit.matters(i) && beforeDigit.matters(i)) {
        rules.add(outcome(afterDigit.middle(i)) + " beside a digit");
      }
      return rules;
    }

    /** Adds the letters before it that a mark is composed with. */
    private void addComposition(List<String> rules, int i) {
      List<String> pairs = new ArrayList<>();
      for (Surroundings letter : afterComposed) {
        if (letter.matters(i) && letter.whole.get(i).length() == 1) {
          int from = letter.before.charAt(0);
          int to = letter.whole.get(i).charAt(0);
          pairs.add(ProfileTable.notation(from) + " → " + ProfileTable.notation(to));
        }
      }
      if (!pairs.isEmpty()) {
        rules.add("composed with the letter before: " + String.join(", ", pairs));
      }
    }
  }

  /** What becomes of a range of code points between two texts. */
  private final class Surroundings {
    private final String before;
    private final String prefix;
    private final String suffix;
    private final List<String> apart;

    /** Code points with the texts around them; null when all become what they do apart. */
    private final List<String> whole;

    /**
     * Tries the code points.
     *
     * @param apart what becomes of each apart from the two texts
     */
    Surroundings(List<String> selves, List<String> apart, String before, String after) {
      this.before = before;
      this.prefix = normalizer.normalize(before);
      this.suffix = normalizer.normalize(after);
      this.apart = apart;
      String got = normalizer.normalize(lines(before, selves, after));
      this.whole = got.equals(lines(prefix, apart, suffix)) ? null : List.of(got.split("\n", -1));
      if (whole != null && whole.size() != selves.size() + 1) {
        throw new IllegalStateException("a line break was added or removed");
      }
    }

    private static String lines(String before, List<String> middles, String after) {
      StringBuilder lines = new StringBuilder();
      for (String middle : middles) {
        lines.append(before).append(middle).append(after).append('\n');
      }
      return lines.toString();
    }

    /** Returns whether the two texts matter to any of the code points. */
    boolean matter() {
      return whole != null;
    }

    /** Returns whether a code point and its neighbours become something else than apart. */
    boolean matters(int i) {
      return whole != null && !whole.get(i).equals(prefix + apart.get(i) + suffix);
    }

    /** Returns what becomes of a code point between neighbours that stay as they are. */
    String middle(int i) {
      String result = whole.get(i);
      return result.substring(prefix.length(), result.length() - suffix.length());
    }
  }
}
