package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileQuery;
import io.layerwise.analysis.FileTree;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.history.ImageHistory;
import io.layerwise.layer.ContentCapture;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.csv.FileHistoryCsv;
import io.layerwise.report.csv.FileTreeCsv;
import io.layerwise.report.csv.FilesCsv;
import io.layerwise.report.json.FileHistoryJson;
import io.layerwise.report.json.FileTreeJson;
import io.layerwise.report.json.FilesJson;
import io.layerwise.report.text.FileHistoryText;
import io.layerwise.report.text.FileTreeText;
import io.layerwise.report.text.FilesText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layerwise files}: every path of an image and what became of it. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise files app.tar --fate visible --sort size",
      "  layerwise files app.tar --path '/var/cache/**' --fate deleted",
      "  layerwise files app.tar --tree --depth 2",
      "  layerwise files app.tar --history /etc/passwd",
      "  layerwise files app.tar -o csv=files.csv"
    })
final class FilesCommand implements Callable<Integer> {
  private static final int DEFAULT_DEPTH = 3;
  private static final int DEFAULT_BREADTH = 10;

  private final Console console;

  @Mixin private ImageOptions image = new ImageOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--layer",
      paramLabel = "N",
      description = "Only what layer N made; 0 is the bottom.")
  private @Nullable Integer layer;

  @Option(
      names = "--path",
      paramLabel = "GLOB",
      description = "Only paths that match: * within a name, ** across directories.")
  private @Nullable String path;

  @Option(
      names = "--fate",
      paramLabel = "FATE",
      description = "Only those of one fate: ${COMPLETION-CANDIDATES}.")
  private @Nullable Fate fate;

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description = "In which order: ${COMPLETION-CANDIDATES}. Default: path.")
  private FileQuery.@Nullable Sort sort;

  @Option(names = "--tree", description = "A tree of directories with their totals.")
  private boolean tree;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How deep the tree goes. Default: " + DEFAULT_DEPTH + ".")
  private @Nullable Integer depth;

  @Option(
      names = "--breadth",
      paramLabel = "N",
      description = "How many children of a directory it tells. Default: " + DEFAULT_BREADTH + ".")
  private @Nullable Integer breadth;

  @Option(
      names = "--history",
      paramLabel = "PATH",
      description = "Every layer that touched this path, with its instruction.")
  private @Nullable String history;

  FilesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<OutputTarget> targets =
        output.targets(List.of(image.image()), Format.TEXT, Format.JSON, Format.CSV);
    FileQuery query = query();
    if (tree && history != null) {
      throw new UsageException("Give --tree or --history, not both.");
    }
    if ((depth != null || breadth != null) && !tree) {
      throw new UsageException("--depth and --breadth are of use with --tree only.");
    }
    try (OpenImage open = image.open(console, ContentCapture.NOTHING)) {
      Ordinal.requireWithin(query.layer(), open.image().layers().size());
      MergedFilesystem filesystem = open.filesystem();
      ReportSink.writeAll(
          console,
          targets,
          ReportOptions.defaults(),
          (format, drawn) -> report(open, filesystem, query, format, drawn));
    }
    return ExitCode.OK.value();
  }

  private FileQuery query() {
    OptionalInt onlyLayer = Ordinal.from("--layer", layer);
    return new FileQuery(
        onlyLayer,
        Optional.ofNullable(path).map(FileFilterOptions::glob),
        Optional.ofNullable(fate),
        sort == null ? FileQuery.Sort.PATH : sort);
  }

  private ReportSink.Report report(
      OpenImage open,
      MergedFilesystem filesystem,
      FileQuery query,
      Format format,
      ReportOptions drawn) {
    if (history != null) {
      ImageHistory instructions = ImageHistory.of(open.image().config());
      FileHistory subject = FileHistory.of(filesystem, instructions, history);
      if (subject.events().isEmpty()) {
        throw new UsageException("No layer ever touched " + history + ".");
      }
      return out -> historyRenderer(format).write(subject, drawn, out);
    }
    if (tree) {
      FileTree subject =
          FileTree.of(
              filesystem,
              query,
              Ordinal.from("--depth", depth).orElse(DEFAULT_DEPTH),
              Ordinal.from("--breadth", breadth).orElse(DEFAULT_BREADTH));
      return out -> treeRenderer(format).write(subject, drawn, out);
    }
    FileListing subject = FileListing.of(filesystem, query);
    return out -> listRenderer(format).write(subject, drawn, out);
  }

  private static Renderer<FileListing> listRenderer(Format format) {
    return switch (format) {
      case JSON -> new FilesJson();
      case CSV -> new FilesCsv();
      case TEXT, MARKDOWN, HTML, CYCLONEDX, SARIF, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB ->
          new FilesText();
    };
  }

  private static Renderer<FileTree> treeRenderer(Format format) {
    return switch (format) {
      case JSON -> new FileTreeJson();
      case CSV -> new FileTreeCsv();
      case TEXT, MARKDOWN, HTML, CYCLONEDX, SARIF, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB ->
          new FileTreeText();
    };
  }

  private static Renderer<FileHistory> historyRenderer(Format format) {
    return switch (format) {
      case JSON -> new FileHistoryJson();
      case CSV -> new FileHistoryCsv();
      case TEXT, MARKDOWN, HTML, CYCLONEDX, SARIF, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB ->
          new FileHistoryText();
    };
  }
}
