package io.github.rasm.internal.evaluate;

import io.github.rasm.CliticCursor;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.SentenceCursor;
import io.github.rasm.SentenceSegmenter;
import io.github.rasm.Span;
import io.github.rasm.TokenType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares what is found in raw text with gold documents, counting as the CoNLL 2018 shared task
 * does, and keeps the errors.
 */
public final class Evaluation {
  private final SentenceCursor sentence;

  /** Null when words are not split. */
  private final CliticCursor clitics;

  private final SpanScore tokenScore = new SpanScore();
  private final SpanScore sentenceScore = new SpanScore();
  private final WordScore wordScore = new WordScore();
  private final Map<String, Integer> tokenErrors = new HashMap<>();
  private final Map<String, Integer> sentenceErrors = new HashMap<>();
  private final Map<String, Integer> wordErrors = new HashMap<>();

  // What was found in the document being looked at.
  private final List<Span> sentences = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final List<Span> tokens = new ArrayList<>();
  private final List<TokenType> types = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();

  /**
   * Makes an evaluation without documents.
   *
   * @param splitter null when words are not to be split
   */
  public Evaluation(SentenceSegmenter segmenter, CliticSegmenter splitter) {
    this.sentence = segmenter.cursor();
    this.clitics = splitter == null ? null : splitter.cursor();
  }

  /** Analyzes the text of a document and compares. */
  public void add(GoldDocument gold) {
    analyze(gold.text());
    for (SpanScore.Difference difference : tokenScore.add(gold.tokens(), tokens)) {
      count(tokenErrors, difference.in(gold.text()));
    }
    sentenceScore.add(gold.sentences(), sentences);
    countBoundaries(gold);
    for (String difference : wordScore.add(gold.tokens(), gold.words(), tokens, words)) {
      count(wordErrors, difference);
    }
  }

  private void analyze(String text) {
    sentences.clear();
    reasons.clear();
    tokens.clear();
    types.clear();
    words.clear();
    sentence.reset(text);
    while (sentence.next()) {
      sentences.add(new Span(sentence.start(), sentence.end()));
      reasons.add(sentence.reason());
      if (clitics != null) {
        clitics.reset(sentence);
      }
      for (int i = 0; i < sentence.tokenCount(); i++) {
        Span token = new Span(sentence.tokenStart(i), sentence.tokenEnd(i));
        tokens.add(token);
        types.add(sentence.tokenType(i));
        words.add(wordsOf(i, text.substring(token.start(), token.end())));
      }
    }
  }

  private List<String> wordsOf(int token, String surface) {
    int count = clitics == null ? 0 : clitics.segmentCount(token);
    if (count <= 1) {
      return List.of(surface);
    }
    List<String> forms = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      forms.add(clitics.form(token, i));
    }
    return forms;
  }

  private void countBoundaries(GoldDocument gold) {
    Set<Integer> goldEnds = new HashSet<>();
    gold.sentences().forEach(span -> goldEnds.add(span.end()));
    Set<Integer> ends = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      ends.add(sentences.get(i).end());
      if (!goldEnds.contains(sentences.get(i).end())) {
        // Without the score, so that one rule is one row.
        count(sentenceErrors, "false: " + reasons.get(i).replaceFirst(", score .*", ""));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Span token = tokens.get(i);
      if (goldEnds.contains(token.end()) && !ends.contains(token.end())) {
        boolean word = types.get(i) == TokenType.WORD;
        String last = word ? "a word" : gold.text().substring(token.start(), token.end());
        count(sentenceErrors, "missed after " + last);
      }
    }
  }

  private static void count(Map<String, Integer> errors, String error) {
    errors.merge(error, 1, Integer::sum);
  }

  /** How well tokens were found. */
  public SpanScore tokens() {
    return tokenScore;
  }

  /** How well sentences were found. */
  public SpanScore sentences() {
    return sentenceScore;
  }

  /** How well words were found. */
  public WordScore words() {
    return wordScore;
  }

  /** The errors in tokens, gold before system, the commonest first. */
  public List<Map.Entry<String, Integer>> tokenErrors() {
    return sorted(tokenErrors);
  }

  /** False and missed sentence ends by kind, the commonest first. */
  public List<Map.Entry<String, Integer>> sentenceErrors() {
    return sorted(sentenceErrors);
  }

  /** The errors in the words of multiword tokens, gold before system, the commonest first. */
  public List<Map.Entry<String, Integer>> wordErrors() {
    return sorted(wordErrors);
  }

  private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> errors) {
    return errors.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }
}
