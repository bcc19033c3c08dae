package io.layerwise.comparison;

import io.layerwise.analysis.ImageAnalysis;
import java.util.List;
import java.util.stream.Stream;

/**
 * What differs between two versions of an image. But for {@code totals} and unchanged layers and
 * findings, everything is empty where nothing differs.
 *
 * @param before the older image, as it is called
 * @param after the newer one
 * @param totals all of them, changed or not
 * @param pull what a client that has the older image pulls to get the newer
 * @param bytes why the images' bytes differ
 * @param layers all layers of both
 * @param files what changed in the merged file system, but for what was to be ignored
 */
public record ImageComparison(
    ImageAnalysis before,
    ImageAnalysis after,
    ImageIdentity identity,
    List<TotalChange> totals,
    PullCost pull,
    ByteExplanation bytes,
    List<LayerChange> layers,
    FileChanges files,
    List<PackageChange> packages,
    List<ConfigChange> config,
    List<FindingChange> findings) {
  public ImageComparison {
    totals = List.copyOf(totals);
    layers = List.copyOf(layers);
    packages = List.copyOf(packages);
    config = List.copyOf(config);
    findings = List.copyOf(findings);
  }

  /** A total of both images. */
  public TotalChange total(Total total) {
    return new TotalChange(total, total.of(before), total.of(after));
  }

  /** Whether it is one image with itself, or nothing differs but how and when it was built. */
  public boolean isEmpty() {
    return identity.kind() == ImageIdentity.Kind.SAME_IMAGE
        || (layers.stream().allMatch(layer -> layer.match() == LayerMatch.REUSED)
            && files.changes().isEmpty()
            && files.ignored() == 0
            && files.unchosen() == 0
            && config.isEmpty()
            && totals.stream().allMatch(total -> total.delta() == 0));
  }

  /** Findings of one status. */
  public Stream<FindingChange> findings(FindingStatus status) {
    return findings.stream().filter(finding -> finding.status() == status);
  }
}
