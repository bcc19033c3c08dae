package io.layerwise.practice;

import java.util.List;
import java.util.Set;

/** Package managers of distributions, as a RUN calls them. */
public final class SystemPackages {
  private static final Set<String> MANAGERS =
      Set.of("apt-get", "apt", "apk", "yum", "dnf", "microdnf", "zypper", "pacman", "tdnf");
  private static final Set<String> INSTALL = Set.of("install", "add", "in", "-S", "-Sy", "-Syu");
  private static final Set<String> REMOVE =
      Set.of("purge", "remove", "autoremove", "del", "erase", "rm");
  private static final Set<String> UPDATE = Set.of("update", "makecache", "refresh");

  /** None of them installs; what any other program does, nobody knows. */
  private static final Set<String> HARMLESS =
      Set.of(
          "set", "rm", "echo", "true", "export", "mkdir", "cp", "mv", "sed", "cat", "ls", "touch",
          "chmod", "chown", "grep", "tee", "ln");

  private SystemPackages() {}

  private static boolean isManager(Invocation one) {
    return MANAGERS.contains(one.program());
  }

  public static boolean isInstall(Invocation one) {
    return isManager(one)
        && (INSTALL.contains(one.verb())
            || (one.is("pacman") && one.arguments().stream().anyMatch(INSTALL::contains)));
  }

  public static boolean isRemoval(Invocation one) {
    return isManager(one) && REMOVE.contains(one.verb());
  }

  /** Whether it only fetches lists; the update of yum and dnf is an upgrade. */
  public static boolean isUpdate(Invocation one) {
    boolean upgrades = one.is("yum", "dnf", "microdnf", "tdnf") && one.verb().equals("update");
    return isManager(one) && UPDATE.contains(one.verb()) && !upgrades;
  }

  /** Whether programs fetch lists, and none of them can be one that uses the lists. */
  public static boolean updateOnly(List<Invocation> all) {
    return all.stream().anyMatch(SystemPackages::isUpdate)
        && all.stream()
            .allMatch(
                one ->
                    isUpdate(one)
                        || HARMLESS.contains(one.program())
                        || one.verb().equals("clean"));
  }

  /** The names that it installs; none where it does something else. */
  public static List<String> installed(Invocation one) {
    return isInstall(one) ? one.operands() : List.of();
  }
}
