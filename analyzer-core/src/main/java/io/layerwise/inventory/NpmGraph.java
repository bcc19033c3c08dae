package io.layerwise.inventory;

import io.layerwise.inventory.Dependency.Strength;
import io.layerwise.inventory.NpmManifest.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which installed packages the packages get that they ask for, as Node.js would find them. */
final class NpmGraph {
  private final NodeModules modules;
  private final Map<Integer, Integer> numbers;

  /**
   * @param numbers the packages by their directories
   */
  NpmGraph(NodeModules modules, Map<Integer, Integer> numbers) {
    this.modules = modules;
    this.numbers = numbers;
  }

  /** The package that code in a directory gets by a name. */
  Optional<Integer> resolve(int directory, String name) {
    return Optional.ofNullable(numbers.get(modules.resolve(directory, name)));
  }

  List<Dependency> dependencies(NpmPackage entry) {
    NpmManifest manifest = entry.manifest();
    // npm writes an optional dependency among the dependencies as well.
    Set<String> optional = new HashSet<>(manifest.wanted(Field.OPTIONAL));
    List<Dependency> dependencies = new ArrayList<>();
    for (String name : manifest.wanted(Field.DEPENDENCIES)) {
      if (!optional.contains(name)) {
        dependencies.add(dependency(entry, name, Strength.REQUIRED));
      }
    }
    for (Field field : List.of(Field.OPTIONAL, Field.PEER)) {
      for (String name : manifest.wanted(field)) {
        dependencies.add(dependency(entry, name, Strength.OPTIONAL));
      }
    }
    return List.copyOf(dependencies);
  }

  private Dependency dependency(NpmPackage entry, String name, Strength strength) {
    List<Integer> found = resolve(entry.directory(), name).map(List::of).orElse(List.of());
    return new Dependency(name, strength, found);
  }
}
