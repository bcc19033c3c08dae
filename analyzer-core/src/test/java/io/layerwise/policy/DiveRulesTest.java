package io.layerwise.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of dive, and dive's own figures of the images that it is tested with. */
class DiveRulesTest {
  private static final Path IMAGES = Path.of("../fixtures/images/public");
  private static final CheckedImage IMAGE = Checked.of(IMAGES.resolve("test-docker-image.tar"));

  private static List<Outcome> judged(String... rules) throws PolicyException {
    Policy policy = Policy.parseDive("rules: {" + String.join(", ", rules) + "}", ".dive-ci");
    return Gate.judge(IMAGE, policy, Optional.empty(), Checked.TODAY).results().stream()
        .map(RuleResult::outcome)
        .toList();
  }

  private static List<Outcome> outcomes(String efficiency, String wasted, String user)
      throws PolicyException {
    return judged(
        "lowestEfficiency: " + efficiency,
        "highestWastedBytes: " + wasted,
        "highestUserWastedPercent: " + user);
  }

  @ParameterizedTest
  @CsvSource({
    "test-docker-image.tar, 66237, 32025, 0.9844212134184309",
    "test-kaniko-image.tar, 94677, 46245, 0.9793688490216431",
    "test-oci-gzip-image.tar, 0, 0, 1.0"
  })
  void theFiguresAreThoseThatItPrints(String image, long user, long wasted, double efficiency) {
    DiveEfficiency dive =
        DiveEfficiency.of(Checked.of(IMAGES.resolve(image)).analysis().filesystem());

    assertThat(dive.userBytes()).isEqualTo(user);
    assertThat(dive.wastedBytes()).isEqualTo(wasted);
    assertThat((double) dive.least() / dive.all()).isEqualTo(efficiency);
  }

  @Test
  void theVerdictsAreTheSame() throws PolicyException {
    assertThat(outcomes("0.99", "1B", "0.01")).containsOnly(Outcome.FAIL).hasSize(3);
    assertThat(outcomes("0.9", "50kB", "0.5")).containsOnly(Outcome.PASS).hasSize(3);
    assertThat(outcomes("disabled", "disabled", "disabled"))
        .containsOnly(Outcome.SKIPPED)
        .hasSize(3);
    assertThat(outcomes("0.9", "1B", "0.5"))
        .containsExactly(Outcome.PASS, Outcome.FAIL, Outcome.PASS);
    assertThat(outcomes("0.9", "32025", "0.5")).containsOnly(Outcome.PASS);
    assertThat(outcomes("0.9", "32024", "0.5")).contains(Outcome.FAIL);
  }

  @Test
  void whatIsLeftOutHasItsDefaults() throws PolicyException {
    assertThat(judged()).containsExactly(Outcome.PASS, Outcome.SKIPPED, Outcome.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules: {lowestEfficiency: 1.1}",
        "rules: {lowestEfficiency: -0.1}",
        "rules: {lowestEfficiency: high}",
        "rules: {lowestEfficiency: 95%}",
        "rules: {highestUserWastedPercent: 1.1}",
        "rules: {highestUserWastedPercent: -0.1}",
        "rules: {highestUserWastedPercent: x}",
        "rules: {highestWastedBytes: many}",
        "rules: {highestWastedBytes: }",
        "rules: {lowest: 0.9}",
        "rules: 0.9",
        "rule: {}",
        "rules: {lowestEfficiency: 0.9"
      })
  void allElseIsRefused(String yaml) {
    PolicyException e =
        catchThrowableOfType(PolicyException.class, () -> Policy.parseDive(yaml, ".dive-ci"));

    assertThat(e).as(yaml).isNotNull();
    assertThat(e.line()).isPositive();
  }
}
