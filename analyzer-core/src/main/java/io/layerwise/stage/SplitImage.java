package io.layerwise.stage;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Origins;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.Metadata;
import io.layerwise.layer.PathText;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.tar.EntryType;

/**
 * What the split is made from.
 *
 * @param origins which layers brought what later ones only rewrote
 * @param baseLayers how many of the lowest layers are the base image's
 */
record SplitImage(ImageAnalysis analysis, RuntimeNeeds needs, Origins origins, int baseLayers) {
  MergedFilesystem filesystem() {
    return analysis.filesystem();
  }

  /** The layer whose instruction brought a file's content, though a later one rewrote it. */
  int origin(int node) {
    return origins.ofLayer(inode(node));
  }

  String path(int node) {
    return filesystem().paths().path(node);
  }

  String name(int node) {
    return PathText.of(filesystem().paths().name(node));
  }

  int parent(int node) {
    return filesystem().paths().parent(node);
  }

  Inode inode(int node) {
    return filesystem().inode(node);
  }

  EntryType type(int node) {
    return filesystem().type(inode(node));
  }

  Metadata metadata(int node) {
    return filesystem().metadata(inode(node));
  }

  /** Its bytes; 0 where another path of the file counts them. */
  long bytes(int node) {
    return analysis.directories().own(node);
  }

  /** Whether a visible path, not a directory, is in one of your own layers. */
  boolean isOwnFile(int node) {
    return filesystem().isVisible(node)
        && filesystem().layer(node) >= baseLayers
        && type(node) != EntryType.DIRECTORY;
  }

  /** The content bytes of the base image's layers. */
  long baseBytes() {
    long bytes = 0;
    for (int layer = 0; layer < baseLayers; layer++) {
      bytes += analysis.attribution().layers().get(layer).content();
    }
    return bytes;
  }
}
