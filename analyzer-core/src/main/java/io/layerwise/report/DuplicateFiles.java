package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Duplicates;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.LayerIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Visible files with the same content.
 *
 * @param bytes the size of each, from 1
 * @param duplicateBytes {@code bytes × (copies − 1)}
 * @param copies at least two, in the order of layers
 */
public record DuplicateFiles(long bytes, long duplicateBytes, List<Copy> copies) {

  /**
   * One of the files.
   *
   * @param node one of its visible paths
   * @param layer the layer that holds its bytes
   */
  public record Copy(int node, int layer) {}

  /** The groups that hold something of the layers that are asked about, largest waste first. */
  public static List<DuplicateFiles> of(ImageAnalysis analysis, ReportOptions options) {
    List<Duplicates.Group> groups =
        analysis.attribution().duplicates().groups().stream()
            .filter(group -> group.inodes().stream().anyMatch(i -> options.includes(i.layer())))
            .toList();
    Map<Inode, Integer> nodes = nodes(analysis.filesystem(), groups);
    List<DuplicateFiles> files = new ArrayList<>(groups.size());
    for (Duplicates.Group group : groups) {
      List<Copy> copies = new ArrayList<>(group.inodes().size());
      for (Inode inode : group.inodes()) {
        copies.add(new Copy(nodes.getOrDefault(inode, 0), inode.layer()));
      }
      files.add(new DuplicateFiles(group.bytes(), group.duplicateBytes(), List.copyOf(copies)));
    }
    return files;
  }

  /** One visible path of each inode. */
  private static Map<Inode, Integer> nodes(
      MergedFilesystem filesystem, List<Duplicates.Group> groups) {
    Map<Inode, Integer> nodes = new HashMap<>();
    groups.forEach(group -> group.inodes().forEach(inode -> nodes.put(inode, 0)));
    for (int node = filesystem.nodes() - 1; node > 0 && !nodes.isEmpty(); node--) {
      if (filesystem.isVisible(node)) {
        Inode inode = filesystem.inode(node);
        if (inode.number() != LayerIndex.NO_INODE) {
          int found = node;
          nodes.computeIfPresent(inode, (key, last) -> found);
        }
      }
    }
    return nodes;
  }
}
