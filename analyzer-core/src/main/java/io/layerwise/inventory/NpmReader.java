package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the packages below {@code node_modules}, and what projects and lockfiles say of them. */
final class NpmReader implements PackageReader {
  private final MergedFilesystem filesystem;
  private final Notes notes;
  private final NodeModules modules;
  private final Map<Integer, NpmPackage> installed = new TreeMap<>();

  /** Manifests of directories that have packages installed, by the directory. */
  private final Map<Integer, NpmManifest> projects = new TreeMap<>();

  private final Map<Integer, Boolean> locked = new HashMap<>();

  NpmReader(MergedFilesystem filesystem, Notes notes) {
    this.filesystem = filesystem;
    this.notes = notes;
    this.modules = new NodeModules(filesystem);
  }

  @Override
  public void read(DatabaseFile kind, int node, byte[] content) {
    try {
      int directory = filesystem.paths().parent(node);
      if (kind == DatabaseFile.NPM_LOCK) {
        readLock(directory, content);
      } else if (NodeModules.isPackage(filesystem.paths().path(directory))) {
        installed.put(directory, new NpmPackage(node, directory, NpmManifest.parse(content)));
      } else if (modules.in(directory) != PathTable.NONE) {
        projects.put(directory, NpmManifest.parse(content));
      }
    } catch (IOException e) {
      // Jackson's message quotes the file; its first line says what is wrong.
      String reason =
          Quoted.printable(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
      notes.add(Ecosystem.NPM, node, "Damaged, so it is left out: " + reason);
    }
  }

  private void readLock(int directory, byte[] content) throws IOException {
    boolean hidden = modules.isNodeModules(directory);
    int project = hidden ? filesystem.paths().parent(directory) : directory;
    Map<Integer, Boolean> marks = new NpmLock(modules, project).read(content);
    if (hidden) {
      // It was written for what is installed, the other for what should be.
      locked.putAll(marks);
    } else {
      marks.forEach(locked::putIfAbsent);
    }
  }

  @Override
  public List<DeclaredPackage> packages() {
    List<NpmPackage> all = List.copyOf(installed.values());
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      numbers.put(all.get(i).directory(), i);
    }
    NpmGraph graph = new NpmGraph(modules, numbers);
    List<DeclaredPackage> packages = new ArrayList<>();
    for (NpmPackage entry : all) {
      packages.add(
          new DeclaredPackage(
              new PackageId(
                  Ecosystem.NPM, name(entry), entry.manifest().version(), Optional.empty()),
              PackageTraits.NONE,
              graph.dependencies(entry),
              entry.node(),
              Claim.below(entry.directory())));
    }
    NpmMarks marks = new NpmMarks(modules, graph, packages, all, locked);
    projects.forEach(marks::addProject);
    List<DeclaredPackage> marked = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      marked.add(
          packages.get(i).with(PackageTraits.because(marks.reason(i), marks.development(i))));
    }
    return marked;
  }

  private String name(NpmPackage entry) {
    if (!entry.manifest().name().isEmpty()) {
      return entry.manifest().name();
    }
    int parent = filesystem.paths().parent(entry.directory());
    String name = PathText.of(filesystem.paths().name(entry.directory()));
    return modules.isNodeModules(parent)
        ? name
        : PathText.of(filesystem.paths().name(parent)) + "/" + name;
  }
}
