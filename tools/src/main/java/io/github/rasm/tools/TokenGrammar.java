package io.github.rasm.tools;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of tokens as read from {@code tokens.grammar}; that file explains its language. */
final class TokenGrammar {
  /** An expression over characters. */
  sealed interface Node permits Chars, Sequence, Choice, Repeat {}

  /** One character out of a set. */
  record Chars(UnicodeSet set) implements Node {}

  /** One expression after another. */
  record Sequence(List<Node> parts) implements Node {}

  /** One of several expressions. */
  record Choice(List<Node> parts) implements Node {}

  /** An expression from {@code min} to {@code max} times; a negative {@code max} is no limit. */
  record Repeat(Node node, int min, int max) implements Node {}

  /** A rule; {@code mode} is {@code all}, {@code standard} or {@code treebank}. */
  record Rule(String mode, String group, String result, Node node) {
    boolean inMode(String asked) {
      return mode.equals("all") || mode.equals(asked);
    }
  }

  private static final Pattern REFERENCE = Pattern.compile("\\{([A-Z]+)\\}");
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([A-Z]+)|\"([^\"]+)\"|\\{(\\d+)(,?)(\\d*)\\}|([|()?*+]))");

  final Map<String, UnicodeSet> sets = new LinkedHashMap<>();
  final Map<String, Node> definitions = new LinkedHashMap<>();
  final List<Rule> rules = new ArrayList<>();
  final List<UnicodeSet> letters = new ArrayList<>();
  final List<UnicodeSet> word = new ArrayList<>();
  final UnicodeSet attach = new UnicodeSet();
  final UnicodeSet pass = new UnicodeSet();
  final UnicodeSet skip = new UnicodeSet();
  final UnicodeSet separators = new UnicodeSet();
  final List<String> suffixes = new ArrayList<>();

  private TokenGrammar() {}

  /** Reads a grammar. */
  static TokenGrammar parse(String text) {
    TokenGrammar grammar = new TokenGrammar();
    StringBuilder joined = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        joined.append(line);
      } else {
        grammar.line(joined.toString());
        joined = new StringBuilder(line);
      }
    }
    grammar.line(joined.toString());
    return grammar;
  }

  private void line(String line) {
    if (line.isBlank()) {
      return;
    }
    String[] words = line.strip().split("\\s+");
    String value = line.substring(line.indexOf('=') + 1).strip();
    switch (words[0]) {
      case "set" -> sets.put(words[1], set(value));
      case "def" -> definitions.put(words[1], new Parser(value).all());
      case "rule" -> {
        String[] when = words[1].split(",");
        String group = when.length > 1 ? when[1] : "";
        rules.add(new Rule(when[0], group, words[2], new Parser(value).all()));
      }
      case "attach" -> named(words).forEach(attach::addAll);
      case "pass" -> named(words).forEach(pass::addAll);
      case "skip" -> named(words).forEach(skip::addAll);
      case "word" -> {
        word.addAll(named(words));
        letters.add(word.get(0));
      }
      case "separators" -> named(words).forEach(separators::addAll);
      case "suffixes" -> suffixes.addAll(List.of(words).subList(1, words.length));
      default -> throw new IllegalArgumentException("not a line of the grammar: " + line);
    }
  }

  private List<UnicodeSet> named(String[] words) {
    List<UnicodeSet> found = new ArrayList<>();
    for (String word : List.of(words).subList(1, words.length)) {
      found.add(get(word));
    }
    return found;
  }

  private UnicodeSet get(String name) {
    UnicodeSet set = sets.get(name);
    if (set == null) {
      throw new IllegalArgumentException("no such set: " + name);
    }
    return set;
  }

  private UnicodeSet set(String pattern) {
    Matcher matcher = REFERENCE.matcher(pattern);
    StringBuilder resolved = new StringBuilder();
    while (matcher.find()) {
      String inner = get(matcher.group(1)).toPattern(true);
      matcher.appendReplacement(resolved, Matcher.quoteReplacement(inner));
    }
    return new UnicodeSet(matcher.appendTail(resolved).toString()).freeze();
  }

  /** A recursive-descent parser of expressions. */
  private final class Parser {
    private final List<String> tokens = new ArrayList<>();
    private int at;

    Parser(String text) {
      Matcher matcher = TOKEN.matcher(text);
      int end = 0;
      while (matcher.find() && matcher.start() == end) {
        tokens.add(matcher.group().strip());
        end = matcher.end();
      }
      if (!text.substring(end).isBlank()) {
        throw new IllegalArgumentException("in the expression " + text + " from " + end);
      }
    }

    Node all() {
      Node node = choice();
      if (at < tokens.size()) {
        throw new IllegalArgumentException("left over: " + tokens.subList(at, tokens.size()));
      }
      return node;
    }

    private Node choice() {
      List<Node> parts = new ArrayList<>(List.of(sequence()));
      while (at < tokens.size() && tokens.get(at).equals("|")) {
        at++;
        parts.add(sequence());
      }
      return parts.size() == 1 ? parts.get(0) : new Choice(parts);
    }

    private Node sequence() {
      List<Node> parts = new ArrayList<>();
      while (at < tokens.size() && !tokens.get(at).equals("|") && !tokens.get(at).equals(")")) {
        parts.add(repeated(atom()));
      }
      if (parts.isEmpty()) {
        throw new IllegalArgumentException("an empty expression: " + tokens);
      }
      return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
    }

    private Node repeated(Node node) {
      if (at == tokens.size()) {
        return node;
      }
      String token = tokens.get(at);
      at++;
      switch (token.charAt(0)) {
        case '?':
          return repeated(new Repeat(node, 0, 1));
        case '*':
          return repeated(new Repeat(node, 0, -1));
        case '+':
          return repeated(new Repeat(node, 1, -1));
        case '{':
          Matcher matcher = TOKEN.matcher(token);
          matcher.matches();
          int min = Integer.parseInt(matcher.group(3));
          int max = matcher.group(4).isEmpty() ? min : -1;
          max = matcher.group(5).isEmpty() ? max : Integer.parseInt(matcher.group(5));
          return repeated(new Repeat(node, min, max));
        default:
          at--;
          return node;
      }
    }

    private Node atom() {
      String token = tokens.get(at);
      at++;
      if (token.equals("(")) {
        Node node = choice();
        if (at == tokens.size() || !tokens.get(at).equals(")")) {
          throw new IllegalArgumentException("a bracket is open: " + tokens);
        }
        at++;
        return node;
      }
      if (token.startsWith("\"")) {
        List<Node> parts = new ArrayList<>();
        token
            .substring(1, token.length() - 1)
            .codePoints()
            .forEach(c -> parts.add(new Chars(new UnicodeSet(c, c).freeze())));
        return new Sequence(parts);
      }
      Node definition = definitions.get(token);
      return definition != null ? definition : new Chars(get(token));
    }
  }
}
