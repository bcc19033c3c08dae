package io.layerwise.filesystem;

import io.layerwise.fixtures.Bytes;
import io.layerwise.fixtures.Entry;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What drawn layers make, worked out as simply as it can be: maps of paths to objects, every layer
 * applied entry by entry. It is slow and it is the definition.
 */
public final class NaiveImage {
  /** What an entry made. The hard links to a file share one. */
  static final class Node {
    final int layer;
    final String path;
    final String type;
    final Bytes content;
    final String linkTarget;

    /** That of the last hard link, if there is one: engines apply it to what it leads to. */
    Metadata metadata;

    final Set<String> paths = new HashSet<>();
    String fate = "visible";
    int killer = -1;
    String reason = "";

    /** The paths that its killer took; the order among those of one layer is nobody's business. */
    final Set<String> lastPaths = new HashSet<>();

    Node(int layer, String path, String type, Bytes content, String linkTarget, Metadata metadata) {
      this.layer = layer;
      this.path = path;
      this.type = type;
      this.content = content;
      this.linkTarget = linkTarget;
      this.metadata = metadata;
    }

    /** The layer that took its last path, -1 for a visible one. */
    int killer() {
      return fate.equals("visible") ? -1 : killer;
    }

    long bytes() {
      return content.length();
    }
  }

  /** The merged file system; {@code null} is a directory without an entry of its own. */
  final TreeMap<String, @Nullable Node> tree = new TreeMap<>();

  /** Which layer's entry stands at a path. */
  final Map<String, Integer> owner = new HashMap<>();

  /** The files that each layer adds, but for those that the same tar writes again. */
  final List<List<Node>> files = new ArrayList<>();

  public static NaiveImage of(List<Layer> layers) {
    NaiveImage image = new NaiveImage();
    for (int i = 0; i < layers.size(); i++) {
      image.apply(i, layers.get(i).entries());
    }
    return image;
  }

  /**
   * Everything about each path of the merged file system in one line but for hard links: the time
   * is told of what has an entry, and stands last.
   */
  public Map<String, String> flattened() {
    Map<String, String> flat = new TreeMap<>();
    tree.forEach(
        (path, node) ->
            flat.put(
                "/" + path,
                node == null
                    ? "directory 755 0 0"
                    : String.format(
                        Locale.ROOT,
                        "%s %o %d %d %s%s %s",
                        node.type,
                        node.metadata.mode(),
                        node.metadata.uid(),
                        node.metadata.gid(),
                        node.content,
                        node.linkTarget,
                        node.metadata.mtime())));
    return flat;
  }

  /** What the files of the merged file system hold, each counted once. */
  public long visibleBytes() {
    return new HashSet<>(tree.values())
        .stream().filter(Objects::nonNull).mapToLong(Node::bytes).sum();
  }

  long duplicateBytes() {
    Map<Bytes, Integer> copies = new HashMap<>();
    files.stream()
        .flatMap(List::stream)
        .filter(node -> node.fate.equals("visible"))
        .forEach(node -> copies.merge(node.content, 1, Integer::sum));
    return copies.entrySet().stream()
        .mapToLong(e -> (long) e.getKey().length() * (e.getValue() - 1))
        .sum();
  }

  /** Where the dead files of a layer were seen last. */
  Set<String> lastPaths(int layer) {
    Set<String> paths = new HashSet<>();
    files.get(layer).forEach(node -> node.lastPaths.forEach(path -> paths.add("/" + path)));
    return paths;
  }

  private void apply(int layer, List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Entry.Whiteout whiteout && !isTakenBack(whiteout, entries)) {
        hide(layer, whiteout.path(), true);
      } else if (entry instanceof Entry.Opaque opaque) {
        hide(layer, opaque.directory(), false);
      }
    }
    Map<String, Node> own = own(layer, entries, new TreeMap<>(tree));
    Set<Node> added = new HashSet<>();
    own.forEach(
        (path, node) -> {
          for (String parent : new TreeSet<>(parents(path))) {
            if (!own.containsKey(parent)) {
              implied(layer, parent);
            }
          }
          put(layer, path, node);
          added.add(node);
        });
    for (Entry entry : entries) {
      String marked = entry instanceof Entry.Opaque opaque ? opaque.directory() : "";
      marked = entry instanceof Entry.Whiteout whiteout ? parent(whiteout.path()) : marked;
      if (!marked.isEmpty() && !own.containsKey(marked)) {
        parents(marked + "/x").stream()
            .filter(p -> !own.containsKey(p))
            .forEach(p -> implied(layer, p));
      }
    }
    files.add(added.stream().filter(n -> n.type.equals("file") && n.layer == layer).toList());
  }

  /** A directory entry behind a whiteout of the same name is merged with what is below. */
  private static boolean isTakenBack(Entry.Whiteout whiteout, List<Entry> entries) {
    return entries.subList(entries.indexOf(whiteout), entries.size()).stream()
        .anyMatch(e -> e instanceof Entry.Directory d && d.path().equals(whiteout.path()));
  }

  /** The layer's own paths, in the order of their first entry; the last entry of each counts. */
  private static Map<String, Node> own(
      int layer, List<Entry> entries, Map<String, @Nullable Node> lower) {
    Map<String, Node> own = new LinkedHashMap<>();
    for (Entry entry : entries) {
      Bytes nothing = Bytes.of("");
      if (entry instanceof Entry.RegularFile f) {
        Bytes content = Bytes.of(f.content().toBytes());
        own.put(f.path(), new Node(layer, f.path(), "file", content, "", f.metadata()));
      } else if (entry instanceof Entry.Directory d) {
        own.put(d.path(), new Node(layer, d.path(), "directory", nothing, "", d.metadata()));
      } else if (entry instanceof Entry.Symlink s) {
        own.put(s.path(), new Node(layer, s.path(), "symlink", nothing, s.target(), s.metadata()));
      } else if (entry instanceof Entry.Fifo f) {
        own.put(f.path(), new Node(layer, f.path(), "fifo", nothing, "", f.metadata()));
      } else if (entry instanceof Entry.HardLink link) {
        Node target = own.get(link.target());
        if (target != null && target.layer == layer && !target.type.equals("symlink")) {
          target.metadata = link.metadata();
        } else if (target == null) {
          target = lower.get(link.target());
        }
        if (target == null) {
          throw new AssertionError("a link to nothing was drawn: " + link);
        }
        own.put(link.path(), target);
      }
    }
    return own;
  }

  private void hide(int layer, String path, boolean itself) {
    for (String hidden : List.copyOf(tree.keySet())) {
      if (hidden.startsWith(path + "/") || (itself && hidden.equals(path))) {
        remove(layer, hidden, "deleted", null);
      }
    }
  }

  private void implied(int layer, String path) {
    Node old = tree.get(path);
    if (!tree.containsKey(path) || (old != null && !old.type.equals("directory"))) {
      if (old != null) {
        remove(layer, path, "deleted", null);
      }
      tree.put(path, null);
      owner.put(path, layer);
    }
  }

  private void put(int layer, String path, Node node) {
    node.paths.add(path);
    node.fate = "visible";
    boolean directory = node.type.equals("directory");
    Node old = tree.get(path);
    boolean oldDirectory = tree.containsKey(path) && (old == null || old.type.equals("directory"));
    if (oldDirectory && !directory) {
      hide(layer, path, false);
    }
    if (old != null && old != node) {
      remove(layer, path, directory && !oldDirectory ? "deleted" : "overwritten", node);
    }
    tree.put(path, node);
    owner.put(path, layer);
  }

  private void remove(int layer, String path, String fate, @Nullable Node successor) {
    Node node = tree.remove(path);
    owner.remove(path);
    if (node == null) {
      return;
    }
    node.paths.remove(path);
    if (node.killer != layer) {
      node.lastPaths.clear();
    }
    node.lastPaths.add(path);
    node.killer = layer;
    if (node.paths.isEmpty()) {
      node.fate = fate;
      node.reason = successor == null || !fate.equals("overwritten") ? "" : reason(node, successor);
    }
  }

  private static String reason(Node old, Node fresh) {
    if (!fresh.type.equals("file") || !old.content.equals(fresh.content)) {
      return "MODIFIED";
    }
    boolean same =
        old.metadata.mode() == fresh.metadata.mode()
            && old.metadata.uid() == fresh.metadata.uid()
            && old.metadata.gid() == fresh.metadata.gid();
    return same ? "IDENTICAL" : "METADATA_ONLY";
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static List<String> parents(String path) {
    List<String> parents = new ArrayList<>();
    for (String p = parent(path); !p.isEmpty(); p = parent(p)) {
      parents.add(p);
    }
    return parents;
  }
}
