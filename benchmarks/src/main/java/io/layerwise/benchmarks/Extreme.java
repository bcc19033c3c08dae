package io.layerwise.benchmarks;

import io.layerwise.fixtures.HostileLayers;
import io.layerwise.fixtures.Layer;
import java.util.Collections;
import java.util.List;

/** Images as large as they come, each in one way. */
public enum Extreme {
  /** A million empty files in one layer. */
  MILLION_FILES {
    @Override
    List<Layer> layers() {
      return List.of(HostileLayers.manyEntries(1_000_000));
    }
  },
  /** One file of 10 GB. */
  HUGE_FILE {
    @Override
    List<Layer> layers() {
      return List.of(Layer.of().zeros("srv/huge", 10_000_000_000L));
    }
  },
  /** As many layers as Docker stacks, each of which writes the same hundred files. */
  LAYERS_127 {
    @Override
    List<Layer> layers() {
      return Collections.nCopies(127, files(100));
    }
  },
  /** A thousand files, each alone below a hundred directories. */
  DEEP_TREES {
    @Override
    List<Layer> layers() {
      Layer layer = Layer.of();
      for (int i = 0; i < 1_000; i++) {
        layer = layer.file("srv/" + i + "/d".repeat(100) + "/file", "");
      }
      return List.of(layer);
    }
  },
  /** A hundred thousand files, and a layer that deletes each. */
  WHITEOUTS {
    @Override
    List<Layer> layers() {
      Layer deleted = Layer.of();
      for (int i = 0; i < 100_000; i++) {
        deleted = deleted.whiteout(path(i));
      }
      return List.of(files(100_000), deleted);
    }
  };

  /** What is drawn, the lowest layer first. */
  abstract List<Layer> layers();

  private static Layer files(int count) {
    Layer layer = Layer.of();
    for (int i = 0; i < count; i++) {
      layer = layer.file(path(i), "");
    }
    return layer;
  }

  private static String path(int number) {
    return "srv/" + number % 1000 + "/file-" + number;
  }
}
