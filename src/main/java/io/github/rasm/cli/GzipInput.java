package io.github.rasm.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads gzip data of one or several members. {@link GZIPInputStream} takes anything it does not
 * understand behind a member for the end, so that damage there would lose text without a word.
 */
final class GzipInput extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;

  /** Length of a member's trailer, which the inflater leaves in its buffer. */
  private static final int TRAILER = 8;

  GzipInput(InputStream source) throws IOException {
    super(source, BUFFER);
  }

  @Override
  public int read(byte[] target, int at, int length) throws IOException {
    int count = super.read(target, at, length);
    if (count < 0 && (inf.getRemaining() > TRAILER || in.read() >= 0)) {
      throw new ZipException("what follows the last whole member is not gzip");
    }
    return count;
  }
}
