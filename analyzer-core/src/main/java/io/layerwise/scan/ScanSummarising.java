package io.layerwise.scan;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.history.BaseImage;
import io.layerwise.stage.BaseVariant;
import io.layerwise.stage.StageSplit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Counts joined vulnerabilities, and tells of each layer's what to change. */
final class ScanSummarising {
  private final ImageAnalysis analysis;
  private final Optional<StageSplit> split;

  ScanSummarising(ImageAnalysis analysis, Optional<StageSplit> split) {
    this.analysis = analysis;
    this.split = split;
  }

  ScanSummary summary(List<JoinedVulnerability> all) {
    return new ScanSummary(FateCount.of(all), severities(all), groups(all), fixable(all));
  }

  private static List<SeverityCount> severities(List<JoinedVulnerability> all) {
    return ScanSeverity.descending().stream()
        .map(
            severity ->
                new SeverityCount(
                    severity,
                    FateCount.of(
                        all.stream()
                            .filter(joined -> joined.vulnerability().severity() == severity)
                            .toList())))
        .toList();
  }

  private List<ScanGroup> groups(List<JoinedVulnerability> all) {
    TreeMap<Integer, List<JoinedVulnerability>> byLayer = new TreeMap<>();
    for (JoinedVulnerability joined : all) {
      int layer = joined.layer().map(ScannedLayer::index).orElse(Integer.MAX_VALUE);
      byLayer.computeIfAbsent(layer, fresh -> new ArrayList<>()).add(joined);
    }
    return byLayer.values().stream().map(this::group).toList();
  }

  private ScanGroup group(List<JoinedVulnerability> group) {
    // They are in the order of their severities.
    JoinedVulnerability first = group.get(0);
    return new ScanGroup(
        first.layer(),
        FateCount.of(group),
        first.vulnerability().severity(),
        fixable(group),
        first.layer().map(layer -> changes(layer, group)).orElse(List.of()));
  }

  private List<ScanChange> changes(ScannedLayer layer, List<JoinedVulnerability> group) {
    List<ScanChange> changes = new ArrayList<>();
    int removed = FateCount.of(group).removed();
    if (removed > 0) {
      changes.add(
          new ScanChange(
              ScanChange.Kind.ADOPT_SPLIT,
              removed,
              "Adopt the proposed split: it leaves out the packages.",
              List.of()));
    }
    if (layer.base()) {
      addBase(group, changes);
    } else {
      FixedPackages.of(group).change().ifPresent(changes::add);
    }
    return changes;
  }

  private void addBase(List<JoinedVulnerability> group, List<ScanChange> changes) {
    List<String> base = analysis.base().flatMap(BaseImage::name).stream().toList();
    if (fixable(group) > 0) {
      changes.add(
          new ScanChange(
              ScanChange.Kind.UPDATE_BASE_IMAGE,
              fixable(group),
              "Build on a newer version of the base image: there are fixed versions of packages.",
              base));
    }
    List<String> variants =
        split.map(StageSplit::variants).orElse(List.of()).stream().map(BaseVariant::base).toList();
    if (!variants.isEmpty()) {
      changes.add(
          new ScanChange(
              ScanChange.Kind.TRY_SLIMMER_BASE,
              group.size(),
              "Scan a slimmer base: which of them it has is not known.",
              variants));
    }
  }

  private static int fixable(List<JoinedVulnerability> all) {
    return (int) all.stream().filter(joined -> joined.vulnerability().isFixable()).count();
  }
}
