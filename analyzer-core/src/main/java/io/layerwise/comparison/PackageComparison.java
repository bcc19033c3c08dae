package io.layerwise.comparison;

import io.layerwise.inventory.InstalledPackage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Compares what is installed. */
final class PackageComparison {
  private PackageComparison() {}

  /** By ecosystem, name and architecture. */
  static List<PackageChange> changes(ImagePair images) {
    PackageIndex index = PackageIndex.of(images);
    TreeSet<PackageKey> keys = new TreeSet<>(index.before().keySet());
    keys.addAll(index.after().keySet());
    List<PackageChange> changes = new ArrayList<>();
    for (PackageKey key : keys) {
      List<InstalledPackage> before = index.before().getOrDefault(key, List.of());
      List<InstalledPackage> after = index.after().getOrDefault(key, List.of());
      changes.addAll(changes(key, without(before, after), without(after, before)));
    }
    return List.copyOf(changes);
  }

  /** Copies of versions of which the other image has no copy left. */
  private static List<InstalledPackage> without(
      List<InstalledPackage> packages, List<InstalledPackage> others) {
    Map<String, Integer> copies = new HashMap<>();
    others.forEach(other -> copies.merge(other.version(), 1, Integer::sum));
    return packages.stream()
        .filter(found -> copies.merge(found.version(), -1, Integer::sum) < 0)
        .toList();
  }

  private static List<PackageChange> changes(
      PackageKey key, List<InstalledPackage> before, List<InstalledPackage> after) {
    List<PackageChange> changes = new ArrayList<>();
    if (before.size() == after.size()) {
      Comparator<String> order = VersionOrder.of(key.ecosystem());
      for (int i = 0; i < before.size(); i++) {
        boolean newer = order.compare(before.get(i).version(), after.get(i).version()) < 0;
        changes.add(
            new PackageChange(
                newer ? PackageStatus.UPGRADED : PackageStatus.DOWNGRADED,
                key,
                Optional.of(before.get(i)),
                Optional.of(after.get(i))));
      }
      return changes;
    }
    for (InstalledPackage gone : before) {
      changes.add(
          new PackageChange(PackageStatus.REMOVED, key, Optional.of(gone), Optional.empty()));
    }
    for (InstalledPackage fresh : after) {
      changes.add(
          new PackageChange(PackageStatus.ADDED, key, Optional.empty(), Optional.of(fresh)));
    }
    return changes;
  }
}
