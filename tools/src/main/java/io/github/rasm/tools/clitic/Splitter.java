package io.github.rasm.tools.clitic;

import java.util.List;

/** A system that splits the words of a sentence whose tokens are given. */
@FunctionalInterface
public interface Splitter {
  /**
   * What became of a token.
   *
   * @param cuts the number of letters before each part but the first, as {@link Gold#align} counts
   * @param forms the written form of each part
   */
  record Split(int[] cuts, List<String> forms) {}

  /** Returns a split for each token; what it is for a token without a letter does not count. */
  List<Split> split(List<String> tokens);
}
