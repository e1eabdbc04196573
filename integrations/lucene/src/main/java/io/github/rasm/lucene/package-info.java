/**
 * Arabic analysis for Apache Lucene: normalization with exact offsets, tokens with types, clitics
 * decided in their context.
 *
 * <p>{@link io.github.rasm.lucene.RasmAnalyzer} puts the parts together; each of them also stands
 * alone in a chain, and has a factory that Lucene finds by name ({@code rasmNormalize}, {@code
 * rasm}, {@code rasmClitic}, {@code rasmNormalization}).
 */
package io.github.rasm.lucene;
