package io.layerwise.benchmarks.rebuild;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Directories that hold a hundredth or more of the bytes on one side. A file's place is the nearest
 * such above it, or itself.
 */
final class Places {
  private static final int PART = 100;

  private final Map<String, Long> bytes = new HashMap<>();
  private long total;

  Places(List<ScoredFile> files, Side side) {
    for (ScoredFile file : files) {
      total += side.bytes(file);
      for (String path = file.file().path(); !path.isEmpty(); path = above(path)) {
        bytes.merge(path, side.bytes(file), Long::sum);
      }
    }
  }

  String of(ScoredFile file) {
    String path = file.file().path();
    while (!path.isEmpty() && bytes.getOrDefault(path, 0L) < total / PART) {
      path = above(path);
    }
    return path.equals(file.file().path()) ? path : path + "/";
  }

  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/'));
  }
}
