package io.layerwise.comparison;

import io.layerwise.oci.ImageConfig;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares how containers of two images are started. */
final class ConfigComparison {
  private ConfigComparison() {}

  /** Settings that both have or the first one has before those that are new. */
  static List<ConfigChange> changes(ImageConfig before, ImageConfig after) {
    Map<String, String> was = ConfigSettings.of(before);
    Map<String, String> is = ConfigSettings.of(after);
    LinkedHashSet<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    List<ConfigChange> changes = new ArrayList<>();
    for (String name : names) {
      ConfigChange change =
          new ConfigChange(
              name, Optional.ofNullable(was.get(name)), Optional.ofNullable(is.get(name)));
      if (!change.before().equals(change.after())) {
        changes.add(change);
      }
    }
    return List.copyOf(changes);
  }
}
