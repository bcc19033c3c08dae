package io.layerwise.comparison;

import io.layerwise.inventory.InstalledPackage;
import io.layerwise.version.VersionOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Compares what the images have of one package. */
final class PackageComparison {
  private final PackageKey key;
  private final List<InstalledPackage> before;
  private final List<InstalledPackage> after;

  private PackageComparison(PackageKey key, PackageIndex index) {
    this.key = key;
    this.before = index.before().getOrDefault(key, List.of());
    this.after = index.after().getOrDefault(key, List.of());
  }

  /** By ecosystem, name and architecture. */
  static List<PackageChange> changes(ImagePair images) {
    PackageIndex index = PackageIndex.of(images);
    TreeSet<PackageKey> keys = new TreeSet<>(index.before().keySet());
    keys.addAll(index.after().keySet());
    return keys.stream()
        .flatMap(key -> new PackageComparison(key, index).changes().stream())
        .toList();
  }

  private List<PackageChange> changes() {
    List<InstalledPackage> gone = without(before, after);
    List<InstalledPackage> fresh = without(after, before);
    return gone.size() == fresh.size() ? replaced(gone, fresh) : removedAndAdded(gone, fresh);
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

  private List<PackageChange> replaced(List<InstalledPackage> gone, List<InstalledPackage> fresh) {
    Comparator<String> order = VersionOrder.ofPurlType(key.ecosystem().purlType()).total();
    List<PackageChange> changes = new ArrayList<>();
    for (int i = 0; i < gone.size(); i++) {
      boolean newer = order.compare(gone.get(i).version(), fresh.get(i).version()) < 0;
      changes.add(
          change(
              newer ? PackageStatus.UPGRADED : PackageStatus.DOWNGRADED,
              Optional.of(gone.get(i)),
              Optional.of(fresh.get(i))));
    }
    return changes;
  }

  private List<PackageChange> removedAndAdded(
      List<InstalledPackage> gone, List<InstalledPackage> fresh) {
    PackageStatus removed = after.isEmpty() ? PackageStatus.REMOVED : PackageStatus.COPY_REMOVED;
    PackageStatus added = before.isEmpty() ? PackageStatus.ADDED : PackageStatus.COPY_ADDED;
    List<PackageChange> changes = new ArrayList<>();
    gone.forEach(one -> changes.add(change(removed, Optional.of(one), Optional.empty())));
    fresh.forEach(one -> changes.add(change(added, Optional.empty(), Optional.of(one))));
    return changes;
  }

  private PackageChange change(
      PackageStatus status, Optional<InstalledPackage> gone, Optional<InstalledPackage> fresh) {
    return new PackageChange(status, key, gone, fresh, before.size(), after.size());
  }
}
