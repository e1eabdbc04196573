package io.github.rasm.tools;

import io.github.rasm.internal.segment.StretchFeatures;
import io.github.rasm.tools.SentenceTexts.Article;
import io.github.rasm.tools.SentenceTexts.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains the model of boundaries without a mark in punctuated text: a softmax over the gaps of a
 * unit that opens a text, and "none". Headlines are the titles of articles, joined to the text
 * below; other positives are real sentences whose full stop is taken away.
 */
final class StretchTrainer {
  private static final int BITS = 18;
  private static final int EPOCHS = 3;
  private static final int RUNS = 6;
  private static final float DROPOUT = 0.3f;

  /** The share of articles that begin with their title. */
  private static final double WITH_TITLE = 0.7;

  /** The share of full stops that are taken away. */
  private static final double CUT = 0.1;

  /** Errors too small to be learned from. */
  private static final float NEGLIGIBLE = 1e-4f;

  private SparseTable table = new SparseTable(BITS);
  private final StretchExamples examples = new StretchExamples(table.mask());
  private final Random random;

  // The text that is put together.
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> boundaries = new ArrayList<>();
  private boolean unmarked;

  StretchTrainer(Random random) {
    this.random = random;
  }

  /** Adds news: articles with or without their title. */
  void addNews(List<Article> articles, SparseTable gaps) {
    for (Article article : articles) {
      begin();
      if (random.nextDouble() < WITH_TITLE) {
        add(article.title());
      }
      for (Line line : article.lines()) {
        line.sentences().forEach(this::add);
      }
      examples.add(text.toString(), boundaries, gaps);
    }
  }

  /** Adds other text, without titles; lines of one sentence are left out. */
  void addOther(List<Article> articles, SparseTable gaps) {
    for (Article article : articles) {
      begin();
      for (Line line : article.lines()) {
        if (line.sentences().size() > 1) {
          line.sentences().forEach(this::add);
        }
      }
      examples.add(text.toString(), boundaries, gaps);
    }
  }

  private void begin() {
    text.setLength(0);
    boundaries.clear();
    unmarked = false;
  }

  private void add(String sentence) {
    if (!text.isEmpty()) {
      text.append(' ');
    }
    if (unmarked) {
      boundaries.add(text.length());
    }
    boolean cut = sentence.endsWith(".") && !sentence.endsWith("..") && random.nextDouble() < CUT;
    String rest = cut ? sentence.substring(0, sentence.length() - 1).stripTrailing() : sentence;
    text.append(rest);
    unmarked = !SentenceTexts.endsInMark(rest);
  }

  /** Trains on what was added: the mean of several tables, which depends less on the order. */
  SparseTable train() {
    SparseTable sum = new SparseTable(BITS);
    for (int run = 0; run < RUNS; run++) {
      table = new SparseTable(BITS);
      trainOne();
      sum.add(table, 1f / RUNS);
    }
    return sum;
  }

  private void trainOne() {
    int[] order = new int[examples.size()];
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = 0; i < order.length; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      for (int example : order) {
        learn(example);
      }
    }
  }

  private final int[] kept = new int[StretchFeatures.WINDOW * StretchFeatures.MOST];
  private final int[] ends = new int[StretchFeatures.WINDOW + 1];
  private final float[] score = new float[StretchFeatures.WINDOW];

  private void learn(int example) {
    int rows = examples.rows(example);
    int first = examples.firstRow(example);
    int used = 0;
    float highest = 0;
    for (int r = 0; r < rows; r++) {
      for (int i = examples.rowStart(first + r); i < examples.rowStart(first + r + 1); i++) {
        if (random.nextFloat() >= DROPOUT) {
          kept[used++] = examples.features()[i];
        }
      }
      ends[r + 1] = used;
      score[r] = table.score(kept, ends[r], used) / (1 - DROPOUT);
      highest = Math.max(highest, score[r]);
    }
    double sum = Math.exp(-highest);
    for (int r = 0; r < rows; r++) {
      sum += Math.exp(score[r] - highest);
    }
    for (int r = 0; r < rows; r++) {
      boolean wanted = r == examples.wanted(example);
      float error = (float) (Math.exp(score[r] - highest) / sum) - (wanted ? 1 : 0);
      if (Math.abs(error) > NEGLIGIBLE) {
        table.update(kept, ends[r], ends[r + 1], error);
      }
    }
  }
}
