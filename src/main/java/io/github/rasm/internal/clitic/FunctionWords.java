package io.github.rasm.internal.clitic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The function words of {@code function-words.txt}, which says what they are and how the schemes
 * split them.
 */
final class FunctionWords {
  private static final String RESOURCE = "/io/github/rasm/function-words.txt";

  /** No word of the table has more letters. */
  private static final int LONGEST = 7;

  /** In a reading: a pronoun may follow. */
  private static final int OPEN = 1 << 17;

  /** Told apart from folded words by its hash. */
  private static final long EXACT = 0x5851F42D4C957F2DL;

  private static final class Bundled {
    static final FunctionWords TABLE = new FunctionWords();
  }

  private long[] keys = new long[512];
  private int[][] readings = new int[512][];

  private FunctionWords() {
    try (InputStream in = FunctionWords.class.getResourceAsStream(RESOURCE)) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FunctionWords bundled() {
    return Bundled.TABLE;
  }

  private void add(String line) {
    String[] fields = line.split("\t");
    boolean open = fields[0].endsWith("*");
    String word = open ? fields[0].substring(0, fields[0].length() - 1) : fields[0];
    String[] texts = fields[1].split("/");
    int[] packed = new int[texts.length];
    for (int i = 0; i < texts.length; i++) {
      packed[i] = reading(texts[i]);
      if (open) {
        packed[i] |= OPEN;
      }
      if (fields[2].equals("whole")) {
        packed[i] |= Candidate.WHOLE_IN_UD;
      }
    }
    long key = isExact(word) ? Letters.hash(word) ^ EXACT : Letters.hash(word);
    int at = slot(key);
    keys[at] = key;
    readings[at] = packed;
  }

  private static boolean isExact(String word) {
    return word.indexOf(Letters.ALEF_HAMZA_ABOVE) >= 0
        || word.indexOf(Letters.ALEF_HAMZA_BELOW) >= 0;
  }

  private static int reading(String text) {
    int packed = 0;
    int from = 0;
    for (int i = text.indexOf('+'); i >= 0; i = text.indexOf('+', from)) {
      packed |=
          switch (text.charAt(from)) {
            case Letters.ALEF_HAMZA_ABOVE -> Candidate.PART;
            case Letters.WAW -> Candidate.WA;
            case Letters.FA -> Candidate.FA;
            case Letters.BA -> Candidate.BI;
            case Letters.KAF -> Candidate.KA;
            case Letters.LAM -> Candidate.LI;
            default -> throw new IllegalStateException("no clitic: " + text);
          };
      from = i + 1;
    }
    int fused = text.indexOf('~');
    if (fused >= 0) {
      packed |= (fused - from) << Candidate.FUSED_SHIFT;
    }
    int pronoun = text.indexOf('-');
    if (pronoun >= 0) {
      int number = Arrays.asList(Candidate.PRONOUNS).indexOf(text.substring(pronoun + 1));
      packed |= (number + 1) << Candidate.PRONOUN_SHIFT;
    }
    return packed;
  }

  private int slot(long key) {
    int at = (int) (Lexicon.mix(key) & keys.length - 1);
    while (readings[at] != null && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  /** Whether the table has the letters from an index on. */
  boolean has(Letters word, int from) {
    return find(word, from, word.count) != null;
  }

  private int[] find(Letters word, int from, int to) {
    int[] found = readings[slot(word.hash(from, to))];
    long exact = 0;
    boolean hamza = false;
    for (int i = from; i < to; i++) {
      char c = word.written[i];
      hamza |= c != Letters.ALEF && word.folded[i] == Letters.ALEF;
      exact = Letters.append(exact, c);
    }
    if (!hamza) {
      return found;
    }
    int[] better = readings[slot(exact ^ EXACT)];
    // A hamza on a final alef is no careless spelling but another word.
    boolean other = word.written[to - 1] != Letters.ALEF && word.folded[to - 1] == Letters.ALEF;
    return better != null || other ? better : found;
  }

  /**
   * Adds the readings of the letters behind a conjunction to a list of candidates.
   *
   * @param from index of the first letter behind the conjunction
   * @param prefix the conjunction, as a candidate
   * @return the new size of the list; the old one if the table has no such word
   */
  int add(Letters word, int from, int prefix, int[] list, int size) {
    int n = word.count;
    if (n - from > LONGEST) {
      return size;
    }
    int[] found = find(word, from, n);
    if (found != null) {
      return add(word, found, prefix, list, size);
    }
    for (int i = 0; i < Candidate.PRONOUNS.length; i++) {
      int stemEnd = n - Candidate.PRONOUNS[i].length();
      if (stemEnd - from >= 2 && CandidateList.endsIn(word, Candidate.PRONOUNS[i])) {
        int[] stem = find(word, from, stemEnd);
        if (stem != null && (stem[0] & OPEN) != 0) {
          return add(word, stem, prefix | (i + 1) << Candidate.PRONOUN_SHIFT, list, size);
        }
      }
    }
    return size;
  }

  private static int add(Letters word, int[] found, int prefix, int[] list, int size) {
    int end = size;
    boolean maksura = word.written[word.count - 1] == Letters.ALEF_MAKSURA;
    for (int reading : found) {
      if (maksura && (reading & Candidate.PRONOUN) != 0) {
        // No pronoun is written so; the name Muna is.
        continue;
      }
      int candidate = reading & Candidate.BITS | prefix | Candidate.IN_TABLE;
      if (!CandidateList.cutsInside(word, candidate)) {
        list[end++] = candidate;
      }
    }
    return end;
  }
}
