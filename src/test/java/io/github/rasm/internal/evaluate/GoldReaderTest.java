package io.github.rasm.internal.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rasm.Span;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldReaderTest {
  private static String line(String id, String form, String misc) {
    return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc;
  }

  private static GoldDocument one(String... lines) throws IOException {
    List<GoldDocument> documents = GoldReader.read(List.of(lines));
    assertEquals(1, documents.size());
    return documents.get(0);
  }

  @Test
  void multiwordTokens() throws IOException {
    GoldDocument document =
        one(
            "# text = وكتب 5.",
            line("1-2", "وكتب", "_"),
            line("1", "و", "_"),
            line("2", "كتب", "_"),
            line("3", "5", "SpaceAfter=No"),
            line("4", ".", "_"),
            "");
    assertEquals("وكتب 5.", document.text());
    assertEquals(List.of(new Span(0, 4), new Span(5, 6), new Span(6, 7)), document.tokens());
    assertEquals(List.of(List.of("و", "كتب"), List.of("5"), List.of(".")), document.words());
    assertEquals(List.of(new Span(0, 7)), document.sentences());
  }

  @Test
  void wordsSideBySideFormATokenWhereThereAreNoRanges() throws IOException {
    GoldDocument document =
        one(
            line("1", "ل", "SpaceAfter=No"),
            line("2", "لسلطة", "X=y|SpaceAfter=No"),
            line("3", ".", "_"),
            line("4", "ب", "SpaceAfter=No"),
            line("5", "350", "_"));
    assertEquals("للسلطة. ب350", document.text());
    assertEquals(
        List.of(List.of("ل", "لسلطة"), List.of("."), List.of("ب"), List.of("350")),
        document.words());
  }

  @Test
  void wordsSideBySideStayApartWhereThereAreRanges() throws IOException {
    GoldDocument document =
        one(
            line("1", "ا", "SpaceAfter=No"),
            line("2", "ب", "_"),
            line("3-4", "به", "_"),
            line("3", "ب", "_"),
            line("4", "ه", "_"));
    assertEquals(3, document.tokens().size());
    assertEquals("اب به", document.text());
  }

  @Test
  void documentsAndParagraphs() throws IOException {
    List<GoldDocument> documents =
        GoldReader.read(
            List.of(
                "# newdoc id = 1",
                line("1", "a", "_"),
                "",
                line("1", "b", "_"),
                "",
                "# newpar",
                line("1", "c", "_"),
                line("1.1", "ghost", "_"),
                "",
                "# newdoc id = 2",
                line("1", "d", "_")));
    assertEquals(List.of("a b\n\nc", "d"), documents.stream().map(GoldDocument::text).toList());
    assertEquals(
        List.of(new Span(0, 1), new Span(2, 3), new Span(5, 6)), documents.get(0).sentences());
  }

  @Test
  void rawTextLines() throws IOException {
    List<GoldDocument> documents =
        GoldReader.read(
            List.of(
                "# sent_id = x.1:p1",
                "# text = وبما | ان",
                "وبما\tو|ب|ما\tCCONJ|ADP|DET\t_",
                "|\t|\tPUNCT\t_",
                "ان\tان\tSCONJ\t_",
                "",
                "# sent_id = x.1:p2",
                "# text = لا",
                "لا\tلا\tPART\t_",
                "",
                "# sent_id = x.2:p1",
                "# text = نعم.",
                "نعم\tنعم\tPART\tSpaceAfter=No",
                ".\t.\tPUNCT\t_",
                ""));
    assertEquals(
        List.of("وبما | ان لا", "نعم."), documents.stream().map(GoldDocument::text).toList());
    assertEquals(
        List.of(List.of("و", "ب", "ما"), List.of("|"), List.of("ان"), List.of("لا")),
        documents.get(0).words());
  }

  @Test
  void faultsAreTold() {
    assertEquals(
        "line 2 is not ten columns between tabs",
        assertThrows(IOException.class, () -> one(line("1", "a", "_"), "x")).getMessage());
    assertEquals(
        "line 1 is not a number, a range or a decimal number at its start",
        assertThrows(IOException.class, () -> one(line("x", "a", "_"))).getMessage());
    assertEquals(
        "the text \"ab\" does not go on with c",
        assertThrows(IOException.class, () -> one("# text = ab", line("1", "c", "_")))
            .getMessage());
  }
}
