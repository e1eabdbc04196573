package io.github.rasm.tools;

import io.github.rasm.LineMode;
import io.github.rasm.TokenCursor;
import io.github.rasm.Tokenizer;
import io.github.rasm.internal.model.ModelFile;
import io.github.rasm.internal.segment.GapFeatures;
import io.github.rasm.internal.segment.SentenceEngine;
import io.github.rasm.internal.segment.SentenceModel;
import io.github.rasm.internal.segment.StretchFeatures;
import io.github.rasm.internal.segment.UnitDecider;
import io.github.rasm.internal.segment.Words;
import io.github.rasm.tools.SentenceTexts.Article;
import io.github.rasm.tools.SentenceTexts.Line;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Trains the model of boundaries without a mark. */
public final class SentenceTrainer {
  private static final long SEED = 20170101;
  static final float DROPOUT = Float.parseFloat(System.getProperty("drop", "0.3"));
  static final double TITLE = Double.parseDouble(System.getProperty("title", "0.7"));
  static final double CUT = Double.parseDouble(System.getProperty("cut", "0.08"));
  static final int WIKI = Integer.getInteger("wiki", 500_000);
  static final int PARA = Integer.getInteger("para", 3);
  static final int BITS = Integer.getInteger("bits", 18);
  static final int GBITS = Integer.getInteger("gbits", 19);
  static final int GWIKI = Integer.getInteger("gwiki", 9_000_000);
  static final float GDROP = Float.parseFloat(System.getProperty("gdrop", "0.4"));
  static final float RATE = Float.parseFloat(System.getProperty("rate", "0.1"));
  static final float ALPHA = Float.parseFloat(System.getProperty("alpha", "1"));
  static final float BETA = Float.parseFloat(System.getProperty("beta", "0"));
  private static final int LONGEST = 100;

  private final Random random = new Random(SEED);
  private final PrintStream log = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  /** Runs the program. */
  public static void main(String[] args) throws IOException {
    new SentenceTrainer().run(Path.of(args[0]), Path.of(args[1]));
  }

  private void run(Path data, Path file) throws IOException {
    long t0 = System.nanoTime();
    List<Article> news = SentenceTexts.read(data.resolve("raw/ant-news.txt.xz"), 1 << 30);
    List<Article> wiki =
        SentenceTexts.read(data.resolve("raw/wikipedia-2017.txt.xz"), Math.max(WIKI, GWIKI));
    log.printf("read %.1f s%n", (System.nanoTime() - t0) / 1e9);
    int[] lengths = new int[LONGEST + 1];
    List<Article> even = new ArrayList<>();
    List<Article> odd = new ArrayList<>();
    for (int i = 0; i < news.size(); i++) {
      (i / 100 % 2 == 0 ? even : odd).add(news.get(i));
    }
    SparseTable onEven = trainGap(even, wiki.subList(0, wiki.size() / 2), lengths);
    SparseTable onOdd = trainGap(odd, wiki.subList(wiki.size() / 2, wiki.size()), lengths);
    Arrays.fill(lengths, 0);
    SparseTable gap = trainGap(news, wiki, lengths);
    log.printf("gap %.1f s%n", (System.nanoTime() - t0) / 1e9);
    SparseTable stretch = trainStretch(even, odd, wiki, onEven, onOdd);
    log.printf("stretch %.1f s%n", (System.nanoTime() - t0) / 1e9);
    int[] numbers = new int[2 + LONGEST + 1];
    numbers[0] = Float.floatToIntBits(stretch.largest() / 127);
    numbers[1] = Float.floatToIntBits(gap.largest() / 127);
    float[] prior = lengthWeights(lengths);
    for (int i = 0; i <= LONGEST; i++) {
      numbers[i + 2] = Float.floatToIntBits(prior[i]);
    }
    ModelFile model =
        new ModelFile(SentenceModel.KIND)
            .with("name", "sentences")
            .with(SentenceModel.STRETCH, stretch.bytes(stretch.largest(), 1))
            .with(SentenceModel.GAP, gap.bytes(gap.largest(), 1))
            .with(SentenceModel.NUMBERS, numbers);
    Files.write(file, model.toBytes());
  }

  // Log ratio of the log-normal distribution of lengths to the geometric one that gaps imply.
  private static float[] lengthWeights(int[] lengths) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    double words = 0;
    for (int i = 1; i < lengths.length; i++) {
      n += lengths[i];
      words += (double) i * lengths[i];
      sum += lengths[i] * Math.log(i);
      squares += lengths[i] * Math.log(i) * Math.log(i);
    }
    double mean = sum / n;
    double variance = squares / n - mean * mean;
    double end = n / words;
    System.out.printf(
        "median %.1f sd %.2f mean %.1f%n", Math.exp(mean), Math.sqrt(variance), words / n);
    float[] weights = new float[lengths.length];
    for (int i = 1; i < weights.length; i++) {
      double d = Math.log(i) - mean;
      double logNormal =
          -d * d / (2 * variance) - Math.log(i) - 0.5 * Math.log(2 * Math.PI * variance);
      double geometric = Math.log(end) + (i - 1) * Math.log(1 - end);
      weights[i] = (float) (ALPHA * (logNormal - geometric) + BETA);
    }
    return weights;
  }

  // ---- stretches ----

  private final class Examples implements UnitDecider {
    final SparseTable table;
    final StretchFeatures features = new StretchFeatures();
    int[] all = new int[1 << 24];
    int used;
    // Per example: first row, rows, gold row or -1.
    int[] rowEnd = new int[1 << 20];
    int rows;
    int[] exampleEnd = new int[1 << 18];
    int[] gold = new int[1 << 18];
    int examples;
    int positives;
    SparseTable gaps;
    final int[] out = new int[StretchFeatures.MOST];
    boolean[] starts = new boolean[0];

    Examples(SparseTable table) {
      this.table = table;
    }

    @Override
    public void decide(Unit unit) {
      int size = unit.words.size();
      int from = 0;
      int opens = unit.opensText ? 1 : 0;
      while (size - from > StretchFeatures.SHORTEST) {
        int want = -1;
        int to = Math.min(size, from + StretchFeatures.WINDOW);
        int firstRow = rows;
        int boundary = 0;
        features.start(unit.words, from, opens);
        for (int k = from + 1; k < to; k++) {
          boolean isStart = starts[unit.start[unit.from + k]];
          int b = unit.bareIndex[k];
          float gap = -100;
          if (unit.places.state[k] != 0 && b > 0 && b < unit.bare.size()) {
            int n = GapFeatures.extract(unit.bare, b, gaps.mask(), out);
            gap = gaps.score(out, 0, n);
          }
          if (k >= from + StretchFeatures.SHORTEST && gap >= StretchFeatures.LEAST_GAP) {
            if (isStart && want < 0) {
              want = rows - firstRow;
              boundary = k;
            }
            row(k, unit.places.state[k], gap);
          } else if (isStart && boundary == 0) {
            boundary = k;
          }
        }
        if (rows > firstRow && (want >= 0 || boundary == 0)) {
          example(want);
        } else {
          rows = firstRow;
          used = rows == 0 ? 0 : rowEnd[rows - 1];
        }
        if (boundary > 0) {
          from = boundary;
          opens = opens == 0 ? 0 : 2;
        } else if (size - from > StretchFeatures.WINDOW) {
          from += StretchFeatures.WINDOW;
          opens = 0;
        } else {
          break;
        }
      }
    }

    void row(int k, int state, float gap) {
      if (used + StretchFeatures.MOST > all.length) {
        all = Arrays.copyOf(all, all.length + (all.length >> 1));
      }
      if (rows + 1 >= rowEnd.length) {
        rowEnd = Arrays.copyOf(rowEnd, 2 * rows);
      }
      int count = features.extract(k, state, gap, table.mask(), out);
      System.arraycopy(out, 0, all, used, count);
      used += count;
      rowEnd[rows++] = used;
    }

    void example(int want) {
      if (examples + 1 >= gold.length) {
        gold = Arrays.copyOf(gold, 2 * examples);
        exampleEnd = Arrays.copyOf(exampleEnd, 2 * examples);
      }
      gold[examples] = want;
      positives += want >= 0 ? 1 : 0;
      exampleEnd[examples++] = rows;
    }
  }

  private final class Doc {
    final StringBuilder text = new StringBuilder();
    final List<Integer> starts = new ArrayList<>();
    boolean unmarked;

    void add(String sentence, boolean isTitle) {
      if (text.length() > 0) {
        text.append(' ');
      }
      if (unmarked) {
        starts.add(text.length());
      }
      String s = sentence;
      if (s.endsWith(".") && !s.endsWith("..") && random.nextDouble() < CUT) {
        s = s.substring(0, s.length() - 1).stripTrailing();
      }
      text.append(s);
      unmarked = isTitle || !SentenceTexts.endsInMark(s);
    }
  }

  private SparseTable trainStretch(List<Article> even, List<Article> odd, List<Article> wiki, SparseTable onEven, SparseTable onOdd) {
    List<Article> news = new ArrayList<>(even);
    news.addAll(odd);
    SparseTable table = new SparseTable(1 << BITS, RATE);
    Examples examples = new Examples(table);
    SentenceEngine engine =
        new SentenceEngine(Tokenizer.standard().cursor(), LineMode.PARAGRAPH, examples);
    int index = 0;
    for (Article article : news) {
      examples.gaps = index++ < even.size() ? onOdd : onEven;
      Doc doc = new Doc();
      if (random.nextDouble() < TITLE) {
        doc.add(article.title(), false);
      }
      for (Line line : article.lines()) {
        for (String s : line.sentences()) {
          doc.add(s, false);
        }
      }
      feed(engine, examples, doc);
      if (PARA > 0 && random.nextInt(PARA) == 0) {
        feedPart(engine, examples, article);
      }
    }
    log.printf("news: %d examples, %d positive%n", examples.examples, examples.positives);
    int words = 0;
    examples.gaps = onOdd;
    for (Article article : wiki) {
      if (words > WIKI) {
        break;
      }
      Doc doc = new Doc();
      for (Line line : article.lines()) {
        if (line.sentences().size() < 2) {
          continue;
        }
        for (String s : line.sentences()) {
          doc.add(s, false);
          words += s.length() / 6;
        }
      }
      feed(engine, examples, doc);
    }
    log.printf(
        "all: %d examples, %d positive, %d rows%n",
        examples.examples, examples.positives, examples.rows);
    for (int epoch = 0; epoch < 3; epoch++) {
      double loss = epoch(table, examples);
      log.printf("epoch %d loss %.4f%n", epoch, loss);
    }
    return table;
  }

  // An article from a later paragraph on, as text that begins without a headline.
  private void feedPart(SentenceEngine engine, Examples examples, Article article) {
    List<String> all = new ArrayList<>();
    for (Line line : article.lines()) {
      all.addAll(line.sentences());
    }
    if (all.size() < 3) {
      return;
    }
    Doc doc = new Doc();
    int at = 1 + random.nextInt(all.size() - 2);
    for (int i = at; i < Math.min(all.size(), at + 3); i++) {
      doc.add(all.get(i), false);
    }
    feed(engine, examples, doc);
  }

  private void feed(SentenceEngine engine, Examples examples, Doc doc) {
    char[] text = doc.text.toString().toCharArray();
    examples.starts = new boolean[text.length + 1];
    for (int at : doc.starts) {
      examples.starts[at] = true;
    }
    engine.reset(text, 0, text.length, true);
    while (engine.next()) {
      // Units arrive at the decider.
    }
  }

  private double epoch(SparseTable table, Examples x) {
    int[] order = new int[x.examples];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      int j = random.nextInt(i + 1);
      int swap = order[j];
      order[j] = i;
      order[i] = swap;
    }
    int[] kept = new int[StretchFeatures.WINDOW * StretchFeatures.MOST];
    int[] ends = new int[StretchFeatures.WINDOW + 1];
    float[] score = new float[StretchFeatures.WINDOW + 1];
    double loss = 0;
    for (int e : order) {
      int first = e == 0 ? 0 : x.exampleEnd[e - 1];
      int n = x.exampleEnd[e] - first;
      int used = 0;
      float highest = 0;
      for (int r = 0; r < n; r++) {
        int from = first + r == 0 ? 0 : x.rowEnd[first + r - 1];
        int begin = used;
        for (int i = from; i < x.rowEnd[first + r]; i++) {
          if (random.nextFloat() >= DROPOUT) {
            kept[used++] = x.all[i];
          }
        }
        ends[r] = used;
        score[r] = table.score(kept, begin, used) / (1 - DROPOUT);
        highest = Math.max(highest, score[r]);
      }
      double sum = Math.exp(-highest);
      for (int r = 0; r < n; r++) {
        sum += Math.exp(score[r] - highest);
      }
      int want = x.gold[e];
      loss -= (want < 0 ? 0 : score[want]) - highest - Math.log(sum);
      for (int r = 0; r < n; r++) {
        float gradient = (float) (Math.exp(score[r] - highest) / sum) - (r == want ? 1 : 0);
        if (Math.abs(gradient) > 1e-4f) {
          table.update(kept, r == 0 ? 0 : ends[r - 1], ends[r], gradient);
        }
      }
    }
    return loss / x.examples;
  }

  // ---- gaps ----

  private SparseTable trainGap(List<Article> news, List<Article> wiki, int[] lengths) {
    SparseTable table = new SparseTable(1 << GBITS, Float.parseFloat(System.getProperty("grate", "0.1")));
    TokenCursor cursor = Tokenizer.standard().cursor();
    List<Article> all = new ArrayList<>();
    int words = 0;
    for (Article a : wiki) {
      if (words > GWIKI) {
        break;
      }
      for (Line line : a.lines()) {
        for (String s : line.sentences()) {
          words += s.length() / 6;
        }
      }
      all.add(a);
    }
    for (int i = 0; i < Integer.getInteger("newsx", 3); i++) {
      all.addAll(news);
    }
    java.util.Collections.shuffle(all, random);
    int[] kept = new int[GapFeatures.MOST];
    int[] out = new int[GapFeatures.MOST];
    Words w = new Words();
    boolean[] starts = new boolean[1 << 18];
    for (int e = 0; e < Integer.getInteger("gepochs", 1); e++) {
     java.util.Collections.shuffle(all, random);
    for (Article article : all) {
      w.clear();
      int sentences = 0;
      for (Line line : article.lines()) {
        if (line.sentences().isEmpty()
            || !SentenceTexts.endsInMark(line.sentences().get(line.sentences().size() - 1))) {
          continue;
        }
        for (String sentence : line.sentences()) {
          String bare = PUNCTUATION.matcher(sentence).replaceAll("");
          int before = w.size();
          if (before + bare.length() >= starts.length) {
            break;
          }
          for (cursor.reset(bare); cursor.next(); ) {
            starts[w.size()] = w.size() == before;
            w.add(buffer(bare), cursor.start(), cursor.end(), cursor.type());
          }
          int n = w.size() - before;
          if (n > 0) {
            lengths[Math.min(LONGEST, n)]++;
          }
          sentences++;
        }
      }
      if (sentences < 2) {
        continue;
      }
      for (int k = 1; k < w.size(); k++) {
        int count = GapFeatures.extract(w, k, table.mask(), out);
        int used = 0;
        for (int i = 0; i < count; i++) {
          if (random.nextFloat() >= GDROP) {
            kept[used++] = out[i];
          }
        }
        float score = table.score(kept, 0, used) / (1 - GDROP);
        float gradient = (float) (1 / (1 + Math.exp(-score))) - (starts[k] ? 1 : 0);
        if (Math.abs(gradient) > 1e-3f) {
          table.update(kept, 0, used, gradient);
        }
      }
    }}
    return table;
  }

  private static final java.util.regex.Pattern PUNCTUATION =
      java.util.regex.Pattern.compile("\\p{P}");

  private static String last;
  private static char[] lastChars;

  private static char[] buffer(String s) {
    if (s != last) {
      last = s;
      lastChars = s.toCharArray();
    }
    return lastChars;
  }
}
