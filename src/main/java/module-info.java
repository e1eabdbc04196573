/** Rasm: Arabic text normalization, tokens, sentences and clitics. */
module io.github.rasm {
  requires com.ibm.icu;
  // Only the command line needs these three; the library runs without them.
  requires static com.fasterxml.jackson.core;
  requires static info.picocli;
  requires static me.tongfei.progressbar;

  exports io.github.rasm;

  // picocli sets option fields by reflection.
  opens io.github.rasm.cli to
      info.picocli;
}
