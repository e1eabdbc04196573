package io.github.rasm.tools.clitic;

import io.github.rasm.CliticScheme;
import io.github.rasm.internal.clitic.CliticData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes the two clitic models: the default one into the library's resources, and one that learns
 * from PADT, which is not free for commercial use, beside the build. {@code tools/train-clitics.sh}
 * runs it.
 */
public final class CliticTraining {
  private static final String BUNDLED = "src/main/resources/io/github/rasm/clitics.model";
  private static final String TREEBANK = "tools/target/clitics-padt.model";
  private static final String COMMAND = "tools/train-clitics.sh";
  private static final String VERSION = "1";
  private static final String FOLD = "tools/target/clitics-pud-fold%d.model";
  private static final int FOLDS = 5;

  private CliticTraining() {}

  /** Arguments: the checkout's root, the data directory, and "folds" to score PUD in five folds. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Path data = Path.of(args[1]);
    CliticTrainer trainer = new CliticTrainer(root, data, List.of());
    if (args.length > 2 && args[2].equals("folds")) {
      folds(trainer, root, data);
      return;
    }
    List<Gold> dev = Gold.readTable(data.resolve("gold/padt/dev.tsv"));
    CliticData model =
        trainer.train(CliticTrainer.pud(data), s -> true, CliticTrainer.Settings.FEW_GOLD);
    describe(
        model,
        dev,
        "rasm-default",
        "CC BY-SA 4.0",
        "UD Arabic-PUD (CC BY-SA 3.0); Arabic Wikipedia 2017, Comparable Wikipedia Corpus (CC BY-SA"
            + " 3.0); ANT Corpus v1.1 (Apache-2.0); Camel Morph MSA v1.0 (CC BY 4.0);"
            + " ArabicChainBank (MIT); word types split by hand (Apache-2.0)");
    write(root.resolve(BUNDLED), model);
    System.out.println("gold that no candidate equals: " + trainer.skipped());

    List<Gold> treebank = CliticTrainer.padt(data);
    CliticData second =
        new CliticTrainer(root, data, treebank)
            .train(treebank, s -> true, CliticTrainer.Settings.MUCH_GOLD);
    describe(
        second,
        dev,
        "rasm-padt",
        "CC BY-NC-SA 3.0",
        "UD Arabic-PADT (CC BY-NC-SA 3.0); and the sources of rasm-default but PUD");
    write(root.resolve(TREEBANK), second);
  }

  private static void describe(
      CliticData model, List<Gold> dev, String name, String licence, String sources) {
    CliticAccuracy.Score score = CliticAccuracy.score(dev, model, CliticScheme.UD);
    Map<String, String> metadata = model.metadata();
    metadata.put("name", name);
    metadata.put("version", VERSION);
    metadata.put("licence", licence);
    metadata.put("sources", sources);
    metadata.put("command", COMMAND);
    metadata.put(
        "scores",
        String.format(
            Locale.ROOT,
            "UD Arabic-PADT dev, gold tokens: %.2f %% of words exactly split, Words F1 %.2f",
            score.exact(),
            score.f1()));
  }

  private static void write(Path file, CliticData model) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] bytes = model.toBytes();
    Files.write(file, bytes);
    System.out.println(file + ": " + bytes.length + " bytes " + model.metadata());
  }

  /** PUD in five folds: document i of the sorted ids is in fold i mod 5. */
  private static void folds(CliticTrainer trainer, Path root, Path data) throws IOException {
    List<Gold> pud = CliticTrainer.pud(data);
    List<String> documents = pud.stream().map(Gold::document).distinct().sorted().toList();
    CliticAccuracy.Score sum = new CliticAccuracy.Score();
    for (int fold = 0; fold < FOLDS; fold++) {
      int f = fold;
      CliticData model =
          trainer.train(
              pud,
              s -> documents.indexOf(s.document()) % FOLDS != f,
              CliticTrainer.Settings.FEW_GOLD);
      List<Gold> held =
          pud.stream().filter(s -> documents.indexOf(s.document()) % FOLDS == f).toList();
      CliticAccuracy.Score score = CliticAccuracy.score(held, model, CliticScheme.UD);
      System.out.println("fold " + fold + ": " + score);
      write(root.resolve(String.format(Locale.ROOT, FOLD, fold)), model);
      sum.add(score);
    }
    System.out.println("PUD in five folds: " + sum);
  }
}
