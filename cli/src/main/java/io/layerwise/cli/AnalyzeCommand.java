package io.layerwise.cli;

import io.layerwise.Diagnosis;
import io.layerwise.Examination;
import io.layerwise.OpenImage;
import io.layerwise.PracticeReview;
import io.layerwise.PracticeSources;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.html.AnalysisHtml;
import io.layerwise.report.json.AnalysisJson;
import io.layerwise.report.markdown.AnalysisMarkdown;
import io.layerwise.report.sarif.AnalysisSarif;
import io.layerwise.report.text.AnalysisText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layerwise analyze}: where every byte of an image went. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise analyze app.tar",
      "  docker save app:1.0 | layerwise analyze -",
      "  layerwise analyze app.tar --layer 3 --top 30",
      "  layerwise analyze app.tar --dockerfile Dockerfile",
      "  layerwise analyze oci-layout/ --tag 1.0 --platform linux/arm64",
      "  layerwise analyze app.tar -o text -o json=app.json -o markdown=app.md",
      "  layerwise analyze app.tar -o html=app.html",
      "  layerwise analyze app.tar --dockerfile Dockerfile -o sarif=app.sarif"
    })
final class AnalyzeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ImageOptions image = new ImageOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private DockerfileOptions dockerfile = new DockerfileOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Rows of each list. Default: 10, but all dead files and duplicates in json.")
  private @Nullable Integer top;

  @Option(names = "--all", description = "All rows of all lists.")
  private boolean all;

  @Option(
      names = "--layer",
      paramLabel = "N",
      description = "Only what layer N added, lost and took; 0 is the bottom.")
  private @Nullable Integer layer;

  AnalyzeCommand(Console console) {
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
            Format.HTML,
            Format.SARIF);
    ReportOptions options = options();
    Optional<BuiltStage> built = dockerfile.read();
    try (OpenImage open = image.open(console, OpenImage.capture())) {
      Ordinal.requireWithin(options.layer(), open.image().layers().size());
      Examination examination = BuiltStage.examine(open, built);
      Diagnosis diagnosis = examination.diagnosis();
      ImageAnalysis analysis = diagnosis.analysis();
      PracticeSources sources =
          new PracticeSources(built.map(BuiltStage::evidence), Optional.empty(), List.of());
      ImageReport report =
          new ImageReport(
              analysis,
              diagnosis.findings(),
              diagnosis.split(),
              PracticeReview.of(open, examination, sources).results());
      ReportSink.writeAll(
          console,
          targets,
          options,
          (format, drawn) -> out -> renderer(format, open, analysis).write(report, drawn, out));
    }
    return ExitCode.OK.value();
  }

  private ReportOptions options() {
    return new ReportOptions(
        Ordinal.from("--top", top), all, Ordinal.from("--layer", layer), 0, false);
  }

  /** The packages that nobody asked for otherwise are read for a page only. */
  private Renderer<ImageReport> renderer(Format format, OpenImage open, ImageAnalysis analysis)
      throws IOException {
    return switch (format) {
      case JSON -> new AnalysisJson();
      case MARKDOWN -> new AnalysisMarkdown();
      case HTML -> new AnalysisHtml(open.inventory(analysis.filesystem(), analysis.directories()));
      case SARIF -> new AnalysisSarif(Version.number().orElse(""), dockerfile.name());
      case TEXT, CSV, CYCLONEDX, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB -> new AnalysisText();
    };
  }
}
