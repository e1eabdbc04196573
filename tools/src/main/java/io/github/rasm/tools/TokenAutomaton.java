package io.github.rasm.tools;

import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compiles a {@link TokenGrammar}: expressions to a nondeterministic automaton (Thompson's
 * construction), that to a deterministic one (subset construction), that to the smallest one
 * (Moore's refinement).
 */
final class TokenAutomaton {
  /** Which rules are on at a start state. */
  record Start(String mode, boolean address, boolean chain) {
    boolean has(TokenGrammar.Rule rule) {
      return rule.inMode(mode)
          && (address || !rule.group().equals("address"))
          && (chain || !rule.group().equals("chain"));
    }
  }

  /** Key of a deterministic state: where the rules stand, and what came before. */
  private record Key(BitSet states, boolean atStart, boolean passed) {}

  /** Edge of the nondeterministic automaton: characters of a set, or none. */
  private record Edge(int set, int target) {}

  private static final int EMPTY = -1;

  final CharacterClasses classes;

  /** Target by state and class; state 0 is the dead one. */
  final int[][] next;

  /** For each state 0, or 1 + the index of the rule that it accepts. */
  final int[] accept;

  /** Start states in the order they were asked for. */
  final int[] starts;

  private final TokenGrammar grammar;
  private final List<UnicodeSet> sets = new ArrayList<>();
  private final List<List<Edge>> edges = new ArrayList<>();
  private final List<Integer> ruleStarts = new ArrayList<>();
  private final Map<Integer, Integer> ruleOfEnd = new HashMap<>();
  private final BitSet attach;
  private final BitSet pass;

  TokenAutomaton(TokenGrammar grammar, List<Start> wanted) {
    this.grammar = grammar;
    int attachSet = setId(grammar.attach);
    int passSet = setId(grammar.pass);
    setId(grammar.skip);
    grammar.word.forEach(this::setId);
    for (int r = 0; r < grammar.rules.size(); r++) {
      int from = state();
      ruleStarts.add(from);
      ruleOfEnd.put(build(grammar.rules.get(r).node(), from), r);
    }
    classes = CharacterClasses.of(sets, this::rank);
    attach = classes.members().get(attachSet);
    pass = classes.members().get(passSet);

    List<int[]> rows = new ArrayList<>();
    List<Integer> accepts = new ArrayList<>();
    int[] first = subsets(wanted, rows, accepts);
    int[] part = refine(rows, accepts);
    int count = Arrays.stream(part).max().orElseThrow() + 1;
    next = new int[count][];
    accept = new int[count];
    for (int s = 0; s < part.length; s++) {
      if (next[part[s]] == null) {
        next[part[s]] = Arrays.stream(rows.get(s)).map(t -> part[t]).toArray();
        accept[part[s]] = accepts.get(s);
      }
    }
    starts = Arrays.stream(first).map(s -> part[s]).toArray();
  }

  /** Classes whose characters lie in a set the grammar names. */
  BitSet members(UnicodeSet set) {
    return (BitSet) classes.members().get(sets.indexOf(set)).clone();
  }

  /**
   * Letters of plain words first, then what may follow them, what attaches last; then what begins
   * no token; so that each of these is a run of classes.
   */
  private int rank(int c) {
    if (grammar.letters.get(0).contains(c)) {
      return 0;
    }
    boolean skipped = grammar.skip.contains(c);
    if (grammar.attach.contains(c)) {
      return skipped ? 3 : 2;
    }
    if (grammar.word.stream().anyMatch(set -> set.contains(c))) {
      return 1;
    }
    if (skipped) {
      return grammar.pass.contains(c) ? 4 : 5;
    }
    return 6;
  }

  private int setId(UnicodeSet set) {
    if (!sets.contains(set)) {
      sets.add(set);
    }
    return sets.indexOf(set);
  }

  private int state() {
    edges.add(new ArrayList<>());
    return edges.size() - 1;
  }

  private void edge(int from, int set, int to) {
    edges.get(from).add(new Edge(set, to));
  }

  /** Adds the states of an expression that begins at {@code from}; returns where it ends. */
  private int build(TokenGrammar.Node node, int from) {
    if (node instanceof TokenGrammar.Chars chars) {
      int to = state();
      edge(from, setId(chars.set()), to);
      return to;
    }
    if (node instanceof TokenGrammar.Sequence sequence) {
      int at = from;
      for (TokenGrammar.Node part : sequence.parts()) {
        at = build(part, at);
      }
      return at;
    }
    if (node instanceof TokenGrammar.Choice choice) {
      int to = state();
      for (TokenGrammar.Node part : choice.parts()) {
        int begin = state();
        edge(from, EMPTY, begin);
        edge(build(part, begin), EMPTY, to);
      }
      return to;
    }
    TokenGrammar.Repeat repeat = (TokenGrammar.Repeat) node;
    int at = from;
    for (int i = 0; i < repeat.min(); i++) {
      at = build(repeat.node(), at);
    }
    int to = state();
    if (repeat.max() < 0) {
      int loop = state();
      edge(at, EMPTY, loop);
      edge(build(repeat.node(), loop), EMPTY, loop);
      edge(loop, EMPTY, to);
      return to;
    }
    edge(at, EMPTY, to);
    for (int i = repeat.min(); i < repeat.max(); i++) {
      at = build(repeat.node(), at);
      edge(at, EMPTY, to);
    }
    return to;
  }

  private BitSet closure(BitSet states) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    states.stream().forEach(open::add);
    BitSet all = (BitSet) states.clone();
    while (!open.isEmpty()) {
      for (Edge edge : edges.get(open.pop())) {
        if (edge.set() == EMPTY && !all.get(edge.target())) {
          all.set(edge.target());
          open.push(edge.target());
        }
      }
    }
    return all;
  }

  private int[] subsets(List<Start> wanted, List<int[]> rows, List<Integer> accepts) {
    Map<Key, Integer> ids = new LinkedHashMap<>();
    List<Key> keys = new ArrayList<>();
    Key dead = new Key(new BitSet(), false, false);
    ids.put(dead, 0);
    keys.add(dead);
    int[] first = new int[wanted.size()];
    for (int i = 0; i < first.length; i++) {
      BitSet states = new BitSet();
      for (int r = 0; r < ruleStarts.size(); r++) {
        if (wanted.get(i).has(grammar.rules.get(r))) {
          states.set(ruleStarts.get(r));
        }
      }
      first[i] = id(new Key(closure(states), true, false), ids, keys);
    }
    for (int s = 0; s < keys.size(); s++) {
      int[] row = new int[classes.count()];
      for (int k = 0; k < row.length; k++) {
        row[k] = id(step(keys.get(s), k), ids, keys);
      }
      rows.add(row);
      accepts.add(accepted(keys.get(s)));
    }
    return first;
  }

  private static int id(Key key, Map<Key, Integer> ids, List<Key> keys) {
    Integer known = ids.get(key);
    if (known == null) {
      known = keys.size();
      ids.put(key, known);
      keys.add(key);
    }
    return known;
  }

  private Key step(Key key, int k) {
    BitSet moved = new BitSet();
    key.states().stream()
        .forEach(
            s -> {
              for (Edge edge : edges.get(s)) {
                if (edge.set() != EMPTY && classes.members().get(edge.set()).get(k)) {
                  moved.set(edge.target());
                }
              }
            });
    boolean stays = !key.atStart() && (attach.get(k) || pass.get(k));
    boolean nothing = moved.isEmpty();
    BitSet states = closure(moved);
    if (stays) {
      states.or(key.states());
    }
    return new Key(states, false, stays && nothing && pass.get(k) && !states.isEmpty());
  }

  private int accepted(Key key) {
    if (key.atStart() || key.passed()) {
      return 0;
    }
    return key.states().stream()
        .filter(ruleOfEnd::containsKey)
        .map(s -> ruleOfEnd.get(s) + 1)
        .min()
        .orElse(0);
  }

  /** Returns the number of the block of each state; the block of state 0 is 0. */
  private int[] refine(List<int[]> rows, List<Integer> accepts) {
    int n = rows.size();
    int[] part = new int[n];
    for (int s = 0; s < n; s++) {
      // Rules with one result are one to the automaton; the dead state stays alone.
      part[s] = accepts.get(s) == 0 ? 0 : 1 + resultOf(accepts.get(s));
    }
    for (int blocks = 0; ; ) {
      Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
      int[] finer = new int[n];
      for (int s = 0; s < n; s++) {
        List<Integer> signature = new ArrayList<>(rows.get(s).length + 1);
        signature.add(part[s]);
        for (int t : rows.get(s)) {
          signature.add(part[t]);
        }
        finer[s] = numbers.computeIfAbsent(signature, x -> numbers.size());
      }
      part = finer;
      if (numbers.size() == blocks) {
        return part;
      }
      blocks = numbers.size();
    }
  }

  private int resultOf(int accepted) {
    String result = grammar.rules.get(accepted - 1).result();
    for (int r = 0; ; r++) {
      if (grammar.rules.get(r).result().equals(result)) {
        return r;
      }
    }
  }
}
