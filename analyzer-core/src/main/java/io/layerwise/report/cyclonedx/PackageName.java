package io.layerwise.report.cyclonedx;

import io.layerwise.inventory.PackageId;

/**
 * A package's name in two parts, as its ecosystem divides it.
 *
 * @param group Maven's group, npm's scope with its {@code @}; empty where it has none
 */
record PackageName(String group, String name) {

  static PackageName of(PackageId id) {
    String whole = id.name();
    int end =
        switch (id.ecosystem()) {
          case JAVA -> whole.indexOf(':');
          case NPM -> whole.startsWith("@") ? whole.indexOf('/') : -1;
          case DPKG, APK, RPM, PYTHON -> -1;
        };
    return new PackageName(whole.substring(0, Math.max(0, end)), whole.substring(end + 1));
  }
}
