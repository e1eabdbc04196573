package io.github.rasm.opennlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rasm.CliticScheme;
import io.github.rasm.CliticSegmenter;
import io.github.rasm.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTagger;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetector;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import org.junit.jupiter.api.Test;

/** From raw text to parts of speech: Rasm first, then a tagger of OpenNLP that is trained here. */
class PipelineTest {
  private final SentenceDetector sentences = new RasmSentenceDetector();
  private final Tokenizer tokenizer = new RasmTokenizer(CliticSegmenter.of(CliticScheme.ATB));

  /** A sentence with the spans and tags of its words. */
  private record Tagged(String text, List<Span> spans, List<String> words, List<String> tags) {
    Tagged(String text) {
      this(text, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    POSSample sample() {
      return new POSSample(words, tags);
    }
  }

  private static POSTagger train(List<POSSample> samples, int iterations, int cutoff)
      throws IOException {
    TrainingParameters parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
    POSModel model =
        POSTaggerME.train(
            "ar",
            ObjectStreamUtils.createObjectStream(samples),
            parameters,
            new POSTaggerFactory());
    return new POSTaggerME(model);
  }

  /** The tags of all tokens of a text, by their spans in it. */
  private Map<Span, String> tag(String text, Tokenizer tokens, POSTagger tagger) {
    Map<Span, String> result = new HashMap<>();
    for (Span sentence : sentences.sentPosDetect(text)) {
      String part = sentence.getCoveredText(text).toString();
      Span[] spans = tokens.tokenizePos(part);
      String[] tags = tagger.tag(Span.spansToStrings(spans, part));
      for (int i = 0; i < spans.length; i++) {
        result.put(new Span(spans[i], sentence.getStart()), tags[i]);
      }
    }
    return result;
  }

  @Test
  void smallTagger() throws IOException {
    List<POSSample> samples = new ArrayList<>();
    try (InputStream in = PipelineTest.class.getResourceAsStream("/tagged.txt")) {
      String lines = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : lines.lines().toList()) {
        samples.add(POSSample.parse(line));
      }
    }
    POSTagger tagger = train(samples, 50, 1);
    CharSequenceNormalizer normalizer = new RasmCharSequenceNormalizer(Profile.LIGHT);
    String text = normalizer.normalize("وقـال الطلاب. ذهب المعلم إلى مدرستهم.").toString();
    List<String> tagged = new ArrayList<>();
    for (String sentence : sentences.sentDetect(text)) {
      String[] tokens = tokenizer.tokenize(sentence);
      tagged.add(new POSSample(tokens, tagger.tag(tokens)).toString());
    }
    assertEquals(
        List.of(
            "و_CONJ قال_VERB الطلاب_NOUN ._PUNCT",
            "ذهب_VERB المعلم_NOUN إلى_ADP مدرست_NOUN هم_PRON ._PUNCT"),
        tagged);
  }

  /**
   * Trained on four fifths of a treebank whose words are split, tried on the raw text of the rest.
   * The clitics that Rasm splits make the tagger right more often than whole words do. The figures
   * go to target/tagger.txt.
   */
  @Test
  void treebankTagger() throws IOException {
    List<Tagged> treebank = read(SharedData.path("gold/pud/ar_pud-ud-test.conllu"));
    List<POSSample> training = new ArrayList<>();
    for (int i = 0; i < treebank.size(); i++) {
      if (i % 5 != 0) {
        training.add(treebank.get(i).sample());
      }
    }
    POSTagger tagger = train(training, 30, 2);
    int words = 0;
    int right = 0;
    int rightWithout = 0;
    for (int i = 0; i < treebank.size(); i += 5) {
      Tagged gold = treebank.get(i);
      Map<Span, String> tags = tag(gold.text(), tokenizer, tagger);
      Map<Span, String> without = tag(gold.text(), SimpleTokenizer.INSTANCE, tagger);
      for (int w = 0; w < gold.spans().size(); w++) {
        String tag = gold.tags().get(w);
        words++;
        right += tag.equals(tags.get(gold.spans().get(w))) ? 1 : 0;
        rightWithout += tag.equals(without.get(gold.spans().get(w))) ? 1 : 0;
      }
    }
    String found =
        String.format(
            Locale.ROOT,
            "%d words; right with Rasm %.1f %%, with SimpleTokenizer %.1f %%",
            words,
            100.0 * right / words,
            100.0 * rightWithout / words);
    Files.writeString(Path.of("target/tagger.txt"), found);
    assertTrue(right > 0.8 * words, found);
    assertTrue(right > rightWithout + 0.1 * words, found);
  }

  private static List<Tagged> read(Path conllu) throws IOException {
    List<Tagged> result = new ArrayList<>();
    int at = 0;
    for (String line : Files.readAllLines(conllu)) {
      if (line.startsWith("# text = ")) {
        result.add(new Tagged(line.substring("# text = ".length())));
        at = 0;
      }
      String[] fields = line.split("\t");
      if (fields.length == 10 && !fields[0].contains("-")) {
        Tagged last = result.get(result.size() - 1);
        int start = last.text().indexOf(fields[1], at);
        assertTrue(start >= 0, line);
        at = start + fields[1].length();
        last.spans().add(new Span(start, at));
        last.words().add(fields[1]);
        last.tags().add(fields[3]);
      }
    }
    return result;
  }
}
