package io.layerwise.waste;

import io.layerwise.finding.Catalogue;
import java.util.List;

/** The rules that there are. */
public final class WasteRules {
  private WasteRules() {}

  /** All rules that need nothing but the image; those of one class in the order of claiming. */
  public static List<WasteRule> all() {
    return List.of();
  }

  /** What each of them means. */
  public static Catalogue catalogue() {
    return Catalogue.of(all().stream().map(WasteRule::entry).toList());
  }
}
