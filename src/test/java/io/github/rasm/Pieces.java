package io.github.rasm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An alignment as a plain list of pieces, asked by looking at one piece after the other; what
 * {@link Alignment} must agree with.
 */
final class Pieces {
  /** Where each piece begins in the source; then the source length. */
  private final List<Integer> source = new ArrayList<>();

  /** Where each piece begins in the normalized text; then its length. */
  private final List<Integer> normalized = new ArrayList<>();

  private int written;

  /** Adds a piece; what stands in the source before the next one's start belongs to it. */
  void add(int sourceStart, int units) {
    // What was removed before the first piece belongs to it.
    source.add(source.isEmpty() ? 0 : sourceStart);
    normalized.add(written);
    written += units;
  }

  void finish(int sourceLength) {
    source.add(sourceLength);
    normalized.add(written);
  }

  int count() {
    return source.size() - 1;
  }

  int sourceLength() {
    return source.get(count());
  }

  int normalizedLength() {
    return written;
  }

  Span toSource(int start, int end) {
    return map(normalized, source, start, end);
  }

  Span toNormalized(int start, int end) {
    return map(source, normalized, start, end);
  }

  /** The start of the first and the end of the last piece that hold any of the units. */
  private Span map(List<Integer> from, List<Integer> to, int start, int end) {
    if (count() == 0) {
      // All of the source was removed, or there is none.
      return new Span(0, start == end ? 0 : to.get(0));
    }
    int first = 0;
    while (first < count() && from.get(first + 1) <= start) {
      first++;
    }
    int last = first;
    while (last < count() && from.get(last) < end) {
      last++;
    }
    return new Span(to.get(first), start == end ? to.get(first) : to.get(last));
  }

  /** This followed by another: pieces are cut where both have a boundary. */
  Pieces then(Pieces next) {
    Pieces both = new Pieces();
    int start = 0;
    for (int k = 1; k <= next.count(); k++) {
      int mine = normalized.indexOf(next.source.get(k));
      if (mine < 0) {
        continue;
      }
      int units = next.normalized.get(k) - next.normalized.get(start);
      both.add(source.get(normalized.indexOf(next.source.get(start))), units);
      start = k;
    }
    both.finish(sourceLength());
    return both;
  }

  /** Returns what disagrees with an alignment, or null. */
  String disagreement(Alignment alignment) {
    if (alignment.sourceLength() != sourceLength()
        || alignment.normalizedLength() != normalizedLength()) {
      return "lengths of " + alignment + " and " + this;
    }
    for (int i = 0; i <= normalizedLength(); i++) {
      for (int j = i; j <= normalizedLength(); j++) {
        if (!alignment.toSource(i, j).equals(toSource(i, j))) {
          return spans("source", i, j, alignment.toSource(i, j), toSource(i, j));
        }
      }
    }
    for (int i = 0; i <= sourceLength(); i++) {
      for (int j = i; j <= sourceLength(); j++) {
        if (!alignment.toNormalized(i, j).equals(toNormalized(i, j))) {
          return spans("normalized", i, j, alignment.toNormalized(i, j), toNormalized(i, j));
        }
      }
    }
    return null;
  }

  private String spans(String side, int i, int j, Span got, Span want) {
    return side + " of [" + i + "," + j + "): got " + got + ", want " + want + " in " + this;
  }

  @Override
  public String toString() {
    return "source " + source + ", normalized " + normalized;
  }

  /** Collects the same pieces through the builder that the normalizer uses. */
  static Alignment build(int[] sourceUnits, int[] targetUnits) {
    Alignment.Builder builder = new Alignment.Builder();
    int source = 0;
    int target = 0;
    builder.resume(0);
    for (int i = 0; i < sourceUnits.length; i++) {
      if (targetUnits[i] > 0) {
        // As the engine does: one call for each code point written.
        for (int k = 0; k < targetUnits[i]; k++) {
          builder.put(1, target + k, source, source + sourceUnits[i]);
        }
      }
      source += sourceUnits[i];
      target += targetUnits[i];
    }
    builder.finish(source);
    return builder.build(source, target);
  }

  /** The same as {@link #build}, as a list. */
  static Pieces of(int[] sourceUnits, int[] targetUnits) {
    Pieces pieces = new Pieces();
    int source = 0;
    for (int i = 0; i < sourceUnits.length; i++) {
      if (targetUnits[i] > 0) {
        pieces.add(source, targetUnits[i]);
      }
      source += sourceUnits[i];
    }
    pieces.finish(Arrays.stream(sourceUnits).sum());
    return pieces;
  }
}
