package io.layerwise.layer;

import java.util.concurrent.atomic.AtomicLong;

/** Decides which files' contents are kept while a layer passes that is costly to read again. */
public interface ContentCapture {
  /** Keeps nothing. */
  ContentCapture NOTHING = (path, mode, bytes) -> false;

  /**
   * @param path normalised, {@code /a/b}
   * @param mode its permission bits
   * @param bytes the file's length
   */
  boolean wants(String path, int mode, long bytes);

  /** Keeps what either of two wants. */
  default ContentCapture or(ContentCapture other) {
    return (path, mode, bytes) -> wants(path, mode, bytes) || other.wants(path, mode, bytes);
  }

  /** Keeps no more than some bytes in all, over all layers that it decides about. */
  default ContentCapture within(long most) {
    AtomicLong left = new AtomicLong(most);
    return (path, mode, bytes) -> {
      if (!wants(path, mode, bytes)) {
        return false;
      }
      boolean fits = left.addAndGet(-bytes) >= 0;
      if (!fits) {
        left.addAndGet(bytes);
      }
      return fits;
    };
  }
}
