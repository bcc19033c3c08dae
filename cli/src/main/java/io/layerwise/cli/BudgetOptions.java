package io.layerwise.cli;

import io.layerwise.policy.Budget;
import io.layerwise.policy.Budget.Level;
import io.layerwise.policy.Measure;
import io.layerwise.policy.PolicyException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Budgets of the command line; each goes before the policy file's. */
final class BudgetOptions {
  private static final String SIZE = "SIZE";

  @Option(names = "--max-size", paramLabel = SIZE, description = "Of the layers, unpacked.")
  private @Nullable String maxSize;

  @Option(names = "--max-pull-size", paramLabel = SIZE, description = "Of the layers, as pulled.")
  private @Nullable String maxPullSize;

  @Option(
      names = "--max-own-size",
      paramLabel = SIZE,
      description = "Of the layers over the base image, unpacked.")
  private @Nullable String maxOwnSize;

  @Option(
      names = "--max-dead",
      paramLabel = SIZE,
      description = "Of what is overwritten or deleted.")
  private @Nullable String maxDead;

  @Option(
      names = "--max-dead-percent",
      paramLabel = "PERCENT",
      description = "The same, of content bytes.")
  private @Nullable String maxDeadPercent;

  @Option(
      names = "--min-efficiency",
      paramLabel = "RATIO",
      description = "Visible of content bytes: 0.95, or 95%%.")
  private @Nullable String minEfficiency;

  @Option(names = "--max-layers", paramLabel = "N", description = "How many there are.")
  private @Nullable String maxLayers;

  @Option(
      names = "--max-growth",
      paramLabel = "SIZE|PERCENT",
      description = "Over the version of --base, unpacked: 5MB, or 5%%.")
  private @Nullable String maxGrowth;

  @Option(names = "--max-file", paramLabel = SIZE, description = "Of any one file of any layer.")
  private @Nullable String maxFile;

  @Option(
      names = "--max-path",
      paramLabel = "GLOB=SIZE",
      description = "Of the visible files that match. May be given several times.")
  private List<String> maxPaths = new ArrayList<>();

  @Option(
      names = "--max-class",
      paramLabel = "CLASS=SIZE",
      description = "Of your own waste of a class, such as cache. May be given several times.")
  private List<String> maxClasses = new ArrayList<>();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Findings at this severity or over it: low, medium, high, critical.")
  private @Nullable String failOn;

  @Option(names = "--fail-on-new", description = "Findings that the version of --base has not.")
  private boolean failOnNew;

  @Option(
      names = "--warn",
      paramLabel = "BUDGET=LIMIT",
      description = "A budget that only warns: max-size=150MB. May be given several times.")
  private List<String> warnings = new ArrayList<>();

  /**
   * The budgets, in the order of their measures.
   *
   * @throws PolicyException where one is written otherwise than it must be
   * @throws UsageException where one is given twice
   */
  List<Budget> budgets() throws PolicyException {
    List<Budget> failing = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (String limit : limits(measure)) {
        failing.add(Budget.ofFlag(measure, Level.FAIL, "--" + measure.label(), limit));
      }
    }
    List<Budget> warning = new ArrayList<>();
    for (String text : warnings) {
      warning.add(Budget.ofNamedFlag(Level.WARN, "--warn", text));
    }
    requireOnce(failing);
    requireOnce(warning);
    return Stream.concat(failing.stream(), warning.stream()).toList();
  }

  /** Of two limits nobody knows which is meant. */
  private static void requireOnce(List<Budget> budgets) {
    Set<String> names = new HashSet<>();
    for (Budget budget : budgets) {
      if (!names.add(budget.name())) {
        throw new UsageException(
            "%s of %s is given twice; give it once.".formatted(budget.origin(), budget.name()));
      }
    }
  }

  private List<String> limits(Measure measure) {
    return switch (measure) {
      case MAX_SIZE -> given(maxSize);
      case MAX_PULL_SIZE -> given(maxPullSize);
      case MAX_OWN_SIZE -> given(maxOwnSize);
      case MAX_DEAD -> given(maxDead);
      case MAX_DEAD_PERCENT -> given(maxDeadPercent);
      case MIN_EFFICIENCY -> given(minEfficiency);
      case MAX_LAYERS -> given(maxLayers);
      case MAX_GROWTH -> given(maxGrowth);
      case MAX_FILE -> given(maxFile);
      case MAX_PATH -> maxPaths;
      case MAX_CLASS -> maxClasses;
      case FAIL_ON -> given(failOn);
      case FAIL_ON_NEW -> failOnNew ? List.of("true") : List.of();
      case LOWEST_EFFICIENCY, HIGHEST_WASTED_BYTES, HIGHEST_USER_WASTED_PERCENT -> List.of();
    };
  }

  private static List<String> given(@Nullable String limit) {
    return limit == null ? List.of() : List.of(limit);
  }
}
