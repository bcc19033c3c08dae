package io.layerwise.comparison;

import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.comparison.RebuiltLayer.Share;
import io.layerwise.filesystem.FileInodes;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.oci.Digest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what is pulled, and what of it the client had. */
final class PullComparison {
  private final ImagePair images;
  private final MergedFilesystem before;
  private final MergedFilesystem after;
  private final List<LayerAnalysis> pulled;

  /** Files of pulled layers, and files of the first image, that may be the same by their size. */
  private final List<Inode> fresh;

  private final List<Inode> old;

  PullComparison(ImagePair images) {
    this.images = images;
    this.before = images.before().filesystem();
    this.after = images.after().filesystem();
    this.pulled = pulled(images);
    List<Inode> pulledFiles = new ArrayList<>();
    pulled.forEach(layer -> FileInodes.forEachOf(after, layer.layer().index(), pulledFiles::add));
    List<Inode> heldFiles = new ArrayList<>();
    FileInodes.forEach(before, heldFiles::add);
    FileSizes held = FileSizes.of(heldFiles, before);
    FileSizes wanted = FileSizes.of(pulledFiles, after);
    this.fresh = pulledFiles.stream().filter(file -> held.contain(after.bytes(file))).toList();
    this.old = heldFiles.stream().filter(file -> wanted.contain(before.bytes(file))).toList();
  }

  private static List<LayerAnalysis> pulled(ImagePair images) {
    Set<Digest> held = new HashSet<>();
    for (LayerAnalysis layer : images.before().analysis().layers()) {
      held.add(layer.layer().diffId());
      layer.digest().ifPresent(held::add);
    }
    List<LayerAnalysis> pulled = new ArrayList<>();
    for (LayerAnalysis layer : images.after().analysis().layers()) {
      boolean known = layer.digest().filter(held::contains).isPresent();
      if (held.add(layer.layer().diffId()) && !known) {
        pulled.add(layer);
      }
    }
    return pulled;
  }

  void ask(ContentQuestions questions) {
    old.forEach(questions::askBefore);
    fresh.forEach(questions::askAfter);
  }

  PullCost cost(ComparedContents contents) {
    HeldFiles held = new HeldFiles(images, old, contents);
    TreeMap<Integer, Map<RebuildCause, Share>> byLayer = new TreeMap<>();
    for (Inode inode : fresh) {
      long bytes = after.bytes(inode);
      held.cause(inode)
          .ifPresent(
              cause ->
                  byLayer
                      .computeIfAbsent(inode.layer(), layer -> new EnumMap<>(RebuildCause.class))
                      .merge(cause, new Share(cause, bytes, 1), PullComparison::sum));
    }
    List<RebuiltLayer> rebuilt = new ArrayList<>();
    byLayer.forEach(
        (layer, causes) ->
            rebuilt.add(
                new RebuiltLayer(
                    images.after().analysis().layers().get(layer), List.copyOf(causes.values()))));
    return new PullCost(pulled, rebuilt);
  }

  private static Share sum(Share one, Share other) {
    return new Share(one.cause(), one.bytes() + other.bytes(), one.files() + other.files());
  }
}
