package io.layerwise.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a budget limits. Policies and reports name it, so a name never changes its meaning. */
public enum Measure {
  /** The layers' uncompressed tars. */
  MAX_SIZE("max-size", "size of the layers, unpacked", LimitForm.BYTES),
  /** The layers' blobs, each once. */
  MAX_PULL_SIZE("max-pull-size", "size of the layers, as pulled", LimitForm.BYTES),
  /** The uncompressed tars of the layers that are not known to be the base image's. */
  MAX_OWN_SIZE("max-own-size", "size of the layers over the base image, unpacked", LimitForm.BYTES),
  /** Overwritten and deleted bytes. */
  MAX_DEAD("max-dead", "bytes that are overwritten or deleted", LimitForm.BYTES),
  /** Dead bytes, of content bytes. */
  MAX_DEAD_PERCENT(
      "max-dead-percent", "bytes that are overwritten or deleted, of all", LimitForm.PERCENT),
  /** Visible bytes, of content bytes. */
  MIN_EFFICIENCY("min-efficiency", "visible bytes, of all", LimitForm.RATIO),
  MAX_LAYERS("max-layers", "number of layers", LimitForm.COUNT),
  /** What the uncompressed tars are more than the base version's. */
  MAX_GROWTH(
      "max-growth", "growth of the layers over the version before, unpacked", LimitForm.GROWTH),
  /** The largest file of any layer. */
  MAX_FILE("max-file", "size of the largest file of any layer", LimitForm.BYTES),
  /** Visible bytes at paths that match a glob, each inode once. */
  MAX_PATH("max-path", "visible bytes at paths that match a glob", LimitForm.BYTES),
  /** Your own bytes that findings of a class claim. */
  MAX_CLASS("max-class", "your own bytes that findings of a class claim", LimitForm.BYTES),
  /** The worst severity of all findings. */
  FAIL_ON("fail-on", "findings at a severity or over it", LimitForm.SEVERITY),
  /** Findings that the base version does not have. */
  FAIL_ON_NEW("fail-on-new", "findings that the version before does not have", LimitForm.SWITCH),
  /** dive's efficiency, by its own formula. */
  LOWEST_EFFICIENCY("lowestEfficiency", "efficiency, by dive's formula", LimitForm.RATIO),
  /** dive's wasted bytes, by its own formula. */
  HIGHEST_WASTED_BYTES("highestWastedBytes", "wasted bytes, by dive's formula", LimitForm.BYTES),
  /** dive's wasted bytes, of the bytes of all layers but the first; a ratio. */
  HIGHEST_USER_WASTED_PERCENT(
      "highestUserWastedPercent",
      "wasted bytes, of the bytes of all layers but the first, by dive's formula",
      LimitForm.RATIO);

  private final String label;
  private final String title;
  private final LimitForm form;

  Measure(String label, String title, LimitForm form) {
    this.label = label;
    this.title = title;
    this.form = form;
  }

  /** The measure as flags, policies and reports name it. */
  public String label() {
    return label;
  }

  /** What it measures, in a few words. */
  public String title() {
    return title;
  }

  LimitForm form() {
    return form;
  }

  /** Whether a budget of it names what it is about: a glob, a class. */
  public boolean hasSubject() {
    return this == MAX_PATH || this == MAX_CLASS;
  }

  /** Whether it is another tool's, and so only in that tool's file. */
  boolean isForeign() {
    return compareTo(LOWEST_EFFICIENCY) >= 0;
  }

  /** Whether it compares with a base version. */
  public boolean needsBase() {
    return this == MAX_GROWTH || this == FAIL_ON_NEW;
  }

  /** Whether it is about findings, of which none is allowed, rather than about a number. */
  public boolean isOfFindings() {
    return this == FAIL_ON || this == FAIL_ON_NEW;
  }

  /** Whether a limit lets more pass than another does; of two units nobody can tell. */
  boolean isLooser(Quantity limit, Quantity other) {
    if (limit.unit() != other.unit()) {
      return false;
    }
    int difference = limit.compareTo(other);
    return switch (this) {
      case MIN_EFFICIENCY, LOWEST_EFFICIENCY -> difference < 0;
      default -> difference > 0;
    };
  }

  /** Whether an actual value is beyond a limit. */
  boolean isBeyond(Quantity actual, Quantity limit) {
    int difference = actual.compareTo(limit);
    return switch (this) {
      case MIN_EFFICIENCY, LOWEST_EFFICIENCY -> difference < 0;
      case FAIL_ON -> difference >= 0;
      default -> difference > 0;
    };
  }

  /** What is left until the limit; below 0 where it is beyond. Of severities there is none. */
  Optional<Quantity> margin(Quantity actual, Quantity limit) {
    return switch (this) {
      case MIN_EFFICIENCY, LOWEST_EFFICIENCY -> Optional.of(actual.minus(limit));
      case FAIL_ON -> Optional.empty();
      default -> Optional.of(limit.minus(actual));
    };
  }

  /** How reports join it to its limit. */
  public String relation() {
    return switch (this) {
      case MIN_EFFICIENCY, LOWEST_EFFICIENCY -> "at least";
      case FAIL_ON -> "below";
      default -> "at most";
    };
  }

  static Optional<Measure> of(String label) {
    return ownLabels().contains(label)
        ? Arrays.stream(values()).filter(one -> one.label.equals(label)).findFirst()
        : Optional.empty();
  }

  /** The names that a policy may use. */
  static List<String> ownLabels() {
    return Arrays.stream(values()).filter(one -> !one.isForeign()).map(Measure::label).toList();
  }
}
