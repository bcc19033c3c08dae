package io.layerwise.analysis;

import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathVersion;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.Optional;
import java.util.OptionalInt;

/** Tells which nodes of a layer are versions of a path, and describes them. */
final class FileVersions {
  private final MergedFilesystem filesystem;

  FileVersions(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
  }

  /**
   * Whether a layer made something at its node. A directory that it only mentions on the way to
   * something else, and that a lower layer already made, is not made again.
   */
  boolean isVersion(int layer, int node) {
    if (!filesystem.layers().get(layer).makesPath(node)) {
      return false;
    }
    if (filesystem.fate(layer, node) != Fate.VISIBLE) {
      return true;
    }
    int merged = filesystem.node(layer, node);
    return filesystem.isVisible(merged)
        && filesystem.version(merged).equals(new PathVersion(layer, node));
  }

  FileRow describe(PathVersion version) {
    int layer = version.layer();
    Inode inode = filesystem.inode(version);
    LayerIndex index = filesystem.layers().get(inode.layer());
    boolean implied = inode.number() == LayerIndex.NO_INODE;
    EntryType type = filesystem.type(inode);
    Fate fate = filesystem.fate(layer, version.node());
    return new FileRow(
        filesystem.paths().path(filesystem.node(layer, version.node())),
        type,
        type == EntryType.FILE ? index.length(inode.number()) : 0,
        filesystem.metadata(inode),
        implied ? 0 : index.mtime(inode.number()),
        layer,
        fate,
        fate == Fate.VISIBLE
            ? OptionalInt.empty()
            : OptionalInt.of(filesystem.killer(layer, version.node())),
        type == EntryType.SYMLINK
            ? Optional.of(PathText.of(index.linkTarget(inode.number())))
            : Optional.empty(),
        implied ? (fate == Fate.VISIBLE ? 1 : 0) : filesystem.links(inode.layer(), inode.number()),
        inode.layer());
  }

  /** A file's length in bytes, 0 for all else. */
  long size(PathVersion version) {
    Inode inode = filesystem.inode(version);
    return filesystem.type(inode) == EntryType.FILE
        ? filesystem.layers().get(inode.layer()).length(inode.number())
        : 0;
  }

  /** Seconds since 1970, 0 for what has no entry. */
  long mtime(PathVersion version) {
    Inode inode = filesystem.inode(version);
    return inode.number() == LayerIndex.NO_INODE
        ? 0
        : filesystem.layers().get(inode.layer()).mtime(inode.number());
  }
}
