package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import io.layerwise.layer.Metadata;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Tells in what two versions of a file differ. */
final class PathDifference {
  private final ImagePair images;
  private final ImageFiles before;
  private final ImageFiles after;
  private final ComparedContents contents;

  PathDifference(ImagePair images, ComparedContents contents) {
    this.images = images;
    this.before = new ImageFiles(images.before().filesystem());
    this.after = new ImageFiles(images.after().filesystem());
    this.contents = contents;
  }

  /** The weightiest first; nothing else is told of what is of another type. */
  List<ChangeReason> reasons(Inode old, Inode fresh, boolean linkedOtherwise) {
    EntryType type = images.before().filesystem().type(old);
    if (type != images.after().filesystem().type(fresh)) {
      return List.of(ChangeReason.TYPE);
    }
    List<ChangeReason> reasons = new ArrayList<>();
    addIf(!isSame(type, old, fresh), reason(type), reasons);
    addIf(linkedOtherwise, ChangeReason.LINK, reasons);
    addMetadata(old, fresh, reasons);
    addIf(isOfAnotherTime(old, fresh), ChangeReason.TIMESTAMP, reasons);
    return reasons;
  }

  /** Whether two of the same type hold the same, whatever their metadata. */
  boolean isSame(EntryType type, Inode old, Inode fresh) {
    return switch (type) {
      case FILE -> contents.isSame(old, fresh);
      case SYMLINK -> before.linkTarget(old).equals(after.linkTarget(fresh));
      case CHARACTER_DEVICE, BLOCK_DEVICE -> before.device(old).equals(after.device(fresh));
      case DIRECTORY, HARD_LINK, FIFO -> true;
    };
  }

  private static ChangeReason reason(EntryType type) {
    return switch (type) {
      case SYMLINK -> ChangeReason.TARGET;
      case CHARACTER_DEVICE, BLOCK_DEVICE -> ChangeReason.DEVICE;
      case FILE, DIRECTORY, HARD_LINK, FIFO -> ChangeReason.CONTENT;
    };
  }

  private void addMetadata(Inode old, Inode fresh, List<ChangeReason> reasons) {
    Metadata was = images.before().filesystem().metadata(old);
    Metadata is = images.after().filesystem().metadata(fresh);
    addIf(was.mode() != is.mode(), ChangeReason.MODE, reasons);
    addIf(was.uid() != is.uid() || was.gid() != is.gid(), ChangeReason.OWNER, reasons);
    addIf(!was.xattrs().equals(is.xattrs()), ChangeReason.XATTRS, reasons);
  }

  /** A directory that is only implied has no time to differ in. */
  private boolean isOfAnotherTime(Inode old, Inode fresh) {
    OptionalLong was = before.mtime(old);
    OptionalLong is = after.mtime(fresh);
    return was.isPresent() && is.isPresent() && was.getAsLong() != is.getAsLong();
  }

  private static void addIf(boolean differs, ChangeReason reason, List<ChangeReason> reasons) {
    if (differs) {
      reasons.add(reason);
    }
  }
}
