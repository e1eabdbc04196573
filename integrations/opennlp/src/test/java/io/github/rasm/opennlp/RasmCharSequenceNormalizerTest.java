package io.github.rasm.opennlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;
import org.junit.jupiter.api.Test;

/** Every profile, alone and among OpenNLP's own normalizers. */
class RasmCharSequenceNormalizerTest {
  @Test
  void everyProfile() throws IOException {
    String text = Checkout.text("testdata/fixture-rich.txt");
    for (Profile profile : Profile.values()) {
      assertEquals(
          Normalizer.of(profile).normalize(text),
          new RasmCharSequenceNormalizer(profile).normalize(text).toString());
    }
  }

  @Test
  void amongOthers() {
    CharSequenceNormalizer normalizer =
        new AggregateCharSequenceNormalizer(
            UrlCharSequenceNormalizer.getInstance(),
            new RasmCharSequenceNormalizer(Profile.STANDARD));
    assertEquals("احمد", normalizer.normalize("أَحْمَد https://example.com").toString().strip());
  }

  @Test
  void serialized() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new RasmCharSequenceNormalizer(Profile.SEARCH));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      CharSequenceNormalizer copy = (CharSequenceNormalizer) in.readObject();
      assertEquals("مدرسه", copy.normalize("مَدْرَسَة").toString());
    }
  }
}
