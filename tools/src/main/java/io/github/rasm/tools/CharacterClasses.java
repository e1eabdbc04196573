package io.github.rasm.tools;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/**
 * The coarsest partition of all code points by which every given set is a union of classes.
 *
 * @param count number of classes
 * @param starts first code point of each run, ascending, the first one 0
 * @param ids class of each run
 * @param members classes of each set, in the order of the sets
 */
record CharacterClasses(int count, int[] starts, int[] ids, List<BitSet> members) {

  /** Computes the partition; {@code rank} of a code point decides the order of the classes. */
  static CharacterClasses of(List<UnicodeSet> sets, ToIntFunction<Integer> rank) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0));
    for (UnicodeSet set : sets) {
      for (UnicodeSet.EntryRange range : set.ranges()) {
        cuts.add(range.codepoint);
        if (range.codepointEnd < Character.MAX_CODE_POINT) {
          cuts.add(range.codepointEnd + 1);
        }
      }
    }
    Map<BitSet, Integer> first = new LinkedHashMap<>();
    List<BitSet> signatures = new ArrayList<>();
    for (int cut : cuts) {
      BitSet signature = new BitSet();
      for (int i = 0; i < sets.size(); i++) {
        signature.set(i, sets.get(i).contains(cut));
      }
      signatures.add(signature);
      first.putIfAbsent(signature, cut);
    }
    List<BitSet> ordered = new ArrayList<>(first.keySet());
    ordered.sort(
        Comparator.comparingInt((BitSet s) -> rank.applyAsInt(first.get(s)))
            .thenComparingInt(first::get));
    List<BitSet> members = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      BitSet classes = new BitSet();
      for (int k = 0; k < ordered.size(); k++) {
        classes.set(k, ordered.get(k).get(i));
      }
      members.add(classes);
    }
    List<Integer> starts = new ArrayList<>();
    List<Integer> ids = new ArrayList<>();
    int at = 0;
    for (int cut : cuts) {
      int id = ordered.indexOf(signatures.get(at));
      if (at == 0 || ids.get(ids.size() - 1) != id) {
        starts.add(cut);
        ids.add(id);
      }
      at++;
    }
    return new CharacterClasses(
        ordered.size(),
        starts.stream().mapToInt(i -> i).toArray(),
        ids.stream().mapToInt(i -> i).toArray(),
        members);
  }
}
