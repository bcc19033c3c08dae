package io.layerwise.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.json.BaselineJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is kept of a version. */
class BaselineTest {
  private static final Baseline KEPT = Checked.baseline(Checked.of(Checked.eighthDead()));
  private static final String JSON =
      Scenario.rendered(new BaselineJson(), KEPT, ReportOptions.defaults());

  private static Baseline parse(String json) throws PolicyException {
    return Baseline.parse(json.getBytes(StandardCharsets.UTF_8), "b.json");
  }

  @Test
  void isReadAsItWasWritten() throws PolicyException {
    assertThat(parse(JSON)).isEqualTo(KEPT);
    assertThat(JSON).contains("layerwise/baseline/1");
  }

  @Test
  void everyHalfOfItIsRefused() {
    for (int length = 0; length < JSON.length() - 2; length++) {
      String half = JSON.substring(0, length);
      assertThat(catchThrowableOfType(PolicyException.class, () -> parse(half)))
          .as(half)
          .isNotNull();
    }
  }

  @Test
  void aDocumentOfAnotherKindIsRefused() {
    assertThat(refused("{\"schema\":\"layerwise/check/1\"}").found()).contains("check");
    assertThat(refused(JSON.replace("\"deadBytes\":", "\"deadBytes\":-"))).isNotNull();
    assertThat(refused(JSON.replace("\"layers\"", "\"strata\""))).isNotNull();
    assertThat(refused(JSON.replace("\"path\"", "\"way\""))).isNotNull();
    assertThat(refused(JSON.replace("\"findings\"", "\"found\""))).isNotNull();
    assertThat(refused("[]")).isNotNull();
    assertThat(refused("{}{}")).isNotNull();
  }

  private static PolicyException refused(String json) {
    return catchThrowableOfType(PolicyException.class, () -> parse(json));
  }
}
