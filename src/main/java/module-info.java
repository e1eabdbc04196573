/** Rasm: Arabic text normalization, tokens, sentences and clitics. */
// The module that is exported to is optional, and is not there when this one is compiled.
@SuppressWarnings("module")
module io.github.rasm {
  requires com.ibm.icu;
  // Only the command line needs these three; the library runs without them.
  requires static com.fasterxml.jackson.core;
  requires static info.picocli;
  requires static me.tongfei.progressbar;

  exports io.github.rasm;
  exports io.github.rasm.internal.normalize to
      io.github.rasm.vector;

  uses io.github.rasm.internal.normalize.KernelProvider;

  // picocli sets option fields by reflection.
  opens io.github.rasm.cli to
      info.picocli;
}
