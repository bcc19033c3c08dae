package io.layerwise.benchmarks.rebuild;

import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The packages of an image, by what belongs to them, and which of them its rebuild has too. */
final class Owners {
  private record Named(Ecosystem ecosystem, String name) {
    Named(InstalledPackage installed) {
      this(installed.ecosystem(), installed.name());
    }
  }

  private final Inventory inventory;
  private final Set<Named> rebuilt = new HashSet<>();

  Owners(MeasuredImage single, MeasuredImage rebuild) throws IOException {
    inventory = single.inventory();
    rebuild.inventory().packages().forEach(found -> rebuilt.add(new Named(found)));
  }

  /** Whose package manager's it is, and whether the whole package is gone: the most to be found. */
  String kind(ScoredFile file) {
    return owner(file)
        .map(
            found ->
                found.ecosystem().label()
                    + " packages, "
                    + (isRebuilt(found) ? "rebuilt too" : "not rebuilt"))
        .orElse(name(file));
  }

  private boolean isRebuilt(InstalledPackage found) {
    return rebuilt.contains(new Named(found));
  }

  /** A few words: {@code dpkg gcc-12, dependency, devel, not rebuilt}. */
  String describe(ScoredFile file) {
    return owner(file)
        .map(
            found ->
                name(file)
                    + ", "
                    + found.reason().label()
                    + found.traits().section().map(section -> ", " + section).orElse("")
                    + (found.development() ? ", development" : "")
                    + (isRebuilt(found) ? ", rebuilt too" : ", not rebuilt"))
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
