package io.github.rasm.internal.evaluate;

import io.github.rasm.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads gold documents.
 *
 * <p>From CoNLL-U: documents as {@code # newdoc} has them, one if there is none; the raw text of a
 * document is its sentences, as {@code # text} or the forms and {@code SpaceAfter=No} have them,
 * joined by one space, or by an empty line before {@code # newpar}. Where a file has no multiword
 * tokens, words that stand side by side, letter to letter, form one token: such treebanks write
 * clitics so.
 *
 * <p>From lines of surface, words joined by a vertical bar, part of speech, {@code SpaceAfter=No}:
 * documents as {@code # sent_id} has them before its colon.
 */
public final class GoldReader {
  private static final int CONLLU_COLUMNS = 10;
  private static final String TEXT = "# text = ";
  private static final String SENTENCE = "# sent_id = ";
  private static final String NEW_DOCUMENT = "# newdoc";
  private static final String NEW_PARAGRAPH = "# newpar";
  private static final String NO_SPACE = "SpaceAfter=No";
  private static final String NO_DOCUMENT = "";

  /** A token as its lines have it. */
  private record Token(String surface, List<String> words, boolean spaceAfter) {}

  private final List<GoldDocument> documents = new ArrayList<>();
  private boolean conllu;
  private boolean hasRanges;

  // The document being read.
  private String document = NO_DOCUMENT;
  private final List<List<Token>> sentences = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> paragraphs = new ArrayList<>();

  // The sentence being read.
  private final List<Token> tokens = new ArrayList<>();
  private String text;
  private boolean newParagraph;

  /** How many of the next word lines belong to the multiword token before them. */
  private int inRange;

  private int number;

  private GoldReader() {}

  /**
   * Reads all documents of a file.
   *
   * @param lines its lines
   * @throws IOException when it is of neither form
   */
  public static List<GoldDocument> read(List<String> lines) throws IOException {
    GoldReader reader = new GoldReader();
    for (String line : lines) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      int columns = line.split("\t", -1).length;
      reader.conllu |= columns == CONLLU_COLUMNS;
      reader.hasRanges |= columns == CONLLU_COLUMNS && line.matches("[0-9]+-[0-9]+\t.*");
    }
    for (String line : lines) {
      reader.number++;
      reader.line(line);
    }
    reader.endSentence();
    reader.endDocument();
    return reader.documents;
  }

  private void line(String line) throws IOException {
    if (line.isBlank()) {
      endSentence();
    } else if (line.startsWith(TEXT)) {
      text = line.substring(TEXT.length());
    } else if (line.startsWith(NEW_DOCUMENT)) {
      endDocument();
    } else if (line.startsWith(NEW_PARAGRAPH)) {
      newParagraph = true;
    } else if (line.startsWith(SENTENCE) && !conllu) {
      String id = line.substring(SENTENCE.length());
      int colon = id.lastIndexOf(':');
      String now = colon < 0 ? NO_DOCUMENT : id.substring(0, colon);
      if (!now.equals(document)) {
        endDocument();
        document = now;
      }
    } else if (line.charAt(0) != '#') {
      String[] columns = line.split("\t", -1);
      if (conllu) {
        word(columns);
      } else {
        surface(columns);
      }
    }
  }

  private void surface(String[] columns) throws IOException {
    if (columns.length < 2) {
      throw malformed("a line of surface, words and more between tabs");
    }
    String parts = columns[1];
    List<String> words =
        columns[0].contains("|") ? List.of(columns[0]) : List.of(parts.split("\\|"));
    boolean glued = columns.length > 3 && columns[3].contains(NO_SPACE);
    tokens.add(new Token(columns[0], words, !glued));
  }

  private void word(String[] columns) throws IOException {
    if (columns.length != CONLLU_COLUMNS) {
      throw malformed("ten columns between tabs");
    }
    String id = columns[0];
    boolean spaceAfter = !columns[9].contains(NO_SPACE);
    int dash = id.indexOf('-');
    try {
      if (dash > 0) {
        inRange =
            Integer.parseInt(id.substring(dash + 1)) - Integer.parseInt(id.substring(0, dash)) + 1;
        tokens.add(new Token(columns[1], new ArrayList<>(), spaceAfter));
      } else if (id.indexOf('.') < 0) {
        Integer.parseInt(id);
        word(columns[1], spaceAfter);
      }
    } catch (NumberFormatException e) {
      throw malformed("a number, a range or a decimal number at its start");
    }
  }

  private void word(String form, boolean spaceAfter) {
    Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    if (inRange > 0) {
      inRange--;
      last.words().add(form);
    } else if (!hasRanges && last != null && !last.spaceAfter() && meet(last.surface(), form)) {
      List<String> words = new ArrayList<>(last.words());
      words.add(form);
      tokens.set(tokens.size() - 1, new Token(last.surface() + form, words, spaceAfter));
    } else {
      List<String> words = new ArrayList<>();
      words.add(form);
      tokens.add(new Token(form, words, spaceAfter));
    }
  }

  /** Whether two forms side by side would be one word to a reader. */
  private static boolean meet(String left, String right) {
    return isOfWord(left.codePointBefore(left.length())) && isOfWord(right.codePointAt(0));
  }

  private static boolean isOfWord(int c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private IOException malformed(String expected) {
    return new IOException("line " + number + " is not " + expected);
  }

  private void endSentence() throws IOException {
    if (!tokens.isEmpty()) {
      sentences.add(List.copyOf(tokens));
      texts.add(text == null ? joined() : text);
      paragraphs.add(newParagraph);
    }
    tokens.clear();
    text = null;
    newParagraph = false;
    inRange = 0;
  }

  private String joined() {
    StringBuilder joined = new StringBuilder();
    for (Token token : tokens) {
      joined.append(token.surface()).append(token.spaceAfter() ? " " : "");
    }
    return joined.toString().strip();
  }

  private void endDocument() throws IOException {
    StringBuilder raw = new StringBuilder();
    List<Span> sentenceSpans = new ArrayList<>();
    List<Span> tokenSpans = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (i > 0) {
        raw.append(paragraphs.get(i) ? "\n\n" : " ");
      }
      int at = raw.length();
      raw.append(texts.get(i));
      int first = tokenSpans.size();
      for (Token token : sentences.get(i)) {
        int start = raw.indexOf(token.surface(), at);
        if (start < 0 || !raw.substring(at, start).isBlank()) {
          throw new IOException(
              "the text \"" + texts.get(i) + "\" does not go on with " + token.surface());
        }
        at = start + token.surface().length();
        tokenSpans.add(new Span(start, at));
        words.add(token.words());
      }
      sentenceSpans.add(new Span(tokenSpans.get(first).start(), at));
    }
    if (!sentences.isEmpty()) {
      documents.add(new GoldDocument(raw.toString(), sentenceSpans, tokenSpans, words));
    }
    sentences.clear();
    texts.clear();
    paragraphs.clear();
    document = NO_DOCUMENT;
  }
}
