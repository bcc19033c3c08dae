package io.layerwise.report.cyclonedx;

import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.inventory.Dependency.Strength;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstallReason;
import io.layerwise.inventory.InstalledPackage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyclonedx.model.Dependency;

/**
 * Which part needs which. What is not in the graph at all may need something (CycloneDX,
 * "Dependency graph"): so the distribution, and Java archives, which do not tell.
 */
final class DependencyGraph {
  private final InstalledSoftware software;
  private final References references;
  private final List<Dependency> dependencies = new ArrayList<>();
  private final Set<String> needed = new LinkedHashSet<>();

  DependencyGraph(InstalledSoftware software, References references) {
    this.software = software;
    this.references = references;
  }

  List<Dependency> all() {
    List<InstalledPackage> packages = software.inventory().packages();
    for (int i = 0; i < packages.size(); i++) {
      Optional<String> reference = references.packages().get(i);
      if (reference.isPresent() && packages.get(i).ecosystem() != Ecosystem.JAVA) {
        Set<String> required = required(packages.get(i), reference.get());
        needed.addAll(required);
        dependencies.add(dependency(reference.get(), required));
      }
    }
    dependencies.add(0, dependency(references.image(), direct(packages)));
    return List.copyOf(dependencies);
  }

  private Set<String> required(InstalledPackage found, String reference) {
    Set<String> required = new LinkedHashSet<>();
    for (io.layerwise.inventory.Dependency wanted : found.dependencies()) {
      if (wanted.strength() == Strength.REQUIRED) {
        wanted
            .satisfiedBy()
            .forEach(number -> references.packages().get(number).ifPresent(required::add));
      }
    }
    required.remove(reference);
    return required;
  }

  /** The distribution, what somebody asked for, and what no other package needs. */
  private Set<String> direct(List<InstalledPackage> packages) {
    Set<String> direct = new LinkedHashSet<>();
    references.system().ifPresent(direct::add);
    for (int i = 0; i < packages.size(); i++) {
      boolean asked = packages.get(i).reason() == InstallReason.EXPLICIT;
      references
          .packages()
          .get(i)
          .filter(reference -> asked || !needed.contains(reference))
          .ifPresent(direct::add);
    }
    return direct;
  }

  private static Dependency dependency(String reference, Collection<String> others) {
    Dependency dependency = new Dependency(reference);
    dependency.setDependencies(others.stream().map(Dependency::new).toList());
    return dependency;
  }
}
