package io.github.rasm.cli;

import io.github.rasm.CliticSegmenter;
import io.github.rasm.MalformedInput;
import io.github.rasm.Normalizer;
import io.github.rasm.SentenceSegmenter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Finds the sentences of inputs and gives them to writers. */
final class AnalysisJob implements Batch.Job {
  /** What makes a writer for an output; {@code several} as in {@link Batch.Job}. */
  interface Writers {
    SentenceWriter writer(OutputStream out, boolean several) throws IOException;
  }

  private final SentenceSegmenter sentences;

  /** Null when words are not split. */
  private final CliticSegmenter clitics;

  /** Null when nothing is normalized. */
  private final Normalizer normalizer;

  private final OffsetUnit offsets;
  private final MalformedInput malformed;
  private final Writers writers;
  private final AtomicLong malformedCount = new AtomicLong();

  AnalysisJob(AnalysisOptions options, MalformedInput malformed, Writers writers)
      throws IOException {
    this.sentences = options.sentences();
    this.clitics = options.clitics();
    this.normalizer = options.normalizer();
    this.offsets = options.offsets();
    this.malformed = malformed;
    this.writers = writers;
  }

  /** Returns the number of malformed subparts that were replaced. */
  long malformedCount() {
    return malformedCount.get();
  }

  @Override
  public Batch.Work begin(OutputStream out, boolean several) throws IOException {
    SentenceWriter writer = writers.writer(out, several);
    return new Batch.Work() {
      @Override
      public void process(Input input, InputStream in) throws IOException {
        TextSource source = new TextSource(in, malformed, offsets);
        Segmentation segmentation = clitics == null ? null : Segmentation.of(clitics.cursor());
        // A hyphen says nothing when there is nothing else.
        if (several || !input.isStandard()) {
          writer.begin(input.label());
        }
        new Analysis(source, sentences.cursor(), segmentation, normalizer).run(writer);
        writer.flush();
        malformedCount.addAndGet(source.malformedCount());
      }

      @Override
      public void end() throws IOException {
        writer.end();
        writer.flush();
      }
    };
  }
}
