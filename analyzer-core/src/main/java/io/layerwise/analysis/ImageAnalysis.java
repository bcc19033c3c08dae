package io.layerwise.analysis;

import io.layerwise.archive.Image;
import io.layerwise.filesystem.ByteAttribution;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.history.BaseImage;
import io.layerwise.history.ImageHistory;
import io.layerwise.history.Instruction;
import io.layerwise.layer.LayerIndex;
import java.util.List;
import java.util.Optional;

/**
 * Everything that reports and checks of one image start from.
 *
 * @param layers bottom first
 * @param base which of the layers are the base image's, where that is known
 */
public record ImageAnalysis(
    Image image,
    List<LayerAnalysis> layers,
    MergedFilesystem filesystem,
    ByteAttribution attribution,
    DirectorySizes directories,
    ImageHistory history,
    Optional<BaseImage> base) {

  /** The sum of the layers' uncompressed tars, in bytes. */
  public long layerBytes() {
    return layers.stream().mapToLong(layer -> layer.index().totals().layerBytes()).sum();
  }

  /**
   * What is stored and pulled, in bytes: each blob once, since layers that share one are pulled
   * once.
   */
  public long blobBytes() {
    return layers.stream()
        .filter(LayerAnalysis::firstOfBlob)
        .mapToLong(LayerAnalysis::blobBytes)
        .sum();
  }

  /** {@code layerBytes − content}: headers, padding and files written twice. */
  public long overheadBytes() {
    return layerBytes() - attribution.total().content();
  }

  /** The entries of all layers. */
  public long entries() {
    return layers.stream().mapToLong(layer -> layer.index().totals().entries()).sum();
  }

  /** The regular files of all layers, each inode once. */
  public long files() {
    return layers.stream().mapToLong(layer -> layer.index().totals().files()).sum();
  }

  /** Whether a layer is known to be the base image's. */
  public boolean isBase(int layer) {
    return base.isPresent() && layer < base.get().layers();
  }

  /** What made a layer, where the history tells. */
  public Optional<Instruction> instruction(int layer) {
    return history.ofLayer(layer);
  }

  /** The index of a layer. */
  public LayerIndex index(int layer) {
    return layers.get(layer).index();
  }
}
