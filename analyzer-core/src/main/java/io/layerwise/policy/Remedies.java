package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.finding.WasteClass;
import io.layerwise.layer.PathTable;
import java.util.List;
import java.util.function.Predicate;

/** What to do where a budget is passed over. */
final class Remedies {
  private Remedies() {}

  /** The changes that make its measure smaller, most bytes first. */
  static List<Recommendation> recommendations(Budget budget, CheckedImage image) {
    Predicate<Finding> helps = helping(budget, image);
    List<Finding> findings =
        image.findings().findings().stream()
            .filter(finding -> finding.isAdvised() && helps.test(finding))
            .toList();
    return Findings.of(image.findings().contentBytes(), findings).recommendations();
  }

  private static Predicate<Finding> helping(Budget budget, CheckedImage image) {
    return switch (budget.measure()) {
      case MAX_SIZE, MAX_PULL_SIZE, MAX_OWN_SIZE, MAX_GROWTH -> finding -> true;
      case MAX_DEAD,
          MAX_DEAD_PERCENT,
          MIN_EFFICIENCY,
          LOWEST_EFFICIENCY,
          HIGHEST_WASTED_BYTES,
          HIGHEST_USER_WASTED_PERCENT ->
          finding -> finding.wasteClass() == WasteClass.DEAD;
      case MAX_CLASS -> finding -> finding.wasteClass().label().equals(budget.subject());
      case MAX_PATH -> matching(FileGlob.of(budget.subject()), image);
      case MAX_LAYERS, MAX_FILE, FAIL_ON, FAIL_ON_NEW -> finding -> false;
    };
  }

  private static Predicate<Finding> matching(FileGlob glob, CheckedImage image) {
    PathTable paths = image.analysis().filesystem().paths();
    return finding ->
        finding.wasteClass() != WasteClass.DEAD
            && finding.claimed().stream().anyMatch(file -> glob.matches(paths.path(file.path())));
  }

  /** What is to be said where there is nothing nearer. */
  static String remedy(Measure measure) {
    return switch (measure) {
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
      case MAX_GROWTH -> "Remove what the new version has and does not need, or raise the limit.";
      case MAX_FILE -> "Leave the file out, or see with `layerwise files --history` who needs it.";
      case MAX_PATH, MAX_CLASS -> "Leave out what is not needed there.";
      case FAIL_ON, FAIL_ON_NEW ->
          "Make the changes, or write an ignore with its reason into the policy.";
    };
  }
}
