package io.layerwise.inventory;

import io.layerwise.inventory.NpmManifest.Field;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Why packages are in a {@code node_modules}, and which only to develop: as a lockfile says, else
 * those that a project's {@code devDependencies} lead to and nothing else that it asks for.
 */
final class NpmMarks {
  private final NodeModules modules;
  private final NpmGraph graph;
  private final List<DeclaredPackage> packages;
  private final List<NpmPackage> installed;
  private final Map<Integer, Boolean> locked;
  private final BitSet asked = new BitSet();
  private final BitSet reached = new BitSet();
  private final BitSet production = new BitSet();
  private final BitSet development = new BitSet();

  /**
   * @param locked a lockfile's marks by the packages' directories
   */
  NpmMarks(
      NodeModules modules,
      NpmGraph graph,
      List<DeclaredPackage> packages,
      List<NpmPackage> installed,
      Map<Integer, Boolean> locked) {
    this.modules = modules;
    this.graph = graph;
    this.packages = packages;
    this.installed = installed;
    this.locked = locked;
  }

  /** Takes in what a project asks for. */
  void addProject(int directory, NpmManifest manifest) {
    for (Field field : Field.values()) {
      BitSet needed = field == Field.DEVELOPMENT ? development : production;
      for (String name : manifest.wanted(field)) {
        graph
            .resolve(directory, name)
            .ifPresent(
                number -> {
                  asked.set(number);
                  reach(number, needed);
                });
      }
    }
  }

  InstallReason reason(int number) {
    int around = modules.around(installed.get(number).directory());
    if (asked.get(number) || modules.isGlobal(around)) {
      return InstallReason.EXPLICIT;
    }
    return reached.get(number) ? InstallReason.DEPENDENCY : InstallReason.UNKNOWN;
  }

  boolean development(int number) {
    Boolean mark = locked.get(installed.get(number).directory());
    return mark == null ? development.get(number) && !production.get(number) : mark;
  }

  /** Each package is entered once a set, so all projects together cost what the graph does. */
  private void reach(int start, BitSet needed) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      int number = open.remove();
      if (!needed.get(number)) {
        needed.set(number);
        reached.set(number);
        packages.get(number).dependencies().forEach(d -> open.addAll(d.satisfiedBy()));
      }
    }
  }
}
