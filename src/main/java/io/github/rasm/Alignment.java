package io.github.rasm;

import java.util.Arrays;

/**
 * The relation between a source text and what was made of it, in UTF-16 code units of both.
 *
 * <p>Both texts are cut into the same number of pieces, in the same order; piece by piece they
 * belong together. Most pieces are one unit long on both sides. A unit that was removed belongs to
 * the piece before it (at the start of the text, to the first piece). A unit that became several is
 * one piece, and so are letters and marks that a composition joined across marks that stay. So the
 * relation is total and monotone, and every span has a counterpart.
 *
 * <p>Immutable and thread-safe. Its memory: where anything was removed, a bit and a half for each
 * source unit, and 16 bytes for each longer piece. Look-ups from the source take constant time,
 * those from the normalized text logarithmic time, besides the search among the longer pieces.
 */
public final class Alignment {
  /** Fields of one entry of {@link #groups}. */
  private static final int SOURCE_START = 0;

  private static final int SOURCE_END = 1;
  private static final int TARGET_START = 2;
  private static final int TARGET_END = 3;
  private static final int GROUP_SIZE = 4;

  private final int sourceLength;
  private final int targetLength;

  /** A bit for each source unit, set where it was removed outside groups; empty if none was. */
  private final long[] cuts;

  /** For each word of {@link #cuts}, the number of bits set before it; one more for all. */
  private final int[] cutsBefore;

  /** Pieces that are neither one unit nor one unit with removed ones behind it, ascending. */
  private final int[] groups;

  private final int groupCount;

  private Alignment(Builder b, int sourceLength, int targetLength) {
    this.sourceLength = sourceLength;
    this.targetLength = targetLength;
    this.cuts = b.hasCuts() ? Arrays.copyOf(b.cuts, (sourceLength + 63) >>> 6) : new long[0];
    this.cutsBefore = new int[cuts.length + 1];
    for (int i = 0; i < cuts.length; i++) {
      cutsBefore[i + 1] = cutsBefore[i] + Long.bitCount(cuts[i]);
    }
    this.groups = b.groups;
    this.groupCount = b.groupCount;
  }

  /** Returns the alignment of a text of {@code length} units with itself. */
  public static Alignment identity(int length) {
    if (length < 0) {
      throw new IllegalArgumentException("negative length " + length);
    }
    return new Builder().build(length, length);
  }

  /** Returns the length of the source in UTF-16 code units. */
  public int sourceLength() {
    return sourceLength;
  }

  /** Returns the length of the normalized text in UTF-16 code units. */
  public int normalizedLength() {
    return targetLength;
  }

  /** Returns whether every unit stands for itself. */
  public boolean isIdentity() {
    return cuts.length == 0 && groupCount == 0;
  }

  /**
   * Returns the source span of a normalized span: exactly what produced it, with what was removed
   * behind it.
   *
   * @throws IndexOutOfBoundsException when the span does not lie in the normalized text
   */
  public Span toSource(int start, int end) {
    check(start, end, targetLength);
    return new Span(sourceStart(start), start == end ? sourceStart(start) : sourceEnd(end));
  }

  /**
   * Returns the normalized span of a source span: the pieces that any of its units belongs to.
   *
   * @throws IndexOutOfBoundsException when the span does not lie in the source
   */
  public Span toNormalized(int start, int end) {
    check(start, end, sourceLength);
    int from = normalizedStart(start);
    return new Span(from, start == end ? from : normalizedEnd(end));
  }

  private static void check(int start, int end, int length) {
    if (start < 0 || end < start || end > length) {
      throw new IndexOutOfBoundsException(
          "span [" + start + "," + end + ") in a text of length " + length);
    }
  }

  /**
   * Returns the source offset at which the piece begins that holds the normalized unit at {@code
   * offset}; the source length for the normalized length, and 0 for 0.
   */
  public int sourceStart(int offset) {
    if (offset <= 0 || targetLength == 0) {
      return 0;
    }
    if (offset >= targetLength) {
      return sourceLength;
    }
    int g = groupAtTarget(offset);
    if (g >= 0 && offset < group(g, TARGET_END)) {
      return group(g, SOURCE_START);
    }
    return plainSource(g, offset);
  }

  /**
   * Returns the source offset at which the piece ends that holds the normalized unit before {@code
   * offset}; 0 for 0, unless the normalized text is empty.
   */
  public int sourceEnd(int offset) {
    if (offset >= targetLength) {
      return sourceLength;
    }
    if (offset <= 0) {
      return 0;
    }
    int g = groupAtTarget(offset - 1);
    int pieceEnd = g >= 0 && offset - 1 < group(g, TARGET_END) ? group(g, TARGET_END) : offset;
    return sourceStart(pieceEnd);
  }

  /**
   * Returns the normalized offset at which the piece begins that holds the source unit at {@code
   * offset}; the normalized length for the source length.
   */
  public int normalizedStart(int offset) {
    if (offset >= sourceLength) {
      return targetLength;
    }
    return Math.max(0, pieceOf(offset));
  }

  /**
   * Returns the normalized offset at which the piece ends that holds the source unit before {@code
   * offset}; 0 for 0.
   */
  public int normalizedEnd(int offset) {
    if (offset <= 0) {
      return 0;
    }
    if (offset >= sourceLength || targetLength == 0) {
      return targetLength;
    }
    int start = Math.max(0, pieceOf(offset - 1));
    int g = groupAtTarget(start);
    return g >= 0 && start < group(g, TARGET_END) ? group(g, TARGET_END) : start + 1;
  }

  /**
   * Returns this alignment followed by another, whose source is this one's normalized text.
   *
   * @throws IllegalArgumentException when the lengths do not agree
   */
  public Alignment then(Alignment next) {
    if (next.sourceLength != targetLength) {
      throw new IllegalArgumentException(
          "an alignment of a text of length "
              + next.sourceLength
              + " does not follow one to length "
              + targetLength);
    }
    Builder b = new Builder();
    int target = 0;
    while (target < next.targetLength) {
      int sourceFrom = sourceStart(next.sourceStart(target));
      int targetTo = target;
      int middle;
      do {
        targetTo = nextPiece(next, targetTo);
        middle = next.sourceStart(targetTo);
      } while (targetTo < next.targetLength && !startsPiece(middle));
      b.put(targetTo - target, target, sourceFrom, sourceStart(middle));
      target = targetTo;
    }
    b.finish(sourceLength);
    return b.build(sourceLength, next.targetLength);
  }

  private static int nextPiece(Alignment a, int target) {
    int g = a.groupAtTarget(target);
    return g >= 0 && target < a.group(g, TARGET_END) ? a.group(g, TARGET_END) : target + 1;
  }

  private boolean startsPiece(int target) {
    int g = groupAtTarget(target);
    return g < 0 || target >= group(g, TARGET_END) || target == group(g, TARGET_START);
  }

  private int group(int index, int field) {
    return groups[index * GROUP_SIZE + field];
  }

  /** Returns the last group that begins at or before a normalized offset, or -1. */
  private int groupAtTarget(int offset) {
    return lastGroup(TARGET_START, offset);
  }

  private int lastGroup(int field, int offset) {
    int low = 0;
    int high = groupCount - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (group(middle, field) <= offset) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** Returns the number of removed units before a source offset, those of groups left out. */
  private int cutsBefore(int offset) {
    int word = offset >>> 6;
    if (word >= cuts.length) {
      return cutsBefore[cuts.length];
    }
    return cutsBefore[word] + Long.bitCount(cuts[word] & ~(-1L << offset));
  }

  private boolean isCut(int offset) {
    int word = offset >>> 6;
    return word < cuts.length && (cuts[word] >>> offset & 1) != 0;
  }

  /** Returns the source offset of a normalized unit that stands behind group {@code g}. */
  private int plainSource(int g, int offset) {
    int source = g < 0 ? 0 : group(g, SOURCE_END);
    int target = g < 0 ? 0 : group(g, TARGET_END);
    // Counted over the whole source: the number of units that stay before the wanted one.
    return staying(offset - target + source - cutsBefore(source));
  }

  /** Returns the source offset of the unit that stays and has {@code n} such units before it. */
  private int staying(int n) {
    int low = 0;
    int high = cuts.length;
    // The last word with at most n staying units before it.
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if ((middle << 6) - cutsBefore[middle] <= n) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int left = n - ((low << 6) - cutsBefore[low]);
    if (low == cuts.length) {
      return (low << 6) + left;
    }
    long stays = ~cuts[low];
    for (; left > 0; left--) {
      stays &= stays - 1;
    }
    return (low << 6) + Long.numberOfTrailingZeros(stays);
  }

  /** Returns the normalized offset of the piece of a source unit; -1 before the first piece. */
  private int pieceOf(int offset) {
    int g = lastGroup(SOURCE_START, offset);
    if (g >= 0 && offset < group(g, SOURCE_END)) {
      return group(g, TARGET_START);
    }
    int source = g < 0 ? 0 : group(g, SOURCE_END);
    int target = g < 0 ? 0 : group(g, TARGET_END);
    // A cut unit belongs to the piece before it.
    int before = cutsBefore(offset) - cutsBefore(source) + (isCut(offset) ? 1 : 0);
    int piece = target + (offset - source) - before;
    if (piece < target) {
      return g < 0 ? piece : group(g, TARGET_START);
    }
    return piece;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Alignment a
        && sourceLength == a.sourceLength
        && targetLength == a.targetLength
        && Arrays.equals(cuts, a.cuts)
        && Arrays.equals(
            groups, 0, groupCount * GROUP_SIZE, a.groups, 0, a.groupCount * GROUP_SIZE);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * sourceLength + targetLength) + Arrays.hashCode(cuts);
  }

  @Override
  public String toString() {
    return "Alignment[source="
        + sourceLength
        + ", normalized="
        + targetLength
        + ", cuts="
        + cutsBefore[cuts.length]
        + ", groups="
        + groupCount
        + "]";
  }

  /**
   * Collects an alignment from left to right. Source units that no call mentions are one to one
   * between {@link #cut} calls; what {@link #put} skips is removed. Not thread-safe.
   */
  public static final class Builder {
    /** A bit for each source unit, set where it is removed. */
    private long[] cuts = {};

    /** No bit at or behind this offset is set. */
    private int cutsEnd;

    private int[] groups = new int[2 * GROUP_SIZE];
    private int groupCount;

    /** Whether the piece given last is not yet recorded. */
    private boolean pending;

    private int pendingSourceStart;
    private int pendingSourceEnd;
    private int pendingTargetStart;
    private int pendingTargetEnd;

    /** The source offset up to which everything is recorded or pending, for {@link #put}. */
    private int next;

    /** Creates an empty builder. */
    public Builder() {}

    /** Records that the source unit at {@code offset} is removed; offsets ascend. */
    public void cut(int offset) {
      cut(offset, 1);
    }

    /**
     * Records which of the 64 source units from {@code offset} on are removed: bit k of {@code
     * removed} is that of the unit at {@code offset + k}. Offsets ascend.
     */
    public void cut(int offset, long removed) {
      if (removed == 0) {
        return;
      }
      int word = offset >>> 6;
      if (word + 1 >= cuts.length) {
        cuts = Arrays.copyOf(cuts, grown(cuts.length, word + 2 - cuts.length));
      }
      cuts[word] |= removed << offset;
      // In two steps, so that an offset of whole words carries nothing over.
      cuts[word + 1] |= removed >>> 1 >>> ~offset;
      cutsEnd = Math.max(cutsEnd, offset + Long.SIZE - Long.numberOfLeadingZeros(removed));
    }

    /** Takes back the cuts at or behind a source offset. */
    public void takeBack(int offset) {
      if (offset < cutsEnd) {
        clear(offset, cutsEnd);
        cutsEnd = offset;
      }
    }

    private void clear(int from, int to) {
      int first = from >>> 6;
      int last = (to - 1) >>> 6;
      long before = cuts[first] & ~(-1L << from);
      long behind = cuts[last] & ~(-1L >>> -to);
      Arrays.fill(cuts, first, last + 1, 0);
      cuts[last] = behind;
      cuts[first] |= before;
    }

    private boolean hasCuts() {
      for (int i = 0; i << 6 < cutsEnd; i++) {
        if (cuts[i] != 0) {
          return true;
        }
      }
      return false;
    }

    /** Says that everything before a source offset is recorded, before a row of {@link #put}. */
    public void resume(int sourceOffset) {
      next = sourceOffset;
    }

    /**
     * Records one piece: {@code length} normalized units from {@code target} on that came from a
     * source span. A span that begins within the one before belongs to the same piece. Source units
     * between the span before and this one are removed.
     */
    public void put(int length, int target, int sourceStart, int sourceEnd) {
      if (pending && sourceStart < pendingSourceEnd) {
        pendingSourceEnd = Math.max(pendingSourceEnd, sourceEnd);
        pendingTargetEnd = target + length;
        next = pendingSourceEnd;
        return;
      }
      settle();
      cutTo(sourceStart);
      pending = true;
      pendingSourceStart = sourceStart;
      pendingSourceEnd = sourceEnd;
      pendingTargetStart = target;
      pendingTargetEnd = target + length;
      next = sourceEnd;
    }

    /** Ends a row of {@link #put}: source units up to {@code sourceOffset} are removed. */
    public void finish(int sourceOffset) {
      settle();
      cutTo(sourceOffset);
    }

    private void cutTo(int sourceOffset) {
      if (next < sourceOffset && groupCount > 0 && groups[lastGroup() + SOURCE_END] == next) {
        groups[lastGroup() + SOURCE_END] = sourceOffset;
        next = sourceOffset;
      }
      while (next < sourceOffset) {
        cut(next++);
      }
    }

    private int lastGroup() {
      return (groupCount - 1) * GROUP_SIZE;
    }

    private void settle() {
      if (!pending) {
        return;
      }
      pending = false;
      if (pendingTargetEnd - pendingTargetStart == 1) {
        for (int i = pendingSourceStart + 1; i < pendingSourceEnd; i++) {
          cut(i);
        }
      } else {
        addGroup();
      }
    }

    private void addGroup() {
      int at = groupCount * GROUP_SIZE;
      if (at + GROUP_SIZE > groups.length) {
        groups = Arrays.copyOf(groups, grown(at, GROUP_SIZE));
      }
      groups[at + SOURCE_START] = pendingSourceStart;
      groups[at + SOURCE_END] = pendingSourceEnd;
      groups[at + TARGET_START] = pendingTargetStart;
      groups[at + TARGET_END] = pendingTargetEnd;
      groupCount++;
    }

    private static int grown(int size, int step) {
      return Math.max(size + step, size + (size >> 1));
    }

    /** Returns the alignment of a source of one length and a normalized text of another. */
    public Alignment build(int sourceLength, int normalizedLength) {
      giveLeadingCutsToFirstPiece(normalizedLength);
      return new Alignment(this, sourceLength, normalizedLength);
    }

    /** Equal relations have one form: the first piece begins at source offset 0. */
    private void giveLeadingCutsToFirstPiece(int normalizedLength) {
      int leading = leadingCuts();
      if (leading == 0 || normalizedLength == 0) {
        return;
      }
      if (groupCount > 0 && groups[SOURCE_START] == leading) {
        groups[SOURCE_START] = 0;
        clear(0, leading);
      } else {
        clear(0, 1);
        cut(leading);
      }
    }

    private int leadingCuts() {
      int leading = 0;
      while (leading < cutsEnd && (cuts[leading >>> 6] >>> leading & 1) != 0) {
        leading++;
      }
      return leading;
    }
  }
}
