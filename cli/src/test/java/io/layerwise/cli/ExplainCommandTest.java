package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.CatalogueEntry;
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
  void withoutACodeAllAreListedWithTheirTitles() {
    Run run = Run.of("explain");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().lines()).hasSize(WasteRules.catalogue().entries().size());
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
