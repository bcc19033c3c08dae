package io.layerwise.comparison;

import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstalledPackage;
import java.util.Comparator;
import java.util.Optional;

/**
 * What makes a package the same one in another version.
 *
 * @param architecture as the ecosystem writes it; packages of two are two packages
 */
public record PackageKey(Ecosystem ecosystem, String name, Optional<String> architecture)
    implements Comparable<PackageKey> {
  private static final Comparator<PackageKey> ORDER =
      Comparator.comparing(PackageKey::ecosystem)
          .thenComparing(PackageKey::name)
          .thenComparing(key -> key.architecture.orElse(""));

  static PackageKey of(InstalledPackage installed) {
    return new PackageKey(installed.ecosystem(), installed.name(), installed.architecture());
  }

  @Override
  public int compareTo(PackageKey other) {
    return ORDER.compare(this, other);
  }

  /** {@code dpkg libc6 amd64}. */
  @Override
  public String toString() {
    return ecosystem + " " + name + architecture.map(known -> " " + known).orElse("");
  }
}
