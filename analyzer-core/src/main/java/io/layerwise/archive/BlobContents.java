package io.layerwise.archive;

import io.layerwise.oci.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/** Contents that can be read from any place, at any time: a tar in a file, or a directory. */
sealed interface BlobContents extends Contents, Closeable permits TarContents, DirectoryContents {
  /**
   * @param canonical a name that {@link #canonical} gave
   */
  Blob blob(String canonical) throws IOException;

  Limits limits();

  @Override
  default byte[] document(String canonical) throws IOException {
    Blob blob = blob(canonical);
    if (blob.size() > limits().jsonBytes()) {
      throw Contents.overJsonLimit(canonical, blob.size(), limits());
    }
    byte[] bytes = new byte[(int) blob.size()];
    int count = blob.read(bytes, 0);
    if (count < bytes.length) {
      throw new IOException(canonical + " became shorter while it was read");
    }
    return bytes;
  }

  @Override
  default Digest sha256(String canonical) throws IOException {
    MessageDigest digest = Digest.newSha256();
    try (InputStream in = new DigestInputStream(blob(canonical).open(0, Progress.NONE), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return Digest.of("sha256", digest.digest());
  }

  @Override
  default long size(String canonical) throws IOException {
    return blob(canonical).size();
  }
}
