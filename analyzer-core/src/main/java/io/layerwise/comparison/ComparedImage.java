package io.layerwise.comparison;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.Findings;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.LayerContent;
import io.layerwise.oci.Digest;
import java.util.List;

/**
 * One of two images that are compared, with all that is known of it.
 *
 * @param findings of the same image
 * @param inventory its packages, of all ecosystems
 * @param contents the layers' contents, bottom first
 */
public record ComparedImage(
    ImageAnalysis analysis, Findings findings, Inventory inventory, List<LayerContent> contents) {
  public ComparedImage {
    contents = List.copyOf(contents);
  }

  MergedFilesystem filesystem() {
    return analysis.filesystem();
  }

  int layers() {
    return analysis.layers().size();
  }

  /** What names a layer's content, wherever it is stored. */
  Digest diffId(int layer) {
    return analysis.layers().get(layer).layer().diffId();
  }

  List<Digest> diffIds() {
    return analysis.layers().stream().map(layer -> layer.layer().diffId()).toList();
  }
}
