package io.layerwise.comparison;

import io.layerwise.filesystem.ContentHashes;
import io.layerwise.filesystem.Inode;
import io.layerwise.layer.ContentHash;

/** Answers to {@link ContentQuestions}. */
final class ComparedContents {
  /**
   * What a file holds.
   *
   * @param bytes its stored length
   */
  record Content(long bytes, ContentHash hash) {}

  private final ImagePair images;
  private final ContentHashes before;
  private final ContentHashes after;

  ComparedContents(ImagePair images, ContentHashes before, ContentHashes after) {
    this.images = images;
    this.before = before;
    this.after = after;
  }

  /** Whether two files hold the same; it was asked. */
  boolean isSame(Inode old, Inode fresh) {
    if (images.isSameEntry(old, fresh)) {
      return true;
    }
    return images.mayBeSame(old, fresh)
        && (images.before().filesystem().bytes(old) == 0
            || before.hash(old).equals(after.hash(fresh)));
  }

  /** The content of a file of the first image, which was asked for. */
  Content before(Inode inode) {
    return new Content(images.before().filesystem().bytes(inode), before.hash(inode));
  }

  /** The content of a file of the second image, which was asked for. */
  Content after(Inode inode) {
    return new Content(images.after().filesystem().bytes(inode), after.hash(inode));
  }
}
