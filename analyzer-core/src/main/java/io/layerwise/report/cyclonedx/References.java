package io.layerwise.report.cyclonedx;

import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.OperatingSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the parts of a document call each other.
 *
 * @param image the image itself
 * @param system the distribution, where it is known
 * @param purls package URLs by the number of the package, of those that can have one
 * @param packages by the number of the package; empty for those that were not asked for
 */
record References(
    String image,
    Optional<String> system,
    List<Optional<String>> purls,
    List<Optional<String>> packages) {

  static References of(InstalledSoftware software) {
    Set<InstalledPackage> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    asked.addAll(software.listing().packages());
    PackageUrls urls = new PackageUrls(software.system());
    Map<String, Integer> times = new HashMap<>();
    List<Optional<String>> purls = new ArrayList<>();
    List<Optional<String>> packages = new ArrayList<>();
    for (InstalledPackage found : software.inventory().packages()) {
      Optional<String> purl = urls.of(found.id(), found.traits().source());
      // A package may be there several times; "#" begins a subpath, which ours never have.
      String name = purl.orElse(found.ecosystem().label());
      int time = times.merge(name, 1, Integer::sum);
      String reference = time == 1 && purl.isPresent() ? name : name + "#" + time;
      purls.add(purl);
      packages.add(asked.contains(found) ? Optional.of(reference) : Optional.empty());
    }
    return new References(
        software.image().configDigest().toString(),
        software.system().map(References::system),
        List.copyOf(purls),
        List.copyOf(packages));
  }

  private static String system(OperatingSystem system) {
    return "os:" + PackageUrls.distribution(system);
  }
}
