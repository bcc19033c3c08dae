package io.layerwise.stage;

import io.layerwise.history.Builder;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstalledPackage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The packages that the runtime stage installs.
 *
 * @param names what to ask the package manager for
 * @param bytes of all files that this brings, as this image has them
 * @param stateBytes what the package manager writes for itself, assumed
 */
record PackageInstall(
    Optional<Ecosystem> ecosystem, List<String> names, long bytes, long stateBytes) {

  static PackageInstall of(SplitImage image, Placements placements, BasePackages ofBase) {
    List<InstalledPackage> all = image.needs().inventory().packages();
    TreeSet<String> names = new TreeSet<>();
    Optional<Ecosystem> ecosystem = Optional.empty();
    for (int layer = image.baseLayers(); layer < image.filesystem().layers().size(); layer++) {
      for (int number : image.needs().toInstall(layer)) {
        if (!ofBase.names().contains(all.get(number).name())) {
          names.add(all.get(number).name());
          ecosystem = Optional.of(all.get(number).ecosystem());
        }
      }
    }
    long bytes = 0;
    long state = 0;
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      if (placements.of(node) == Placement.PACKAGE) {
        bytes += image.bytes(node);
      } else if (placements.of(node) == Placement.REMADE && isKept(image.path(node))) {
        state += image.bytes(node);
      }
    }
    long assumed = names.isEmpty() ? 0 : (long) (state * shareThatStays(image));
    return new PackageInstall(ecosystem, new ArrayList<>(names), bytes, assumed);
  }

  /** The package manager's caches and lists are kept out of the layer. */
  private static boolean isKept(String path) {
    return !path.startsWith("/var/cache/apt/")
        && !path.startsWith("/var/lib/apt/lists/")
        && !path.startsWith("/var/cache/apk/");
  }

  /** A database grows with the packages in it. */
  private static double shareThatStays(SplitImage image) {
    long packages = 0;
    long needed = 0;
    for (int i = 0; i < image.needs().inventory().packages().size(); i++) {
      if (image.needs().inventory().packages().get(i).ecosystem().isDistribution()) {
        packages++;
        needed += image.needs().reason(i).isEmpty() ? 0 : 1;
      }
    }
    return packages == 0 ? 0 : (double) needed / packages;
  }

  boolean isEmpty() {
    return names.isEmpty();
  }

  /**
   * The RUN that installs them and leaves no cache.
   *
   * @param mounts further ones, each with a space behind it
   */
  String line(Builder builder, String mounts) {
    String wanted = String.join(" ", names);
    if (ecosystem.equals(Optional.of(Ecosystem.APK))) {
      return "RUN " + mounts + "apk add --no-cache " + wanted;
    }
    String install = "apt-get update && apt-get install -y --no-install-recommends " + wanted;
    return builder == Builder.BUILDKIT || builder == Builder.BUILDAH
        ? "RUN "
            + mounts
            + "--mount=type=cache,target=/var/cache/apt,sharing=locked \\\n"
            + "    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \\\n    "
            + install
        : "RUN " + mounts + install + " \\\n    && apt-get clean && rm -rf /var/lib/apt/lists/*";
  }
}
