package io.github.rasm.spark;

import io.github.rasm.MalformedInput;
import io.github.rasm.Normalizer;
import io.github.rasm.Profile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;

/** Normalizes UTF-8 without decoding it; malformed bytes pass through. */
final class NormalizeFunction extends TextFunction {
  static final String NAME = "rasm_normalize";

  private static final long serialVersionUID = 1L;

  /** Longer texts are decoded, since a buffer for the worst case would be many times as large. */
  private static final int LONGEST_IN_PLACE = 1 << 20;

  /** One for each profile in this JVM: they hold large tables. */
  private static final Map<Profile, Normalizer> NORMALIZERS = new EnumMap<>(Profile.class);

  private final Profile profile;

  private transient Normalizer normalizer;

  /** Room for the longest result so far; taken by the thread that uses it. */
  private transient byte[] buffer;

  NormalizeFunction(Profile profile) {
    this.profile = profile;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  String argument() {
    return profile.label();
  }

  @Override
  DataType dataType() {
    return DataTypes.StringType;
  }

  @Override
  public Object apply(UTF8String text) {
    Normalizer worker = normalizer();
    byte[] source = text.getBytes();
    if (source.length > LONGEST_IN_PLACE) {
      return UTF8String.fromString(worker.normalize(text.toString()));
    }
    byte[] target = takeBuffer((int) worker.maxUtf8Length(source.length));
    int length = worker.normalize(source, 0, source.length, target, 0, MalformedInput.KEEP);
    UTF8String result = UTF8String.fromBytes(Arrays.copyOf(target, length));
    giveBack(target);
    return result;
  }

  private synchronized byte[] takeBuffer(int length) {
    byte[] taken = buffer;
    buffer = null;
    return taken == null || taken.length < length ? new byte[length] : taken;
  }

  private synchronized void giveBack(byte[] taken) {
    buffer = taken;
  }

  private synchronized Normalizer normalizer() {
    if (normalizer == null) {
      synchronized (NORMALIZERS) {
        normalizer = NORMALIZERS.computeIfAbsent(profile, Normalizer::of);
      }
    }
    return normalizer;
  }
}
