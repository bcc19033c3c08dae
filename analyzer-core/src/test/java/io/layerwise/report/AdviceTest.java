package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.Finding;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final ReportOptions OPTIONS = ReportOptions.defaults();

  /** As a distribution ships it: documentation, licences and locales, and nothing else. */
  private static ImageReport plain() {
    return report(
        Layer.of()
            .file("usr/share/doc/curl/copyright", "c".repeat(4_000))
            .file("usr/share/doc/curl/changelog.gz", "d".repeat(9_000))
            .file("usr/share/man/man1/curl.1.gz", "m".repeat(8_000))
            .file("usr/share/locale/de/curl.mo", "l".repeat(7_000))
            .file("usr/bin/curl", "b".repeat(50_000)));
  }

  private static ImageReport report(Layer layer) {
    return Scenario.report(
        Layout.DOCKER_25.save(
            ImageBuilder.image().layer(layer, "RUN /bin/sh -c make image # buildkit").build()));
  }

  @Test
  void documentationAndWhatIsRiskyIsNotAdvisedAndNeverSafe() {
    ImageReport report = plain();

    assertThat(report.findings().findings()).isNotEmpty();
    assertThat(report.findings().own().safeBytes()).isZero();
    assertThat(Advice.of(report.findings(), OPTIONS).recommendations()).isEmpty();
  }

  @Test
  void whoAsksForEverythingIsToldOfThatToo() {
    ImageReport report = plain();

    assertThat(Advice.of(report.findings(), OPTIONS).withheld()).isEmpty();
    assertThat(Advice.of(report.findings(), OPTIONS.everything()).withheld())
        .hasSameSizeAs(report.findings().findings());
  }

  @Test
  void aChangeHoldsNothingThatIsNotAdvised() {
    Advice advice =
        Advice.of(
            report(
                    Layer.of()
                        .file("usr/share/locale/de/curl.mo", "l".repeat(7_000))
                        .file("root/.npm/_cacache/content", "n".repeat(9_000)))
                .findings(),
            OPTIONS.everything());

    assertThat(advice.recommendations()).hasSize(1);
    assertThat(advice.recommendations().get(0).bytes()).isEqualTo(9_000);
    assertThat(advice.withheld()).extracting(Finding::bytes).containsExactly(7_000L);
  }
}
