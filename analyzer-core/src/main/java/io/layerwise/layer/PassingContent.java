package io.layerwise.layer;

import io.layerwise.tar.TarEntry;
import io.layerwise.tar.TarReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Hashes the files that pass, and keeps the contents that somebody asked for. */
final class PassingContent {
  /** No array is longer. */
  private static final long LONGEST = Integer.MAX_VALUE - 8;

  private final ContentCapture capture;
  private final ContentHasher hasher = new ContentHasher();
  private final Map<Integer, byte[]> captured = new HashMap<>();

  PassingContent(ContentCapture capture) {
    this.capture = capture;
  }

  Map<Integer, byte[]> captured() {
    return captured;
  }

  /**
   * Reads the current entry's content through.
   *
   * @param path asked for only where somebody wants contents
   */
  ContentHash read(TarReader tar, int inode, Supplier<String> path) throws IOException {
    TarEntry entry = tar.entry();
    hasher.begin(entry.sparse());
    boolean wanted = isWanted(entry, path);
    ByteBuffer kept = ByteBuffer.allocate(wanted ? (int) entry.storedSize() : 0);
    for (ByteBuffer taken = tar.take(); taken.hasRemaining(); taken = tar.take()) {
      hasher.update(taken);
      if (wanted) {
        kept.put(taken);
      }
    }
    if (wanted) {
      captured.put(inode, kept.array());
    }
    return hasher.finish();
  }

  private boolean isWanted(TarEntry entry, Supplier<String> path) {
    return capture != ContentCapture.NOTHING
        && entry.storedSize() <= LONGEST
        && capture.wants(path.get(), entry.mode(), entry.storedSize());
  }
}
