package io.github.rasm.cli;

/** Where the results of {@code sentences} go. */
class SentencesOutputTest extends OutputContract {
  @Override
  String command() {
    return "sentences";
  }

  @Override
  String result(String text) {
    return text.isBlank() ? "" : text.strip() + "\n";
  }
}
