package io.layerwise.cli;

import io.layerwise.OpenImage;
import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.analysis.PackageListing;
import io.layerwise.cli.OutputTarget.Format;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.InventoryFiles;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.csv.PackagesCsv;
import io.layerwise.report.cyclonedx.PackagesCycloneDx;
import io.layerwise.report.json.PackagesJson;
import io.layerwise.report.text.PackagesText;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code layerwise packages}: what is installed, by bytes. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise packages app.tar",
      "  layerwise packages app.tar --ecosystem npm,python",
      "  layerwise packages app.tar --layer 3 -o json=packages.json",
      "  layerwise packages app.tar -o cyclonedx=bom.json"
    })
final class PackagesCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ImageOptions image = new ImageOptions();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--ecosystem",
      split = ",",
      paramLabel = "NAME",
      description = "Only packages of these: ${COMPLETION-CANDIDATES}.")
  private Set<Ecosystem> ecosystems = new LinkedHashSet<>();

  @Option(
      names = "--layer",
      paramLabel = "N",
      description = "Only what layer N brought; 0 is the bottom.")
  private @Nullable Integer layer;

  PackagesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    List<OutputTarget> targets =
        output.targets(
            List.of(image.image()), Format.TEXT, Format.JSON, Format.CSV, Format.CYCLONEDX);
    OptionalInt onlyLayer = Ordinal.from("--layer", layer);
    try (OpenImage open =
        image.open(console, InventoryFiles.capture().or(RuntimeNeeds.capture()))) {
      Ordinal.requireWithin(onlyLayer, open.image().layers().size());
      InstalledSoftware software = BillOfMaterials.of(open, ecosystems, onlyLayer);
      ReportSink.writeAll(
          console,
          targets,
          ReportOptions.defaults(),
          (format, drawn) ->
              format == Format.CYCLONEDX
                  ? out ->
                      new PackagesCycloneDx(Version.number().orElse("")).write(software, drawn, out)
                  : out -> renderer(format).write(software.listing(), drawn, out));
    }
    return ExitCode.OK.value();
  }

  private static Renderer<PackageListing> renderer(Format format) {
    return switch (format) {
      case JSON -> new PackagesJson();
      case CSV -> new PackagesCsv();
      case TEXT, MARKDOWN, HTML, CYCLONEDX, SARIF, DOCKERFILE, DIFF, JUNIT, GITLAB, GITHUB ->
          new PackagesText();
    };
  }
}
