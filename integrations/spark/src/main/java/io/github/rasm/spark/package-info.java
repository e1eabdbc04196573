/**
 * Arabic text on Apache Spark: SQL functions, column functions and pipeline stages.
 *
 * <p>Offsets are half-open and count UTF-16 code units from 0, as everywhere in Rasm and in Java
 * strings. Spark's own {@code substring} counts code points from 1: the two differ behind an emoji
 * or another character outside the Basic Multilingual Plane.
 */
package io.github.rasm.spark;
