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
    Joiner joiner = new Joiner();
    char[] want = surface.toCharArray();
    List<String> forms = segments.stream().map(Segment::form).filter(f -> !f.isEmpty()).toList();
    for (int way = 0; way < 1 << forms.size() - 1; way++) {
      joiner.reset();
      for (int i = 0; i < forms.size(); i++) {
        char[] form = forms.get(i).toCharArray();
        if (i == 0 || (way >> i - 1 & 1) != 0) {
          joiner.appendPlain(form, 0, form.length);
        } else {
          joiner.append(form, 0, form.length);
        }
      }
      if (SpellingFold.equal(joiner.word(), 0, joiner.length(), want, 0, want.length)) {
        return true;
      }
    }
    return false;
  }
}
