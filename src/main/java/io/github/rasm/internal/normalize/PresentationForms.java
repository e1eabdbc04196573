package io.github.rasm.internal.normalize;

/** Reads the presentation forms out of {@link UnicodeTables}. */
final class PresentationForms {
  private static final String DATA = UnicodeTables.PRESENTATION_FORMS;

  private PresentationForms() {}

  static int count() {
    int count = 0;
    for (int at = 0; at < DATA.length(); at += 2 + DATA.charAt(at + 1)) {
      count++;
    }
    return count;
  }

  /** Gives every form of the table its text, from an index on. */
  static void fill(FoldTable table, int index) {
    int[] i = {index};
    forEach((form, text) -> table.expand(i[0]++, form, text));
  }

  /** Takes a form and its text. */
  interface Taker {
    void take(char form, String text);
  }

  /** Gives every form and its text to a taker, in the order of the forms. */
  static void forEach(Taker taker) {
    for (int at = 0; at < DATA.length(); at += 2 + DATA.charAt(at + 1)) {
      char form = DATA.charAt(at);
      String text = DATA.substring(at + 2, at + 2 + DATA.charAt(at + 1));
      // NFKC writes the rial sign with the Farsi ya; the word is Arabic.
      taker.take(form, form == CodePoints.RIAL_SIGN ? arabicYa(text) : text);
    }
  }

  private static String arabicYa(String text) {
    return text.replace((char) CodePoints.FARSI_YA, (char) CodePoints.YA);
  }
}
