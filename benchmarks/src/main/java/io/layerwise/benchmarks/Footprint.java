package io.layerwise.benchmarks;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.layer.LayerIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jol.info.GraphLayout;

/** Prints how many bytes of heap the layer indexes of an image retain, an entry. */
public final class Footprint {
  private Footprint() {}

  /**
   * @param args images
   */
  public static void main(String[] args) throws IOException {
    for (String image : args) {
      try (OpenImage open = Layerwise.open(Path.of(image), OpenOptions.defaults())) {
        print(image, open);
      }
    }
  }

  private static void print(String image, OpenImage open) {
    long entries = 0;
    long names = 0;
    for (LayerIndex index : open.indexes()) {
      entries += index.totals().entries();
      names += index.paths().nameBytes();
    }
    long heap = GraphLayout.parseInstance(open.indexes().toArray()).totalSize();
    System.out.printf(
        "%s: %d entries, %d bytes of heap; %.1f an entry, %.1f of them names%n",
        image, entries, heap, (double) heap / entries, (double) names / entries);
  }
}
