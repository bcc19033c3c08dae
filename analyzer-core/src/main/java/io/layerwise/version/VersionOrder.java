package io.layerwise.version;

import java.util.Comparator;

/**
 * The order of an ecosystem's versions, the oldest first. Any texts have an order, and it is one by
 * which they can be sorted; two that the ecosystem counts as equal compare as 0, however they are
 * written.
 */
public interface VersionOrder extends Comparator<String> {

  /**
   * The order of an ecosystem.
   *
   * @param type of its package URLs (purl-spec, "Package-URL types"); of any other the versions are
   *     ordered as numbers and words
   */
  static VersionOrder ofPurlType(String type) {
    return switch (type) {
      case "deb" -> new DebianVersions();
      case "rpm" -> new RpmVersions();
      case "apk" -> new AlpineVersions();
      case "pypi" -> new PythonVersions();
      case "maven" -> new MavenVersions();
      case "golang" -> new GoVersions();
      case "npm", "cargo", "nuget", "hex", "pub", "swift" -> new SemanticVersions();
      default -> new DottedVersions();
    };
  }

  /** The same, and what counts as equal in the order of its text: only the same text is equal. */
  default Comparator<String> total() {
    return thenComparing(Comparator.naturalOrder());
  }
}
