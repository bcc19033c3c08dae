package io.layerwise.waste;

import io.layerwise.oci.ContainerConfig;
import java.util.ArrayList;
import java.util.List;

/** Where {@code ~} may lead: {@code /root}, {@code /home/*}, and any HOME of the config. */
final class HomeDirectories {
  private HomeDirectories() {}

  /** As patterns of paths without a slash at the end. */
  static List<String> of(ContainerConfig container) {
    List<String> homes = new ArrayList<>(List.of("/root", "/home/*"));
    for (String variable : container.env()) {
      if (variable.startsWith("HOME=/")) {
        homes.add(PathPatterns.quote(variable.substring("HOME=".length())));
      }
    }
    return homes.stream().distinct().toList();
  }
}
