package io.layerwise.cli;

import io.layerwise.Examination;
import io.layerwise.OpenImage;
import io.layerwise.PracticeReview;
import io.layerwise.PracticeSources;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.finding.Severity;
import io.layerwise.report.PracticeReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.json.PracticesJson;
import io.layerwise.report.markdown.PracticesMarkdown;
import io.layerwise.report.sarif.PracticesSarif;
import io.layerwise.report.text.PracticesText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code layerwise practices}: whether an image keeps to what production asks of it. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise practices app.tar",
      "  layerwise practices app.tar --dockerfile Dockerfile --compose compose.yaml",
      "  layerwise practices --dockerfile Dockerfile",
      "  trivy image --format json --output scan.json app:1.0",
      "  layerwise practices app.tar --scan scan.json --fail-on high",
      "  layerwise practices app.tar -o text -o sarif=practices.sarif -o markdown=practices.md"
    })
final class PracticesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "IMAGE",
      description = "A file or directory with a saved image, or - for standard input.")
  private @Nullable Path image;

  @Mixin private SelectionOptions which = new SelectionOptions();
  @Mixin private ReadOptions reading = new ReadOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DockerfileOptions dockerfile = new DockerfileOptions();
  @Mixin private PracticeOptions practices = new PracticeOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "Exit with 1 where a practice fails at this severity or over it: low, medium, high,"
              + " critical. Default: never.")
  private @Nullable Severity failOn;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Places shown of each practice. Default: 3, but all in json.")
  private @Nullable Integer top;

  @Option(names = "--all", description = "All places, and what other sources say of them.")
  private boolean all;

  PracticesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<SavedImage> saved = Optional.ofNullable(image).map(SavedImage::new);
    List<OutputTarget> targets =
        output.targets(
            saved.stream().toList(), Format.TEXT, Format.JSON, Format.MARKDOWN, Format.SARIF);
    ReportOptions options =
        new ReportOptions(Ordinal.from("--top", top), all, OptionalInt.empty(), 0, false);
    Optional<BuiltStage> built = dockerfile.read();
    requireSomething(saved, built);
    PracticeReport report = report(saved, built, practices.read(built));
    ReportSink.writeAll(
        console,
        targets,
        options,
        (format, drawn) -> out -> renderer(format).write(report, drawn, out));
    return failOn == null || report.results().failingAtLeast(failOn).isEmpty()
        ? ExitCode.OK.value()
        : ExitCode.GATE_FAILED.value();
  }

  private void requireSomething(Optional<SavedImage> saved, Optional<BuiltStage> built) {
    if (saved.isEmpty() && practices.needsImage()) {
      throw new UsageException("--scan is joined to the layers of an image: name the image, too.");
    }
    if (saved.isEmpty() && built.isEmpty() && !practices.hasFiles()) {
      throw new UsageException(
          "There is nothing to look at: name an image, --dockerfile or --compose.");
    }
  }

  private PracticeReport report(
      Optional<SavedImage> saved, Optional<BuiltStage> built, PracticeSources sources)
      throws IOException {
    if (saved.isEmpty()) {
      PracticeReview review = PracticeReview.of(sources);
      return new PracticeReport(Optional.empty(), review.results(), review.scanned());
    }
    try (OpenImage open =
        reading.open(console, saved.get(), which.selection(), OpenImage.capture())) {
      Examination examination = BuiltStage.examine(open, built);
      PracticeReview review = PracticeOptions.review(open, examination, sources);
      return new PracticeReport(
          Optional.of(examination.diagnosis().analysis()), review.results(), review.scanned());
    }
  }

  private Renderer<PracticeReport> renderer(Format format) {
    return switch (format) {
      case JSON -> new PracticesJson();
      case MARKDOWN -> new PracticesMarkdown();
      case SARIF -> new PracticesSarif(Version.number().orElse(""), dockerfile.name());
      case TEXT, HTML, CSV, CYCLONEDX, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB ->
          new PracticesText();
    };
  }
}
