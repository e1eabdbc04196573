package io.github.rasm.cli;

import java.io.IOException;

/** Writes the sentences of one input after another in some format. */
interface SentenceWriter {
  /**
   * Begins with an input.
   *
   * @param name its name, as the user wrote it
   */
  default void begin(String name) throws IOException {}

  /** Writes the sentence that an analysis is at. */
  void sentence(Analysis analysis) throws IOException;

  /** Ends the output. */
  default void end() throws IOException {}

  /** Hands on what is buffered. */
  void flush() throws IOException;
}
