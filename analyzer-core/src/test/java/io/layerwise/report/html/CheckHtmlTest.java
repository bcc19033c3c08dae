package io.layerwise.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.policy.CheckedImage;
import io.layerwise.policy.Gate;
import io.layerwise.policy.Policy;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class CheckHtmlTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final String TO_DO = "<details open=\"open\"><summary>What to do</summary>";

  @ParameterizedTest
  @EnumSource
  void everyElementThatOpensClosesAndEveryLinkLeadsSomewhere(Scenario scenario) throws Exception {
    Document document = PageText.parse(page(scenario.image(), "budgets: {max-size: 1kB}"));

    assertThat(document.getElementsByTagName("h1").getLength()).isOne();
    assertThat(PageText.sections(document))
        .startsWith("verdict")
        .containsAll(PageText.links(document));
  }

  @Test
  void whatAnImageAndItsPolicyHoldIsShownAndNeverRun() throws Exception {
    Image image =
        ImageBuilder.image()
            .label("title", PageText.ATTACK)
            .layer(
                Layer.of().file(PageText.ATTACK.replace('/', '|'), "x".repeat(90_000)),
                "RUN /bin/sh -c echo '" + PageText.ATTACK + "' # buildkit")
            .build();

    String page = page(image, "budgets: {max-path: {\"/<img src=x>`**`\": 0}, max-file: 1}");

    PageText.assertNothingRuns(page);
    assertThat(PageText.parse(page).getElementsByTagName("main").item(0).getTextContent())
        .contains("alert(1)", "<img src=x>");
  }

  @Test
  void whereTheGateFailsWhatToDoIsOpen() throws IOException {
    Image image = Scenario.WASTEFUL.image();

    assertThat(page(image, "budgets: {max-size: 1kB}"))
        .contains("<span class=\"outcome fail\">FAIL</span>")
        .containsSubsequence("id=\"verdict\"", TO_DO, "id=\"map\"");
    assertThat(page(image, "budgets: {max-size: {warn: 1kB}}"))
        .contains("<span class=\"outcome warn\">WARN</span>")
        .doesNotContain(TO_DO);
  }

  private static String page(Image image, String policy) throws IOException {
    byte[] archive = Layout.DOCKER_25.save(image);
    ImageReport report = Scenario.report(archive);
    CheckedImage checked =
        CheckedImage.of(report.analysis(), report.findings(), report.practices(), Optional.empty());
    CheckReport check =
        new CheckReport(
            report.analysis(),
            Gate.judge(checked, Policy.parse(policy, "policy.yaml"), Optional.empty(), TODAY),
            Optional.empty(),
            Optional.empty());
    try (OpenImage open =
        Layerwise.open(new ByteArrayInputStream(archive), OpenOptions.defaults())) {
      CheckHtml page =
          new CheckHtml(
              report,
              open.inventory(report.analysis().filesystem(), report.analysis().directories()));
      return Scenario.rendered(page, check, ReportOptions.defaults());
    }
  }
}
