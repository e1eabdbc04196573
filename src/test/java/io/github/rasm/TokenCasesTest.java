package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays the cases of {@code testdata/tokens.txt} by list and by cursor. */
class TokenCasesTest {
  private static final String FILE = "testdata/tokens.txt";

  private final List<String> failures = new ArrayList<>();
  private final TokenCursor standard = Tokenizer.standard().cursor();
  private final TokenCursor treebank = Tokenizer.treebank().cursor();
  private int cases;

  @Test
  void allCases() {
    List<String> lines = TestData.lines(FILE);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isEmpty() && !line.startsWith("# ") && !line.equals("#")) {
        check(FILE + ":" + (i + 1), line);
      }
    }
    if (!failures.isEmpty()) {
      fail(failures.size() + " failures\n" + String.join("\n", failures));
    }
    assertTrue(cases > 500, "cases read: " + cases);
  }

  private void check(String place, String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 3) {
      failures.add(place + ": " + fields.length + " fields, want 3");
      return;
    }
    String text = unescaped(fields[1]);
    String want = unescaped(fields[2]);
    for (String grammar : fields[0].split(",")) {
      cases++;
      switch (grammar) {
        case "standard" -> check(place + ": standard", text, want, Tokenizer.standard(), standard);
        case "treebank" -> check(place + ": treebank", text, want, Tokenizer.treebank(), treebank);
        default -> failures.add(place + ": no such grammar: " + grammar);
      }
    }
  }

  private void check(
      String place, String text, String want, Tokenizer tokenizer, TokenCursor cursor) {
    List<String> list = new ArrayList<>();
    for (Token token : tokenizer.tokenize(text)) {
      list.add(token.in(text) + "/" + token.type());
    }
    compare(place + ": list", list, want);

    compare(place + ": cursor on text", read(cursor.reset(new StringBuilder(text)), text, 0), want);

    // An array that goes on in both directions.
    String padded = "ab" + text + "ab";
    cursor.reset(padded.toCharArray(), 2, 2 + text.length());
    compare(place + ": cursor on array", read(cursor, text, 2), want);
  }

  private static List<String> read(TokenCursor cursor, String text, int shift) {
    List<String> tokens = new ArrayList<>();
    while (cursor.next()) {
      String form = text.substring(cursor.start() - shift, cursor.end() - shift);
      tokens.add(form + "/" + cursor.type());
    }
    return tokens;
  }

  private void compare(String place, List<String> got, String want) {
    String joined = String.join(" ", got);
    if (!joined.equals(want)) {
      failures.add(place + ": got " + joined + " want " + want);
    }
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      i++;
      switch (text.charAt(i)) {
        case 'n' -> out.append('\n');
        case '\\' -> out.append('\\');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("not an escape: " + text.substring(i - 1));
      }
    }
    return out.toString();
  }
}
