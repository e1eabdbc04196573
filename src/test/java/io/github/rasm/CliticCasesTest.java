package io.github.rasm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Replays hand-written cases of the clitic segmenter by list, by text and by array. */
class CliticCasesTest {
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Mn}\\uFB50-\\uFEFF]");
  private static final Pattern SEGMENT =
      Pattern.compile("[^ \\[]+\\[([0-9]+),([0-9]+)\\)/(?:CONJ|PREP|FUT|PART|DET|STEM|PRON)");

  /** What stands before and behind a text in an array: letters, so that a look past it shows. */
  private static final String PADDING = "وبال";

  private final Map<CliticScheme, Worker> workers = new EnumMap<>(CliticScheme.class);
  private CaseFile file;
  private int knownWrong;

  @Test
  void allCases() {
    replay("testdata/clitics.txt", 5000);
  }

  @Test
  void namesAndCommonWordsAreWhole() {
    replay("testdata/clitics-names.txt", 1200);
  }

  private void replay(String name, int least) {
    file = new CaseFile(name);
    file.replay(3, least, this::check);
    // A few in a hundred: what only a reader of the whole sentence could know.
    assertTrue(knownWrong * 40 < file.cases(), "cases known to be wrong: " + knownWrong);
  }

  private void check(String place, String[] fields) {
    String text = CaseFile.unescaped(fields[1]);
    String want = CaseFile.unescaped(fields[2]);
    int open = text.indexOf('{');
    int close = text.indexOf('}') - 1;
    int start = Math.max(open, 0);
    int end = open < 0 ? text.length() : close;
    if (!tiles(fields[2], end - start)) {
      file.fail(place + ": the segments of the case do not tile its word: " + fields[2]);
    }
    for (String name : fields[0].split(",")) {
      file.count();
      boolean known = name.startsWith("!");
      String scheme = known ? name.substring(1) : name;
      Worker worker = workers.computeIfAbsent(CliticScheme.of(scheme), Worker::new);
      String sentence = open < 0 ? text : text.replace("{", "").replace("}", "");
      check(place + ": " + scheme + ": " + fields[1], worker, sentence, start, end, want, known);
    }
  }

  private void check(
      String place,
      Worker worker,
      String sentence,
      int start,
      int end,
      String want,
      boolean known) {
    boolean alone = end - start == sentence.length();
    String got = alone ? worker.segment(sentence, end) : worker.segmentText(sentence, start, end);
    if (!known) {
      compare(place, got, want);
    } else if (got.equals(want)) {
      file.fail(place + ": is right by now; take its exclamation mark away");
    } else {
      knownWrong++;
    }
    // The other entry points need only agree with the first.
    compare(place + ": cursor on text", worker.text(sentence, start, end), got);
    compare(place + ": cursor on array", worker.array(sentence, start, end), got);
  }

  private void compare(String place, String got, String want) {
    if (!got.equals(want)) {
      file.fail(place + ": got " + escaped(got) + " want " + escaped(want));
    }
  }

  private static boolean tiles(String segments, int length) {
    int at = 0;
    for (String segment : segments.split(" ")) {
      Matcher matcher = SEGMENT.matcher(segment);
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) != at) {
        return false;
      }
      at = Integer.parseInt(matcher.group(2));
    }
    return at == length;
  }

  /** Writes as escapes what the files of cases write so: marks and presentation forms. */
  private static String escaped(String text) {
    return HIDDEN
        .matcher(text)
        .replaceAll(m -> String.format(Locale.ROOT, "\\\\u%04X", (int) m.group().charAt(0)));
  }

  /** Writes a segment as the files of cases do; offsets are relative to the word's. */
  static String show(String form, int start, int end, SegmentRole role) {
    return String.format(Locale.ROOT, "%s[%d,%d)/%s", form, start, end, role);
  }

  /** One scheme by its three ways in; the cursors are used for all cases, one after another. */
  private static final class Worker {
    private final CliticSegmenter segmenter;
    private final CliticCursor cursor;
    private final SentenceCursor sentence;

    Worker(CliticScheme scheme) {
      segmenter = CliticSegmenter.of(scheme);
      cursor = segmenter.cursor();
      sentence =
          SentenceSegmenter.builder()
              .lines(LineMode.SENTENCE)
              .tokenizer(scheme.tokenizer())
              .build()
              .cursor();
    }

    String segment(String word, int end) {
      List<Segment> segments = segmenter.segment(word);
      boolean whole = !segments.isEmpty() && segments.get(segments.size() - 1).end() == end;
      return whole ? show(segments, 0) : "no such word";
    }

    String segmentText(String text, int start, int end) {
      for (Sentence found : segmenter.segmentText(text)) {
        for (Token token : found.tokens()) {
          if (token.start() == start && token.end() == end) {
            return show(token.segments(), start);
          }
        }
      }
      return "no such word";
    }

    String text(String text, int start, int end) {
      return read(cursor.reset(new StringBuilder(text)), start, end);
    }

    String array(String text, int start, int end) {
      char[] padded = (PADDING + text + PADDING).toCharArray();
      sentence.reset(padded, PADDING.length(), PADDING.length() + text.length());
      sentence.next();
      return read(cursor.reset(sentence), PADDING.length() + start, PADDING.length() + end);
    }

    private static String show(List<Segment> segments, int shift) {
      List<String> shown = new ArrayList<>();
      for (Segment s : segments) {
        shown.add(CliticCasesTest.show(s.form(), s.start() - shift, s.end() - shift, s.role()));
      }
      return String.join(" ", shown);
    }

    private static String read(CliticCursor cursor, int start, int end) {
      for (int token = 0; token < cursor.tokenCount(); token++) {
        int count = cursor.segmentCount(token);
        if (count > 0
            && cursor.segmentStart(token, 0) == start
            && cursor.segmentEnd(token, count - 1) == end) {
          return segments(cursor, token, start);
        }
      }
      return "no such word";
    }

    private static String segments(CliticCursor cursor, int token, int shift) {
      List<String> shown = new ArrayList<>();
      // No longer than the cursor promises, and not from the start of the buffer.
      char[] buffer = new char[1 + cursor.maxFormLength()];
      for (int i = 0; i < cursor.segmentCount(token); i++) {
        String form = new String(buffer, 1, cursor.form(token, i, buffer, 1));
        int start = cursor.segmentStart(token, i) - shift;
        int end = cursor.segmentEnd(token, i) - shift;
        shown.add(CliticCasesTest.show(form, start, end, cursor.segmentRole(token, i)));
      }
      return String.join(" ", shown);
    }
  }
}
