package io.layerwise.layer;

import io.layerwise.oci.Digest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Computes the SHA-256 of what is read through it. */
final class DigestingStream extends FilterInputStream {
  private final MessageDigest digest = Digest.sha256(new byte[0]).newMessageDigest();

  DigestingStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = in.read(target, offset, length);
    if (count > 0) {
      digest.update(target, offset, count);
    }
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The digest of everything read so far. */
  Digest digest() {
    return Digest.of("sha256", digest.digest());
  }
}
