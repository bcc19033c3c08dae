package io.layerwise.scan;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.Digest;
import io.layerwise.stage.StageSplit;
import io.layerwise.tar.EntryType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins vulnerabilities to what of an image brought them. */
final class ScanJoin {
  private final ImageAnalysis analysis;
  private final FateOfSplit fates;
  private final VulnerablePackages packages;
  private final PathLookup lookup;
  private final Map<Digest, Integer> layers = new HashMap<>();

  ScanJoin(ImageAnalysis analysis, Inventory inventory, Optional<StageSplit> split) {
    this.analysis = analysis;
    this.fates = new FateOfSplit(split, inventory);
    this.packages = new VulnerablePackages(inventory, fates);
    this.lookup = new PathLookup(analysis.filesystem());
    List<Digest> diffIds = analysis.image().config().diffIds();
    for (int layer = 0; layer < diffIds.size(); layer++) {
      layers.putIfAbsent(diffIds.get(layer), layer);
    }
  }

  static JoinedVulnerability unjoined(Vulnerability found, String reason) {
    return new JoinedVulnerability(
        found, JoinWay.NONE, Optional.empty(), List.of(), ScanFate.UNKNOWN, reason);
  }

  JoinedVulnerability join(Vulnerability found) {
    Optional<PackageMatch> match = packages.find(found.reportedPackage());
    List<Integer> nodes = nodes(found);
    if (found.diffId().isPresent()) {
      Optional<Integer> layer = Optional.ofNullable(layers.get(found.diffId().get()));
      return layer
          .map(index -> joined(found, JoinWay.DIFF_ID, index, match, nodes))
          .orElseGet(() -> unjoined(found, "the report's layer is none of this image's"));
    }
    if (match.isPresent()) {
      return joined(found, JoinWay.PACKAGE, match.get().layer(), match, nodes);
    }
    if (!nodes.isEmpty()) {
      int layer = analysis.filesystem().layer(nodes.get(0));
      return joined(found, JoinWay.PATH, layer, match, nodes);
    }
    return unjoined(found, packages.whyNone(found.reportedPackage()));
  }

  /** The files at the paths that the report tells, but for databases of many packages. */
  private List<Integer> nodes(Vulnerability found) {
    return found.paths().stream()
        .filter(path -> !SharedDatabases.isOne(path))
        .map(lookup::follow)
        .filter(node -> node > PathTable.ROOT && isFile(node))
        .toList();
  }

  private boolean isFile(int node) {
    MergedFilesystem filesystem = analysis.filesystem();
    return filesystem.type(filesystem.inode(node)) != EntryType.DIRECTORY;
  }

  private JoinedVulnerability joined(
      Vulnerability found,
      JoinWay way,
      int layer,
      Optional<PackageMatch> match,
      List<Integer> nodes) {
    FateOfSplit.Told told = fates.of(match, nodes, layer);
    return new JoinedVulnerability(
        found,
        way,
        Optional.of(new ScannedLayer(layer, analysis.instruction(layer), analysis.isBase(layer))),
        match.map(PackageMatch::packages).orElse(List.of()),
        told.fate(),
        told.reason());
  }
}
