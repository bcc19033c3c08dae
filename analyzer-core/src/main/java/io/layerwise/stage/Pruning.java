package io.layerwise.stage;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.stage.CopyPlan.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what the build stage does last, so that only what runs is copied from it. */
final class Pruning {
  private final SplitImage image;
  private final Placements placements;
  private final CopyPlan copies;
  private final String mounts;

  /**
   * @param mounts of the RUN that installed the dependencies, each with a space behind it
   */
  Pruning(SplitImage image, Placements placements, CopyPlan copies, String mounts) {
    this.image = image;
    this.placements = placements;
    this.copies = copies;
    this.mounts = mounts;
  }

  boolean strips() {
    return !placements.stripped().isEmpty();
  }

  String text() {
    StringBuilder text = new StringBuilder();
    copies.pieces().forEach(piece -> remove(piece, text));
    if (strips()) {
      text.append("# look: without it, a debugger can name functions\n")
          .append("RUN strip --strip-unneeded ")
          .append(words(placements.stripped(), " "))
          .append('\n');
    }
    return text.toString();
  }

  /** What goes before a directory around it is copied. */
  private void remove(Piece piece, StringBuilder text) {
    List<Integer> removed = new ArrayList<>(piece.removed());
    String path = image.path(piece.node());
    if (!removed.isEmpty() && path.endsWith("/node_modules") && isOfNpm(path)) {
      String project = path.substring(0, path.lastIndexOf('/'));
      String there = image.analysis().image().config().container().workingDir();
      String change = project.equals(there) ? "" : "cd " + Words.shell(project) + " && ";
      text.append("RUN ").append(mounts).append(change).append("npm prune --omit=dev\n");
      removed.removeIf(this::isPackage);
    }
    String words = words(removed, " \\\n      ");
    if (!words.isEmpty()) {
      text.append("RUN rm -rf ").append(words).append('\n');
    }
  }

  /** npm leaves a lockfile of what it installed. */
  private boolean isOfNpm(String modules) {
    PathLookup lookup = new PathLookup(image.filesystem());
    return Words.isPrintable(modules)
        && lookup.follow(modules + "/.package-lock.json") != PathTable.NONE;
  }

  /** Whether npm knows it: a package, a scope of packages, or their programs. */
  private boolean isPackage(int node) {
    String parent = image.name(image.parent(node));
    return !image.name(node).startsWith(".")
        && (parent.equals("node_modules") || parent.startsWith("@") || parent.equals(".bin"));
  }

  /** Names that would break the line are left out: they stay in what is copied. */
  private String words(List<Integer> nodes, String separator) {
    return nodes.stream()
        .map(image::path)
        .filter(Words::isPrintable)
        .map(Words::shell)
        .collect(Collectors.joining(separator));
  }
}
