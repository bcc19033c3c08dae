package io.layerwise.archive;

import java.io.Closeable;
import java.io.IOException;

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
  default long size(String canonical) throws IOException {
    return blob(canonical).size();
  }
}
