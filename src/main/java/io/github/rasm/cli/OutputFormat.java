package io.github.rasm.cli;

/** The values of {@code --format}. */
enum OutputFormat {
  TEXT,
  TSV,
  CONLLU,
  JSONL
}
