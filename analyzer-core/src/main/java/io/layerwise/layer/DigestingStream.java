package io.layerwise.layer;

import io.layerwise.archive.BulkInputStream;
import io.layerwise.oci.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Computes the SHA-256 of what is read through it. */
final class DigestingStream extends BulkInputStream {
  private final InputStream in;
  private final MessageDigest digest = Digest.newSha256();

  DigestingStream(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      digest.update(target, offset, count);
    }
    return count;
  }

  /** The digest of everything read so far. */
  Digest digest() {
    return Digest.of("sha256", digest.digest());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
