package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTableTest {
  private static final Pattern CODE_POINT = Pattern.compile("U\\+([0-9A-F]{4,6})");

  /** The tables of the profiles as they stand; each takes a while. */
  private static final Map<String, String> PRINTED = new ConcurrentHashMap<>();

  private static String print(String profile) {
    return PRINTED.computeIfAbsent(profile, name -> run(name));
  }

  private static String run(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("normalize", "--print-profile"));
    all.addAll(List.of(arguments));
    Cli.Result result = Cli.run(all.toArray());
    assertEquals("", result.err());
    assertEquals(ExitCode.DONE, result.code());
    return result.out();
  }

  private static void checkRow(String table, String codePoint, String name, String becomes) {
    String row =
        table.lines().filter(line -> line.startsWith(codePoint + " ")).findFirst().orElse("");
    assertEquals(codePoint + "|" + name + "|" + becomes, row.replaceAll(" {2,}", "|"));
  }

  @Test
  void standard() {
    String table = print("standard");
    checkRow(table, "U+0623", "ARABIC LETTER ALEF WITH HAMZA ABOVE", "U+0627 ARABIC LETTER ALEF");
    checkRow(table, "U+0640", "ARABIC TATWEEL", "removed");
    checkRow(table, "U+FEFB", "ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM", "U+0644 U+0627");
    checkRow(
        table,
        "U+0654",
        "ARABIC HAMZA ABOVE",
        "composed with the letter before: U+0648 → U+0624, U+0649 → U+0626, U+064A → U+0626,"
            + " U+06C1 → U+06C2, U+06CC → U+0626, U+06D2 → U+06D3, U+06D5 → U+06C0; else removed");
    checkRow(
        table,
        "U+034F",
        "COMBINING GRAPHEME JOINER",
        "removed beside a mark that is removed; else unchanged");
    assertFalse(table.contains("\nU+0629 "), "ta marbuta stays");
  }

  @Test
  void light() {
    String table = print("light");
    checkRow(
        table,
        "U+0653",
        "ARABIC MADDAH ABOVE",
        "composed with the letter before: U+0627 → U+0622; else unchanged");
    checkRow(
        table,
        "U+FE76",
        "ARABIC FATHA ISOLATED FORM",
        "U+064E ARABIC FATHA after an Arabic letter, mark or tatweel; else U+0020 U+064E");
  }

  @Test
  void search() {
    String table = print("search");
    checkRow(
        table,
        "U+066B",
        "ARABIC DECIMAL SEPARATOR",
        "U+002E FULL STOP beside a digit; else unchanged");
    checkRow(
        table, "U+200D", "ZERO WIDTH JOINER", "removed between Arabic letters; else unchanged");
    assertTrue(table.contains("three or more times in a row is written twice."), table);
    assertTrue(table.contains("Spaces in a row"), table);
  }

  @Test
  void none() {
    assertEquals("Nothing is changed.\n", print("none"));
  }

  @Test
  void flagsAreHeeded() {
    String table = run("none", "--ya=farsi-final", "--elongation=1");
    checkRow(
        table,
        "U+06CC",
        "ARABIC LETTER FARSI YEH",
        "U+064A ARABIC LETTER YEH before an Arabic letter; else U+0649 ARABIC LETTER ALEF MAKSURA");
    assertEquals(3, table.lines().count(), table);
    assertTrue(table.contains("is written once."), table);
    assertFalse(print("lucene").contains("row is written"));
  }

  @Test
  void rowsOfCharactersAlone() {
    assertEquals(
        "An Arabic letter three or more times in a row is written twice.\n",
        run("none", "--elongation"));
  }

  @Test
  void columnsAreAligned() {
    List<String> lines = print("lucene").lines().toList();
    int column = lines.get(0).indexOf("becomes");
    for (String line : lines) {
      assertTrue(line.startsWith("  ", column - 2), line);
      assertTrue(line.charAt(column) != ' ', line);
    }
  }

  /** Every row is true of the code point alone, and what has no row is untouched. */
  @ParameterizedTest
  @EnumSource
  void tableSaysWhatTheNormalizerDoes(Profile profile) {
    Normalizer normalizer = Normalizer.of(profile);
    Map<Integer, String> alone = new HashMap<>();
    for (String[] row : rows(print(profile.label()))) {
      alone.put(codePoints(row[0]).codePointAt(0), row[2].replaceFirst(".*else ", ""));
    }
    StringBuilder wrong = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String self = Character.toString(c);
      String becomes = alone.getOrDefault(c, "unchanged");
      String expected = becomes.equals("unchanged") ? self : codePoints(becomes);
      if (!normalizer.normalize(self).equals(expected)) {
        wrong.append(ProfileTable.notation(c)).append(": ").append(becomes).append('\n');
      }
    }
    assertEquals("", wrong.toString());
  }

  /** Returns the cells of each row below the heading. */
  private static List<String[]> rows(String table) {
    return table
        .lines()
        .filter(line -> line.startsWith("U+"))
        .map(line -> line.split(" {2,}"))
        .toList();
  }

  private static String codePoints(String text) {
    StringBuilder result = new StringBuilder();
    for (MatchResult match : CODE_POINT.matcher(text).results().toList()) {
      result.appendCodePoint(Integer.parseInt(match.group(1), 16));
    }
    return result.toString();
  }

  @Test
  void everyRowHasName() {
    for (String[] row : rows(print("search"))) {
      int c = codePoints(row[0]).codePointAt(0);
      String name = UCharacter.getName(c);
      // An ICU4J older than the table does not know the names of the newest characters.
      assertEquals(name != null ? name : UCharacter.getExtendedName(c), row[1]);
    }
  }

  @Test
  void tableGoesWhereTheOutputGoes(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("table");
    assertEquals("", run("lucene", "-o", file));
    assertEquals(print("lucene"), Files.readString(file));
  }

  @Test
  void whatMakesNoSenseWithItIsRefused() {
    for (Object[] other :
        new Object[][] {{"--profile=none"}, {"--output-dir=x"}, {"x"}, {"--no-alef"}}) {
      List<Object> all = new ArrayList<>(List.of("normalize", "--print-profile", "lucene"));
      all.addAll(List.of(other));
      Cli.Result result = Cli.run(all.toArray());
      assertEquals(ExitCode.USAGE, result.code());
      assertEquals("", result.out());
    }
    assertEquals(ExitCode.USAGE, Cli.run("normalize", "--print-profile=fast").code());
  }
}
