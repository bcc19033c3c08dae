package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.finding.WasteClass;
import io.layerwise.layer.PathTable;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What to do where a budget is passed over. */
final class Remedies {
  private final CheckedImage image;
  private final Optional<Baseline> base;

  Remedies(CheckedImage image, Optional<Baseline> base) {
    this.image = image;
    this.base = base;
  }

  /** The changes that make its measure smaller, most bytes first. */
  List<Recommendation> recommendations(Budget budget) {
    Predicate<Finding> helps = helping(budget);
    List<Finding> findings =
        image.findings().findings().stream()
            .filter(finding -> finding.isAdvised() && helps.test(finding))
            .map(finding -> asFarAsItHelps(finding, budget))
            .toList();
    return Findings.of(image.findings().contentBytes(), findings).recommendations();
  }

  private Predicate<Finding> helping(Budget budget) {
    return switch (budget.measure()) {
      case MAX_SIZE, MAX_PULL_SIZE, MAX_OWN_SIZE -> finding -> true;
      case MAX_GROWTH -> newSinceBase();
      case MAX_DEAD,
          MAX_DEAD_PERCENT,
          MIN_EFFICIENCY,
          LOWEST_EFFICIENCY,
          HIGHEST_WASTED_BYTES,
          HIGHEST_USER_WASTED_PERCENT ->
          finding -> finding.wasteClass() == WasteClass.DEAD;
      case MAX_CLASS -> finding -> finding.wasteClass().label().equals(budget.subject());
      case MAX_PATH -> {
        Predicate<ClaimedFile> within = within(budget);
        yield finding ->
            finding.wasteClass() != WasteClass.DEAD && finding.claimed().stream().anyMatch(within);
      }
      case MAX_LAYERS, MAX_FILE, FAIL_ON, FAIL_ON_NEW -> finding -> false;
    };
  }

  /** What was there before has not grown the image, and is for its other budgets to tell. */
  private Predicate<Finding> newSinceBase() {
    Set<String> fresh = new HashSet<>();
    base.stream()
        .flatMap(old -> old.newOnes(image.issues()).stream())
        .forEach(issue -> fresh.add(issue.fingerprint()));
    return finding -> fresh.contains(finding.fingerprint());
  }

  /** Of a budget of a path only the bytes there count. */
  private Finding asFarAsItHelps(Finding finding, Budget budget) {
    return budget.measure() == Measure.MAX_PATH ? finding.within(within(budget)) : finding;
  }

  private Predicate<ClaimedFile> within(Budget budget) {
    FileGlob glob = FileGlob.of(budget.subject());
    PathTable paths = image.analysis().filesystem().paths();
    return file -> glob.matches(paths.path(file.path()));
  }

  /** What is to be said where there is nothing nearer. */
  String remedy(Budget budget) {
    return switch (budget.measure()) {
      case MAX_SIZE, MAX_PULL_SIZE, MAX_OWN_SIZE ->
          "See with `layerwise analyze` where the bytes are; a smaller base image may save more.";
      case MAX_DEAD,
          MAX_DEAD_PERCENT,
          MIN_EFFICIENCY,
          LOWEST_EFFICIENCY,
          HIGHEST_WASTED_BYTES,
          HIGHEST_USER_WASTED_PERCENT ->
          "Remove and change files in the RUN that makes them; `layerwise analyze` tells which.";
      case MAX_LAYERS ->
          "Join RUN instructions that belong together, or copy the result from a build stage.";
      case MAX_GROWTH ->
          "Remove what the new version has and does not need, or raise the limit;"
              + " `layerwise compare` tells of every file.";
      case MAX_FILE -> "Leave the file out, or see with `layerwise files --history` who needs it.";
      case MAX_PATH ->
          "Leave out what is not needed there; the largest: "
              + MatchedFiles.of(image.analysis().filesystem(), FileGlob.of(budget.subject()))
                  .largest()
              + ".";
      case MAX_CLASS -> "Leave out what is not needed there.";
      case FAIL_ON, FAIL_ON_NEW ->
          "Make the changes, or write an ignore with its reason into the policy.";
    };
  }
}
