package io.layerwise.report.cyclonedx;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURLBuilder;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.OperatingSystem;
import io.layerwise.inventory.PackageId;
import java.util.Locale;
import java.util.Optional;

/**
 * Package URLs (ECMA-427), by which scanners know a package.
 *
 * @param system the distribution that the system's packages are of; without one they are told
 *     without a vendor, rather than with a guessed one
 */
record PackageUrls(Optional<OperatingSystem> system) {

  /** The distribution as the qualifier {@code distro} names it: {@code debian-12}. */
  static String distribution(OperatingSystem system) {
    return system.version().isEmpty() ? system.id() : system.id() + "-" + system.version();
  }

  /**
   * @param source the package that it was built from, where it is another: advisories of
   *     distributions are about that. {@code upstream} is no qualifier of the specification, but
   *     what scanners agree on.
   * @return empty where it has no such name: a Java archive without a group
   */
  Optional<String> of(PackageId id, Optional<String> source) {
    PackageName name = PackageName.of(id);
    PackageURLBuilder url = PackageURLBuilder.aPackageURL().withType(id.ecosystem().purlType());
    switch (id.ecosystem()) {
      case DPKG, APK, RPM -> qualify(url, id, source);
      case PYTHON, NPM, JAVA -> {
        if (!name.group().isEmpty()) {
          url.withNamespace(name.group());
        }
      }
    }
    String version = id.version();
    int epoch = id.ecosystem() == Ecosystem.RPM ? version.indexOf(':') : -1;
    if (epoch > 0) {
      url.withQualifier("epoch", version.substring(0, epoch));
    }
    if (!version.isEmpty()) {
      url.withVersion(version.substring(epoch + 1));
    }
    boolean python = id.ecosystem() == Ecosystem.PYTHON;
    url.withName(python ? normalised(name.name()) : name.name());
    try {
      return Optional.of(url.build().canonicalize());
    } catch (MalformedPackageURLException e) {
      return Optional.empty();
    }
  }

  private void qualify(PackageURLBuilder url, PackageId id, Optional<String> source) {
    system.ifPresent(
        found -> url.withNamespace(found.id()).withQualifier("distro", distribution(found)));
    id.architecture().ifPresent(name -> url.withQualifier("arch", name));
    source
        .filter(other -> !other.equals(id.name()))
        .ifPresent(o -> url.withQualifier("upstream", o));
  }

  /** PyPA, "Names and normalization". */
  private static String normalised(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }
}
