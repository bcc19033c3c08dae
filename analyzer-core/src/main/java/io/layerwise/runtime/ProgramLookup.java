package io.layerwise.runtime;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.List;

/** Finds what words of a command mean, as a process of the container would. */
public final class ProgramLookup {
  private static final String DEFAULT_PATH =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final MergedFilesystem filesystem;
  private final PathLookup lookup;
  private final List<String> path;
  private final String workingDir;

  public ProgramLookup(MergedFilesystem filesystem, ContainerConfig config) {
    this.filesystem = filesystem;
    this.lookup = new PathLookup(filesystem);
    this.path =
        List.of(
            config.env().stream()
                .filter(variable -> variable.startsWith("PATH="))
                .map(variable -> variable.substring("PATH=".length()))
                .findFirst()
                .orElse(DEFAULT_PATH)
                .split(":", -1));
    this.workingDir = config.workingDir().isEmpty() ? "/" : config.workingDir();
  }

  /**
   * The paths by which a program is found: first as it is written, then the file itself, where
   * symlinks lead from one to the other.
   */
  public List<Integer> program(String word) {
    if (word.contains("/")) {
      return file(word);
    }
    for (String directory : path) {
      List<Integer> found = file(directory + "/" + word);
      if (!found.isEmpty()) {
        return found;
      }
    }
    // npm puts the programs of a project's packages before all others ("npm run-script").
    return file("node_modules/.bin/" + word);
  }

  /** The same of a file that a word names, relative to the working directory. */
  List<Integer> file(String word) {
    if (word.isEmpty() || word.indexOf('\n') >= 0) {
      return List.of();
    }
    String absolute = word.startsWith("/") ? word : workingDir + "/" + word;
    int target = lookup.follow(absolute);
    if (target == PathTable.NONE || !isFile(target)) {
      return List.of();
    }
    int written = lookup.find(absolute);
    List<Integer> nodes = new ArrayList<>();
    if (written != PathTable.NONE && written != target && filesystem.isVisible(written)) {
      nodes.add(written);
    }
    nodes.add(target);
    return List.copyOf(nodes);
  }

  /**
   * The directories that a word names, relative to the working directory: one, or those of a class
   * path ({@code classes:lib/*}). A directory of the system tells nothing.
   */
  List<Integer> directories(String word) {
    List<Integer> directories = new ArrayList<>();
    for (String part : word.split(":", -1)) {
      String plain = part.endsWith("/*") ? part.substring(0, part.length() - 2) : part;
      boolean named = !plain.isEmpty() && !plain.startsWith("-") && !plain.equals(".");
      String absolute = plain.startsWith("/") ? plain : workingDir + "/" + plain;
      int node = named ? lookup.follow(absolute) : PathTable.NONE;
      if (node > PathTable.ROOT && !isFile(node) && !isOfTheSystem(node)) {
        directories.add(node);
      }
    }
    return directories;
  }

  /** A directory at the top, or in {@code /usr} or {@code /var}. */
  private boolean isOfTheSystem(int node) {
    String path = filesystem.paths().path(node);
    return path.indexOf('/', 1) < 0 || path.matches("/(usr|var|etc|lib)/[^/]+");
  }

  /** The file that a path as it is written leads to; empty where it is none. */
  List<Integer> follow(int node) {
    return file(filesystem.paths().path(node));
  }

  private boolean isFile(int node) {
    Inode inode = filesystem.inode(node);
    return filesystem.type(inode) == EntryType.FILE;
  }
}
