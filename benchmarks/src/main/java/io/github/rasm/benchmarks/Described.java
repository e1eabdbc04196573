package io.github.rasm.benchmarks;

/** Something that the report explains in one line. */
interface Described {
  /** Returns what it does, and what it does less or more than Rasm. */
  String description();

  /** Returns the name, as the parameter of a benchmark. */
  String name();
}
