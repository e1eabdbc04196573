package io.github.rasm.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Marked text of 1 KB to 10 MB: the time for a char should not depend on the size. */
public class Scaling extends TextBenchmark {
  /** Who takes part. */
  public enum Runner {
    /** Rasm, profile standard, {@code char[]} to {@code char[]}. */
    RASM_CHARS,
    /** Rasm, profile standard, UTF-8 to UTF-8. */
    RASM_UTF8,
    /** Tokens by cursor. */
    RASM_TOKENS,
    /** Sentences with their tokens by cursor. */
    RASM_SENTENCES,
    /** Text to segments of scheme ud by cursor. */
    RASM_CLITICS,
    /** Normalizer, sentences, tokens and ud segments by cursor. */
    RASM_PIPELINE,
    /** A copy of the chars, to see what the caches do. */
    ARRAYCOPY,
    /** A copy of the bytes: the limit of the UTF-8 path. */
    ARRAYCOPY_UTF8
  }

  /** Who. */
  @Param public Runner contender;

  /** Bytes of UTF-8, marks included. */
  @Param({"1024", "10240", "102400", "1048576", "10485760"})
  public int size;

  @Override
  String text() {
    return Texts.MARKED.ofSize(size);
  }

  @Override
  Contender contender(String text) {
    return switch (contender) {
      case RASM_CHARS -> CharContender.RASM.on(text);
      case RASM_UTF8 -> Utf8Contender.RASM.on(text);
      case RASM_TOKENS -> TokenContender.RASM.on(text);
      case RASM_SENTENCES -> SentenceContender.RASM.on(text);
      case RASM_CLITICS -> CliticContender.RASM_UD.on(text);
      case RASM_PIPELINE -> PipelineContender.RASM.on(text);
      case ARRAYCOPY -> CharContender.ARRAYCOPY.on(text);
      case ARRAYCOPY_UTF8 -> Utf8Contender.ARRAYCOPY.on(text);
    };
  }
}
