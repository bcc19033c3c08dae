package io.layerwise.cli;

import io.layerwise.policy.Budget;
import io.layerwise.policy.Budget.Level;
import io.layerwise.policy.Measure;
import io.layerwise.policy.PolicyException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/**
 * Budgets of the command line; each goes before the policy file's. All are read as lists, so that
 * one that is given twice can be told.
 */
final class BudgetOptions {
  private static final String SIZE = "SIZE";

  @Option(names = "--max-size", paramLabel = SIZE, description = "Of the layers, unpacked.")
  private List<String> maxSize = new ArrayList<>();

  @Option(names = "--max-pull-size", paramLabel = SIZE, description = "Of the layers, as pulled.")
  private List<String> maxPullSize = new ArrayList<>();

  @Option(
      names = "--max-own-size",
      paramLabel = SIZE,
      description = "Of the layers over the base image, unpacked.")
  private List<String> maxOwnSize = new ArrayList<>();

  @Option(
      names = "--max-dead",
      paramLabel = SIZE,
      description = "Of what is overwritten or deleted.")
  private List<String> maxDead = new ArrayList<>();

  @Option(
      names = "--max-dead-percent",
      paramLabel = "PERCENT",
      description = "The same, of content bytes.")
  private List<String> maxDeadPercent = new ArrayList<>();

  @Option(
      names = "--min-efficiency",
      paramLabel = "RATIO",
      description = "Visible of content bytes: 0.95, or 95%%.")
  private List<String> minEfficiency = new ArrayList<>();

  @Option(names = "--max-layers", paramLabel = "N", description = "How many there are.")
  private List<String> maxLayers = new ArrayList<>();

  @Option(
      names = "--max-growth",
      paramLabel = "SIZE|PERCENT",
      description = "Over the version of --base, unpacked: 5MB, or 5%%.")
  private List<String> maxGrowth = new ArrayList<>();

  @Option(names = "--max-file", paramLabel = SIZE, description = "Of any one file of any layer.")
  private List<String> maxFile = new ArrayList<>();

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
  private List<String> failOn = new ArrayList<>();

  @Option(names = "--fail-on-new", description = "Findings that the version of --base has not.")
  private boolean[] failOnNew = {};

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
            budget.origin() + " is given twice for " + budget.name() + "; give it once.");
      }
    }
  }

  private List<String> limits(Measure measure) {
    return switch (measure) {
      case MAX_SIZE -> maxSize;
      case MAX_PULL_SIZE -> maxPullSize;
      case MAX_OWN_SIZE -> maxOwnSize;
      case MAX_DEAD -> maxDead;
      case MAX_DEAD_PERCENT -> maxDeadPercent;
      case MIN_EFFICIENCY -> minEfficiency;
      case MAX_LAYERS -> maxLayers;
      case MAX_GROWTH -> maxGrowth;
      case MAX_FILE -> maxFile;
      case MAX_PATH -> maxPaths;
      case MAX_CLASS -> maxClasses;
      case FAIL_ON -> failOn;
      case FAIL_ON_NEW -> Collections.nCopies(failOnNew.length, "true");
      case LOWEST_EFFICIENCY, HIGHEST_WASTED_BYTES, HIGHEST_USER_WASTED_PERCENT -> List.of();
    };
  }
}
