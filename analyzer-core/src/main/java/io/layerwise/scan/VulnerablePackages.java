package io.layerwise.scan;

import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the installed packages that a report names. */
final class VulnerablePackages {
  /** As many other versions are worth naming. */
  private static final int MOST_VERSIONS = 3;

  private final List<InstalledPackage> packages;
  private final FateOfSplit fates;
  private final Map<String, List<Integer>> byNameAndVersion = new HashMap<>();
  private final Map<String, TreeSet<String>> versions = new HashMap<>();

  /** Found once for all vulnerabilities of a package. */
  private final Map<Sought, Optional<PackageMatch>> found = new HashMap<>();

  private record Sought(String comparable, String type) {}

  VulnerablePackages(Inventory inventory, FateOfSplit fates) {
    this.packages = inventory.packages();
    this.fates = fates;
    for (int number = 0; number < packages.size(); number++) {
      InstalledPackage installed = packages.get(number);
      String comparable =
          ReportedPackage.comparable(type(number), installed.name(), installed.version());
      byNameAndVersion.computeIfAbsent(comparable, fresh -> new ArrayList<>()).add(number);
      versions.computeIfAbsent(installed.name(), fresh -> new TreeSet<>()).add(installed.version());
    }
  }

  /** Those of the name, the version and an ecosystem that agrees. */
  Optional<PackageMatch> find(ReportedPackage reported) {
    return found.computeIfAbsent(
        new Sought(reported.comparable(), reported.purlType()), this::match);
  }

  private Optional<PackageMatch> match(Sought sought) {
    List<Integer> numbers =
        byNameAndVersion.getOrDefault(sought.comparable, List.of()).stream()
            .filter(number -> PackageTypes.agree(sought.type, type(number)))
            .toList();
    List<InstalledPackage> matched = numbers.stream().map(packages::get).toList();
    return matched.stream()
        .map(InstalledPackage::layer)
        .min(Integer::compare)
        .map(layer -> new PackageMatch(matched, layer, fates.ofPackages(numbers)));
  }

  private String type(int number) {
    return packages.get(number).ecosystem().purlType();
  }

  /** Why there is none, as the end of a sentence. */
  String whyNone(ReportedPackage reported) {
    TreeSet<String> others = versions.getOrDefault(reported.name(), new TreeSet<>());
    if (others.isEmpty()) {
      return "the image has no package of that name";
    }
    return others.contains(reported.version())
        ? "the image's package of that name is of another ecosystem"
        : "the image has it in version "
            + others.stream().limit(MOST_VERSIONS).collect(Collectors.joining(", "));
  }
}
