package io.layerwise.comparison;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.Optional;
import java.util.OptionalLong;

/** What stands at the paths of one image's merged file system. */
final class ImageFiles {
  private final MergedFilesystem filesystem;

  ImageFiles(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
  }

  /** Whether there is something at a node, which may be {@link PathTable#NONE}. */
  boolean has(int node) {
    return node != PathTable.NONE && filesystem.isVisible(node);
  }

  Inode inode(int node) {
    return filesystem.inode(node);
  }

  EntryType type(int node) {
    return filesystem.type(inode(node));
  }

  boolean isFile(int node) {
    return has(node) && type(node) == EntryType.FILE;
  }

  boolean isDirectory(int node) {
    return has(node) && type(node) == EntryType.DIRECTORY;
  }

  long bytes(Inode inode) {
    return filesystem.bytes(inode);
  }

  /** Whether other paths lead to the same file. */
  boolean isHardLinked(int node) {
    Inode inode = inode(node);
    return inode.number() != LayerIndex.NO_INODE
        && filesystem.type(inode) != EntryType.DIRECTORY
        && filesystem.links(inode.layer(), inode.number()) > 1;
  }

  OptionalLong mtime(Inode inode) {
    return inode.number() == LayerIndex.NO_INODE
        ? OptionalLong.empty()
        : OptionalLong.of(index(inode).mtime(inode.number()));
  }

  /** The target of a symlink. */
  Optional<String> linkTarget(Inode inode) {
    return filesystem.type(inode) == EntryType.SYMLINK
        ? Optional.of(PathText.of(index(inode).linkTarget(inode.number())))
        : Optional.empty();
  }

  /** A device's numbers; of anything else nothing. */
  OptionalLong device(Inode inode) {
    EntryType type = filesystem.type(inode);
    return type == EntryType.CHARACTER_DEVICE || type == EntryType.BLOCK_DEVICE
        ? OptionalLong.of(index(inode).device(inode.number()))
        : OptionalLong.empty();
  }

  /**
   * @param hardLinkTo the path where the bytes of the node's file count, where it is another
   */
  FileVersion version(int node, Optional<String> hardLinkTo) {
    Inode inode = inode(node);
    return new FileVersion(
        filesystem.paths().path(node),
        filesystem.type(inode),
        bytes(inode),
        filesystem.metadata(inode),
        mtime(inode),
        linkTarget(inode),
        hardLinkTo,
        filesystem.layer(node));
  }

  private LayerIndex index(Inode inode) {
    return filesystem.layers().get(inode.layer());
  }
}
