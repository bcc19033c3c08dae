package io.layerwise.scan;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The scanners' names of ecosystems as types of package URLs. SARIF only tells whether a package is
 * of the system or of a language; such a type agrees with several.
 */
final class PackageTypes {
  /** Trivy's classes of results, which its SARIF names in its rules. */
  static final String OF_SYSTEM = "os-pkgs";

  static final String OF_LANGUAGE = "lang-pkgs";

  private static final Set<String> DISTRIBUTIONS = Set.of("deb", "apk", "rpm", OF_SYSTEM);

  private static final Map<String, String> PURL_TYPES =
      Map.ofEntries(
          entry("debian", "deb"),
          entry("ubuntu", "deb"),
          entry("alpine", "apk"),
          entry("wolfi", "apk"),
          entry("chainguard", "apk"),
          entry("minimos", "apk"),
          entry("redhat", "rpm"),
          entry("centos", "rpm"),
          entry("rocky", "rpm"),
          entry("alma", "rpm"),
          entry("amazon", "rpm"),
          entry("oracle", "rpm"),
          entry("fedora", "rpm"),
          entry("photon", "rpm"),
          entry("azurelinux", "rpm"),
          entry("cbl-mariner", "rpm"),
          entry("suse linux enterprise server", "rpm"),
          entry("opensuse-leap", "rpm"),
          entry("opensuse-tumbleweed", "rpm"),
          entry("node-pkg", "npm"),
          entry("yarn", "npm"),
          entry("pnpm", "npm"),
          entry("bun", "npm"),
          entry("python-pkg", "pypi"),
          entry("python", "pypi"),
          entry("pip", "pypi"),
          entry("pipenv", "pypi"),
          entry("poetry", "pypi"),
          entry("uv", "pypi"),
          entry("jar", "maven"),
          entry("pom", "maven"),
          entry("gradle", "maven"),
          entry("java-archive", "maven"),
          entry("jenkins-plugin", "maven"),
          entry("gobinary", "golang"),
          entry("gomod", "golang"),
          entry("go-module", "golang"),
          entry("rustbinary", "cargo"),
          entry("rust-crate", "cargo"),
          entry("gemspec", "gem"),
          entry("bundler", "gem"),
          entry("dotnet-core", "nuget"),
          entry("dotnet", "nuget"),
          entry("composer-vendor", "composer"),
          entry("php-composer", "composer"),
          entry("conda-pkg", "conda"));

  private PackageTypes() {}

  /**
   * @param type as a scanner writes it
   * @return the type of package URLs, the type itself where it is none that is known
   */
  static String purlType(String type) {
    String lower = type.toLowerCase(Locale.ROOT);
    return PURL_TYPES.getOrDefault(lower, lower);
  }

  /** Whether two types can be of one package; one that is empty can be any. */
  static boolean agree(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return true;
    }
    return (isGeneral(one) || isGeneral(other))
        && DISTRIBUTIONS.contains(one) == DISTRIBUTIONS.contains(other);
  }

  /** Whether it can be the type of packages of several ecosystems. */
  static boolean isGeneral(String type) {
    return type.isEmpty() || type.equals(OF_SYSTEM) || type.equals(OF_LANGUAGE);
  }
}
