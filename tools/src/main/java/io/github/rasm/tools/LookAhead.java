package io.github.rasm.tools;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Proves that the tokenizer's automaton needs linear time.
 *
 * <p>The scanner runs until no rule can go on, then returns to the end of the longest match; what
 * it read past that end it reads again. So the states in which nothing matches count:
 *
 * <ul>
 *   <li>Every character but the skipped ones begins a match, so each attempt ends a token.
 *   <li>With the group {@code address} off, a path through states without a match is short (its
 *       greatest length is returned), or it goes around a loop. Then one of the last two characters
 *       before the loop is of a kind that the loop does not contain: after a failure no later
 *       attempt gets into this loop at these characters, except the few attempts that begin shortly
 *       before that one.
 *   <li>With the group on, the scanner remembers where an attempt died and switches the group off
 *       up to there; so each character is read once more at most. {@code chain} is treated so, too.
 * </ul>
 *
 * <p>Characters that attach to the one before them, or pass, leave a state as it is and count with
 * that character.
 */
final class LookAhead {
  private final int[][] next;
  private final int[] accept;
  private final BitSet transparent;

  private LookAhead(TokenGrammar grammar, TokenAutomaton automaton) {
    next = automaton.next;
    accept = automaton.accept;
    transparent = automaton.members(grammar.attach);
    transparent.or(automaton.members(grammar.pass));
  }

  /** Returns the look-ahead in characters; throws when the proof fails. */
  static int check(
      TokenGrammar grammar, TokenAutomaton automaton, List<TokenAutomaton.Start> starts) {
    BitSet skipped = automaton.members(grammar.skip);
    int longest = 0;
    for (int i = 0; i < starts.size(); i++) {
      int start = automaton.starts[i];
      for (int k = 0; k < automaton.classes.count(); k++) {
        if (!skipped.get(k) && automaton.accept[automaton.next[start][k]] == 0) {
          throw new IllegalStateException(starts.get(i) + ": class " + k + " begins no token");
        }
      }
      if (!starts.get(i).address()) {
        LookAhead lookAhead = new LookAhead(grammar, automaton);
        longest = Math.max(longest, lookAhead.longest(start));
      }
    }
    return longest;
  }

  private int longest(int start) {
    Map<Integer, BitSet> reach = new HashMap<>();
    int longest = 0;
    for (int s : reachable(start, false)) {
      if (accept[s] == 0 && s != start) {
        reach.put(s, bits(reachable(s, true)));
      }
    }
    for (int s : reach.keySet()) {
      // The loop of a state: what it reaches and is reached from, by more than transparent edges.
      BitSet loop = new BitSet();
      for (int t : reach.keySet()) {
        if (reach.get(s).get(t) && reach.get(t).get(s)) {
          loop.set(t);
        }
      }
      if (!loop.isEmpty()) {
        checkLoop(loop, start);
      }
    }
    for (int s : reach.keySet()) {
      longest = Math.max(longest, depth(s, reach, new HashMap<>()));
    }
    return longest;
  }

  /** Every path into the loop passes, in its last two edges, a class that the loop has not. */
  private void checkLoop(BitSet loop, int start) {
    BitSet inside = new BitSet();
    for (int s : bits(loop)) {
      for (int k = 0; k < next[s].length; k++) {
        if (!transparent.get(k) && loop.get(next[s][k])) {
          inside.set(k);
        }
      }
    }
    List<Integer> states = reachable(start, false);
    for (int s : states) {
      if (!loop.get(s) && enters(s, loop::get, inside)) {
        for (int before : states) {
          if (enters(before, t -> t == s, inside)) {
            throw new IllegalStateException(
                "unbounded look-ahead in the states " + loop + ", classes " + inside);
          }
        }
      }
    }
  }

  /** Whether an edge with one of the classes leads from a state to certain targets. */
  private boolean enters(int from, IntPredicate targets, BitSet classes) {
    for (int k = 0; k < next[from].length; k++) {
      if (!transparent.get(k) && classes.get(k) && targets.test(next[from][k])) {
        return true;
      }
    }
    return false;
  }

  private int depth(int s, Map<Integer, BitSet> reach, Map<Integer, Integer> known) {
    if (!reach.containsKey(s) || reach.get(s).get(s)) {
      return 0;
    }
    Integer found = known.get(s);
    if (found == null) {
      found = 0;
      for (int k = 0; k < next[s].length; k++) {
        if (!transparent.get(k) && next[s][k] != 0) {
          found = Math.max(found, depth(next[s][k], reach, known));
        }
      }
      found++;
      known.put(s, found);
    }
    return found;
  }

  /** States reached by at least one edge that is not transparent; {@code silent}: no match. */
  private List<Integer> reachable(int from, boolean silent) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int s = open.pop();
      for (int k = 0; k < next[s].length; k++) {
        int t = next[s][k];
        if (t != 0 && !seen.get(t) && !(silent && (accept[t] != 0 || transparent.get(k)))) {
          seen.set(t);
          open.push(t);
        }
      }
    }
    List<Integer> states = new ArrayList<>();
    seen.stream().forEach(states::add);
    return states;
  }

  private static BitSet bits(List<Integer> states) {
    BitSet bits = new BitSet();
    states.forEach(bits::set);
    return bits;
  }

  private static int[] bits(BitSet set) {
    return set.stream().toArray();
  }
}
