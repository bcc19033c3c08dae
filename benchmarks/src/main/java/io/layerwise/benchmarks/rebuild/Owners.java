package io.layerwise.benchmarks.rebuild;

import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The packages of an image, by what belongs to them, and which of them its rebuild has too. */
final class Owners {
  private record Named(Ecosystem ecosystem, String name) {
    Named(InstalledPackage installed) {
      this(installed.ecosystem(), installed.name());
    }
  }

  private final Inventory inventory;
  private final Map<Named, InstalledPackage> rebuilt = new HashMap<>();

  Owners(MeasuredImage single, MeasuredImage rebuild) throws IOException {
    inventory = single.inventory();
    rebuild.inventory().packages().forEach(found -> rebuilt.put(new Named(found), found));
  }

  /** A few words: {@code dpkg gcc-12, dependency, 61.2 MB, not in the rebuild}. */
  String describe(ScoredFile file) {
    return owner(file)
        .map(
            found ->
                name(file)
                    + ", "
                    + found.reason().label()
                    + found.traits().section().map(section -> ", " + section).orElse("")
                    + (found.development() ? ", development" : "")
                    + (rebuilt.containsKey(new Named(found)) ? ", rebuilt too" : ", not rebuilt"))
        .orElse(name(file));
  }

  String name(ScoredFile file) {
    return owner(file)
        .map(found -> found.ecosystem().label() + " " + found.name())
        .orElse(file.file().visible() ? "(no package)" : "(dead)");
  }

  private Optional<InstalledPackage> owner(ScoredFile file) {
    int owner = file.file().visible() ? inventory.owner(file.file().node()) : Inventory.NO_PACKAGE;
    return owner == Inventory.NO_PACKAGE
        ? Optional.empty()
        : Optional.of(inventory.packages().get(owner));
  }
}
