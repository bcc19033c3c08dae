package io.layerwise.scan;

import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import io.layerwise.stage.Role;
import io.layerwise.stage.SplitFates;
import io.layerwise.stage.StageSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells what a stage split does to vulnerabilities, by the files of the packages that have them.
 */
final class FateOfSplit {
  private static final String NOTHING_KNOWN =
      "the report tells no package and no path of the image";

  /** What becomes of a vulnerability, and why. */
  record Told(ScanFate fate, String reason) {}

  private final Optional<StageSplit> split;
  private final List<Told> ofPackages = new ArrayList<>();

  /** Linear in the paths of all packages. */
  FateOfSplit(Optional<StageSplit> split, Inventory inventory) {
    this.split = split;
    for (InstalledPackage found : inventory.packages()) {
      ofPackages.add(ofNodes(nodes(found), found.name() + " has no files by which to tell"));
    }
  }

  /** A language's package that claims no path is told by what tells of it, as a jar in a jar. */
  private static IntStream nodes(InstalledPackage found) {
    boolean byManifest = found.paths().size() == 0 && !found.ecosystem().isDistribution();
    return byManifest ? IntStream.of(found.manifest()) : found.paths().nodes();
  }

  private Told ofNodes(IntStream nodes, String none) {
    if (split.isEmpty()) {
      return new Told(ScanFate.UNKNOWN, "no split was planned");
    }
    if (split.get().refusal().isPresent()) {
      return new Told(ScanFate.UNKNOWN, "no split is proposed: " + split.get().refusal().get());
    }
    List<SplitFates.Fate> fates =
        nodes.mapToObj(node -> split.get().fates().of(node)).distinct().toList();
    if (fates.isEmpty()) {
      return new Told(ScanFate.UNKNOWN, none);
    }
    if (fates.contains(SplitFates.Fate.KEPT)) {
      return new Told(ScanFate.STAYS, "the runtime stage has files of it");
    }
    return fates.contains(SplitFates.Fate.BASE_AGAIN)
        ? new Told(ScanFate.UNKNOWN, "the base image has a version of it, which shows again")
        : new Told(ScanFate.REMOVED, "the runtime stage has none of its files");
  }

  /**
   * @param numbers into {@link Inventory#packages}, at least one
   */
  Told ofPackages(List<Integer> numbers) {
    return together(numbers.stream().map(ofPackages::get).toList());
  }

  /**
   * @param match the packages that have it, where it is known by them
   * @param paths that have it, as nodes
   * @param layer that brought it
   */
  Told of(Optional<PackageMatch> match, List<Integer> paths, int layer) {
    List<Told> all = new ArrayList<>();
    match.ifPresent(found -> all.add(found.told()));
    if (!paths.isEmpty()) {
      all.add(ofNodes(paths.stream().mapToInt(Integer::intValue), NOTHING_KNOWN));
    }
    return all.isEmpty() ? ofLayer(layer) : together(all);
  }

  /** Removed only where all of it is. */
  private static Told together(List<Told> all) {
    return first(all, ScanFate.STAYS).or(() -> first(all, ScanFate.UNKNOWN)).orElse(all.get(0));
  }

  private static Optional<Told> first(List<Told> all, ScanFate fate) {
    return all.stream().filter(told -> told.fate() == fate).findFirst();
  }

  private Told ofLayer(int layer) {
    Told told = ofNodes(IntStream.empty(), NOTHING_KNOWN);
    boolean proposed = split.isPresent() && split.get().refusal().isEmpty();
    boolean base = proposed && split.get().roles().get(layer).role() == Role.BASE;
    return base
        ? new Told(ScanFate.STAYS, "the runtime stage is built on the same base image")
        : told;
  }
}
