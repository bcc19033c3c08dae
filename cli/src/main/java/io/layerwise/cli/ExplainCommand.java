package io.layerwise.cli;

import io.layerwise.finding.Catalogue;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.oci.NearestNames;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCatalogue;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.text.CatalogueEntryText;
import io.layerwise.report.text.CatalogueText;
import io.layerwise.report.text.PracticeText;
import io.layerwise.waste.WasteRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code layerwise explain}: what a finding or a practice means. */
@Command(
    footerHeading = "%nExamples:%n",
    footer = {
      "  layerwise explain cache-apt",
      "  layerwise explain user-root",
      "  layerwise explain"
    })
final class ExplainCommand implements Callable<Integer> {
  /** What was asked for, to be drawn. */
  private interface Explanation {
    void write(ReportOptions options, Appendable out) throws IOException;
  }

  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code, as reports show it. Without: all codes.")
  private @Nullable String code;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ReportOptions options = console.terminal().apply(ReportOptions.defaults());
    new ReportSink(console.out())
        .write(OutputTarget.TEXT_TO_STANDARD_OUTPUT, out -> report(code).write(options, out));
    return ExitCode.OK.value();
  }

  private static Explanation report(@Nullable String asked) {
    Catalogue catalogue = catalogue();
    if (asked == null) {
      return (options, out) -> new CatalogueText().write(catalogue, options, out);
    }
    Optional<Practice> practice = PracticeCatalogue.practice(asked);
    if (practice.isPresent()) {
      return (options, out) -> new PracticeText().write(practice.get(), options, out);
    }
    CatalogueEntry entry = catalogue.entry(asked).orElseThrow(() -> unknown(asked, catalogue));
    return (options, out) -> new CatalogueEntryText().write(entry, options, out);
  }

  /** All that reports name by a code: waste, then practices. */
  private static Catalogue catalogue() {
    List<CatalogueEntry> entries = new ArrayList<>(WasteRules.catalogue().entries());
    entries.addAll(PracticeCatalogue.catalogue().entries());
    return Catalogue.of(entries);
  }

  private static UsageException unknown(String asked, Catalogue catalogue) {
    List<String> codes = catalogue.entries().stream().map(entry -> entry.code().id()).toList();
    return new UsageException(
        "There is no finding or practice '"
            + asked
            + "'; did you mean "
            + String.join(", ", NearestNames.of(asked, codes))
            + "?");
  }
}
