package io.layerwise.comparison;

import io.layerwise.inventory.Ecosystem;
import java.util.Comparator;

/**
 * The order of an ecosystem's versions, the oldest first. Two versions that count as equal and are
 * written differently are ordered by their text, so that only the same text is the same version.
 */
public final class VersionOrder {
  private static final Comparator<String> DEBIAN =
      new DebianVersions().thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> ALPINE =
      new AlpineVersions().thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> DASH_IS_EARLIER =
      new DottedVersions(true).thenComparing(Comparator.naturalOrder());
  private static final Comparator<String> DOTTED =
      new DottedVersions(false).thenComparing(Comparator.naturalOrder());

  private VersionOrder() {}

  /** The order of the ecosystem's versions. */
  public static Comparator<String> of(Ecosystem ecosystem) {
    return switch (ecosystem) {
      case DPKG -> DEBIAN;
      case APK -> ALPINE;
      case NPM -> DASH_IS_EARLIER;
      case RPM, PYTHON, JAVA -> DOTTED;
    };
  }
}
