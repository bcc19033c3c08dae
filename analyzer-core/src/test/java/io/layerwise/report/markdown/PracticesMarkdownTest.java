package io.layerwise.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeCatalogue;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import io.layerwise.report.PracticeReport;
import io.layerwise.report.PracticeScenario;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PracticesMarkdownTest {
  private static final int LONGEST_COMMENT = 65_000;

  @Test
  void aCommentIsNeverLongerThanAForgeTakes() {
    List<Observation> all =
        PracticeCatalogue.all().stream()
            .flatMap(
                practice ->
                    IntStream.range(0, 50)
                        .mapToObj(
                            line ->
                                practice
                                    .fail(
                                        practice.sources().get(0),
                                        "|`".repeat(400),
                                        "|".repeat(900))
                                    .at(Where.line("|".repeat(300), line + 1))))
            .toList();
    PracticeReport report =
        new PracticeReport(
            Optional.empty(), PracticeResults.of(all, Set.of(Source.values())), Optional.empty());
    String comment =
        Scenario.rendered(new PracticesMarkdown(), report, ReportOptions.defaults().everything());
    assertThat(comment).hasSizeBetween(30_000, LONGEST_COMMENT).contains("… and ");
  }

  @Test
  void aBotFindsItsCommentByTheFirstLine() {
    for (PracticeScenario scenario : PracticeScenario.values()) {
      assertThat(
              Scenario.rendered(
                  new PracticesMarkdown(), scenario.report(), ReportOptions.defaults()))
          .startsWith("<!-- layerwise:practices -->\n### ");
    }
  }
}
