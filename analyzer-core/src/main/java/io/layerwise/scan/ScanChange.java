package io.layerwise.scan;

import java.util.List;

/**
 * What to change about vulnerabilities of a layer.
 *
 * @param vulnerabilities how many this is for
 * @param text the change, as a sentence
 * @param targets what to write where: {@code package=version} for packages, images for bases
 */
public record ScanChange(Kind kind, int vulnerabilities, String text, List<String> targets) {
  /** The kinds of changes. */
  public enum Kind {
    ADOPT_SPLIT("adopt the split"),
    UPGRADE_PACKAGES("upgrade packages"),
    UPDATE_BASE_IMAGE("update the base image"),
    /** Whether it helps is not known until that base is scanned. */
    TRY_SLIMMER_BASE("try a slimmer base");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The kind as reports name it. */
    public String label() {
      return label;
    }
  }

  public ScanChange {
    targets = List.copyOf(targets);
  }
}
