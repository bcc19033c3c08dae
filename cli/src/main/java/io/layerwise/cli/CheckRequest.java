package io.layerwise.cli;

import io.layerwise.Diagnosis;
import io.layerwise.Examination;
import io.layerwise.OpenImage;
import io.layerwise.PracticeReview;
import io.layerwise.PracticeSources;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.WasteClass;
import io.layerwise.policy.Baseline;
import io.layerwise.policy.CheckedImage;
import io.layerwise.policy.Gate;
import io.layerwise.policy.Measure;
import io.layerwise.policy.Policy;
import io.layerwise.policy.Verdict;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ImageReport;
import io.layerwise.runtime.PackageUse;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an image is held against, and what is looked at besides.
 *
 * @param today by which ignores expire
 * @param software whether a report tells what is installed
 */
record CheckRequest(
    Policy policy,
    Optional<BuiltStage> built,
    PracticeSources sources,
    LocalDate today,
    boolean software) {
  private record Look(CheckedImage checked, ImageReport image) {}

  /**
   * Judges the image.
   *
   * @param old the version before
   * @param base its name, as the user wrote it
   */
  Check check(OpenImage open, Optional<Baseline> old, Optional<String> base) throws IOException {
    Look look = look(open, sources);
    ImageAnalysis analysis = look.image.analysis();
    Verdict verdict = Gate.judge(look.checked, policy, old, today);
    return new Check(
        new CheckReport(analysis, verdict, built.map(BuiltStage::file), base),
        look.image,
        software ? Optional.of(BillOfMaterials.of(open, analysis)) : Optional.empty());
  }

  /** What is kept of the version before; nobody scanned it. */
  Baseline baseline(OpenImage open) throws IOException {
    CheckedImage old =
        look(open, new PracticeSources(sources.dockerfile(), sources.compose(), List.of())).checked;
    Policy ignoring = new Policy(List.of(), policy.severities(), policy.ignores());
    Verdict verdict = Gate.judge(old, ignoring, Optional.empty(), today);
    return Baseline.of(old.analysis(), verdict.issues());
  }

  /** Refuses to tell which vulnerabilities are new, where those of the older image are unknown. */
  void requireImageIsEnough() {
    boolean asksForNew =
        policy.budgets().stream().anyMatch(one -> one.measure() == Measure.FAIL_ON_NEW);
    if (asksForNew && !sources.scans().isEmpty()) {
      throw new UsageException(
          "With --scan, what is new is told by a file of --write-baseline only: nobody scanned the"
              + " older image.");
    }
  }

  /** Which packages only builds need is not known where not all programs could be read. */
  private static Set<WasteClass> untold(RuntimeNeeds needs) {
    boolean unknown = needs.unreadPrograms() > 0 && !needs.packages(PackageUse.UNKNOWN).isEmpty();
    return unknown ? Set.of(WasteClass.BUILD_TOOL) : Set.of();
  }

  private Look look(OpenImage open, PracticeSources lookedAt) throws IOException {
    Examination examination = BuiltStage.examine(open, built);
    Diagnosis diagnosis = examination.diagnosis();
    ImageAnalysis analysis = diagnosis.analysis();
    PracticeReview review = PracticeOptions.review(open, examination, lookedAt);
    return new Look(
        CheckedImage.of(analysis, diagnosis.findings(), review.results(), review.scanned())
            .untelling(untold(diagnosis.needs())),
        new ImageReport(analysis, diagnosis.findings(), diagnosis.split(), review.results()));
  }
}
