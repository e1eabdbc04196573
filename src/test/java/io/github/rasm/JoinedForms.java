package io.github.rasm;

import io.github.rasm.internal.clitic.Joiner;
import io.github.rasm.internal.clitic.SpellingFold;
import java.util.List;

/** The way back from the restored forms of a word's segments to its surface. */
final class JoinedForms {
  private JoinedForms() {}

  /**
   * Whether some way to join the forms, each to those before it by the rules of spelling or beside
   * them, gives the surface but for alef and hamza with their seats, ya, marks and tatweel.
   */
  static boolean give(List<Segment> segments, String surface) {
    List<String> forms =
        segments.stream().map(JoinedForms::form).filter(form -> !form.isEmpty()).toList();
    // The joiner knows function words with an alef of their own; the word may have another.
    List<String> folded = forms.stream().map(form -> form.replaceAll("[أإآٱ]", "ا")).toList();
    // Some write final ya with hamza as two letters; the treebank writes one.
    String oneLetter = surface.replaceAll("ى[\\p{Mn}ـ]*ء(?=[\\p{Mn}ـ]*$)", "ئ");
    return join(forms, surface.toCharArray())
        || join(folded, surface.toCharArray())
        || join(folded, oneLetter.toCharArray());
  }

  private static boolean join(List<String> forms, char[] want) {
    Joiner joiner = new Joiner();
    for (int way = 0; way < 1 << forms.size(); way++) {
      joiner.reset();
      for (int i = 0; i < forms.size(); i++) {
        boolean plain = i == 0 || (way >> i - 1 & 1) != 0;
        boolean linked = i == forms.size() - 2 && way >> forms.size() - 1 != 0;
        append(joiner, linked ? linked(forms.get(i), forms.get(i + 1)) : forms.get(i), plain);
      }
      if (SpellingFold.equal(joiner.word(), 0, joiner.length(), want, 0, want.length)) {
        return true;
      }
    }
    return false;
  }

  /** Some write the pronouns of the first person with alef maksura. */
  private static String form(Segment segment) {
    String form = segment.form();
    return segment.role() == SegmentRole.PRON ? form.replace('ى', 'ي') : form;
  }

  private static void append(Joiner joiner, String form, boolean plain) {
    char[] part = form.toCharArray();
    if (plain) {
      joiner.appendPlain(part, 0, part.length);
    } else {
      joiner.append(part, 0, part.length);
    }
  }

  /** Rules that the joiner leaves out: رأيتم + ه = رأيتموه, and إن + ني = إني, لكن + نا = لكنا. */
  private static String linked(String form, String pronoun) {
    String bare = form.replaceAll("[\\p{Mn}\u0640]", "");
    if (bare.endsWith("تم")) {
      return form + "و";
    }
    boolean shared = bare.endsWith("ن") && pronoun.startsWith("ن");
    return shared ? form.substring(0, form.lastIndexOf('ن')) : form;
  }
}
