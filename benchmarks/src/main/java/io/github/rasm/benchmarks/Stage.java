package io.github.rasm.benchmarks;

import java.util.function.Function;

/** The stages of the library that are measured on all texts, at all sizes and by two threads. */
public enum Stage {
  /** Profile standard, {@code char[]} to {@code char[]}. */
  NORMALIZE(CharContender.RASM::on),
  /** Tokens by cursor. */
  TOKENS(TokenContender.RASM::on),
  /** Sentences with their tokens by cursor. */
  SENTENCES(SentenceContender.RASM::on),
  /** Text to segments of scheme ud by cursor. */
  CLITICS(CliticContender.RASM_UD::on),
  /** Normalizer, sentences, tokens and ud segments by cursor. */
  PIPELINE(PipelineContender.RASM::on),
  /** A copy of the chars: the limit. */
  ARRAYCOPY(CharContender.ARRAYCOPY::on);

  private final Function<String, Contender> maker;

  Stage(Function<String, Contender> maker) {
    this.maker = maker;
  }

  /** Makes it ready for a text. */
  Contender on(String text) {
    return maker.apply(text);
  }
}
