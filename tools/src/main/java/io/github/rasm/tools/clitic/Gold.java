package io.github.rasm.tools.clitic;

import io.github.rasm.internal.clitic.Letters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sentences whose words are split by hand.
 *
 * @param document the document, for folds
 * @param tokens the tokens as written
 * @param parts the parts of each token; one part if it is not split
 */
public record Gold(String document, List<String> tokens, List<List<String>> parts) {
  /** Reads {@code surface TAB part|part...} with empty lines behind sentences. */
  public static List<Gold> readTable(Path file) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<List<String>> parts = new ArrayList<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.add("");
    int length = 0;
    for (String line : lines) {
      if (line.isEmpty() || length > 200) {
        if (!tokens.isEmpty()) {
          sentences.add(new Gold("", List.copyOf(tokens), List.copyOf(parts)));
        }
        tokens.clear();
        parts.clear();
        length = 0;
      }
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] fields = line.split("\t");
        tokens.add(fields[0]);
        parts.add(fields[0].equals("|") ? List.of("|") : List.of(fields[1].split("\\|")));
        length++;
      }
    }
    return sentences;
  }

  /**
   * Reads PADT with the article split, and repairs its surfaces, which were joined again from
   * parts: behind li the article has lost its alef, ال|له is the name of God, and a proclitic
   * before digits is a token of its own.
   */
  public static List<Gold> readArticles(Path file) throws IOException {
    List<Gold> repaired = new ArrayList<>();
    for (Gold sentence : readTable(file)) {
      List<String> tokens = new ArrayList<>();
      List<List<String>> parts = new ArrayList<>();
      for (int i = 0; i < sentence.tokens.size(); i++) {
        String token = sentence.tokens.get(i);
        List<String> split = sentence.parts.get(i);
        int last = split.size() - 1;
        boolean number = Character.isDigit(split.get(last).charAt(0));
        if (number && last > 0) {
          tokens.add(String.join("", split.subList(0, last)));
          parts.add(split.subList(0, last));
          tokens.add(split.get(last));
          parts.add(split.subList(last, last + 1));
          continue;
        }
        int li = split.indexOf("ل");
        if (li >= 0 && li + 1 < last && split.get(li + 1).equals("ال")) {
          int at = String.join("", split.subList(0, li)).length();
          if (token.startsWith("لالل", at)) {
            token = token.substring(0, at) + "لل" + token.substring(at + 4);
          } else if (token.startsWith("لال", at)) {
            token = token.substring(0, at) + "لل" + token.substring(at + 3);
          }
        }
        if (last > 0 && split.get(last - 1).equals("ال") && split.get(last).equals("له")) {
          split = new ArrayList<>(split.subList(0, last - 1));
          split.add("الله");
        }
        tokens.add(token);
        parts.add(split);
      }
      repaired.add(new Gold("", tokens, parts));
    }
    return repaired;
  }

  /** The words that a table marks as foreign or as names, with part of speech X. */
  public static Set<String> names(Path file) throws IOException {
    Set<String> names = new HashSet<>();
    for (String line : Files.readAllLines(file)) {
      String[] fields = line.split("\t");
      if (fields.length > 2 && Arrays.asList(fields[2].split("\\|")).contains("X")) {
        names.add(fields[0]);
      }
    }
    return names;
  }

  /** Reads PUD: words joined by {@code SpaceAfter=No} are the parts of one token. */
  public static List<Gold> readJoined(Path file) throws IOException {
    List<Gold> sentences = new ArrayList<>();
    List<String> tokens = new ArrayList<>();
    List<List<String>> parts = new ArrayList<>();
    String document = "";
    boolean open = false;
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("# newdoc id = ")) {
        document = line.substring("# newdoc id = ".length());
      } else if (line.isEmpty()) {
        sentences.add(new Gold(document, List.copyOf(tokens), List.copyOf(parts)));
        tokens.clear();
        parts.clear();
        open = false;
      } else if (!line.startsWith("#")) {
        String[] fields = line.split("\t");
        boolean word = isWord(fields[1]) && !fields[3].equals("PUNCT");
        int last = tokens.size() - 1;
        if (open && word) {
          List<String> joined = new ArrayList<>(parts.get(last));
          joined.add(fields[1]);
          tokens.set(last, tokens.get(last) + fields[1]);
          parts.set(last, joined);
        } else {
          tokens.add(fields[1]);
          parts.add(List.of(fields[1]));
        }
        open = word && fields[9].contains("SpaceAfter=No");
      }
    }
    return sentences;
  }

  /** Whether a token counts as a word: it has a letter U+0621 to U+064A. */
  public static boolean isWord(String token) {
    return token.chars().anyMatch(c -> c >= 0x621 && c <= 0x64A && c != 0x640);
  }

  /**
   * Aligns parts with the letters of a word: the cuts at which its pieces resemble the parts most,
   * the first ones of equally good cuts.
   *
   * @return the number of letters before each part but the first, or null when nothing resembles
   */
  public static int[] align(Letters word, List<String> parts) {
    int n = word.count();
    int k = parts.size();
    String folded = soft(word.folded());
    int[][] cost = new int[k + 1][n + 1];
    int[][] from = new int[k + 1][n + 1];
    for (int[] row : cost) {
      Arrays.fill(row, 1000);
    }
    cost[0][0] = 0;
    for (int p = 1; p <= k; p++) {
      Letters part = new Letters();
      char[] chars = parts.get(p - 1).toCharArray();
      part.read(chars, 0, chars.length);
      String want = soft(part.folded());
      for (int end = 0; end <= n; end++) {
        for (int start = 0; start <= end; start++) {
          if (cost[p - 1][start] < 1000 && (start < end || k > 1 && p > 1 && p < k)) {
            int c = cost[p - 1][start] + distance(folded.substring(start, end), want);
            // Strictly better: of equal ones the earliest cut stays.
            if (c < cost[p][end]) {
              cost[p][end] = c;
              from[p][end] = start;
            }
          }
        }
      }
    }
    if (cost[k][n] > k + 2) {
      return null;
    }
    int[] cuts = new int[k - 1];
    int end = n;
    for (int p = k; p > 1; p--) {
      end = from[p][end];
      cuts[p - 2] = end;
    }
    return cuts;
  }

  /** Hamza seats and ta marbuta away. */
  private static String soft(String folded) {
    return folded.replace('ؤ', 'و').replace('ئ', 'ي').replace('ة', 'ت');
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
