package io.github.rasm;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replays the cases of {@code testdata/tokens.txt} by list and by cursor. */
class TokenCasesTest {
  private final CaseFile file = new CaseFile("testdata/tokens.txt");

  private final TokenCursor standard = Tokenizer.standard().cursor();
  private final TokenCursor treebank = Tokenizer.treebank().cursor();

  @Test
  void allCases() {
    file.replay(3, 500, this::check);
  }

  private void check(String place, String[] fields) {
    String text = CaseFile.unescaped(fields[1]);
    String want = CaseFile.unescaped(fields[2]);
    for (String grammar : fields[0].split(",")) {
      file.count();
      switch (grammar) {
        case "standard" -> check(place + ": standard", text, want, Tokenizer.standard(), standard);
        case "treebank" -> check(place + ": treebank", text, want, Tokenizer.treebank(), treebank);
        default -> file.fail(place + ": no such grammar: " + grammar);
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
      file.fail(place + ": got " + joined + " want " + want);
    }
  }
}
