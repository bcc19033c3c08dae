package io.layerwise.stage;

import io.layerwise.history.InstructionKind;
import io.layerwise.layer.PathTable;

/** Decides about the files of the project itself: what was copied from a context, and built. */
final class ProjectFiles {
  private final SplitImage image;
  private final boolean runsSources;

  ProjectFiles(SplitImage image) {
    this.image = image;
    this.runsSources =
        image.needs().entry().stream()
            .anyMatch(entry -> image.isOwnFile(entry) && KnownPaths.isCompiled(image.name(entry)));
  }

  Placement placement(int node) {
    if (isSource(node) || isDescription(node)) {
      return Placement.DROPPED;
    }
    boolean undecided = isCopied(node) && !isManifestOfNode(node) && !isBesideProgram(node);
    return undecided ? Placement.COPIED_UNDECIDED : Placement.COPIED;
  }

  String reason(int node) {
    if (isSource(node)) {
      return "source or intermediate file of a compiled language";
    }
    if (isDescription(node)) {
      return "it describes the build, not the program";
    }
    if (!isCopied(node)) {
      return "the build made it";
    }
    if (isManifestOfNode(node)) {
      return "Node.js reads it";
    }
    return isBesideProgram(node) ? "the program is beside it" : "it came with the sources";
  }

  /** Not so where the program itself is one, run by what compiles on the way. */
  private boolean isSource(int node) {
    return !runsSources
        && KnownPaths.isCompiled(image.name(node))
        && !KnownPaths.isDependency(image.path(node));
  }

  private boolean isDescription(int node) {
    return isCopied(node) && KnownPaths.isDescription(image.name(node));
  }

  private boolean isManifestOfNode(int node) {
    return image.name(node).equals("package.json");
  }

  private boolean isCopied(int node) {
    return image
        .analysis()
        .instruction(image.origin(node))
        .filter(made -> made.kind() == InstructionKind.COPY || made.kind() == InstructionKind.ADD)
        .isPresent();
  }

  /** Whether a file that the image runs was copied into the same directory, or one above it. */
  private boolean isBesideProgram(int node) {
    return image.needs().entry().stream()
        .anyMatch(
            entry ->
                image.isOwnFile(entry) && isCopied(entry) && isBelow(node, image.parent(entry)));
  }

  /** Whether a command names a directory above it, such as one of a class path. */
  boolean isInNamedDirectory(int node) {
    return image.needs().directories().stream().anyMatch(named -> isBelow(node, named));
  }

  /** Whether a file that the image runs is in the same directory. */
  boolean isInProgramsDirectory(int node) {
    return image.needs().entry().stream()
        .anyMatch(entry -> image.parent(entry) == image.parent(node));
  }

  private boolean isBelow(int node, int directory) {
    int up = node;
    while (up > PathTable.ROOT && up != directory) {
      up = image.parent(up);
    }
    return up == directory;
  }
}
