package io.layerwise.runtime;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the libraries that an ELF file names, as its loader would (ld.so(8)). Where the loader
 * would look further than this does, in what only {@code ld.so.conf} or an environment says, every
 * library of that name is found: rather too many than one too few.
 */
final class LibraryLookup {
  private static final List<String> DIRECTORIES =
      List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib", "/lib32", "/usr/lib32");

  private final MergedFilesystem filesystem;
  private final PathLookup lookup;
  private final Map<String, List<Integer>> byName = new HashMap<>();

  LibraryLookup(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
    this.lookup = new PathLookup(filesystem);
    for (int node = 1; node < filesystem.nodes(); node++) {
      byte[] name = filesystem.paths().name(node);
      if (isLibrary(name) && filesystem.isVisible(node)) {
        byName.computeIfAbsent(PathText.of(name), fresh -> new ArrayList<>(1)).add(node);
      }
    }
  }

  /** Whether there is a {@code .so} in the name. */
  private static boolean isLibrary(byte[] name) {
    for (int i = 0; i + 2 < name.length; i++) {
      if (name[i] == '.' && name[i + 1] == 's' && name[i + 2] == 'o') {
        return true;
      }
    }
    return false;
  }

  /**
   * The paths that a name may mean, as they are written: symlinks among them.
   *
   * @param file the node of the file that names it
   */
  List<Integer> find(String name, int file, ElfFile elf) {
    if (name.contains("/")) {
      int node = lookup.find(name);
      return node == PathTable.NONE ? List.of() : List.of(node);
    }
    List<Integer> named = byName.getOrDefault(name, List.of());
    if (named.size() <= 1) {
      return named;
    }
    Set<String> said = new LinkedHashSet<>();
    String origin = filesystem.paths().path(filesystem.paths().parent(file));
    for (String path : elf.runPaths()) {
      said.add(path.replace("$ORIGIN", origin).replace("${ORIGIN}", origin));
    }
    for (int node : named) {
      int directory = filesystem.paths().parent(node);
      if (said.stream().anyMatch(path -> lookup.follow(path) == directory)) {
        return List.of(node);
      }
    }
    List<Integer> standard = named.stream().filter(this::isInStandardDirectory).toList();
    return standard.isEmpty() ? named : standard;
  }

  /** In one of the loader's own directories, or a directory of an architecture below it. */
  private boolean isInStandardDirectory(int node) {
    String path = filesystem.paths().path(filesystem.paths().parent(node));
    String above = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    return DIRECTORIES.contains(path) || (DIRECTORIES.contains(above) && path.contains("-linux-"));
  }
}
