package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.TextComparison;
import io.layerwise.comparison.TextDiff;
import io.layerwise.layer.ContentCapture;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.html.ComparisonHtml;
import io.layerwise.report.json.ComparisonJson;
import io.layerwise.report.markdown.ComparisonMarkdown;
import io.layerwise.report.text.ComparisonText;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layerwise compare}: what differs between two images, why, and what it costs to pull. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise compare old.tar new.tar",
      "  layerwise compare both.tar --old-tag app:1.0 --new-tag app:2.0",
      "  docker save app:2.0 | layerwise compare old.tar - -o markdown",
      "  layerwise compare old.tar new.tar --path '/etc/**' --all",
      "  layerwise compare old.tar new.tar --ignore timestamps --exit-code",
      "  layerwise compare old.tar new.tar --content /etc/os-release"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ImagePairOptions images = new ImagePairOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Mixin private FileFilterOptions files = new FileFilterOptions();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Rows of each list. Default: 10, but all files in json.")
  private @Nullable Integer top;

  @Option(names = "--all", description = "All rows of all lists, and what both images have.")
  private boolean all;

  @Option(
      names = "--content",
      paramLabel = "PATH",
      description = "Only how the text at this path differs, as patch reads it.")
  private @Nullable String content;

  @Option(
      names = "--exit-code",
      description =
          "Exit with 1 where the images differ in layers, files or configuration, even if there is"
              + " nothing to pull; with --ignore or --path, where files that are told or the"
              + " configuration differ; with --content, where the text differs. One image in"
              + " another packaging does not differ.")
  private boolean exitCode;

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    images.requireTwo();
    List<OutputTarget> targets = targets();
    ReportOptions options =
        new ReportOptions(Ordinal.from("--top", top), all, OptionalInt.empty(), 0, false);
    ComparisonOptions told = files.options();
    try (OpenImage old = images.openOld(console, capture());
        OpenImage fresh = images.openNew(console, capture())) {
      boolean differ =
          content == null
              ? report(fresh.compare(old, told), told, targets, options)
              : diff(fresh.compareText(old, content), targets, options);
      return differ && exitCode ? ExitCode.GATE_FAILED.value() : ExitCode.OK.value();
    }
  }

  private List<OutputTarget> targets() {
    return content == null
        ? output.targets(images.images(), Format.TEXT, Format.JSON, Format.MARKDOWN, Format.HTML)
        : output.targets(images.images(), Format.TEXT, Format.DIFF);
  }

  private ContentCapture capture() {
    if (content == null) {
      return OpenImage.capture();
    }
    String wanted = "/" + content.replaceAll("^(\\.?/+)+", "");
    return OpenImage.capture()
        .or((path, mode, bytes) -> path.equals(wanted) && bytes <= TextComparison.MOST_BYTES);
  }

  private boolean report(
      ImageComparison comparison,
      ComparisonOptions told,
      List<OutputTarget> targets,
      ReportOptions options)
      throws IOException {
    ComparisonReport report = ComparisonReport.of(comparison);
    ReportSink.writeAll(
        console,
        targets,
        options,
        (format, drawn) -> out -> renderer(format).write(report, drawn, out));
    return differ(comparison, told);
  }

  /**
   * One image in two packagings does not differ. Where something is ignored, what is left of the
   * merged files and the configuration decides, since the layers hold what is ignored too.
   */
  private static boolean differ(ImageComparison comparison, ComparisonOptions told) {
    if (ComparisonWording.isOneImage(comparison)) {
      return false;
    }
    return told.equals(ComparisonOptions.ALL)
        ? !comparison.isEmpty()
        : !comparison.files().changes().isEmpty() || !comparison.config().isEmpty();
  }

  private boolean diff(TextDiff diff, List<OutputTarget> targets, ReportOptions options)
      throws IOException {
    if (diff.refusal().isPresent()) {
      throw new NothingToWriteException("There is nothing to write: " + diff.refusal().get());
    }
    ReportSink.writeAll(
        console,
        targets,
        options,
        (format, drawn) ->
            out -> {
              for (String line : diff.lines()) {
                out.append(line).append('\n');
              }
            });
    return !diff.lines().isEmpty();
  }

  private static Renderer<ComparisonReport> renderer(Format format) {
    return switch (format) {
      case JSON -> new ComparisonJson();
      case MARKDOWN -> new ComparisonMarkdown();
      case HTML -> new ComparisonHtml();
      case TEXT, CSV, CYCLONEDX, SARIF, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB ->
          new ComparisonText();
    };
  }
}
