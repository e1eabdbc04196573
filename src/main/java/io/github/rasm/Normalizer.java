package io.github.rasm;

import io.github.rasm.NormalizerOption.Group;
import io.github.rasm.internal.normalize.CharLoop;
import io.github.rasm.internal.normalize.CharOutput;
import io.github.rasm.internal.normalize.FoldTable;
import io.github.rasm.internal.normalize.NormalizingInputStream;
import io.github.rasm.internal.normalize.NormalizingOutputStream;
import io.github.rasm.internal.normalize.NormalizingReader;
import io.github.rasm.internal.normalize.NormalizingWriter;
import io.github.rasm.internal.normalize.PairTable;
import io.github.rasm.internal.normalize.Utf8Loop;
import io.github.rasm.internal.normalize.Utf8Output;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Normalizes Arabic text by a {@link Profile} or a set of {@linkplain NormalizerOption options}, in
 * one pass and linear time.
 *
 * <p>There are four ways in, with one result: strings, {@code char[]}, UTF-8 bytes, and streams.
 * Text in other scripts, emoji and lone surrogates pass through untouched. Normalizing twice
 * changes nothing more.
 *
 * <pre>{@code
 * Normalizer normalizer = Normalizer.of(Profile.STANDARD);
 * String plain = normalizer.normalize("أَحْمَد");   // احمد
 * }</pre>
 *
 * <p>With {@code rasm-vector} on the path and {@code --add-modules jdk.incubator.vector}, a JVM
 * from 21 on normalizes several times as fast, with the same results, once an instance has seen
 * some megabytes of text and a daemon thread has found its kernel faster on this machine; one from
 * 17 on does so with strings and {@code char[]} that hold few marks. The system property {@code
 * rasm.kernel} asks for {@code table} (no kernel), {@code vector-512}, {@code vector-256} or {@code
 * vector-bare} instead, at once and whatever the machine; {@code rasm.kernel.after} says how many
 * chars or bytes an instance sees before, instead of 4,194,304: finding out costs about a second of
 * one processor.
 *
 * <p>Immutable and thread-safe. An instance holds a table of 512 KB, and two of 640 KB together
 * once UTF-8 is normalized: make one and keep it.
 */
public final class Normalizer {
  private final Profile profile;
  private final Set<NormalizerOption> options;
  private final FoldTable table;

  /** Made when UTF-8 is first normalized; a race makes two equal ones. */
  private volatile PairTable pairs;

  private Normalizer(Profile profile, Set<NormalizerOption> options) {
    this.profile = profile;
    this.options = Collections.unmodifiableSet(options);
    this.table = profile == Profile.LUCENE ? FoldTable.lucene() : FoldTable.of(options);
  }

  /** Returns the normalizer of a profile. */
  public static Normalizer of(Profile profile) {
    return new Normalizer(profile, profile.options());
  }

  /** Returns a builder that begins with no option. */
  public static Builder builder() {
    return new Builder(Profile.NONE);
  }

  /** Returns a builder that begins with the options of a profile. */
  public static Builder builder(Profile profile) {
    return new Builder(Objects.requireNonNull(profile, "profile"));
  }

  /** Returns the options, unmodifiable; empty for {@link Profile#LUCENE}. */
  public Set<NormalizerOption> options() {
    return options;
  }

  /**
   * Returns the normalized text; the same instance when {@code text} is a string that nothing
   * changes in.
   */
  public String normalize(CharSequence text) {
    String source = text.toString();
    if (!CharLoop.changes(table, source)) {
      return source;
    }
    CharOutput out = CharOutput.growing(source.length());
    new CharLoop(table, out).process(source);
    return unlessEqual(source, out);
  }

  /** Returns the normalized text with its alignment. */
  public AlignedText align(CharSequence text) {
    String source = text.toString();
    if (!CharLoop.changes(table, source)) {
      return new AlignedText(source, Alignment.identity(source.length()));
    }
    CharOutput out = CharOutput.aligned(source.length());
    new CharLoop(table, out).process(source.toCharArray(), 0, source.length(), true);
    return new AlignedText(unlessEqual(source, out), out.alignment(source.length()));
  }

  private static String unlessEqual(String source, CharOutput out) {
    String result = new String(out.array(), 0, out.length());
    return result.equals(source) ? source : result;
  }

  /**
   * Normalizes {@code source[from, to)} into {@code target} from index {@code at} on. The ranges
   * must not overlap. The target must hold the result; {@link #maxLength} units always do, and so
   * many may be overwritten, whatever the length of the result. Allocates nothing, unless a
   * combination turns up that takes more than one look at each unit (U+0653 to U+0655, U+034F,
   * ligatures, and what single options say of neighbours), then a fixed amount.
   *
   * @return the number of UTF-16 code units written
   * @throws IndexOutOfBoundsException when a range lies outside its array, or the result does not
   *     fit; the target's content is undefined then
   */
  public int normalize(char[] source, int from, int to, char[] target, int at) {
    Objects.checkFromToIndex(from, to, source.length);
    Objects.checkIndex(at, target.length + 1);
    return CharLoop.normalize(table, source, from, to, target, at);
  }

  /**
   * Normalizes UTF-8 as {@link #normalize(byte[], int, int, byte[], int, MalformedInput)} does, and
   * fails on malformed bytes.
   */
  public int normalize(byte[] source, int from, int to, byte[] target, int at) {
    return normalize(source, from, to, target, at, MalformedInput.FAIL);
  }

  /**
   * Normalizes the UTF-8 text {@code source[from, to)} into {@code target} from index {@code at}
   * on, without decoding it first. The ranges must not overlap. The target must hold the result;
   * {@link #maxUtf8Length} bytes always do, and so many may be overwritten, whatever the length of
   * the result. Allocates as {@link #normalize(char[], int, int, char[], int)} does, and a fixed
   * amount where sequences of three or four bytes turn up.
   *
   * @return the number of bytes written
   * @throws IndexOutOfBoundsException when a range lies outside its array, or the result does not
   *     fit; the target's content is undefined then
   * @throws MalformedTextException when the source is not UTF-8 and {@code malformed} is {@link
   *     MalformedInput#FAIL}; its offset counts from {@code from}
   */
  public int normalize(
      byte[] source, int from, int to, byte[] target, int at, MalformedInput malformed) {
    Objects.checkFromToIndex(from, to, source.length);
    Objects.checkIndex(at, target.length + 1);
    Objects.requireNonNull(malformed, "malformed");
    return Utf8Loop.normalize(table, pairs(), source, from, to, target, at, malformed);
  }

  /**
   * Normalizes the remaining bytes of {@code source} into {@code target}; both positions move
   * behind what was read and written. Buffers without an array are copied.
   *
   * @throws java.nio.BufferOverflowException when the result does not fit; both positions stay
   * @throws MalformedTextException when the source is not UTF-8 and {@code malformed} is {@link
   *     MalformedInput#FAIL}; its offset counts from the position; both positions stay
   */
  public void normalize(ByteBuffer source, ByteBuffer target, MalformedInput malformed) {
    Objects.requireNonNull(malformed, "malformed");
    byte[] bytes;
    int from = 0;
    int to = source.remaining();
    if (source.hasArray()) {
      bytes = source.array();
      from = source.arrayOffset() + source.position();
      to += from;
    } else {
      bytes = new byte[to];
      source.duplicate().get(bytes);
    }
    Utf8Output out = Utf8Output.growing(to - from);
    new Utf8Loop(table, pairs(), out, malformed).process(bytes, from, to, true);
    target.put(out.array(), 0, out.length());
    source.position(source.limit());
  }

  /**
   * Returns the largest number of UTF-16 code units that a text of {@code length} units can become:
   * {@code length}, or 3 times as many with {@link NormalizerOption#PUNCTUATION} (U+2026), or 18
   * times with {@link NormalizerOption#PRESENTATION_FORMS} (U+FDFA). Real text seldom grows at all.
   */
  public long maxLength(int length) {
    return (long) length * table.maxUnitsPerUnit();
  }

  /**
   * Returns the largest number of bytes that {@code length} bytes of UTF-8 can become, with
   * malformed ones replaced.
   */
  public long maxUtf8Length(int length) {
    return (long) length * Math.max(3, table.maxBytesPerByte());
  }

  /** Returns a reader of the normalized text of another, which it closes with itself. */
  public Reader reader(Reader source) {
    return new NormalizingReader(table, Objects.requireNonNull(source, "source"));
  }

  /**
   * Returns a writer that normalizes what is written and hands it on. The last letter and its marks
   * stay behind until more comes or the writer is closed, which closes the other; {@code flush}
   * does not write them.
   */
  public Writer writer(Writer target) {
    return new NormalizingWriter(table, Objects.requireNonNull(target, "target"));
  }

  /**
   * Returns a stream of the normalized UTF-8 text of another, which it closes with itself. Reading
   * throws {@link MalformedTextException} when the text is not UTF-8 and {@code malformed} says so.
   */
  public InputStream inputStream(InputStream source, MalformedInput malformed) {
    return new NormalizingInputStream(loop(malformed), Objects.requireNonNull(source, "source"));
  }

  /**
   * Returns a stream that normalizes the UTF-8 text written to it and hands it on. The last letter
   * and its marks stay behind until more comes or the stream is closed, which closes the other.
   * Writing throws {@link MalformedTextException} when the text is not UTF-8 and {@code malformed}
   * says so.
   */
  public OutputStream outputStream(OutputStream target, MalformedInput malformed) {
    return new NormalizingOutputStream(loop(malformed), Objects.requireNonNull(target, "target"));
  }

  private Utf8Loop loop(MalformedInput malformed) {
    Objects.requireNonNull(malformed, "malformed");
    return new Utf8Loop(table, pairs(), Utf8Output.growing(0), malformed);
  }

  private PairTable pairs() {
    PairTable made = pairs;
    if (made == null) {
      made = new PairTable(table);
      pairs = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return profile == Profile.LUCENE ? "Normalizer[lucene]" : "Normalizer" + options;
  }

  /** Collects options for a {@link Normalizer}. Not thread-safe. */
  public static final class Builder {
    private final Profile profile;
    private final Map<Group, NormalizerOption> chosen = new EnumMap<>(Group.class);
    private final Set<Group> off = EnumSet.noneOf(Group.class);

    private Builder(Profile profile) {
      this.profile = profile;
    }

    /**
     * Adds an option. It replaces the profile's option of the same group.
     *
     * @throws IllegalArgumentException when another option of the group was added before, or the
     *     group was switched off; the message names both
     */
    public Builder with(NormalizerOption option) {
      NormalizerOption other = chosen.putIfAbsent(option.group(), option);
      if (other != null && other != option) {
        throw new IllegalArgumentException(option + " cannot be combined with " + other);
      }
      if (off.contains(option.group())) {
        throw new IllegalArgumentException(
            option + " cannot be combined with switching off " + option.group());
      }
      return this;
    }

    /**
     * Switches a group off that the profile has on.
     *
     * @throws IllegalArgumentException when an option of the group was added before
     */
    public Builder without(Group group) {
      if (chosen.containsKey(group)) {
        throw new IllegalArgumentException(
            chosen.get(group) + " cannot be combined with switching off " + group);
      }
      off.add(group);
      return this;
    }

    /**
     * Returns the normalizer.
     *
     * @throws IllegalArgumentException when two options exclude each other; the message names both
     */
    public Normalizer build() {
      if (profile == Profile.LUCENE && !(chosen.isEmpty() && off.isEmpty())) {
        throw new IllegalArgumentException(
            "profile lucene is fixed and cannot be combined with "
                + (chosen.isEmpty() ? "switching off " + off : chosen.values()));
      }
      Set<NormalizerOption> options = EnumSet.noneOf(NormalizerOption.class);
      for (NormalizerOption option : profile.options()) {
        if (!chosen.containsKey(option.group()) && !off.contains(option.group())) {
          options.add(option);
        }
      }
      options.addAll(chosen.values());
      refuse(options, NormalizerOption.YA_FARSI_FINAL, NormalizerOption.LETTERS);
      return new Normalizer(profile, options);
    }

    /** Refuses two options that would send one letter two ways. */
    private static void refuse(
        Set<NormalizerOption> options, NormalizerOption one, NormalizerOption other) {
      if (options.contains(one) && options.contains(other)) {
        throw new IllegalArgumentException(one + " cannot be combined with " + other);
      }
    }
  }
}
