package io.layerwise.report;

import io.layerwise.Diagnosis;
import io.layerwise.Examination;
import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.PracticeReview;
import io.layerwise.PracticeSources;
import io.layerwise.policy.Baseline;
import io.layerwise.policy.CheckedImage;
import io.layerwise.policy.Gate;
import io.layerwise.policy.Policy;
import io.layerwise.practice.PracticeResults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks as they could come out. */
public enum CheckScenario {
  /** Every outcome and measure, ignores of every kind, against a smaller version. */
  FAILING(
      """
      budgets:
        max-size: 100kB
        max-pull-size: {warn: 1MB, fail: 2MB}
        max-own-size: {warn: 10kB}
        max-dead: 1MB
        max-dead-percent: 20%
        min-efficiency: 0.95
        max-layers: 5
        max-growth: 5%
        max-file: 60kB
        max-path: {/usr/lib/**: 50kB}
        max-class: {dead: 1kB}
        fail-on: high
        fail-on-new: false
      severities: {secret-file: critical}
      ignore:
        - id: leftover-logs
          path: /var/log/**
          reason: the log is shipped
        - id: command-shell
          reason: the shell is wanted
          expires: 2026-11-30
        - id: user-root
          reason: the host maps it
      """,
      Scenario.WASTEFUL, PracticeScenario.IMAGE),
  /** Nothing is passed over: of the empty image. */
  PASSING("budgets: {max-size: 1MB, fail-on: low}", Scenario.EMPTY, PracticeScenario.PASSING),
  /** Names that try to do something to whoever prints them. */
  HOSTILE(
      """
      budgets: {max-file: 1, max-path: {"/`**|<b>\\u0007": 0}, fail-on: low}
      ignore: [{id: service-privileged, reason: "<script>|`x`\\u001b[31m]]>"}]
      """,
      Scenario.HOSTILE,
      PracticeScenario.FILES),
  /** As dive is asked. */
  DIVE("", Scenario.WASTEFUL, PracticeScenario.PASSING);

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final Path IMAGES = Path.of("../fixtures/images");

  private final String policy;
  private final Scenario image;
  private final PracticeScenario practices;

  CheckScenario(String policy, Scenario image, PracticeScenario practices) {
    this.policy = policy;
    this.image = image;
    this.practices = practices;
  }

  public String label() {
    return "check-" + name().toLowerCase(Locale.ROOT);
  }

  public CheckReport report() {
    CheckedImage checked = checked(image.report(), practices.results());
    try {
      Policy read =
          this == DIVE
              ? Policy.parseDive("rules: {highestWastedBytes: 1MB}", ".dive-ci")
              : Policy.parse(policy, "ci/policy.yaml");
      return new CheckReport(
          checked.analysis(),
          Gate.judge(checked, read, Optional.of(smaller()), TODAY),
          Optional.of("docker/Dockerfile"),
          this == FAILING ? Optional.of("old.json") : Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Baseline smaller() {
    return new Baseline("sha256:0", 300_000, 0, 0, 0, List.of(), List.of(), List.of());
  }

  private static CheckedImage checked(ImageReport report, PracticeResults practices) {
    return CheckedImage.of(report.analysis(), report.findings(), practices, Optional.empty());
  }

  /** The next version of a real image, against the one before. */
  public static CheckReport shop() {
    try {
      CheckedImage old = shop("shop-1.0.docker26.tar");
      CheckedImage fresh = shop("shop-2.0.docker26.tar");
      Policy policy =
          Policy.parse(
              "budgets: {max-size: 2MB, max-dead: 10kB, max-growth: 1%, fail-on: high,"
                  + " fail-on-new: true}",
              ".layerwise.yaml");
      Baseline base = Baseline.of(old.analysis(), old.issues());
      return new CheckReport(
          fresh.analysis(),
          Gate.judge(fresh, policy, Optional.of(base), TODAY),
          Optional.empty(),
          Optional.of("shop-1.0.docker26.tar"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CheckedImage shop(String name) throws IOException {
    try (OpenImage open = Layerwise.open(IMAGES.resolve(name), OpenOptions.defaults())) {
      Examination examination = open.examine(Optional.empty(), Optional.empty());
      Diagnosis diagnosis = examination.diagnosis();
      PracticeSources sources = new PracticeSources(Optional.empty(), Optional.empty(), List.of());
      PracticeReview review = PracticeReview.of(open, examination, sources);
      return CheckedImage.of(
          diagnosis.analysis(), diagnosis.findings(), review.results(), review.scanned());
    }
  }
}
