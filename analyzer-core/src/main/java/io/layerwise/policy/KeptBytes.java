package io.layerwise.policy;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the bytes of a version are, as far as it is kept. */
final class KeptBytes {
  /** Files that lie deeper count at the directory of so many names above them. */
  private static final int DEPTH = 3;

  /** Of an image with more directories than that none is kept. */
  private static final int MOST_DIRECTORIES = 20_000;

  private KeptBytes() {}

  /** The layers from the bottom, each by the bytes of its uncompressed tar. */
  static List<Baseline.Part> layers(ImageAnalysis analysis) {
    List<Baseline.Part> layers = new ArrayList<>();
    for (LayerAnalysis layer : analysis.layers()) {
      layers.add(
          new Baseline.Part(
              layer.instruction().map(Fingerprint::of).orElse(""),
              layer.index().totals().layerBytes()));
    }
    return layers;
  }

  /** Every visible byte at one directory, by their names. */
  static List<Baseline.Part> directories(ImageAnalysis analysis) {
    Map<String, Long> bytes = new TreeMap<>();
    MergedFilesystem filesystem = analysis.filesystem();
    for (int node = 1; node < filesystem.nodes(); node++) {
      long own = analysis.directories().own(node);
      if (own > 0) {
        bytes.merge(directory(filesystem.paths().path(node)), own, Long::sum);
      }
    }
    if (bytes.size() > MOST_DIRECTORIES) {
      return List.of();
    }
    return bytes.entrySet().stream()
        .map(entry -> new Baseline.Part(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static String directory(String file) {
    int end = file.lastIndexOf('/');
    int at = 0;
    for (int names = 0; names < DEPTH && at >= 0; names++) {
      at = file.indexOf('/', at + 1);
    }
    int length = at < 0 ? end : Math.min(at, end);
    return length == 0 ? "/" : file.substring(0, length);
  }
}
