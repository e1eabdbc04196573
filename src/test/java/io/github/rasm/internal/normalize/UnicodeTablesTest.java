package io.github.rasm.internal.normalize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.VersionInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Proves the generated tables for every code point against the running ICU4J, as far as both know
 * it.
 */
class UnicodeTablesTest {
  private static final VersionInfo TABLES = VersionInfo.getInstance(UnicodeTables.UNICODE_VERSION);

  private static IntStream known() {
    VersionInfo running = UCharacter.getUnicodeVersion();
    VersionInfo newest = running.compareTo(TABLES) < 0 ? running : TABLES;
    return IntStream.rangeClosed(0, 0x10FFFF)
        .filter(c -> UCharacter.isDefined(c) && UCharacter.getAge(c).compareTo(newest) <= 0);
  }

  @Test
  void theTablesAreOfAVersionOfUnicode() {
    assertTrue(TABLES.compareTo(VersionInfo.getInstance(14)) >= 0);
    assertTrue(known().count() > 280_000);
  }

  @Test
  void combiningClasses() {
    known()
        .forEach(
            c -> same(c, UCharacter.getCombiningClass(c), CodePoints.combiningClass(c), "class"));
  }

  @Test
  void arabicMarksAreTheNonSpacingMarksOfTheArabicBlocks() {
    known()
        .forEach(
            c -> {
              String block = UCharacter.UnicodeBlock.of(c).toString();
              // The mathematical block has no marks, Indic numbers have none either.
              boolean mark =
                  block.startsWith("ARABIC")
                      && UCharacter.getType(c) == UCharacter.NON_SPACING_MARK;
              same(c, mark, CodePoints.isArabicMark(c), "mark");
            });
  }

  @Test
  void arabicLettersAreThoseOfTheScriptOnPlaneZero() {
    known()
        .forEach(
            c -> {
              boolean letter =
                  c < 0x10000 && UScript.getScript(c) == UScript.ARABIC && UCharacter.isLetter(c);
              same(c, letter, CodePoints.isArabicLetter(c), "letter");
            });
  }

  @Test
  void presentationFormsAreNfkc() {
    Map<Integer, String> forms = new HashMap<>();
    String data = UnicodeTables.PRESENTATION_FORMS;
    for (int at = 0; at < data.length(); at += 2 + data.charAt(at + 1)) {
      forms.put((int) data.charAt(at), data.substring(at + 2, at + 2 + data.charAt(at + 1)));
    }
    Normalizer2 nfkc = Normalizer2.getNFKCInstance();
    known()
        .filter(c -> c >= 0xFB50 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE)
        .forEach(
            c -> {
              String form = Character.toString(c);
              same(c, nfkc.normalize(form), forms.getOrDefault(c, form), "NFKC");
              forms.remove(c);
            });
    assertEquals(Map.of(), forms, "forms outside the blocks, or unknown to ICU4J");
  }

  @Test
  void compositesAreThoseOfNfc() {
    Normalizer2 nfc = Normalizer2.getNFCInstance();
    known()
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .forEach(
            c -> {
              for (int mark = 0x0653; mark <= 0x0655; mark++) {
                same(
                    c,
                    Math.max(0, nfc.composePair(c, mark)),
                    CodePoints.composite(c, mark),
                    "pair");
              }
            });
  }

  private static void same(int c, Object want, Object got, String what) {
    if (!want.equals(got)) {
      assertEquals(want, got, what + " of " + Integer.toHexString(c));
    }
  }
}
