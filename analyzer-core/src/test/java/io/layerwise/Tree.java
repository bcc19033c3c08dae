package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.Metadata;
import java.util.ArrayList;
import java.util.List;

/** The merged file system and every figure of an image, in lines that can be compared. */
final class Tree {
  private Tree() {}

  /** The paths that are left, sorted. */
  static List<String> of(ImageAnalysis image) {
    MergedFilesystem merged = image.filesystem();
    List<String> lines = new ArrayList<>();
    for (int node = 0; node < merged.nodes(); node++) {
      if (merged.isVisible(node)) {
        Inode inode = merged.inode(merged.version(node));
        Metadata metadata = merged.metadata(inode);
        lines.add(
            merged.paths().path(node)
                + " "
                + merged.type(inode)
                + " "
                + merged.bytes(inode)
                + " "
                + metadata
                + " "
                + merged.layer(node));
      }
    }
    lines.sort(null);
    return lines;
  }

  /** The paths, then what is told of the image and of each layer. */
  static List<String> andFigures(ImageAnalysis image) {
    List<String> lines = of(image);
    lines.add(image.image().tags() + " " + image.image().platform());
    image.layers().forEach(l -> lines.add(l.index().totals() + " " + l.bytes()));
    image.attribution().dead().forEach(dead -> lines.add(dead.toString()));
    lines.add("duplicates " + image.attribution().duplicates().bytes());
    return lines;
  }
}
