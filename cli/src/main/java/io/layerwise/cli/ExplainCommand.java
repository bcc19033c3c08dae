package io.layerwise.cli;

import io.layerwise.finding.Catalogue;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.oci.NearestNames;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.text.CatalogueEntryText;
import io.layerwise.report.text.CatalogueText;
import io.layerwise.waste.WasteRules;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code layerwise explain}: what a finding means. */
@Command(
    name = "explain",
    description = "Say what a finding means, with an example before and after.",
    footerHeading = "%nExamples:%n",
    footer = {"  layerwise explain cache-apt", "  layerwise explain"})
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "The finding's code, as reports show it. Without: all codes.")
  private @Nullable String code;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue catalogue = WasteRules.catalogue();
    ReportOptions options = console.terminal().apply(ReportOptions.defaults());
    ReportSink sink = new ReportSink(console.out());
    String asked = code;
    if (asked == null) {
      sink.write(
          OutputTarget.TEXT_TO_STANDARD_OUTPUT,
          out -> new CatalogueText().write(catalogue, options, out));
    } else {
      CatalogueEntry entry = catalogue.entry(asked).orElseThrow(() -> unknown(asked, catalogue));
      sink.write(
          OutputTarget.TEXT_TO_STANDARD_OUTPUT,
          out -> new CatalogueEntryText().write(entry, options, out));
    }
    return ExitCode.OK.value();
  }

  private static UsageException unknown(String asked, Catalogue catalogue) {
    List<String> codes = catalogue.entries().stream().map(entry -> entry.code().id()).toList();
    return new UsageException(
        "There is no finding '"
            + asked
            + "'; did you mean "
            + String.join(", ", NearestNames.of(asked, codes))
            + "?");
  }
}
