package io.layerwise.filesystem;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.Metadata;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * What is said of an image, in words that can be compared.
 *
 * @param tree type, size, mode, owner, link target and owning layer by path
 * @param files the fate of every file, with what killed it, in order
 * @param layers content, visible, overwritten, deleted, identical, metadata-only and modified bytes
 */
record Told(
    TreeMap<String, String> tree, List<String> files, List<String> layers, long duplicateBytes) {

  static Told of(NaiveImage image) {
    TreeMap<String, String> tree = new TreeMap<>();
    image.tree.forEach(
        (path, node) ->
            tree.put(
                "/" + path,
                node == null
                    ? "directory 0 0755 0:0  " + image.owner.get(path)
                    : String.format(
                        Locale.ROOT,
                        "%s %d %04o %d:%d %s %d",
                        node.type,
                        node.bytes(),
                        node.metadata.mode(),
                        node.metadata.uid(),
                        node.metadata.gid(),
                        node.linkTarget,
                        image.owner.get(path))));
    List<String> files = new ArrayList<>();
    List<String> layers = new ArrayList<>();
    for (int layer = 0; layer < image.files.size(); layer++) {
      long[] sums = new long[7];
      for (NaiveImage.Node node : image.files.get(layer)) {
        files.add(
            layer
                + " "
                + node.bytes()
                + " "
                + node.fate
                + " by "
                + node.killer()
                + (node.bytes() > 0 ? " " + node.reason : ""));
        add(sums, node.bytes(), node.fate, node.reason);
      }
      layers.add(List.of(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[6]).toString());
    }
    files.sort(null);
    return new Told(tree, files, layers, image.duplicateBytes());
  }

  private static void add(long[] sums, long bytes, String fate, String reason) {
    sums[0] += bytes;
    switch (fate) {
      case "visible" -> sums[1] += bytes;
      case "overwritten" -> sums[2] += bytes;
      default -> sums[3] += bytes;
    }
    switch (reason) {
      case "IDENTICAL" -> sums[4] += bytes;
      case "METADATA_ONLY" -> sums[5] += bytes;
      case "MODIFIED" -> sums[6] += bytes;
      default -> {}
    }
  }

  static Told of(ImageAnalysis image) {
    MergedFilesystem merged = image.filesystem();
    List<String> layers = new ArrayList<>();
    for (ByteTotals t : image.attribution().layers()) {
      layers.add(
          List.of(
                  t.content(),
                  t.visible(),
                  t.overwritten(),
                  t.deleted(),
                  t.identicalRewrite(),
                  t.metadataOnlyRewrite(),
                  t.modified())
              .toString());
    }
    return new Told(
        tree(merged), files(image, merged), layers, image.attribution().duplicates().bytes());
  }

  private static TreeMap<String, String> tree(MergedFilesystem merged) {
    TreeMap<String, String> tree = new TreeMap<>();
    for (int node = 1; node < merged.nodes(); node++) {
      if (merged.isVisible(node)) {
        Inode inode = merged.inode(merged.version(node));
        Metadata metadata = merged.metadata(inode);
        EntryType type = merged.type(inode);
        String target =
            type == EntryType.SYMLINK
                ? PathText.of(merged.layers().get(inode.layer()).linkTarget(inode.number()))
                : "";
        tree.put(
            merged.paths().path(node),
            type.label()
                + " "
                + merged.bytes(inode)
                + " "
                + metadata.octalMode()
                + " "
                + metadata.owner()
                + " "
                + target
                + " "
                + merged.layer(node));
      }
    }
    return tree;
  }

  private static List<String> files(ImageAnalysis image, MergedFilesystem merged) {
    List<String> files = new ArrayList<>();
    for (int layer = 0; layer < merged.layers().size(); layer++) {
      LayerIndex index = merged.layers().get(layer);
      for (int i = 0; i < index.inodes(); i++) {
        if (index.isReferenced(i) && index.type(i) == EntryType.FILE) {
          Inode inode = new Inode(layer, i);
          String file =
              layer
                  + " "
                  + index.bytes(i)
                  + " "
                  + merged.inodeFate(layer, i).name().toLowerCase(Locale.ROOT)
                  + " by "
                  + merged.inodeKiller(layer, i);
          files.add(
              file
                  + (index.bytes(i) == 0
                      ? ""
                      : image.attribution().dead().stream()
                          .filter(dead -> dead.inode().equals(inode))
                          .map(dead -> " " + dead.reason().map(Enum::name).orElse(""))
                          .findFirst()
                          .orElse(" ")));
        }
      }
    }
    files.sort(null);
    return files;
  }
}
