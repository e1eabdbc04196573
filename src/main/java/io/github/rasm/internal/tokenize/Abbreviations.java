package io.github.rasm.internal.tokenize;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/**
 * The list of abbreviations, as a trie over their letters, dots and slashes.
 *
 * <p>Letters are compared without marks and tatweel, alef with any hamza or madda equals bare alef,
 * and Latin letters are compared without case. A last dot is no part of the key but a flag: it says
 * whether the abbreviation is written with a last dot.
 */
public final class Abbreviations {
  /** In a mask: the list has the form with a last dot. */
  static final int DOTTED = 1 << 16;

  private static final String RESOURCE = "/io/github/rasm/abbreviations.txt";
  private static final int ROOT = 1;

  private static final char ALEF = '\u0627';
  private static final char ALEF_MADDA = '\u0622';
  private static final char ALEF_HAMZA_ABOVE = '\u0623';
  private static final char ALEF_HAMZA_BELOW = '\u0625';
  private static final char ALEF_WASLA = '\u0671';

  /**
   * Open addressing: node << 16 | folded character, 0 for a free place; and the node it leads to.
   */
  private int[] keys = new int[64];

  private int[] targets = new int[64];

  /** By node: bits of its classes and {@link #DOTTED}; 0 where no abbreviation ends. */
  private int[] masks = new int[64];

  private int nodes = ROOT;

  private Abbreviations(Collection<String> lines) {
    for (String line : lines) {
      add(line);
    }
  }

  private Abbreviations(Abbreviations base, Collection<String> lines) {
    keys = base.keys.clone();
    targets = base.targets.clone();
    masks = base.masks.clone();
    nodes = base.nodes;
    for (String line : lines) {
      add(line);
    }
  }

  private static final class Bundled {
    static final Abbreviations LIST = new Abbreviations(read());

    private static Collection<String> read() {
      try (InputStream in = Abbreviations.class.getResourceAsStream(RESOURCE)) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the list that ships with the library. */
  public static Abbreviations bundled() {
    return Bundled.LIST;
  }

  /**
   * Returns the list that ships with the library, with more lines.
   *
   * @throws IllegalArgumentException when a line is not of the form that the list's file explains
   */
  public static Abbreviations bundledWith(Collection<String> lines) {
    return new Abbreviations(bundled(), lines);
  }

  /**
   * Returns the bits of the classes of an abbreviation, 0 if it is not in the list. It may be given
   * with or without its last dot.
   */
  public int classesOf(char[] text, int start, int end) {
    int node = ROOT;
    int to = text[end - 1] == '.' ? end - 1 : end;
    for (int i = start; i < to && node != 0; i++) {
      node = step(node, text[i]);
    }
    return node == 0 ? 0 : masks[node] & ~DOTTED;
  }

  /** The same for a text of its own. */
  public int classesOf(CharSequence form) {
    char[] text = form.toString().toCharArray();
    return text.length == 0 ? 0 : classesOf(text, 0, text.length);
  }

  /** The node to start from. */
  static int root() {
    return ROOT;
  }

  /** The node behind a character: the same one if marks and tatweel are to be passed over, or 0. */
  int step(int node, char c) {
    int k = Automaton.CLASSES[c];
    if (k > TokenTables.LAST_LETTER && k <= TokenTables.LAST_PASS) {
      return node;
    }
    int key = node << 16 | fold(c);
    int at = slot(key);
    return keys[at] == key ? targets[at] : 0;
  }

  /** Bits of the classes of the abbreviation that ends at a node, and {@link #DOTTED}. */
  int mask(int node) {
    return masks[node];
  }

  private int slot(int key) {
    int at = (key * 0x9E3779B9) >>> 16 & keys.length - 1;
    while (keys[at] != 0 && keys[at] != key) {
      at = at + 1 & keys.length - 1;
    }
    return at;
  }

  private static int fold(char c) {
    return switch (c) {
      case ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_WASLA -> ALEF;
      default -> c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    };
  }

  private void add(String line) {
    int comment = line.indexOf('#');
    String[] words = (comment < 0 ? line : line.substring(0, comment)).strip().split("\\s+");
    if (words[0].isEmpty()) {
      return;
    }
    int bit = classNamed(words[0], line).bit();
    if (words.length == 1) {
      throw new IllegalArgumentException("a class without an abbreviation: " + line);
    }
    for (String form : Arrays.asList(words).subList(1, words.length)) {
      addForm(form, bit);
    }
  }

  private static AbbreviationClass classNamed(String name, String line) {
    for (AbbreviationClass c : AbbreviationClass.values()) {
      if (c.name().toLowerCase(Locale.ROOT).equals(name)) {
        return c;
      }
    }
    throw new IllegalArgumentException("no class of abbreviations: " + name + " in: " + line);
  }

  private void addForm(String form, int bit) {
    boolean dotted = form.endsWith(".");
    String key = dotted ? form.substring(0, form.length() - 1) : form;
    boolean letter = false;
    int node = ROOT;
    for (char c : key.toCharArray()) {
      boolean joint = c == '.' || c == '/';
      if (joint
          ? !letter
          : !Character.isLetter(c) && Automaton.CLASSES[c] > TokenTables.LAST_WORD) {
        throw new IllegalArgumentException("not letters with dots between them: " + form);
      }
      letter = !joint;
      node = stepOrAdd(node, c);
    }
    if (!letter) {
      throw new IllegalArgumentException("not letters with dots between them: " + form);
    }
    masks[node] |= dotted ? bit | DOTTED : bit;
  }

  private int stepOrAdd(int node, char c) {
    int known = step(node, c);
    if (known != 0) {
      return known;
    }
    nodes++;
    if (nodes > 0x7FFF) {
      throw new IllegalArgumentException("too many abbreviations");
    }
    if (nodes == masks.length) {
      masks = Arrays.copyOf(masks, 2 * nodes);
    }
    if (2 * nodes > keys.length) {
      grow();
    }
    int key = node << 16 | fold(c);
    int at = slot(key);
    keys[at] = key;
    targets[at] = nodes;
    return nodes;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new int[2 * oldKeys.length];
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = slot(oldKeys[i]);
        keys[at] = oldKeys[i];
        targets[at] = oldTargets[i];
      }
    }
  }
}
