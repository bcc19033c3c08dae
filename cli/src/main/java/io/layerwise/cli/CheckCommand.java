package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.policy.Baseline;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.Policy;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.json.BaselineJson;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layerwise check}: the gate of a build. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise check app.tar --max-size 180MB --max-dead 1MB --fail-on high",
      "  layerwise check app.tar --policy .layerwise.yaml -o text -o junit=check.xml",
      "  layerwise check app.tar --base old.tar --max-growth 5%% --fail-on-new",
      "  layerwise check app.tar --write-baseline baseline.json --fail-on critical",
      "  layerwise check app.tar --base baseline.json --max-growth 5MB",
      "  layerwise check app.tar --policy .dive-ci",
      "  layerwise check app.tar --max-size 180MB -o text -o sarif=app.sarif -o cyclonedx=bom.json"
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ImageOptions image = new ImageOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DockerfileOptions dockerfile = new DockerfileOptions();
  @Mixin private PracticeOptions practices = new PracticeOptions();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Default: .layerwise.yaml or else .dive-ci in the working directory.")
  private @Nullable String policyFile;

  @Mixin private BaseOptions base = new BaseOptions();

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description = "Keep what a later check needs to know of this image.")
  private @Nullable String newBaseline;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Changes shown of each budget. Default: 3, but all in json.")
  private @Nullable Integer top;

  @Option(names = "--all", description = "All changes of all budgets.")
  private boolean all;

  @ArgGroup(validate = false, heading = "%nBudgets:%n")
  private BudgetOptions budgets = new BudgetOptions();

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<OutputTarget> targets = output.targets(images(), CheckFormats.all());
    Optional.ofNullable(newBaseline).ifPresent(file -> OutputOptions.requireFree(file, targets));
    ReportOptions options =
        new ReportOptions(Ordinal.from("--top", top), all, OptionalInt.empty(), 0, false);
    Policy policy =
        PolicyFile.read(policyFile, console.directory()).overriddenBy(budgets.budgets());
    requireBudgets(policy);
    Optional<BuiltStage> built = dockerfile.read();
    LocalDate today = LocalDate.ofInstant(console.clock().instant(), ZoneOffset.UTC);
    boolean software =
        targets.stream().anyMatch(target -> CheckFormats.tellsPackages(target.format()));
    CheckRequest request = new CheckRequest(policy, built, practices.read(built), today, software);
    Check check = check(request);
    write(check, targets, options);
    return check.report().verdict().outcome() == Outcome.FAIL
        ? ExitCode.GATE_FAILED.value()
        : ExitCode.OK.value();
  }

  /** None of them must be written over. */
  private List<SavedImage> images() {
    List<SavedImage> images = new ArrayList<>(List.of(image.image()));
    base.image().ifPresent(images::add);
    Optional.ofNullable(newBaseline).ifPresent(image.image()::requireIsNot);
    return images;
  }

  private void requireBudgets(Policy policy) {
    if (policy.budgets().isEmpty() && newBaseline == null) {
      throw new UsageException(
          policyFile == null
              ? "There is nothing to hold the image against: give a budget, such as --max-size"
                  + " 180MB, or a policy file."
              : "There is nothing to hold the image against: the policy file '"
                  + policyFile
                  + "' has no budgets. Write some into it, or give one, such as --max-size 180MB.");
    }
  }

  private Check check(CheckRequest request) throws IOException {
    Optional<Baseline> old = version(request);
    try (OpenImage open = image.open(console, OpenImage.capture())) {
      return request.check(open, old, base.name());
    }
  }

  /** Reads the older version before the image; only what is kept of it stays in memory. */
  private Optional<Baseline> version(CheckRequest request) throws IOException {
    Optional<Baseline> kept = base.kept();
    Optional<SavedImage> version = base.image();
    if (kept.isPresent() || version.isEmpty()) {
      return kept;
    }
    request.requireImageIsEnough();
    try (OpenImage open = base.open(console, image, version.get())) {
      return Optional.of(request.baseline(open));
    }
  }

  private void write(Check check, List<OutputTarget> targets, ReportOptions options)
      throws IOException {
    CheckReport report = check.report();
    ReportSink.writeAll(
        console,
        targets,
        options,
        (format, drawn) -> out -> CheckFormats.write(format, check, drawn, out));
    if (newBaseline != null) {
      Baseline kept = Baseline.of(report.analysis(), report.verdict().issues());
      OutputTarget file = new OutputTarget(Format.JSON, Optional.of(newBaseline));
      ReportSink.writeAll(
          console,
          List.of(file),
          options,
          (format, drawn) -> out -> new BaselineJson().write(kept, drawn, out));
    }
    new WorkflowFiles(console.environment()).write(report);
  }
}
