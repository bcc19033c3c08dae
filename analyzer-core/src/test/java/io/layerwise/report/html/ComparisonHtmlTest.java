package io.layerwise.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.layerwise.comparison.Compared;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.Total;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonScenario;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class ComparisonHtmlTest {
  @ParameterizedTest
  @EnumSource
  void everyElementThatOpensClosesAndEveryLinkLeadsSomewhere(ComparisonScenario scenario)
      throws Exception {
    Document document = PageText.parse(page(scenario.report()));

    assertThat(document.getElementsByTagName("h1").getLength()).isOne();
    assertThat(PageText.sections(document)).containsAll(PageText.links(document));
  }

  @Test
  void whatImagesHoldIsShownAndNeverRun() throws Exception {
    Image before = hostile("old").build();
    Image after = hostile("newer").build();

    String page = page(before, after);

    PageText.assertNothingRuns(page);
    assertThat(PageText.parse(page).getElementsByTagName("main").item(0).getTextContent())
        .contains("alert(1)");
  }

  private static ImageBuilder hostile(String content) {
    return ImageBuilder.image()
        .tag("drawn:" + content)
        .label("title", PageText.ATTACK + content)
        .env("X=" + PageText.ATTACK + content)
        .layer(
            Layer.of().file(PageText.ATTACK.replace('/', '|'), content),
            "RUN /bin/sh -c echo '" + PageText.ATTACK + content + "' # buildkit");
  }

  @Test
  void aFileOfSeveralPathsChangesTheSumOnce() throws IOException {
    Image before = image(Layer.of().file("bin/busybox", "12345").hardLink("bin/ls", "bin/busybox"));
    Image after =
        image(
            Layer.of()
                .file("bin/busybox", "12345678")
                .hardLink("bin/cat", "bin/busybox")
                .hardLink("bin/ls", "bin/busybox"));
    ComparisonReport report = compared(before, after);

    JsonNode files = PageText.data(page(report)).path("files");

    assertThat(files.path("before")).hasSize(3);
    assertThat(sum(files.path("after")) - sum(files.path("before")))
        .isEqualTo(report.comparison().total(Total.VISIBLE_BYTES).delta())
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void theRowsSumToTheVisibleChange(ComparisonScenario scenario) throws IOException {
    ComparisonReport report = scenario.report();
    JsonNode files = PageText.data(page(report)).path("files");

    assertThat(sum(files.path("after")) - sum(files.path("before")))
        .isEqualTo(report.comparison().total(Total.VISIBLE_BYTES).delta());
  }

  private static long sum(JsonNode column) {
    long sum = 0;
    for (JsonNode value : column) {
      sum += value.asLong();
    }
    return sum;
  }

  @Test
  void anImageComparedWithItselfIsToldInALine() throws Exception {
    Document document = PageText.parse(page(ComparisonScenario.SAME.report()));

    assertThat(PageText.sections(document)).containsExactly("same");
    assertThat(PageText.links(document)).isEmpty();
  }

  @Test
  void aChangeIsColouredByItsDirectionUnlessItIsSmall() throws IOException {
    Image before = image(Layer.of().file("a", "x".repeat(100_000)));
    Image hardlyMore = image(Layer.of().file("a", "x".repeat(100_050)));
    Image less = image(Layer.of().file("a", "x".repeat(50_000)));

    assertThat(page(before, hardlyMore)).contains("number same\" data-label=\"change\">+50 B<");
    assertThat(page(before, less)).contains("number shrank\" data-label=\"change\">−50.0 kB<");
    assertThat(page(less, before)).contains("number grew\" data-label=\"change\">+50.0 kB<");
  }

  private static Image image(Layer layer) {
    return ImageBuilder.image().tag("drawn:1").layer(layer, "ADD /").build();
  }

  private static ComparisonReport compared(Image before, Image after) throws IOException {
    return ComparisonReport.of(Compared.of(before, after, ComparisonOptions.ALL));
  }

  private static String page(Image before, Image after) throws IOException {
    return page(compared(before, after));
  }

  private static String page(ComparisonReport report) {
    return Scenario.rendered(new ComparisonHtml(), report, ReportOptions.defaults());
  }
}
