package io.layerwise.runtime;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.PathText;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The files that the configured program leads to: itself, what its arguments name, interpreters,
 * libraries that it links against, and what scripts on the way run.
 */
final class RuntimeFiles {
  /** A chain of scripts that is longer is nobody's. */
  private static final int MOST_ROUNDS = 32;

  private final MergedFilesystem filesystem;
  private final Inventory inventory;
  private final ProgramLookup programs;
  private final LibraryLookup libraries;
  private final ProgramFiles files;

  /** Why each is needed, in words; in the order in which they were found. */
  private final Map<Integer, String> reasons = new LinkedHashMap<>();

  private final Set<Integer> directories = new LinkedHashSet<>();

  private List<Integer> open = new ArrayList<>();

  RuntimeFiles(
      MergedFilesystem filesystem,
      Inventory inventory,
      ContainerConfig config,
      ProgramFiles files) {
    this.filesystem = filesystem;
    this.inventory = inventory;
    this.programs = new ProgramLookup(filesystem, config);
    this.libraries = new LibraryLookup(filesystem);
    this.files = files;
  }

  /** Those that commands name as a whole. */
  Set<Integer> directories() {
    return directories;
  }

  Map<Integer, String> reasons() {
    return reasons;
  }

  /**
   * Takes in what commands run.
   *
   * @return whether it leads to more than a shell that waits for input
   */
  boolean addCommands(List<ShellCommand> commands, String reason) {
    boolean leads = false;
    for (ShellCommand command : commands) {
      for (String word : command.programs()) {
        List<Integer> found = programs.program(word);
        leads |= !found.isEmpty() && !Script.isShell(word);
        found.forEach(node -> add(node, reason));
      }
      for (String word : command.words()) {
        List<Integer> found = programs.file(word);
        leads |= !found.isEmpty() && !Script.isShell(word);
        found.forEach(node -> add(node, reason));
        directories.addAll(programs.directories(word));
      }
    }
    return leads;
  }

  /** Takes in what a file links against, though nothing tells whether it is run. */
  void addLibrariesOf(int node, ElfFile elf) {
    String path = filesystem.paths().path(node);
    for (String name : elf.needed()) {
      for (int library : libraries.find(name, node, elf)) {
        programs.follow(library).forEach(found -> add(found, path + " links against " + name));
      }
    }
    elf.interpreter()
        .ifPresent(
            loader ->
                programs
                    .file(loader)
                    .forEach(found -> add(found, path + " is loaded by " + loader)));
  }

  /** Follows what was taken in, until nothing new is found. */
  void follow() throws IOException {
    for (int round = 0; round < MOST_ROUNDS && !open.isEmpty(); round++) {
      List<Integer> nodes = open;
      open = new ArrayList<>();
      // What a distribution's package needs, its database tells.
      files.read(
          nodes.stream().filter(node -> isProgram(node) && !inventory.isPackaged(node)).toList());
      for (int node : nodes) {
        files.elf(node).ifPresent(elf -> addLibrariesOf(node, elf));
        files.script(node).ifPresent(script -> addScript(node, script));
      }
    }
  }

  private void addScript(int node, Script script) {
    String path = filesystem.paths().path(node);
    addCommands(List.of(new ShellCommand(script.interpreter())), path + " is run by it");
    addCommands(script.commands(), path + " runs it");
  }

  /**
   * Whether a file may say what it needs. What an interpreter was given to read does not, and a
   * symlink was taken in with what it leads to.
   */
  private boolean isProgram(int node) {
    Inode inode = filesystem.inode(node);
    boolean executable = (filesystem.metadata(inode).mode() & 0111) != 0;
    return filesystem.type(inode) == EntryType.FILE
        && (executable || PathText.of(filesystem.paths().name(node)).contains(".so"));
  }

  private void add(int node, String reason) {
    if (reasons.putIfAbsent(node, reason) == null) {
      open.add(node);
    }
  }
}
