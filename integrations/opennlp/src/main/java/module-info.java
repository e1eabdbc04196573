/** Rasm for OpenNLP: a tokenizer, a sentence detector and a normalizer. */
module io.github.rasm.opennlp {
  requires transitive io.github.rasm;
  requires transitive org.apache.opennlp.tools;

  exports io.github.rasm.opennlp;
}
