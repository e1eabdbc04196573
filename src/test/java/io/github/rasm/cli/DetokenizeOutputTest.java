package io.github.rasm.cli;

/** Where the results of {@code detokenize} go. */
class DetokenizeOutputTest extends OutputContract {
  @Override
  String command() {
    return "detokenize";
  }

  @Override
  String result(String text) {
    return text;
  }
}
