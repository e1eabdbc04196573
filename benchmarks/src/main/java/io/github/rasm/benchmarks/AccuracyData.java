package io.github.rasm.benchmarks;

import io.github.rasm.Span;
import io.github.rasm.internal.evaluate.GoldDocument;
import io.github.rasm.internal.evaluate.GoldReader;
import io.github.rasm.tools.clitic.Gold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What accuracy is measured on. */
final class AccuracyData {
  private static final Pattern PUNCTUATION = Pattern.compile("\\p{P}");

  private AccuracyData() {}

  /** Returns the sentences of documents by the name of the set. */
  static Map<String, List<List<String>>> sentences(Path data) throws IOException {
    List<List<String>> news = documents(data.resolve("sentences/ntrex-dev.tsv"));
    Map<String, List<List<String>>> sets = new LinkedHashMap<>();
    sets.put("ntrex-dev (news)", news);
    sets.put("ntrex-dev without first sentences", withoutFirst(news));
    sets.put(
        "iwslt2017-talks (20 sentences a unit)",
        documents(data.resolve("sentences/iwslt2017-talks.tsv")));
    sets.put("padt-dev (paragraph-like units)", documents(data.resolve("sentences/padt-dev.tsv")));
    return sets;
  }

  /** Returns the same for text without any code point of category P. */
  static Map<String, List<List<String>>> unpunctuated(Path data) throws IOException {
    Map<String, List<List<String>>> sets = new LinkedHashMap<>();
    sets.put(
        "ntrex-dev without punctuation",
        withoutPunctuation(documents(data.resolve("sentences/ntrex-dev.tsv"))));
    sets.put(
        "iwslt2017-talks without punctuation",
        withoutPunctuation(documents(data.resolve("sentences/iwslt2017-talks.tsv"))));
    return sets;
  }

  /** Reads documents, one a line, their sentences between tabs. */
  static List<List<String>> documents(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> Arrays.stream(line.split("\t")).filter(s -> !s.isBlank()).toList())
        .toList();
  }

  private static List<List<String>> withoutFirst(List<List<String>> documents) {
    return documents.stream().map(d -> d.subList(1, d.size())).toList();
  }

  private static List<List<String>> withoutPunctuation(List<List<String>> documents) {
    return documents.stream()
        .map(
            document ->
                document.stream()
                    .map(s -> PUNCTUATION.matcher(s).replaceAll("").strip())
                    .filter(s -> !s.isEmpty())
                    .toList())
        .toList();
  }

  /** Reads a gold file of CoNLL-U or of the four columns of the data's raw-text files. */
  static List<GoldDocument> gold(Path file) throws IOException {
    return GoldReader.read(Files.readAllLines(file));
  }

  /** Returns the sentences of documents as text. */
  static List<List<String>> texts(List<GoldDocument> documents) {
    return documents.stream()
        .map(d -> d.sentences().stream().map(s -> text(d, s)).toList())
        .toList();
  }

  /** Returns the sentences of documents as tokens and their parts. */
  static List<Gold> tokens(List<GoldDocument> documents) {
    List<Gold> sentences = new ArrayList<>();
    for (int d = 0; d < documents.size(); d++) {
      GoldDocument document = documents.get(d);
      int next = 0;
      for (Span sentence : document.sentences()) {
        List<String> tokens = new ArrayList<>();
        List<List<String>> parts = new ArrayList<>();
        while (next < document.tokens().size()
            && document.tokens().get(next).end() <= sentence.end()) {
          tokens.add(text(document, document.tokens().get(next)));
          parts.add(document.words().get(next));
          next++;
        }
        sentences.add(new Gold(String.valueOf(d), tokens, parts));
      }
    }
    return sentences;
  }

  private static String text(GoldDocument document, Span span) {
    return document.text().substring(span.start(), span.end());
  }
}
