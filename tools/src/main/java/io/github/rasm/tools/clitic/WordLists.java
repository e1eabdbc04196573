package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Letters;
import io.github.rasm.internal.clitic.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Parts of speech of folded words, from the Camel Morph and ChainBank lexicons. */
final class WordLists {
  private static final String LATIN = "'|>&<}AbptvjHxd*rzs$SDTZEgfqklmnhwYy{";
  private static final String ARABIC = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويي" + "ا";

  private static final String[] PERFECT_ENDINGS = {"", "ت", "وا", "نا", "تم", "ا", "ن", "تا"};
  private static final String[] IMPERFECT_ENDINGS = {"", "ون", "ان", "ين", "وا", "ن"};
  private static final String[] NOMINAL_ENDINGS = {"", "ات", "ون", "ين", "ان", "ا"};

  private final Map<String, Integer> classes = new HashMap<>();

  private WordLists() {}

  static Map<String, Integer> read(Path data) throws IOException {
    WordLists lists = new WordLists();
    Path camel = data.resolve("lexicon/camel-morph-msa");
    lists.camel(camel.resolve("MSA-Verb-LEX-PV.csv"), "", PERFECT_ENDINGS, Lexicon.PERFECT);
    lists.camel(camel.resolve("MSA-Verb-LEX-IV.csv"), "يتنا", IMPERFECT_ENDINGS, Lexicon.IMPERFECT);
    lists.camel(camel.resolve("MSA-Adj-LEX.csv"), "", NOMINAL_ENDINGS, Lexicon.ADJECTIVE);
    lists.camel(camel.resolve("MSA-Adj-Comp-LEX.csv"), "", new String[] {""}, Lexicon.ADJECTIVE);
    lists.camel(camel.resolve("MSA-Noun-Prop-LEX.csv"), "", new String[] {""}, Lexicon.NAME);
    lists.camel(camel.resolve("MSA-Noun-Quant-LEX.csv"), "", new String[] {""}, Lexicon.NOUN);
    lists.camel(camel.resolve("MSA-Noun-Num-LEX.csv"), "", new String[] {""}, Lexicon.NOUN);
    lists.camel(camel.resolve("MSA-Other-LEX.csv"), "", new String[] {""}, Lexicon.FUNCTION);
    for (Map<String, String> row : table(data.resolve("lexicon/chainbank/lemmas.csv"))) {
      int kind =
          switch (row.get("POS")) {
            case "NOUN" -> Lexicon.NOUN;
            case "ADJ" -> Lexicon.ADJECTIVE;
            case "VERB" -> Lexicon.PERFECT;
            default -> 0;
          };
      if (kind != 0) {
        lists.inflect(
            folded(row.get("LEMMA_ARA")),
            "",
            kind == Lexicon.PERFECT ? PERFECT_ENDINGS : NOMINAL_ENDINGS,
            kind);
      }
    }
    return lists.classes;
  }

  private void camel(Path file, String prefixes, String[] endings, int kind) throws IOException {
    for (Map<String, String> row : table(file)) {
      if (row.get("DEFINE").equals("LEXICON")) {
        inflect(folded(arabic(row.get("FORM"))), prefixes, endings, kind);
      }
    }
  }

  private void inflect(String stem, String prefixes, String[] endings, int kind) {
    if (stem.length() < 2) {
      return;
    }
    for (int p = 0; p < Math.max(1, prefixes.length()); p++) {
      String start = prefixes.isEmpty() ? stem : prefixes.charAt(p) + stem;
      for (String ending : endings) {
        String form = start;
        if (form.endsWith("ة") && !ending.isEmpty()) {
          form = form.substring(0, form.length() - 1) + (ending.equals("ات") ? "" : "ت");
        }
        classes.merge(form + ending, kind, (a, b) -> a | b);
      }
      if (kind == Lexicon.ADJECTIVE && endings.length > 1 && !start.endsWith("ة")) {
        classes.merge(start + "ة", kind, (a, b) -> a | b);
      }
    }
  }

  /** Buckwalter transliteration to letters; vowels go. */
  private static String arabic(String form) {
    StringBuilder out = new StringBuilder();
    for (char c : form.toCharArray()) {
      int at = LATIN.indexOf(c);
      if (at >= 0) {
        out.append(ARABIC.charAt(at));
      }
    }
    return out.toString();
  }

  /** Folds a word for look-ups. */
  static String folded(String text) {
    Letters letters = new Letters();
    char[] chars = text.toCharArray();
    letters.read(chars, 0, chars.length);
    return letters.folded();
  }

  /** The rows of a CSV file, by column name. */
  private static List<Map<String, String>> table(Path file) throws IOException {
    List<List<String>> rows = rows(Files.readString(file));
    List<String> names = rows.get(0);
    List<Map<String, String>> table = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> fields = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        fields.put(names.get(i), i < row.size() ? row.get(i) : "");
      }
      table.add(fields);
    }
    return table;
  }

  private static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(row);
          row = new ArrayList<>();
        }
      } else if (c != '\r') {
        field.append(c);
      }
    }
    return rows;
  }
}
