package io.github.rasm.cli;

/** Where the results of {@code tokenize} go. */
class TokenizeOutputTest extends OutputContract {
  @Override
  String command() {
    return "tokenize";
  }

  @Override
  String result(String text) {
    String spaced = text.replaceAll("(?<=[a\uFFFD])(?=\uFFFD)", " ");
    return spaced.isBlank() ? "" : spaced.strip() + "\n";
  }
}
