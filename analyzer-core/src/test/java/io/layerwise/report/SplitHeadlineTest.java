package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.report.json.AnalysisJson;
import io.layerwise.report.markdown.AnalysisMarkdown;
import io.layerwise.report.text.AnalysisText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the report on a whole image tells of its stage split. */
class SplitHeadlineTest {
  private static final String ADVICE =
      "Split into stages: 419.3 kB → 98.4 kB, `layerwise split` says how";

  private final ReportOptions options = ReportOptions.defaults();

  @Test
  void itComesFirstOfWhatToChange() {
    String text =
        Scenario.rendered(new AnalysisText(), report(SplitScenario.SPLIT), options.within(100));
    assertThat(text).contains("What to change, the most bytes first\n  " + ADVICE + "\n");
    assertThat(Scenario.rendered(new AnalysisMarkdown(), report(SplitScenario.SPLIT), options))
        .contains("\n\n" + ADVICE + ".\n\nWhat to change:\n");
    assertThat(Scenario.rendered(new AnalysisJson(), report(SplitScenario.SPLIT), options))
        .contains(
            "\"stageSplit\": {\"currentBytes\":419271,\"predictedBytes\":98367,\"refusal\":null}");
  }

  @Test
  void anImageThatIsNotSplitIsNotAdvisedToBe() {
    for (Renderer<ImageReport> people : List.of(new AnalysisText(), new AnalysisMarkdown())) {
      assertThat(Scenario.rendered(people, report(SplitScenario.REFUSED), options))
          .doesNotContainIgnoringCase("split");
    }
    assertThat(Scenario.rendered(new AnalysisJson(), report(SplitScenario.REFUSED), options))
        .contains("\"refusal\":\"Nothing was built in it");
  }

  @Test
  void aLayerHasNone() {
    ReportOptions layer = options.onlyLayer(1);
    for (Renderer<ImageReport> people : List.of(new AnalysisText(), new AnalysisMarkdown())) {
      assertThat(Scenario.rendered(people, report(SplitScenario.SPLIT), layer))
          .doesNotContain("Split into stages");
    }
    assertThat(Scenario.rendered(new AnalysisJson(), report(SplitScenario.SPLIT), layer))
        .contains("\"stageSplit\": null");
  }

  @Test
  void sizesAreToldWithTheirChange() {
    assertThat(SplitWording.change(1_000_000_000, 176_400_000))
        .isEqualTo("1.00 GB → 176.4 MB (−82.4 %)");
    assertThat(SplitWording.change(1_000, 1_100)).isEqualTo("1.0 kB → 1.1 kB");
    assertThat(SplitWording.change(5, 5)).isEqualTo("5 B → 5 B");
    assertThat(SplitWording.change(0, 5)).isEqualTo("0 B → 5 B");
  }

  private static ImageReport report(SplitScenario scenario) {
    ImageReport report = Scenario.WASTEFUL.report();
    return new ImageReport(
        report.analysis(), report.findings(), scenario.split(), report.practices());
  }
}
