package io.layerwise.comparison;

import io.layerwise.analysis.LayerAnalysis;
import java.util.Comparator;
import java.util.List;

/**
 * What a client that has the first image pulls to get the second.
 *
 * <p>A layer is there if the first image has its tar, whatever stands below it and however it was
 * compressed: Docker and containerd know an unpacked layer by its diff ID, registries a blob by its
 * digest, and two blobs of one digest are one tar. An engine that keeps no blobs, but only layers
 * unpacked upon each other, pulls a layer again whose lower layers changed.
 *
 * @param layers that are pulled, bottom first; of layers of one tar the lowest
 * @param rebuiltForNothing those of them that hold content which the client has, most bytes first
 */
public record PullCost(List<LayerAnalysis> layers, List<RebuiltLayer> rebuiltForNothing) {
  public PullCost {
    layers = List.copyOf(layers);
    rebuiltForNothing =
        rebuiltForNothing.stream()
            .sorted(
                Comparator.comparingLong(RebuiltLayer::bytes)
                    .reversed()
                    .thenComparing(rebuilt -> rebuilt.layer().layer().index()))
            .toList();
  }

  /** What goes over the network, in bytes: the blobs as they are stored. */
  public long blobBytes() {
    return layers.stream().mapToLong(LayerAnalysis::blobBytes).sum();
  }

  /** The content of the layers that are pulled, in bytes, not compressed. */
  public long contentBytes() {
    return layers.stream().mapToLong(layer -> layer.bytes().content()).sum();
  }

  /** The part of {@link #contentBytes} whose files the client has, somewhere in some layer. */
  public long alreadyHeldBytes() {
    return rebuiltForNothing.stream().mapToLong(RebuiltLayer::bytes).sum();
  }
}
