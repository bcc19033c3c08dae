package io.layerwise.scan;

import java.util.Locale;
import java.util.Optional;

/**
 * A package as a scanner names it.
 *
 * @param name {@code libc6}, {@code @types/node}; of Java {@code group:artifact} or the artifact
 * @param version the installed one, as the ecosystem writes it; empty where it is not told
 * @param type the scanner's word for its ecosystem, such as {@code debian} or {@code java-archive};
 *     empty where it is not told
 * @param purl its package URL, where the scanner tells it
 */
public record ReportedPackage(String name, String version, String type, Optional<String> purl) {
  static final String MAVEN = "maven";
  static final String PYPI = "pypi";

  /** The type of package URLs that it has, or {@link PackageTypes#OF_SYSTEM} and the like. */
  String purlType() {
    return purl.flatMap(PackageUrl::parse)
        .map(PackageUrl::type)
        .orElseGet(() -> PackageTypes.purlType(type));
  }

  /** The name and version in the one way in which all scanners and databases can be compared. */
  String comparable() {
    String full =
        purl.flatMap(PackageUrl::parse)
            .filter(url -> url.type().equals(MAVEN) && !url.namespace().isEmpty())
            .map(url -> url.namespace() + ":" + url.name())
            .orElse(name);
    return comparable(purlType(), full, version);
  }

  /**
   * @param purlType of the package
   */
  static String comparable(String purlType, String name, String version) {
    // An rpm without an epoch has the epoch 0 (rpm-version(7)); some write it.
    String plain = version.startsWith("0:") ? version.substring(2) : version;
    return (purlType.equals(PYPI) ? normalised(name) : name) + "@" + plain;
  }

  /** A name of Python as all of its spellings have it (PyPA, "Names and normalization"). */
  private static String normalised(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
  }

  /** {@code name version}. */
  @Override
  public String toString() {
    return version.isEmpty() ? name : name + " " + version;
  }
}
