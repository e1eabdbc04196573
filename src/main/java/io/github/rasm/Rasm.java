package io.github.rasm;

/**
 * The one door for everybody who has a text and wants what is in it.
 *
 * <pre>{@code
 * Document document = Rasm.analyze(text);
 * for (Sentence sentence : document.sentences()) {
 *   System.out.println(document.text(sentence));
 *   for (Token token : sentence.tokens()) {
 *     System.out.println(token.type() + " " + document.text(token));
 *   }
 * }
 * }</pre>
 *
 * <p>Who wants other settings builds a {@link SentenceSegmenter}; who wants speed takes its {@link
 * SentenceCursor}.
 */
public final class Rasm {
  private Rasm() {}

  /** Finds the sentences and tokens of a text, with {@link SentenceSegmenter#standard()}. */
  public static Document analyze(CharSequence text) {
    String source = text.toString();
    return new Document(source, SentenceSegmenter.standard().segment(source));
  }

  /** Finds the sentences, tokens and clitics of a text, with the bundled model. */
  public static Document analyze(CharSequence text, CliticScheme scheme) {
    String source = text.toString();
    return new Document(source, CliticSegmenter.of(scheme).segmentText(source));
  }
}
