package io.layerwise.layer;

import io.layerwise.tar.TarEntry;
import io.layerwise.tar.TarReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Hashes the files that pass, and keeps the contents that somebody asked for. */
final class PassingContent {
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
    ByteArrayOutputStream kept = isWanted(entry, path) ? new ByteArrayOutputStream() : null;
    for (ByteBuffer taken = tar.take(); taken.hasRemaining(); taken = tar.take()) {
      hasher.update(taken);
      if (kept != null) {
        byte[] bytes = new byte[taken.remaining()];
        taken.get(bytes);
        kept.writeBytes(bytes);
      }
    }
    if (kept != null) {
      captured.put(inode, kept.toByteArray());
    }
    return hasher.finish();
  }

  private boolean isWanted(TarEntry entry, Supplier<String> path) {
    return capture != ContentCapture.NOTHING
        && capture.wants(path.get(), entry.mode(), entry.storedSize());
  }
}
