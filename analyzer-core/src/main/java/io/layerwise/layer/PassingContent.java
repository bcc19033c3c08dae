package io.layerwise.layer;

import io.layerwise.tar.TarEntry;
import io.layerwise.tar.TarReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Hashes the files that pass, and keeps the contents that somebody asked for. */
final class PassingContent {
  private final ContentCapture capture;
  private final ContentHasher hasher = new ContentHasher();
  private final byte[] buffer = new byte[64 << 10];
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
    for (int count = tar.read(buffer, 0, buffer.length);
        count >= 0;
        count = tar.read(buffer, 0, buffer.length)) {
      hasher.update(buffer, count);
      if (kept != null) {
        kept.write(buffer, 0, count);
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
