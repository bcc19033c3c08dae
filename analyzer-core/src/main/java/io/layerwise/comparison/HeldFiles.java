package io.layerwise.comparison;

import io.layerwise.comparison.ComparedContents.Content;
import io.layerwise.filesystem.Inode;
import io.layerwise.layer.Metadata;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a client that has the first image holds: contents, where they were, and whose. */
final class HeldFiles {
  private record PlacedContent(int path, Content content) {}

  private record PlacedFile(PlacedContent at, Metadata metadata) {}

  private final ImagePair images;
  private final ComparedContents contents;
  private final Set<Content> held = new HashSet<>();
  private final Set<PlacedContent> placed = new HashSet<>();
  private final Set<PlacedFile> files = new HashSet<>();

  /**
   * @param old files of the first image, visible or not
   */
  HeldFiles(ImagePair images, List<Inode> old, ComparedContents contents) {
    this.images = images;
    this.contents = contents;
    for (Inode inode : old) {
      Content content = contents.before(inode);
      PlacedContent at = new PlacedContent(images.lastPathBefore(inode), content);
      held.add(content);
      placed.add(at);
      files.add(new PlacedFile(at, images.before().filesystem().metadata(inode)));
    }
  }

  /** Why a file of the second image is there again; empty where its content is new. */
  Optional<RebuildCause> cause(Inode fresh) {
    Content content = contents.after(fresh);
    if (!held.contains(content)) {
      return Optional.empty();
    }
    PlacedContent at = new PlacedContent(images.lastPathAfter(fresh), content);
    if (!placed.contains(at)) {
      return Optional.of(RebuildCause.OTHER_PATH);
    }
    Metadata metadata = images.after().filesystem().metadata(fresh);
    return Optional.of(
        files.contains(new PlacedFile(at, metadata))
            ? RebuildCause.BROKEN_CACHE
            : RebuildCause.METADATA);
  }
}
