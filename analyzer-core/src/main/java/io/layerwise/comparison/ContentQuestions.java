package io.layerwise.comparison;

import io.layerwise.filesystem.ContentHashes;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.InodeSet;
import io.layerwise.filesystem.Workers;
import java.io.IOException;

/**
 * The files whose contents must be known. All parts of a comparison ask before anything is read, so
 * that every file is read once at most.
 */
final class ContentQuestions {
  private final ImagePair images;
  private final InodeSet before;
  private final InodeSet after;

  ContentQuestions(ImagePair images) {
    this.images = images;
    this.before = new InodeSet(images.before().layers());
    this.after = new InodeSet(images.after().layers());
  }

  void askBefore(Inode inode) {
    before.add(inode);
  }

  void askAfter(Inode inode) {
    after.add(inode);
  }

  /** Whether two files are the same; what can be told without their contents is not asked. */
  void ask(Inode old, Inode fresh) {
    if (!images.isSameEntry(old, fresh)
        && images.mayBeSame(old, fresh)
        && images.before().filesystem().bytes(old) > 0) {
      before.add(old);
      after.add(fresh);
    }
  }

  ComparedContents answer(Workers workers) throws IOException {
    return new ComparedContents(
        images, hashes(images.before(), before, workers), hashes(images.after(), after, workers));
  }

  private static ContentHashes hashes(ComparedImage image, InodeSet wanted, Workers workers)
      throws IOException {
    return image.analysis().attribution().hashes().with(wanted, image.contents(), workers);
  }
}
