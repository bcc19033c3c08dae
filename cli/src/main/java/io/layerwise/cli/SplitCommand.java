package io.layerwise.cli;

import io.layerwise.Diagnosis;
import io.layerwise.OpenImage;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.SplitReport;
import io.layerwise.report.SplitWording;
import io.layerwise.report.dockerfile.SplitDiff;
import io.layerwise.report.dockerfile.SplitDockerfile;
import io.layerwise.report.json.SplitJson;
import io.layerwise.report.markdown.SplitMarkdown;
import io.layerwise.report.text.SplitText;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layerwise split}: how an image is built in two stages. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise split app.tar",
      "  layerwise split app.tar --dockerfile Dockerfile -o diff",
      "  layerwise split app.tar --dockerfile Dockerfile -o text -o dockerfile=Dockerfile.split",
      "  layerwise split app.tar -o json=split.json -o markdown=split.md"
    })
final class SplitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ImageOptions image = new ImageOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DockerfileOptions dockerfile = new DockerfileOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Rows of what is kept and dropped. Default: 10, but all in json.")
  private @Nullable Integer top;

  @Option(names = "--all", description = "All rows of all lists, with the evidence for each layer.")
  private boolean all;

  SplitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<OutputTarget> targets =
        output.targets(
            List.of(image.image()),
            Format.TEXT,
            Format.JSON,
            Format.MARKDOWN,
            Format.DOCKERFILE,
            Format.DIFF);
    ReportOptions options =
        new ReportOptions(Ordinal.from("--top", top), all, OptionalInt.empty(), 0, false);
    Optional<BuiltStage> built = dockerfile.read();
    requireDockerfileForDiff(targets, built);
    SplitReport report = report(built);
    Optional<String> refusal = SplitWording.refusal(report.split());
    List<OutputTarget> written =
        targets.stream()
            .filter(target -> refusal.isEmpty() || !isForBuild(target.format()))
            .toList();
    ReportSink.writeAll(
        console,
        written,
        options,
        (format, drawn) -> out -> renderer(format).write(report, drawn, out));
    if (written.size() < targets.size()) {
      throw new NothingToWriteException(
          "There is nothing to write, the image is not split: " + refusal.orElse(""));
    }
    return ExitCode.OK.value();
  }

  private SplitReport report(Optional<BuiltStage> built) throws IOException {
    Optional<Dockerfile> given = built.map(BuiltStage::dockerfile);
    try (OpenImage open = image.open(console, RuntimeNeeds.capture())) {
      Diagnosis diagnosis = BuiltStage.diagnose(open, built);
      return new SplitReport(diagnosis.analysis(), diagnosis.split(), given);
    }
  }

  private static void requireDockerfileForDiff(
      List<OutputTarget> targets, Optional<BuiltStage> built) {
    if (built.isEmpty() && targets.stream().anyMatch(t -> t.format() == Format.DIFF)) {
      throw new UsageException("There is nothing to compare: the diff needs --dockerfile.");
    }
  }

  /** Whether a report is what a build reads, rather than what tells of it. */
  private static boolean isForBuild(Format format) {
    return format == Format.DOCKERFILE || format == Format.DIFF;
  }

  private static Renderer<SplitReport> renderer(Format format) {
    return switch (format) {
      case JSON -> new SplitJson();
      case MARKDOWN -> new SplitMarkdown();
      case DOCKERFILE -> new SplitDockerfile();
      case DIFF -> new SplitDiff();
      case TEXT, HTML, CSV, CYCLONEDX, SARIF, JUNIT, GITLAB, GITHUB -> new SplitText();
    };
  }
}
