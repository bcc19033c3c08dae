package io.layerwise.runtime;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.PathText;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.List;

/**
 * The visible files that may be programs or libraries and belong to no package: what a package's
 * own files need, its database tells.
 */
final class ProgramCandidates {
  /** The least bytes of a file with a table of segments: smaller ones are no programs. */
  static final int LEAST_BYTES = 64;

  private ProgramCandidates() {}

  static List<Integer> of(MergedFilesystem filesystem, Inventory inventory) {
    List<Integer> candidates = new ArrayList<>();
    for (int node = 1; node < filesystem.nodes(); node++) {
      if (filesystem.isVisible(node)
          // A language's package does not tell which of the system's libraries it needs.
          && !inventory.isPackaged(node)
          && isCandidate(filesystem, filesystem.inode(node), node)) {
        candidates.add(node);
      }
    }
    return candidates;
  }

  /** An executable, a shared library or an extension module. */
  private static boolean isCandidate(MergedFilesystem filesystem, Inode inode, int node) {
    if (filesystem.type(inode) != EntryType.FILE || filesystem.bytes(inode) < LEAST_BYTES) {
      return false;
    }
    String name = PathText.of(filesystem.paths().name(node));
    return mayBe(name, filesystem.metadata(inode).mode());
  }

  /** Whether a name and permissions are those of a program, a library or a script. */
  static boolean mayBe(String name, int mode) {
    boolean executable = (mode & 0111) != 0;
    return name.endsWith(".so")
        || name.contains(".so.")
        || name.endsWith(".node")
        || (executable && (!name.contains(".") || name.endsWith(".sh")));
  }
}
