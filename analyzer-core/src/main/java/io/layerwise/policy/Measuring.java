package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.Finding;
import io.layerwise.layer.LayerIndex;
import io.layerwise.oci.Quoted;
import java.util.List;
import java.util.Optional;

/** Tells what an image has of each measure. */
final class Measuring {
  private final CheckedImage image;
  private final ImageAnalysis analysis;
  private final List<Issue> issues;
  private final Optional<Baseline> base;

  /** Asked for by three budgets of one file, and a walk over all layers. */
  private Optional<DiveEfficiency> dive = Optional.empty();

  /**
   * @param issues that are not ignored, the worst first
   */
  Measuring(CheckedImage image, List<Issue> issues, Optional<Baseline> base) {
    this.image = image;
    this.analysis = image.analysis();
    this.issues = issues;
    this.base = base;
  }

  /**
   * @param limit the unit that is asked for, and of findings the severity
   * @throws PolicyException where there is nothing to tell it by
   */
  Actual actual(Budget budget, Quantity limit) throws PolicyException {
    ByteTotals bytes = analysis.attribution().total();
    return switch (budget.measure()) {
      case MAX_SIZE -> Actual.of(Quantity.bytes(analysis.layerBytes()));
      case MAX_PULL_SIZE -> Actual.of(Quantity.bytes(analysis.blobBytes()));
      case MAX_OWN_SIZE -> ownSize();
      case MAX_DEAD -> Actual.of(Quantity.bytes(bytes.dead()));
      case MAX_DEAD_PERCENT ->
          Actual.of(Quantity.percent(bytes.dead(), Math.max(1, bytes.content())));
      case MIN_EFFICIENCY -> Actual.of(ratioOrOne(bytes.visible(), bytes.content()));
      case MAX_LAYERS -> Actual.of(Quantity.count(analysis.layers().size()));
      case MAX_GROWTH -> growth(budget, limit);
      case MAX_FILE -> largestFile();
      case MAX_PATH -> bytesAt(FileGlob.of(budget.subject()));
      case MAX_CLASS -> Actual.of(Quantity.bytes(bytesOfClass(budget)));
      case FAIL_ON -> worst(limit);
      case FAIL_ON_NEW -> newIssues(budget);
      case LOWEST_EFFICIENCY -> Actual.of(ratioOrOne(dive().least(), dive().all()));
      case HIGHEST_WASTED_BYTES -> Actual.of(Quantity.bytes(dive().wastedBytes()));
      case HIGHEST_USER_WASTED_PERCENT -> Actual.of(userWasted(dive()));
    };
  }

  private long bytesOfClass(Budget budget) throws PolicyException {
    if (image.untold().stream().anyMatch(one -> one.label().equals(budget.subject()))) {
      throw PolicyException.ofRule(
          budget,
          "an image that tells all that max-class " + budget.subject() + " is about",
          "one of whose programs not all could be read",
          "Of a stream not all is kept: save the image to a file and give that, or redirect it by"
              + " `<`.");
    }
    return bytesOf(budget.subject());
  }

  private DiveEfficiency dive() {
    if (dive.isEmpty()) {
      dive = Optional.of(DiveEfficiency.of(analysis.filesystem()));
    }
    return dive.get();
  }

  /** Of nothing, all is as it should be. */
  private static Quantity ratioOrOne(long part, long whole) {
    return whole == 0 ? Quantity.ratio(1, 1) : Quantity.ratio(part, whole);
  }

  /** Where only the first layer has bytes, any waste is more than every limit. */
  private static Quantity userWasted(DiveEfficiency dive) {
    return dive.userBytes() == 0
        ? Quantity.ratio(dive.wastedBytes() == 0 ? 0 : Long.MAX_VALUE, 1)
        : Quantity.ratio(dive.wastedBytes(), dive.userBytes());
  }

  /** Where no base image is known all is yours: so what passes would pass with it, too. */
  private Actual ownSize() {
    long own =
        analysis.layers().stream()
            .filter(layer -> !layer.base())
            .mapToLong((LayerAnalysis layer) -> layer.index().totals().layerBytes())
            .sum();
    return Actual.of(
        Quantity.bytes(own),
        analysis.base().isEmpty() ? "no base image is known, so all layers are yours" : "");
  }

  private Actual growth(Budget budget, Quantity limit) throws PolicyException {
    Baseline old = requireBase(budget);
    long growth = analysis.layerBytes() - old.layerBytes();
    String detail = "from " + Sizes.of(old.layerBytes()) + " to " + Sizes.of(analysis.layerBytes());
    if (limit.unit() == Unit.BYTES) {
      return Actual.of(Quantity.bytes(growth), detail);
    }
    if (old.layerBytes() == 0) {
      throw PolicyException.ofRule(
          budget, "a base version with bytes", "one of 0 bytes", "Give the limit as a size.");
    }
    return Actual.of(Quantity.percent(growth, old.layerBytes()), detail);
  }

  private Baseline requireBase(Budget budget) throws PolicyException {
    return base.orElseThrow(
        () ->
            PolicyException.ofRule(
                budget,
                "a base version for " + budget.measure().label(),
                "none",
                "Give --base with the older image, or with a file of --write-baseline."));
  }

  private Actual largestFile() {
    MergedFilesystem filesystem = analysis.filesystem();
    long largest = 0;
    String detail = "";
    for (int layer = 0; layer < analysis.layers().size(); layer++) {
      LayerIndex index = analysis.index(layer);
      for (int inode = 0; inode < index.inodes(); inode++) {
        if (index.isReferenced(inode) && index.bytes(inode) > largest) {
          largest = index.bytes(inode);
          String path = filesystem.paths().path(filesystem.lastPath(layer, inode));
          detail = Quoted.escaped(path) + " of layer " + layer;
        }
      }
    }
    return Actual.of(Quantity.bytes(largest), detail);
  }

  private Actual bytesAt(FileGlob glob) {
    MatchedFiles matched = MatchedFiles.of(analysis.filesystem(), glob);
    return Actual.of(
        Quantity.bytes(matched.bytes()), matched.none() ? "matches nothing in the image" : "");
  }

  private long bytesOf(String wasteClass) {
    return image.findings().findings().stream()
        .filter(finding -> !finding.base() && finding.wasteClass().label().equals(wasteClass))
        .mapToLong(Finding::bytes)
        .sum();
  }

  private Actual worst(Quantity limit) {
    List<Issue> severe =
        issues.stream()
            .filter(issue -> Quantity.of(issue.severity()).compareTo(limit) >= 0)
            .toList();
    Quantity worst =
        issues.isEmpty() ? Quantity.NO_SEVERITY : Quantity.of(issues.get(0).severity());
    String detail = issues.isEmpty() ? "" : "the worst is " + worst.text();
    return new Actual(worst, detail, severe);
  }

  private Actual newIssues(Budget budget) throws PolicyException {
    List<Issue> fresh = requireBase(budget).newOnes(issues);
    return new Actual(Quantity.count(fresh.size()), "", fresh);
  }
}
