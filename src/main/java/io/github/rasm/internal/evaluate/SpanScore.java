package io.github.rasm.internal.evaluate;

import io.github.rasm.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Precision, recall and F1 of spans, counted as in the CoNLL 2018 shared task: a span of the system
 * is right if the gold text has the very same one; counts are summed over all texts.
 */
public final class SpanScore {
  private long gold;
  private long system;
  private long right;

  /**
   * Adds the spans of one text, both lists ascending and disjoint.
   *
   * @return the places where they differ, each as a smallest stretch that both lists cut out
   */
  public List<Difference> add(List<Span> goldSpans, List<Span> systemSpans) {
    gold += goldSpans.size();
    system += systemSpans.size();
    List<Difference> differences = new ArrayList<>();
    int g = 0;
    int s = 0;
    while (g < goldSpans.size() || s < systemSpans.size()) {
      if (g < goldSpans.size()
          && s < systemSpans.size()
          && goldSpans.get(g).equals(systemSpans.get(s))) {
        right++;
        g++;
        s++;
        continue;
      }
      int gFrom = g;
      int sFrom = s;
      int end = -1;
      // Take spans from the list that is behind until no span of either crosses the end.
      while (true) {
        if (g < goldSpans.size()
            && (goldSpans.get(g).start() < end || s == systemSpans.size() && end < 0)) {
          end = Math.max(end, goldSpans.get(g).end());
          g++;
        } else if (s < systemSpans.size()
            && (systemSpans.get(s).start() < end || g == goldSpans.size() && end < 0)) {
          end = Math.max(end, systemSpans.get(s).end());
          s++;
        } else if (end < 0) {
          end = Math.min(goldSpans.get(g).end(), systemSpans.get(s).end());
        } else {
          break;
        }
      }
      differences.add(
          new Difference(
              List.copyOf(goldSpans.subList(gFrom, g)),
              List.copyOf(systemSpans.subList(sFrom, s))));
    }
    return differences;
  }

  /** Number of spans in the gold texts. */
  public long gold() {
    return gold;
  }

  /** Number of spans the system gave. */
  public long system() {
    return system;
  }

  /** Number of spans in both. */
  public long right() {
    return right;
  }

  /** Share of the system's spans that are right, from 0 to 1; 0 when there are none. */
  public double precision() {
    return system == 0 ? 0 : (double) right / system;
  }

  /** Share of the gold spans that were found, from 0 to 1; 0 when there are none. */
  public double recall() {
    return gold == 0 ? 0 : (double) right / gold;
  }

  /** Harmonic mean of precision and recall, from 0 to 1. */
  public double f1() {
    return gold + system == 0 ? 0 : 2.0 * right / (gold + system);
  }

  /** Spans of both sides that cover one stretch of text differently; one list may be empty. */
  public record Difference(List<Span> gold, List<Span> system) {
    /** Returns both sides as text, as in {@code 27ر11 | 27 ر 11}: gold first. */
    public String in(CharSequence text) {
      return join(gold, text) + " | " + join(system, text);
    }

    private static String join(List<Span> spans, CharSequence text) {
      StringBuilder out = new StringBuilder();
      for (Span span : spans) {
        out.append(out.isEmpty() ? "" : " ").append(text, span.start(), span.end());
      }
      return out.toString();
    }
  }
}
