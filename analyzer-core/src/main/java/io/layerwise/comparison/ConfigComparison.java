package io.layerwise.comparison;

import io.layerwise.comparison.ConfigSettings.Setting;
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
    Map<String, Setting> was = ConfigSettings.of(before);
    Map<String, Setting> is = ConfigSettings.of(after);
    LinkedHashSet<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    List<ConfigChange> changes = new ArrayList<>();
    for (String name : names) {
      Optional<Setting> old = Optional.ofNullable(was.get(name));
      Optional<Setting> fresh = Optional.ofNullable(is.get(name));
      if (!old.equals(fresh)) {
        changes.add(new ConfigChange(name, old.map(Setting::shown), fresh.map(Setting::shown)));
      }
    }
    return List.copyOf(changes);
  }
}
