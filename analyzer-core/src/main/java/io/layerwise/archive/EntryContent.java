package io.layerwise.archive;

import io.layerwise.tar.TarReader;
import java.io.IOException;
import java.util.Optional;

/** The content of the entry that a tar stands on, with a look ahead at its first bytes. */
final class EntryContent extends BulkInputStream {
  private final TarReader tar;
  private byte[] head = {};
  private int headNext;
  private Optional<IOException> failure = Optional.empty();

  EntryContent(TarReader tar) {
    this.tar = tar;
  }

  /** The first bytes, at most {@code length}; they are read again by {@link #read}. */
  byte[] peek(int length) throws IOException {
    head = readNBytes(length);
    headNext = 0;
    return head;
  }

  /** Throws what went wrong with the outer archive, rather than within this entry of it. */
  void throwOwnFailure() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (headNext < head.length) {
      int count = Math.min(length, head.length - headNext);
      System.arraycopy(head, headNext, target, offset, count);
      headNext += count;
      return count;
    }
    try {
      return tar.read(target, offset, length);
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }
}
