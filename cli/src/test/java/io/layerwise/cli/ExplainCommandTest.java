package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCatalogue;
import io.layerwise.waste.WasteRules;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {
  @Test
  void everyCodeIsExplainedWithAnExample() {
    for (CatalogueEntry entry : WasteRules.catalogue().entries()) {
      Run run = Run.of("explain", entry.code().id());

      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).contains(entry.code() + ": " + entry.title(), "Before\n", "After\n");
    }
  }

  @Test
  void everyPracticeIsExplainedWithWhatOthersCallIt() {
    for (Practice practice : PracticeCatalogue.all()) {
      Run run = Run.of("explain", practice.code().id());

      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains(practice.code() + ": " + practice.title(), "Before\n", "After\n")
          .contains("practice, " + practice.severity().label() + ", decided by ");
    }
    assertThat(Run.of("explain", "user-root").out())
        .contains("high, decided by image, dockerfile, compose\n")
        .contains("known as hadolint DL3002, cis 4.1, dockle CIS-DI-0001, trivy AVD-DS-0002\n");
    assertThat(Run.of("explain", "user-name").out()).doesNotContain("known as");
  }

  @Test
  void withoutACodeAllAreListedWithTheirTitles() {
    Run run = Run.of("explain");

    assertThat(run.exitCode()).isZero();
    int waste = WasteRules.catalogue().entries().size();
    int headings = 3;
    assertThat(run.out().lines()).hasSize(waste + PracticeCatalogue.all().size() + headings);
    assertThat(run.out()).startsWith("Waste\n").contains("\n\nPractices\n");
    assertThat(run.out()).contains("user-root ").contains("never run as root");
    assertThat(run.out()).contains("cache-apt ").contains("apt lists and archives");
  }

  @Test
  void anUnknownCodeTellsTheNearestOnes() {
    Run run = Run.of("explain", "cahce-apt");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cahce-apt").contains("did you mean cache-apt,");
    assertThat(run.out()).isEmpty();
  }
}
