package io.layerwise.practice.dockerfile;

import java.util.List;
import java.util.Set;

/** Package managers of distributions, as a RUN calls them. */
final class SystemPackages {
  private static final Set<String> MANAGERS =
      Set.of("apt-get", "apt", "apk", "yum", "dnf", "microdnf", "zypper", "pacman", "tdnf");
  private static final Set<String> INSTALL = Set.of("install", "add", "in", "-S", "-Sy", "-Syu");
  private static final Set<String> REMOVE =
      Set.of("purge", "remove", "autoremove", "del", "erase", "rm");
  private static final Set<String> UPDATE = Set.of("update", "makecache", "refresh");

  private SystemPackages() {}

  private static boolean isManager(Invocation one) {
    return MANAGERS.contains(one.program());
  }

  static boolean isInstall(Invocation one) {
    return isManager(one)
        && (INSTALL.contains(one.verb())
            || (one.is("pacman") && one.arguments().stream().anyMatch(INSTALL::contains)));
  }

  static boolean isRemoval(Invocation one) {
    return isManager(one) && REMOVE.contains(one.verb());
  }

  /** Whether it only fetches lists; the update of yum and dnf is an upgrade. */
  static boolean isUpdate(Invocation one) {
    boolean upgrades = one.is("yum", "dnf", "microdnf", "tdnf") && one.verb().equals("update");
    return isManager(one) && UPDATE.contains(one.verb()) && !upgrades;
  }

  /** The names that it installs; none where it does something else. */
  static List<String> installed(Invocation one) {
    return isInstall(one) ? one.operands() : List.of();
  }
}
