package io.layerwise.inventory;

import java.util.Optional;

/**
 * What a package's database says about it.
 *
 * @param reason why it is there
 * @param development whether its project needs it to develop only (npm's {@code dev})
 * @param essential whether its distribution calls it essential
 * @param priority dpkg's: required, important, standard, optional or extra
 * @param section dpkg's, such as {@code libdevel}
 * @param source the name of the source package, where it is another
 */
public record PackageTraits(
    InstallReason reason,
    boolean development,
    boolean essential,
    Optional<String> priority,
    Optional<String> section,
    Optional<String> source) {

  static final PackageTraits NONE = because(InstallReason.UNKNOWN, false);

  static PackageTraits because(InstallReason reason, boolean development) {
    return new PackageTraits(
        reason, development, false, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
