package io.github.rasm.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rasm.TestData;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens pages of {@code rasm inspect} in headless Chromium; skipped where there is none. The
 * environment variable RASM_CHROMIUM names another browser of that family.
 */
@Tag("browser")
class InspectPageTest {
  @TempDir Path dir;

  private static String browser() {
    String named = System.getenv("RASM_CHROMIUM");
    List<String> candidates =
        named != null
            ? List.of(named)
            : List.of(
                "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable");
    String found =
        candidates.stream()
            .filter(path -> Files.isExecutable(Path.of(path)))
            .findFirst()
            .orElse(null);
    assumeTrue(found != null, "skipped, since there is none of " + candidates);
    return found;
  }

  /** Runs the browser; returns what it prints. */
  private String open(Path page, String... what) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + Files.createTempDirectory(dir, "profile")));
    command.addAll(List.of(what));
    command.add(page.toUri().toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor());
    return out;
  }

  private Path page(Object file) {
    browser();
    Path page = dir.resolve("page.html");
    Cli.checkDone("", "", Cli.run("inspect", file, "-o", page));
    return page;
  }

  private static long count(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }

  /** The text that a reader sees in the sentences. */
  private static String sentences(String dom) {
    StringBuilder all = new StringBuilder();
    Pattern.compile("<p class=\"s\".*?</a>(.*?)</p>", Pattern.DOTALL)
        .matcher(dom)
        .results()
        .forEach(match -> all.append(match.group(1).replaceAll("<[^>]*>", "")).append('\n'));
    return all.toString()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&");
  }

  @Test
  void seedArticle() throws Exception {
    Path page = page(TestData.path(InspectCommandTest.SEED));
    String dom = open(page, "--dump-dom");
    String expected = Cli.run("sentences", TestData.path(InspectCommandTest.SEED)).out();
    assertEquals(expected, sentences(dom));
    assertEquals(expected.lines().count(), count(dom, "<p class=\"s\""));
    assertTrue(dom.contains("dir=\"rtl\""));
  }

  @Test
  void pictureIsNotBlank() throws Exception {
    Path page = page(TestData.path("testdata/fixture-rich.txt"));
    Path picture = dir.resolve("page.png");
    open(page, "--window-size=1200,800", "--screenshot=" + picture);
    BufferedImage image = ImageIO.read(picture.toFile());
    assertEquals(1200, image.getWidth());
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < image.getHeight(); y += 2) {
      for (int x = 0; x < image.getWidth(); x += 2) {
        colours.add(image.getRGB(x, y));
      }
    }
    assertTrue(colours.size() > 50, "colours: " + colours.size());
  }

  @Test
  void hostileText() throws Exception {
    String text =
        "<script>document.title='gone'</script><img src=x onerror=\"document.title='gone'\">\n"
            + "</p></main></style><h1>title</h1> &lt; \" ' --> ]]>\n"
            + "\u202Eright \u2066left\u2069 \u202Aـ\u202C \u200F\u061C \uFEFF\n"
            + "كلمة \"<b>".repeat(3_000)
            + "\n"
            + "ا".repeat(100_000)
            + "\n";
    String dom = open(page(TestFiles.write(dir.resolve("hostile.txt"), text)), "--dump-dom");
    assertEquals(0, count(dom, "<script|<img|<h1|<b>k|onerror=\""), "elements of the text");
    assertTrue(dom.contains("hostile.txt – Rasm</title>"));
    String body = dom.substring(dom.indexOf("<main>"));
    assertFalse(Pattern.compile("[\u202A-\u202E\u2066-\u2069\u200F\u061C]").matcher(body).find());
    String seen = sentences(dom);
    assertTrue(seen.contains("<script>document.title='gone'</script><img src=x onerror="));
    assertTrue(seen.contains("</p></main></style><h1>title</h1> &lt; \" ' --> ]]>"));
    assertEquals(3_000, count(seen, "كلمة \"<b>"));
    assertEquals(100_000, count(seen, "ا"));
  }
}
