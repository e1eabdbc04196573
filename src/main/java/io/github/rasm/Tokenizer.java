package io.github.rasm;

import io.github.rasm.internal.tokenize.Abbreviations;
import io.github.rasm.internal.tokenize.TokenScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Cuts text into typed tokens whose spans point into the text.
 *
 * <p>Immutable and safe for use by several threads. Everything outside the tokens is white space or
 * ignorable. Time is linear in the length of the text. A token is at most {@value
 * #MAX_TOKEN_LENGTH} UTF-16 code units long; what would be longer is cut.
 *
 * <pre>{@code
 * for (Token token : Tokenizer.standard().tokenize(text)) {
 *   System.out.println(token.type() + " " + token.in(text));
 * }
 * }</pre>
 */
public final class Tokenizer {
  /** The greatest length of a token, in UTF-16 code units. */
  public static final int MAX_TOKEN_LENGTH = 16_384;

  private final boolean treebank;
  private final Abbreviations abbreviations;

  private Tokenizer(boolean treebank, Abbreviations abbreviations) {
    this.treebank = treebank;
    this.abbreviations = abbreviations;
  }

  /** Returns the tokenizer that keeps dates, times, abbreviations and runs of marks whole. */
  public static Tokenizer standard() {
    return Standard.INSTANCE;
  }

  /**
   * Returns the tokenizer for the units of the Prague Arabic Dependency Treebank: every mark is a
   * token, dates and times are split, the dots of abbreviations stand apart.
   */
  public static Tokenizer treebank() {
    return Treebank.INSTANCE;
  }

  /** Returns a builder that starts from {@link #standard()}. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new cursor, for one thread. */
  public TokenCursor cursor() {
    return new TokenCursor(new TokenScanner(treebank, abbreviations));
  }

  /** Returns the tokens of a text, in order. */
  public List<Token> tokenize(CharSequence text) {
    List<Token> tokens = new ArrayList<>(text.length() / 5 + 1);
    TokenCursor cursor = cursor().reset(text);
    while (cursor.next()) {
      tokens.add(new Token(cursor.start(), cursor.end(), cursor.type()));
    }
    return tokens;
  }

  /**
   * Returns the tokens of a normalized text, in order, with the spans they come from in the source:
   *
   * <pre>{@code
   * AlignedText aligned = Normalizer.of(Profile.STANDARD).align(source);
   * for (Token token : Tokenizer.standard().tokenize(aligned)) {
   *   System.out.println(token.in(source));
   * }
   * }</pre>
   *
   * <p>The spans are ascending and disjoint. Where one source character became several tokens (the
   * ligature U+FDFA becomes four words), these are one token, of the first one's type.
   */
  public List<Token> tokenize(AlignedText aligned) {
    List<Token> tokens = new ArrayList<>(aligned.text().length() / 5 + 1);
    Token last = null;
    TokenCursor cursor = cursor().reset(aligned.text());
    while (cursor.next()) {
      Span span = aligned.alignment().toSource(cursor.start(), cursor.end());
      if (last != null && span.start() < last.end()) {
        last = new Token(last.start(), Math.max(last.end(), span.end()), last.type());
        tokens.set(tokens.size() - 1, last);
      } else {
        last = new Token(span.start(), span.end(), cursor.type());
        tokens.add(last);
      }
    }
    return tokens;
  }

  /** True if the tokens are the treebank's units. */
  boolean isTreebank() {
    return treebank;
  }

  /** The tokenizer with the same abbreviations whose tokens decide where sentences end. */
  Tokenizer forSentences() {
    return treebank ? new Tokenizer(false, abbreviations) : this;
  }

  private static final class Standard {
    static final Tokenizer INSTANCE = builder().build();
  }

  private static final class Treebank {
    static final Tokenizer INSTANCE = builder().treebank(true).build();
  }

  /** Collects the settings of a tokenizer. */
  public static final class Builder {
    private final List<String> entries = new ArrayList<>();
    private boolean treebank;

    private Builder() {}

    /** Whether to deliver the treebank's units, as {@link Tokenizer#treebank()}. */
    public Builder treebank(boolean on) {
      treebank = on;
      return this;
    }

    /**
     * Adds abbreviations to the bundled ones. Each line is a class (title, reference, calendar,
     * unit, money, state, agency, latin), white space and the abbreviations of that class, as in
     * the bundled file.
     *
     * @throws IllegalArgumentException when a line is not of that form
     */
    public Builder withAbbreviations(Collection<String> lines) {
      Abbreviations.bundledWith(lines);
      entries.addAll(lines);
      return this;
    }

    /**
     * Adds the abbreviations of a UTF-8 file to the bundled ones; its form is that of {@link
     * #withAbbreviations(Collection)}, with comments behind {@code #}.
     *
     * @throws IOException when the file cannot be read
     * @throws IllegalArgumentException when a line is not of that form
     */
    public Builder withAbbreviations(Path file) throws IOException {
      return withAbbreviations(Files.readAllLines(file));
    }

    /** Returns the tokenizer. */
    public Tokenizer build() {
      Abbreviations list =
          entries.isEmpty() ? Abbreviations.bundled() : Abbreviations.bundledWith(entries);
      return new Tokenizer(treebank, list);
    }
  }
}
