package io.layerwise.analysis;

import io.layerwise.analysis.FileHistory.Action;
import io.layerwise.analysis.FileHistory.Cause;
import io.layerwise.analysis.FileHistory.Event;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathVersion;
import io.layerwise.history.ImageHistory;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/** Tells what every layer did to one path. */
final class FileEvents {
  private final MergedFilesystem filesystem;
  private final ImageHistory history;
  private final int node;

  /**
   * @param node of the path in the merged file system
   */
  FileEvents(MergedFilesystem filesystem, ImageHistory history, int node) {
    this.filesystem = filesystem;
    this.history = history;
    this.node = node;
  }

  List<Event> events() {
    List<Event> events = new ArrayList<>();
    Optional<PathVersion> alive = Optional.empty();
    for (int layer = 0; layer < filesystem.layers().size(); layer++) {
      if (alive.isPresent() && isDeleted(alive.get(), layer)) {
        events.add(deletion(layer));
        alive = Optional.empty();
      }
      Optional<PathVersion> made = FileLookup.madeBy(filesystem, layer, node);
      if (made.isPresent()) {
        events.add(making(made.get(), alive.isPresent() ? Action.OVERWRITTEN : Action.ADDED));
        alive = made;
      }
    }
    return List.copyOf(events);
  }

  private boolean isDeleted(PathVersion version, int layer) {
    return filesystem.fate(version.layer(), version.node()) == Fate.DELETED
        && filesystem.killer(version.layer(), version.node()) == layer;
  }

  private Event making(PathVersion version, Action action) {
    return new Event(
        version.layer(),
        action,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new FileVersions(filesystem).describe(version)),
        history.ofLayer(version.layer()));
  }

  private record Reason(Cause cause, int node) {}

  private Event deletion(int layer) {
    Reason reason = reason(layer, filesystem.layers().get(layer));
    return new Event(
        layer,
        Action.DELETED,
        Optional.of(reason.cause),
        Optional.of(filesystem.paths().path(reason.node)),
        Optional.empty(),
        history.ofLayer(layer));
  }

  /** In the order in which a layer is applied: whiteouts, opaque directories, entries. */
  private Reason reason(int layer, LayerIndex index) {
    Map<Integer, List<Integer>> own = ownNodes(index);
    int parent = filesystem.paths().parent(node);
    if (anyOf(own, node, index::isWhiteout)) {
      return new Reason(Cause.WHITEOUT, node);
    }
    int found = nearest(parent, own, index::isWhiteout);
    if (found != PathTable.NONE) {
      return new Reason(Cause.PARENT_WHITEOUT, found);
    }
    found = nearest(parent, own, index::isOpaque);
    if (found != PathTable.NONE) {
      return new Reason(Cause.OPAQUE_DIRECTORY, found);
    }
    found = nearest(parent, own, made -> isMadeAsLeaf(index, layer, made));
    return found != PathTable.NONE
        ? new Reason(Cause.PARENT_REPLACED, found)
        : new Reason(Cause.REPLACED_BY_DIRECTORY, node);
  }

  private boolean isMadeAsLeaf(LayerIndex index, int layer, int made) {
    Inode inode = filesystem.inode(new PathVersion(layer, made));
    return index.makesPath(made) && filesystem.type(inode) != EntryType.DIRECTORY;
  }

  /** The nearest directory from {@code start} up of which {@code test} holds in the layer. */
  private int nearest(int start, Map<Integer, List<Integer>> own, IntPredicate test) {
    int above = start;
    while (above != PathTable.NONE && !anyOf(own, above, test)) {
      above = filesystem.paths().parent(above);
    }
    return above;
  }

  private static boolean anyOf(Map<Integer, List<Integer>> own, int merged, IntPredicate test) {
    return own.getOrDefault(merged, List.of()).stream().anyMatch(test::test);
  }

  /** The layer's nodes of the path and of the directories above, also those that only hide. */
  private Map<Integer, List<Integer>> ownNodes(LayerIndex index) {
    Set<Integer> chain = new HashSet<>();
    for (int above = node; above != PathTable.NONE; above = filesystem.paths().parent(above)) {
      chain.add(above);
    }
    Map<Integer, List<Integer>> own = new HashMap<>();
    int[] merged = new int[index.nodes()];
    for (int i = 0; i < merged.length; i++) {
      int parent = i == PathTable.ROOT ? PathTable.ROOT : merged[index.paths().parent(i)];
      if (i > PathTable.ROOT) {
        merged[i] =
            chain.contains(parent)
                ? filesystem.paths().findFrom(index.paths(), i, parent)
                : PathTable.NONE;
      }
      if (chain.contains(merged[i])) {
        own.computeIfAbsent(merged[i], key -> new ArrayList<>()).add(i);
      }
    }
    return own;
  }
}
