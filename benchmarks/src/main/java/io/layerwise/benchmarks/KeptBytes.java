package io.layerwise.benchmarks;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rebuild keeps of an image's visible files: of a file at the same path as many bytes as
 * both have; of one that the rebuild has under the same name at a new path, such as a program that
 * was installed elsewhere, likewise, where each new file stands for one of the old.
 */
final class KeptBytes {
  private final Map<Inode, Long> kept = new HashMap<>();

  /** The bytes kept of an inode; 0 for a dead one. */
  long of(Inode inode) {
    return kept.getOrDefault(inode, 0L);
  }

  static KeptBytes of(ImageAnalysis image, ImageAnalysis rebuild) {
    KeptBytes bytes = new KeptBytes();
    MergedFilesystem before = image.filesystem();
    MergedFilesystem after = rebuild.filesystem();
    Map<String, List<Integer>> fresh = new HashMap<>();
    for (int node : files(after)) {
      int old = before.paths().find(after.paths().pathBytes(node));
      if (old == PathTable.NONE || !isFile(before, old)) {
        fresh.computeIfAbsent(name(after, node), name -> new ArrayList<>()).add(node);
      }
    }
    List<Integer> moved = new ArrayList<>();
    for (int node : files(before)) {
      int same = after.paths().find(before.paths().pathBytes(node));
      if (same != PathTable.NONE && isFile(after, same)) {
        bytes.keep(before, node, after, same);
      } else {
        moved.add(node);
      }
    }
    Set<Integer> taken = new HashSet<>();
    for (int node : moved) {
      long size = size(before, node);
      fresh.getOrDefault(name(before, node), List.of()).stream()
          .filter(other -> !taken.contains(other))
          .min(Comparator.comparingLong(other -> Math.abs(size(after, other) - size)))
          .ifPresent(
              other -> {
                taken.add(other);
                bytes.keep(before, node, after, other);
              });
    }
    return bytes;
  }

  private void keep(MergedFilesystem before, int node, MergedFilesystem after, int other) {
    long bytes = Math.min(size(before, node), size(after, other));
    kept.merge(before.inode(before.version(node)), bytes, Math::max);
  }

  private static List<Integer> files(MergedFilesystem filesystem) {
    List<Integer> files = new ArrayList<>();
    for (int node = 1; node < filesystem.nodes(); node++) {
      if (isFile(filesystem, node)) {
        files.add(node);
      }
    }
    return files;
  }

  private static boolean isFile(MergedFilesystem filesystem, int node) {
    return filesystem.isVisible(node)
        && filesystem.type(filesystem.inode(filesystem.version(node))) == EntryType.FILE;
  }

  private static long size(MergedFilesystem filesystem, int node) {
    return filesystem.bytes(filesystem.inode(filesystem.version(node)));
  }

  private static String name(MergedFilesystem filesystem, int node) {
    return PathText.of(filesystem.paths().name(node));
  }
}
