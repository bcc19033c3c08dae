package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.Total;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyTableTest {
  private static final ImageComparison GROWN = ComparisonScenario.GROWN.report().comparison();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100, Integer.MAX_VALUE})
  void howeverFewRowsAreShownTheySumToTheByte(int most) {
    for (WhyTable table : WhyTable.all(GROWN.bytes())) {
      WhyTable shown = table.top(most);
      assertThat(shown.rows()).hasSizeLessThanOrEqualTo(Math.max(1, table.rows().size()));
      assertThat(shown.rows().stream().mapToLong(WhyTable.Row::visibleDelta).sum())
          .isEqualTo(GROWN.total(Total.VISIBLE_BYTES).delta())
          .isNotZero();
      assertThat(shown.rows().stream().mapToLong(WhyTable.Row::deadDelta).sum())
          .isEqualTo(GROWN.total(Total.DEAD_BYTES).delta())
          .isNotZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void rowsThatAreNotShownAreOneThatCountsThem(int most) {
    WhyTable packages = WhyTable.all(GROWN.bytes()).get(1);
    assertThat(packages.rows()).hasSize(4);
    assertThat(packages.top(most).rows()).hasSize(most + 1);
    assertThat(packages.top(most).rows().get(most).name())
        .isEqualTo("… and " + (4 - most) + " other rows");
  }
}
