/** Rasm for Lucene: a char filter, a tokenizer, token filters and an analyzer. */
module io.github.rasm.lucene {
  requires transitive io.github.rasm;
  requires transitive org.apache.lucene.core;

  exports io.github.rasm.lucene;

  provides org.apache.lucene.analysis.CharFilterFactory with
      io.github.rasm.lucene.RasmNormalizeCharFilterFactory;
  provides org.apache.lucene.analysis.TokenizerFactory with
      io.github.rasm.lucene.RasmTokenizerFactory;
  provides org.apache.lucene.analysis.TokenFilterFactory with
      io.github.rasm.lucene.RasmCliticFilterFactory,
      io.github.rasm.lucene.RasmNormalizationFilterFactory;
}
