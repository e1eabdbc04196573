package io.github.rasm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  static final String SEED = "seeds/000_049adfc7b580f6d8.txt";

  @TempDir Path dir;

  private static String body(String page) {
    return page.substring(page.indexOf("<main>"));
  }

  @Test
  void sentencesTokensAndLegend() {
    Cli.Result result = Cli.runWithInput("قال 3.\nثم", "inspect", "--scheme=none");
    assertEquals(
        """
        <main>
        <p class="s" id="s1"><a class="n" href="#s1">1</a><span class="t WORD" data-tip="WORD [0, 3)  قال">قال</span> <span class="t NUMBER" data-tip="NUMBER [4, 5)  3">3</span><span class="t PUNCT" data-tip="PUNCT [5, 6)  .">.</span></p>
        <p class="s" id="s2"><a class="n" href="#s2">2</a><span class="t WORD" data-tip="WORD [7, 9)  ثم">ثم</span></p>
        </main>
        <aside class="legend">
        <ul>
        <li><b>sentences</b> 2</li>
        <li><b>tokens</b> 4</li>
        <li><span class="t WORD">WORD</span> 2</li>
        <li><span class="t NUMBER">NUMBER</span> 1</li>
        <li><span class="t PUNCT">PUNCT</span> 1</li>
        </ul>
        </aside>
        </body>
        </html>
        """,
        body(result.out()));
    assertEquals("", result.err());
  }

  @Test
  void cliticsAreMarked() {
    String page =
        HandMade.write(
            "للكتب وكتابهم",
            HandMade.of(
                Map.of(
                    "للكتب", "0-1:PREP:ل 1-5:STEM:الكتب",
                    "وكتابهم", "0-1:CONJ:و 1-5:STEM:كتاب 5-7:PRON:هم")),
            null,
            OffsetUnit.UTF16,
            out -> new PageWriter(out, false));
    assertTrue(
        page.contains(
            "data-tip=\"WORD [0, 5)  للكتب&#10;PREP [0, 1)  ل&#10;STEM [1, 5)  الكتب\">"
                + "<span class=\"p\">ل</span>لكتب</span>"),
        page);
    assertTrue(
        page.contains("<span class=\"p\">و</span>كتاب<span class=\"e\">هم</span></span>"), page);
    assertTrue(page.contains("<li><span class=\"p\">CONJ</span> 1</li>"), page);
    assertTrue(page.contains("<li><span class=\"e\">PRON</span> 1</li>"), page);
    assertTrue(page.contains("<title>x.txt – Rasm</title>"), page);
  }

  @Test
  void nothingOfTheTextIsMarkup() throws IOException {
    Path file =
        TestFiles.write(
            dir.resolve("a<b>&\".txt"),
            "<script>alert('\"&')</script> \u202Eabc\u202C \u2066x\u2069 \u0000\u0007\u0085</style>\n");
    String page = Cli.run("inspect", file, file).out();
    String body = body(page);
    assertFalse(body.contains("<script"), body);
    assertFalse(body.contains("</style"), body);
    assertFalse(body.matches("(?s).*[\u202A-\u202E\u2066-\u2069\u0000-\u0009].*"), body);
    assertTrue(body.contains("<i class=\"c\">U+202E</i>"), body);
    assertTrue(body.contains("<h2>" + dir + "/a&lt;b&gt;&amp;&quot;.txt</h2>"), body);
    assertEquals(page.indexOf("</title>"), page.lastIndexOf("</title>"));
  }

  @Test
  void pageLoadsNothing() {
    String page = Cli.run("inspect", TestData.path(SEED)).out();
    assertFalse(page.matches("(?s).*(src=|url\\(|@import|<link|<script|http:).*"));
    assertTrue(page.contains("default-src 'none'; style-src 'unsafe-inline'"));
    assertFalse(body(page).contains(" style="));
  }

  @Test
  void pageGoesToAFile() throws IOException {
    Path page = dir.resolve("page.html");
    Cli.checkDone("", "", Cli.run("inspect", TestData.path(SEED), "-o", page));
    assertTrue(Files.readString(page).endsWith("</html>\n"));
    Path missing = dir.resolve("missing");
    Cli.checkFailed(
        missing + ": no such file or directory",
        Cli.run("inspect", missing, "-o", dir.resolve("x.html")));
    assertFalse(Files.exists(dir.resolve("x.html")));
  }

  @Test
  void emptyInputGivesAPageWithoutSentences() {
    Cli.Result result = Cli.run("inspect");
    assertTrue(result.out().contains("<b>sentences</b> 0"), result.out());
    assertEquals(ExitCode.DONE, result.code());
  }
}
