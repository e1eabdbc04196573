package io.github.rasm.cli;

import io.github.rasm.NormalizerOption;
import io.github.rasm.NormalizerOption.Group;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A switch of the normalizer as the command line writes it. The values of a switch exclude each
 * other, and each says everything: the groups of a flag hold the options of its value and no
 * others.
 */
enum NormalizerFlag {
  COMPOSE("Join letters and their combining hamza or madda.", NormalizerOption.COMPOSE),
  PRESENTATION("Presentation forms to letters.", NormalizerOption.PRESENTATION_FORMS),
  HARAKAT("Remove harakat, tanwin and sukun.", NormalizerOption.HARAKAT),
  SHADDA("Remove shadda.", NormalizerOption.SHADDA),
  QURANIC(
      "Remove Quranic and honorific marks (marks); small waw and ya too (all).",
      "marks",
      choice("off"),
      choice("marks", NormalizerOption.QURANIC_MARKS),
      choice("all", NormalizerOption.QURANIC_MARKS, NormalizerOption.QURANIC_LETTERS)),
  SUPERSCRIPT_ALEF(
      "Superscript alef: remove it (drop) or write it as alef.",
      "drop",
      choice("keep"),
      choice("drop", NormalizerOption.SUPERSCRIPT_ALEF_DROP),
      choice("alef", NormalizerOption.SUPERSCRIPT_ALEF_WRITE)),
  TATWEEL("Remove tatweel.", NormalizerOption.TATWEEL),
  ALEF("Alef with hamza, madda or wasla to bare alef.", NormalizerOption.ALEF),
  YA(
      "Alef maksura to ya (yeh); Farsi ya too (farsi); or only Farsi ya, to alef maksura at the end"
          + " of a word (farsi-final).",
      "yeh",
      choice("off"),
      choice("yeh", NormalizerOption.YA),
      choice("farsi", NormalizerOption.YA_FARSI),
      choice("farsi-final", NormalizerOption.YA_FARSI_FINAL)),
  TA_MARBUTA("Ta marbuta to heh.", NormalizerOption.TA_MARBUTA),
  HAMZA(
      "Waw and ya with hamza to waw and ya (carriers); remove the bare hamza too (all).",
      "carriers",
      choice("off"),
      choice("carriers", NormalizerOption.HAMZA_CARRIERS),
      choice("all", NormalizerOption.HAMZA_ALL)),
  LETTERS("Look-alikes of other orthographies to Arabic letters.", NormalizerOption.LETTERS),
  LOAN_LETTERS(
      "Letters for foreign sounds to the nearest Arabic ones.", NormalizerOption.LOAN_LETTERS),
  DIGITS(
      "Digits to ASCII, Arabic-Indic or extended Arabic-Indic ones.",
      "ascii",
      choice("keep"),
      choice("ascii", NormalizerOption.DIGITS_ASCII),
      choice("arabic", NormalizerOption.DIGITS_ARABIC),
      choice("extended", NormalizerOption.DIGITS_EXTENDED)),
  PUNCTUATION("Punctuation to ASCII.", NormalizerOption.PUNCTUATION),
  CONTROLS(
      "Remove bidi controls, BOM and soft hyphen (bidi); joiners between Arabic letters too (all).",
      "bidi",
      choice("off"),
      choice("bidi", NormalizerOption.CONTROLS),
      choice("all", NormalizerOption.CONTROLS, NormalizerOption.JOINERS)),
  WHITESPACE("Runs of white space to one space; line breaks stay.", NormalizerOption.WHITESPACE),
  ELONGATION(
      "A letter three or more times in a row to one or two.",
      "2",
      choice("off"),
      choice("1", NormalizerOption.ELONGATION_TO_ONE),
      choice("2", NormalizerOption.ELONGATION_TO_TWO));

  private static final String OFF = "off";
  private static final String ON = "on";

  /** A value and the options that it stands for. */
  private record Choice(String value, Set<NormalizerOption> options) {}

  private final String description;

  /** The value that the flag stands for alone. */
  private final String bare;

  /** The first one switches the flag off. */
  private final List<Choice> choices;

  NormalizerFlag(String description, NormalizerOption option) {
    this(description, "on", choice("off"), choice("on", option));
  }

  NormalizerFlag(String description, String bare, Choice... choices) {
    this.description = description;
    this.bare = bare;
    this.choices = List.of(choices);
  }

  private static Choice choice(String value, NormalizerOption... options) {
    Set<NormalizerOption> set = EnumSet.noneOf(NormalizerOption.class);
    set.addAll(List.of(options));
    return new Choice(value, set);
  }

  /** Returns the flag as it is written. */
  String label() {
    return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the flag that switches this one off. */
  String negatedLabel() {
    return "--no" + label().substring(1);
  }

  /** Returns what the flag does, in a sentence. */
  String description() {
    return description;
  }

  /** Returns the values as a help text lists them. */
  String choicesLabel() {
    return String.join("|", values(choices));
  }

  private static List<String> values(List<Choice> choices) {
    return choices.stream().map(Choice::value).toList();
  }

  /** Returns the value that the flag stands for alone. */
  String bareValue() {
    return bare;
  }

  /** Returns the value that switches the flag off. */
  String offValue() {
    return choices.get(0).value();
  }

  /**
   * Returns the listed value that a written one means.
   *
   * @throws UsageException when there is no such value
   */
  String listedValue(String value) {
    List<String> listed = values(choices);
    if (listed.contains(value)) {
      return value;
    }
    if (value.equals(OFF)) {
      return offValue();
    }
    // Two flags are switches to most users, who need not know the values.
    if (value.equals(ON) && (this == QURANIC || this == CONTROLS)) {
      return bare;
    }
    throw new UsageException(
        label() + "=" + value + ": no such value; there are " + String.join(", ", listed));
  }

  /** Returns the options that a listed value stands for. */
  Set<NormalizerOption> options(String value) {
    for (Choice choice : choices) {
      if (choice.value().equals(value)) {
        return choice.options();
      }
    }
    throw new IllegalArgumentException(label() + " has no value " + value);
  }

  /** Returns every option that some value stands for. */
  Set<NormalizerOption> options() {
    Set<NormalizerOption> all = EnumSet.noneOf(NormalizerOption.class);
    choices.forEach(choice -> all.addAll(choice.options()));
    return all;
  }

  /** Returns the groups that the flag decides on. */
  Set<Group> groups() {
    Set<Group> groups = EnumSet.noneOf(Group.class);
    options().forEach(option -> groups.add(option.group()));
    return groups;
  }
}
