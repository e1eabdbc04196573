package io.github.rasm.internal.tokenize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {
  @Test
  void classesOfListedForms() {
    check("د.", AbbreviationClass.TITLE, AbbreviationClass.UNIT);
    check("أ.د.", AbbreviationClass.TITLE);
    check("ص.", AbbreviationClass.REFERENCE, AbbreviationClass.CALENDAR);
    check(
        "م",
        AbbreviationClass.TITLE,
        AbbreviationClass.REFERENCE,
        AbbreviationClass.CALENDAR,
        AbbreviationClass.UNIT);
    check("كلم/س", AbbreviationClass.UNIT);
    check("ر.س", AbbreviationClass.MONEY);
    check("ج.م.ع", AbbreviationClass.STATE);
    check("أ.ف.ب", AbbreviationClass.AGENCY);
    check("بي.بي.سي", AbbreviationClass.LATIN);
    check("كتاب");
    check("أ.ف");
    check("");
    check(".");
  }

  @Test
  void marksTatweelHamzaAndCaseDoNotCount() {
    check("أَ.فـ.ب", AbbreviationClass.AGENCY);
    check("ا\u0654.ف.ب", AbbreviationClass.AGENCY);
    check("ق.ه", AbbreviationClass.CALENDAR);
    check("DR.", AbbreviationClass.TITLE);
  }

  @Test
  void theBundledListIsReadOnce() {
    assertSame(Abbreviations.bundled(), Abbreviations.bundled());
  }

  @Test
  void listsCanBeExtended() {
    Abbreviations more = Abbreviations.bundledWith(List.of("agency وا.س"));
    assertEquals(AbbreviationClass.AGENCY.bit(), more.classesOf("وا.س"));
    assertEquals(0, Abbreviations.bundled().classesOf("وا.س"));
  }

  private static void check(String form, AbbreviationClass... want) {
    int bits = 0;
    for (AbbreviationClass c : want) {
      bits |= c.bit();
    }
    assertEquals(bits, Abbreviations.bundled().classesOf(form), form);
  }
}
