package io.layerwise.benchmarks.rebuild;

import io.layerwise.archive.ImageLayer;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.Digest;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which files of an image its rebuild keeps. Layers that both have are the base of both and no
 * question. Of the rest, what is dead is not kept. A visible file is kept
 *
 * <ol>
 *   <li>up to the size of the rebuild's file at the same path, if there is one;
 *   <li>else in full, if the rebuild has its content elsewhere;
 *   <li>else, since a stripped program is the same program, up to the size of a file that is in no
 *       other way the image's and has the same name, the one whose path ends most alike.
 * </ol>
 *
 * A file of the rebuild keeps only one by its content or its name.
 */
final class KeptFiles {
  private final MeasuredImage single;
  private final MeasuredImage rebuild;
  private final Set<Digest> common;
  private final Map<Inode, Kept> kept = new HashMap<>();
  private final Set<Inode> keepers = new HashSet<>();

  private KeptFiles(MeasuredImage single, MeasuredImage rebuild) {
    this.single = single;
    this.rebuild = rebuild;
    this.common = diffIds(single);
    common.retainAll(diffIds(rebuild));
  }

  static KeptFiles of(MeasuredImage single, MeasuredImage rebuild) throws IOException {
    KeptFiles files = new KeptFiles(single, rebuild);
    files.keepPaths();
    files.keepContents();
    files.keepNames();
    return files;
  }

  /** All that is visible, in all layers. */
  static KeptFiles allVisible(MeasuredImage image) {
    KeptFiles files = new KeptFiles(image, image);
    files.common.clear();
    files.keepPaths();
    return files;
  }

  /** What is kept of a file; empty for one that is removed. */
  Optional<Kept> of(ImageFile file) {
    return Optional.ofNullable(kept.get(file.inode()));
  }

  /** The image's files that are not in a layer of both. */
  List<ImageFile> inQuestion() {
    return ofOwnLayers(single);
  }

  private List<ImageFile> ofOwnLayers(MeasuredImage image) {
    List<ImageLayer> layers = image.analysis().image().layers();
    return image.files().stream()
        .filter(file -> !common.contains(layers.get(file.layer()).diffId()))
        .toList();
  }

  private static Set<Digest> diffIds(MeasuredImage image) {
    return image.analysis().image().layers().stream()
        .map(ImageLayer::diffId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Goes through paths, not files, since a hard link may be kept at any of its paths. */
  private void keepPaths() {
    MergedFilesystem from = single.filesystem();
    MergedFilesystem to = rebuild.filesystem();
    int[] nodes = new int[from.nodes()]; // a parent's number is below its children's
    for (int node = 1; node < nodes.length; node++) {
      int parent = nodes[from.paths().parent(node)];
      nodes[node] =
          parent == PathTable.NONE
              ? PathTable.NONE
              : to.paths().findFrom(from.paths(), node, parent);
      if (nodes[node] != PathTable.NONE && isFile(from, node) && isFile(to, nodes[node])) {
        Inode keeper = to.inode(to.version(nodes[node]));
        Inode file = from.inode(from.version(node));
        long bytes = Math.min(from.bytes(file), to.bytes(keeper));
        Kept here = new Kept(bytes, Kept.Reason.SAME_PATH, to.paths().path(nodes[node]));
        kept.merge(file, here, (a, b) -> a.bytes() >= b.bytes() ? a : b);
        keepers.add(keeper);
      }
    }
  }

  private static boolean isFile(MergedFilesystem filesystem, int node) {
    return filesystem.isVisible(node)
        && filesystem.type(filesystem.inode(filesystem.version(node))) == EntryType.FILE;
  }

  private void keepContents() throws IOException {
    List<ImageFile> files = left(single);
    List<ImageFile> others = left(rebuild);
    Set<Long> sizes = others.stream().map(ImageFile::bytes).collect(Collectors.toSet());
    sizes.retainAll(files.stream().map(ImageFile::bytes).collect(Collectors.toSet()));
    Map<String, List<ImageFile>> byContent = new HashMap<>();
    for (ImageFile other : others) {
      if (sizes.contains(other.bytes())) {
        String hash = Contents.hash(rebuild.image(), other.inode());
        byContent.computeIfAbsent(hash, fresh -> new ArrayList<>()).add(other);
      }
    }
    Map<ImageFile, List<ImageFile>> candidates = new LinkedHashMap<>();
    for (ImageFile file : files) {
      if (sizes.contains(file.bytes())) {
        String hash = Contents.hash(single.image(), file.inode());
        candidates.put(file, byContent.getOrDefault(hash, List.of()));
      }
    }
    pair(candidates, Kept.Reason.SAME_CONTENT);
  }

  private void keepNames() {
    Map<String, List<ImageFile>> byName =
        left(rebuild).stream().collect(Collectors.groupingBy(ImageFile::name));
    Map<ImageFile, List<ImageFile>> candidates = new LinkedHashMap<>();
    for (ImageFile file : left(single)) {
      candidates.put(file, byName.getOrDefault(file.name(), List.of()));
    }
    pair(candidates, Kept.Reason.SAME_NAME);
  }

  /** Pairs first those whose paths end most alike, then those that keep most. */
  private void pair(Map<ImageFile, List<ImageFile>> candidates, Kept.Reason why) {
    List<Pair> pairs = new ArrayList<>();
    candidates.forEach((file, others) -> others.forEach(other -> pairs.add(new Pair(file, other))));
    pairs.sort(
        Comparator.comparingInt(Pair::commonEnd)
            .thenComparingLong(Pair::bytes)
            .reversed()
            .thenComparing(pair -> pair.file.path())
            .thenComparing(pair -> pair.other.path()));
    for (Pair pair : pairs) {
      if (!kept.containsKey(pair.file.inode()) && keepers.add(pair.other.inode())) {
        kept.put(pair.file.inode(), new Kept(pair.bytes(), why, pair.other.path()));
      }
    }
  }

  private record Pair(ImageFile file, ImageFile other, int commonEnd) {
    Pair(ImageFile file, ImageFile other) {
      this(file, other, file.commonEnd(other));
    }

    long bytes() {
      return Math.min(file.bytes(), other.bytes());
    }
  }

  private List<ImageFile> left(MeasuredImage image) {
    Set<Inode> paired = image == single ? kept.keySet() : keepers;
    return ofOwnLayers(image).stream()
        .filter(file -> file.visible() && !paired.contains(file.inode()))
        .toList();
  }
}
