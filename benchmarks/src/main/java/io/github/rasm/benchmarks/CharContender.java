package io.github.rasm.benchmarks;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ar.ArabicNormalizer;

/** Who takes part in {@link BareChars} and {@link MarkedChars}. */
public enum CharContender implements Described {
  /** The library. */
  RASM("Rasm, profile standard, from char[] to char[]") {
    @Override
    Contender on(String text) {
      Normalizer normalizer = Normalizer.of(Profile.STANDARD);
      return Contender.ofChars(
          text,
          Folds.standard(text),
          (source, target) -> normalizer.normalize(source, 0, source.length, target, 0));
    }
  },

  /** The limit. */
  ARRAYCOPY("System.arraycopy of the same chars: the limit; folds nothing") {
    @Override
    Contender on(String text) {
      return Contender.ofChars(
          text,
          text,
          (source, target) -> {
            System.arraycopy(source, 0, target, 0, source.length);
            return source.length;
          });
    }
  },

  /** What a loop over a table cannot be faster than. */
  TABLE_LOOP(
      "one look-up in a table of 65,536 chars and one store for each char: the limit of loops over a"
          + " table. Less: nothing goes, nothing is composed, no char is looked at twice. Not run on"
          + " marked text, where it would be wrong") {
    @Override
    Contender on(String text) {
      char[] table = Folds.standardTable();
      return Contender.ofChars(
          text,
          Folds.standard(text),
          (source, target) -> {
            for (int i = 0; i < source.length; i++) {
              target[i] = table[source[i]];
            }
            return source.length;
          });
    }
  },

  /** Lucene on one long buffer. */
  LUCENE(
      "Lucene's ArabicNormalizer, in place on a copy of the whole text (the copy, see ARRAYCOPY, is"
          + " counted). Less: no composition, presentation forms, controls; three alefs, eight marks."
          + " More: ta marbuta. Not run on marked text, where it moves the rest of the buffer at each"
          + " mark: quadratic time") {
    @Override
    Contender on(String text) {
      ArabicNormalizer lucene = new ArabicNormalizer();
      return Contender.ofChars(
          text,
          Folds.lucene(text),
          (source, target) -> {
            System.arraycopy(source, 0, target, 0, source.length);
            return lucene.normalize(target, source.length);
          });
    }
  },

  /** Lucene as its own filter calls it. */
  LUCENE_WORDS(
      "the same, word by word, as Lucene's filter does it: each word is copied to a buffer, folded"
          + " there and copied out (where the words end is known beforehand)") {
    @Override
    Contender on(String text) {
      ArabicNormalizer lucene = new ArabicNormalizer();
      int[] ends = wordEnds(text);
      char[] word = new char[text.length()];
      return Contender.ofChars(
          text,
          Folds.lucene(text),
          (source, target) -> {
            int from = 0;
            int at = 0;
            for (int end : ends) {
              System.arraycopy(source, from, word, 0, end - from);
              int length = lucene.normalize(word, end - from);
              System.arraycopy(word, 0, target, at, length);
              from = end;
              at += length;
            }
            return at;
          });
    }
  },

  /** What most programs do. */
  REPLACE_ALL(
      "four chained String.replaceAll with the same folds, from String to String. Less: no"
          + " composition, no presentation forms") {
    @Override
    Contender on(String text) {
      String alef = String.valueOf(Folds.ALEF);
      String ya = String.valueOf(Folds.YA);
      return ofString(
          text,
          s ->
              s.replaceAll(Folds.MARKS, "")
                  .replaceAll(Folds.TATWEEL_AND_CONTROLS, "")
                  .replaceAll(Folds.ALEF_FORMS, alef)
                  .replaceAll(Folds.ALEF_MAKSURA, ya));
    }
  },

  /** What careful programs do. */
  PATTERNS("the same four with patterns that are compiled once") {
    @Override
    Contender on(String text) {
      Pattern marks = Pattern.compile(Folds.MARKS);
      Pattern controls = Pattern.compile(Folds.TATWEEL_AND_CONTROLS);
      Pattern alefs = Pattern.compile(Folds.ALEF_FORMS);
      Pattern maksura = Pattern.compile(Folds.ALEF_MAKSURA);
      String alef = String.valueOf(Folds.ALEF);
      String ya = String.valueOf(Folds.YA);
      return ofString(
          text,
          s -> {
            String bare = marks.matcher(s).replaceAll("");
            String clean = controls.matcher(bare).replaceAll("");
            String folded = alefs.matcher(clean).replaceAll(alef);
            return maksura.matcher(folded).replaceAll(ya);
          });
    }
  },

  /** ICU's rule engine. */
  ICU_TRANSLITERATOR(
      "ICU4J Transliterator with the same folds as rules, from String to String. Less: no"
          + " composition, no presentation forms. Not run on marked text, where it moves the rest of"
          + " the text at each mark: quadratic time") {
    @Override
    Contender on(String text) {
      return ofString(text, transliterator()::transliterate);
    }
  },

  /** ICU's rule engine on short strings. */
  ICU_TRANSLITERATOR_LINES("the same, line by line (where the lines end is known beforehand)") {
    @Override
    Contender on(String text) {
      Transliterator transliterator = transliterator();
      String[] lines = text.split("(?<=\\n)");
      return ofString(
          text,
          s -> {
            StringBuilder out = new StringBuilder(s.length());
            for (String line : lines) {
              out.append(transliterator.transliterate(line));
            }
            return out.toString();
          });
    }
  },

  /** ICU's Unicode normalization, for scale. */
  ICU_NFC("ICU4J Normalizer2 to NFC, from String to String, for scale. Less: composes only") {
    @Override
    Contender on(String text) {
      Normalizer2 nfc = Normalizer2.getNFCInstance();
      return Contender.ofString(text, nfcOf(text), nfc::normalize, Function.identity());
    }
  },

  /** The JDK's Unicode normalization, for scale. */
  JDK_NFC("java.text.Normalizer to NFC, the same") {
    @Override
    Contender on(String text) {
      return Contender.ofString(
          text,
          nfcOf(text),
          s -> java.text.Normalizer.normalize(s, java.text.Normalizer.Form.NFC),
          Function.identity());
    }
  };

  private final String description;

  CharContender(String description) {
    this.description = description;
  }

  /** Makes it ready for a text. */
  abstract Contender on(String text);

  @Override
  public String description() {
    return description;
  }

  private static Transliterator transliterator() {
    String rules =
        String.format(
            Locale.ROOT,
            "%s > ; %s > ; %s > %s ; %s > %s ;",
            Folds.MARKS,
            Folds.TATWEEL_AND_CONTROLS,
            Folds.ALEF_FORMS,
            Folds.ALEF,
            Folds.ALEF_MAKSURA,
            Folds.YA);
    return Transliterator.createFromRules("Rasm", rules, Transliterator.FORWARD);
  }

  private static Contender ofString(String text, Function<String, String> work) {
    return Contender.ofString(text, Folds.standard(text), work, Function.identity());
  }

  /** NFC puts fatha (class 30) before shadda (class 33); nothing else moves in the fixtures. */
  private static String nfcOf(String text) {
    return text.replace("\u0651\u064E", "\u064E\u0651");
  }

  private static int[] wordEnds(String text) {
    int[] ends = new int[text.length() + 1];
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || i + 1 == text.length()) {
        ends[count++] = i + 1;
      }
    }
    return Arrays.copyOf(ends, count);
  }
}
