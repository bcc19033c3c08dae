package io.layerwise.comparison;

import io.layerwise.inventory.InstalledPackage;
import io.layerwise.version.VersionOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The packages of both images, by what makes them the same.
 *
 * @param before the oldest version first
 * @param after the oldest version first
 */
record PackageIndex(
    SortedMap<PackageKey, List<InstalledPackage>> before,
    SortedMap<PackageKey, List<InstalledPackage>> after) {

  static PackageIndex of(ImagePair images) {
    return new PackageIndex(
        byKey(images.before().inventory().packages()),
        byKey(images.after().inventory().packages()));
  }

  private static SortedMap<PackageKey, List<InstalledPackage>> byKey(
      List<InstalledPackage> packages) {
    TreeMap<PackageKey, List<InstalledPackage>> byKey = new TreeMap<>();
    for (InstalledPackage found : packages) {
      byKey.computeIfAbsent(PackageKey.of(found), key -> new ArrayList<>()).add(found);
    }
    byKey.forEach(
        (key, found) ->
            found.sort(
                Comparator.comparing(
                        InstalledPackage::version,
                        VersionOrder.ofPurlType(key.ecosystem().purlType()).total())
                    .thenComparingLong(InstalledPackage::bytes)));
    return byKey;
  }

  PackageVersions versions(PackageKey key) {
    return new PackageVersions(key, versions(before, key), versions(after, key));
  }

  private static List<String> versions(
      SortedMap<PackageKey, List<InstalledPackage>> packages, PackageKey key) {
    return packages.getOrDefault(key, List.of()).stream()
        .map(InstalledPackage::version)
        .distinct()
        .toList();
  }
}
