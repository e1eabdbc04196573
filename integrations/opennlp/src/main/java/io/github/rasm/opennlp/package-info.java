/** Arabic tokens, sentences and normalization for Apache OpenNLP. */
package io.github.rasm.opennlp;
