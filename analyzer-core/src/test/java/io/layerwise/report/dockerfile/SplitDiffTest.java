package io.layerwise.report.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.SplitReport;
import io.layerwise.report.SplitScenario;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SplitDiffTest {
  @Test
  void itTellsFromWhatToWhat() {
    assertThat(diff(SplitScenario.SPLIT.report()))
        .startsWith("--- Dockerfile\n+++ Dockerfile.split\n@@ -1,6 +1,12 @@\n");
  }

  @Test
  void aLastLineThatNothingEndsIsToldToPatch() {
    assertThat(diff(SplitScenario.SPLIT.report("FROM drawn:full\nCMD [\"node\", \"main.js\"]")))
        .contains("-CMD [\"node\", \"main.js\"]\n\\ No newline at end of file\n");
  }

  @Test
  void anEqualDockerfileHasNoDiff() {
    String dockerfile = SplitScenario.SPLIT.split().dockerfile().orElseThrow();
    assertThat(diff(SplitScenario.SPLIT.report(dockerfile))).isEmpty();
  }

  @Test
  void thereIsNoneWithoutBothDockerfiles() {
    SplitReport report = SplitScenario.SPLIT.report();
    assertThat(diff(new SplitReport(report.analysis(), report.split(), Optional.empty())))
        .isEmpty();
    assertThat(diff(SplitScenario.REFUSED.report())).isEmpty();
  }

  private static String diff(SplitReport report) {
    return Scenario.rendered(new SplitDiff(), report, ReportOptions.defaults());
  }
}
