package io.layerwise.stage;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The programs that the build stage can strip, by their paths, and what that saves of each.
 *
 * @param bytes empty where the build stage has no {@code strip}
 */
record Stripping(Map<Integer, Long> bytes) {
  /** Below it, a line more in the Dockerfile is not worth it: 64 kB. */
  private static final long LEAST = 64_000;

  static Stripping of(SplitImage image) {
    Map<Integer, Long> bytes = new TreeMap<>();
    PathLookup lookup = new PathLookup(image.filesystem());
    if (lookup.follow("/usr/bin/strip") != PathTable.NONE) {
      image
          .needs()
          .programs()
          .forEach(
              (node, elf) -> {
                if (elf.strippableBytes() >= LEAST) {
                  bytes.put(node, elf.strippableBytes());
                }
              });
    }
    return new Stripping(bytes);
  }

  List<Integer> programs() {
    return List.copyOf(bytes.keySet());
  }

  long saved(int node) {
    return bytes.getOrDefault(node, 0L);
  }
}
