package io.layerwise.scan;

import io.layerwise.version.VersionOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * The packages whose upgrade takes vulnerabilities away that the split does not.
 *
 * @param upgrades {@code package=version}, by package
 * @param vulnerabilities how many this takes away
 */
record FixedPackages(List<String> upgrades, int vulnerabilities) {

  static FixedPackages of(List<JoinedVulnerability> group) {
    TreeMap<String, String> versions = new TreeMap<>();
    int count = 0;
    for (JoinedVulnerability joined : group) {
      Vulnerability found = joined.vulnerability();
      if (joined.fate() != ScanFate.REMOVED && found.isFixable()) {
        String installed = found.reportedPackage().version();
        VersionOrder order = VersionOrder.ofPurlType(found.reportedPackage().purlType());
        String fixed = nearest(installed, found.fixedVersion().orElseThrow(), order);
        versions.merge(found.reportedPackage().name(), fixed, BinaryOperator.maxBy(order.total()));
        count++;
      }
    }
    List<String> upgrades = new ArrayList<>();
    versions.forEach((name, version) -> upgrades.add(name + "=" + version));
    return new FixedPackages(upgrades, count);
  }

  /** The lowest of several branches' fixed versions that is above the installed one. */
  private static String nearest(String installed, String fixed, VersionOrder order) {
    List<String> versions =
        Stream.of(fixed.split(",", -1)).map(String::strip).filter(v -> !v.isEmpty()).toList();
    return versions.stream()
        .filter(version -> order.compare(version, installed) > 0)
        .min(order)
        .or(() -> versions.stream().max(order))
        .orElse(fixed);
  }

  Optional<ScanChange> change() {
    return upgrades.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ScanChange(
                ScanChange.Kind.UPGRADE_PACKAGES,
                vulnerabilities,
                "Upgrade packages to these versions or later.",
                upgrades));
  }
}
