package io.github.rasm.cli;

/** What {@code --offsets} counts. */
enum OffsetUnit {
  UTF16,
  CODEPOINT,
  BYTE
}
