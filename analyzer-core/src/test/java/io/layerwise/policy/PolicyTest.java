package io.layerwise.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerwise.finding.Severity;
import io.layerwise.policy.Budget.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written in a policy file, and what is said of all else. */
class PolicyTest {
  private static PolicyException refused(String yaml) {
    return catchThrowableOfType(PolicyException.class, () -> Policy.parse(yaml, "p.yaml"));
  }

  @Test
  void budgetsSeveritiesAndIgnores() throws PolicyException {
    Policy policy =
        Policy.parse(
            """
            budgets:
              max-size: {warn: 150MB, fail: 180MB}
              min-efficiency: 95%
              max-path:
                /usr/share/doc/**: 1MB
              fail-on: high
              fail-on-new: false
            severities:
              cache-apt: critical
            ignore:
              - id: user-root
                image: "shop:*"
                reason: the old host maps it
                expires: 2027-01-31
            """,
            "p.yaml");

    assertThat(policy.budgets())
        .extracting(Budget::name)
        .containsExactly(
            "max-size", "min-efficiency", "max-path /usr/share/doc/**", "fail-on", "fail-on-new");
    Budget size = policy.budgets().get(0);
    assertThat(size.warn().orElseThrow().quantity().text()).isEqualTo("150.0 MB");
    assertThat(size.fail().orElseThrow().origin()).hasToString("p.yaml:2");
    assertThat(policy.budgets().get(4).fail()).isEmpty();
    assertThat(policy.severities()).containsEntry("cache-apt", Severity.CRITICAL);
    assertThat(policy.ignores().get(0).expires()).contains(LocalDate.of(2027, 1, 31));
    assertThat(policy.ignores().get(0).origin()).hasToString("p.yaml:11");
  }

  @Test
  void anEmptyFileAsksNothing() throws PolicyException {
    assertThat(Policy.parse("# nothing\n", "p.yaml").budgets()).isEmpty();
  }

  @Test
  void anUnknownKeyIsToldWithItsPlaceAndTheNearestOnes() {
    PolicyException e = refused("budgets:\n  max-sise: 1MB\n");

    assertThat(e.where()).isEqualTo("p.yaml:2:3");
    assertThat(e.found()).isEqualTo("\"max-sise\"");
    assertThat(e.remedy()).contains("max-size");
    assertThat(refused("budget: {}\n").remedy()).contains("budgets");
    assertThat(refused("budgets: {max-size: {fial: 1MB}}").remedy()).contains("fail");
  }

  @Test
  void anUnknownIdIsToldWithTheNearestOnes() {
    PolicyException e = refused("severities:\n  cache-atp: low\n");

    assertThat(e.where()).isEqualTo("p.yaml:2:3");
    assertThat(e.remedy()).contains("cache-apt");
    assertThat(refused("ignore: [{id: user-rot, reason: x}]").remedy()).contains("user-root");
  }

  @Test
  void aVulnerabilityMayBeIgnoredByItsId() throws PolicyException {
    Policy policy = Policy.parse("ignore: [{id: CVE-2024-0001, reason: x}]", "p.yaml");

    assertThat(policy.ignores()).hasSize(1);
  }

  @Test
  void anIgnoreTellsItsReason() {
    PolicyException missing = refused("ignore:\n  - id: user-root\n");
    PolicyException blank = refused("ignore:\n  - id: user-root\n    reason: ' '\n");

    assertThat(missing.where()).isEqualTo("p.yaml:2:5");
    assertThat(missing.expected()).contains("reason");
    assertThat(missing.found()).isEqualTo("no reason");
    assertThat(blank.where()).isEqualTo("p.yaml:3:13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "budgets: \"\\x",
        "budgets: \"\\UFFFFFFFF\"",
        "budgets: !%4",
        "budgets: {max-size: ten}",
        "budgets: {max-size: -1MB}",
        "budgets: {max-size: }",
        "budgets: {max-size: [1MB]}",
        "budgets: {max-size: {}}",
        "budgets: {max-size: 1MB, max-size: 2MB}",
        "budgets: {max-layers: 1.5}",
        "budgets: {max-layers: 3 MB}",
        "budgets: {max-dead-percent: 101}",
        "budgets: {min-efficiency: 1.1}",
        "budgets: {min-efficiency: 95}",
        "budgets: {min-efficiency: -0.1}",
        "budgets: {fail-on: dreadful}",
        "budgets: {fail-on-new: yes}",
        "budgets: {max-path: 1MB}",
        "budgets: {max-path: {'[a': 1MB}}",
        "budgets: {max-class: {cash: 1MB}}",
        "budgets: {lowestEfficiency: 0.9}",
        "budgets: [max-size]",
        "budgets:",
        "severities: {user-root: bad}",
        "ignore: {id: user-root}",
        "ignore: [{id: user-root, reason: x, expires: tomorrow}]",
        "ignore: [{id: user-root, reason: x, path: ''}]",
        "ignore: [{id: user-root, reason: x, because: y}]",
        "- budgets",
        "budgets: {max-size: 1MB",
        "a: *b",
        "--- {}\n--- {}",
        "{[a]: b}"
      })
  void allElseIsRefusedWithItsPlace(String yaml) {
    PolicyException e = refused(yaml);

    assertThat(e).as(yaml).isNotNull();
    assertThat(e.line()).isPositive();
    assertThat(e.column()).isPositive();
    assertThat(List.of(e.expected(), e.found(), e.remedy())).noneMatch(String::isBlank);
  }

  @Test
  void whatIsTooDeepIsRefused() {
    assertThat(refused("[".repeat(100_000))).isNotNull();
  }

  @Test
  void aFlagGoesBeforeTheFileLevelByLevel() throws PolicyException {
    Policy file = Policy.parse("budgets: {max-size: {warn: 1MB, fail: 2MB}}", "p.yaml");
    Budget flag = Budget.ofFlag(Measure.MAX_SIZE, Level.FAIL, "--max-size", "3MB");
    Budget other = Budget.ofNamedFlag(Level.WARN, "--warn", "max-path=/a/**=1kB");

    List<Budget> merged = file.overriddenBy(List.of(flag, other)).budgets();

    assertThat(merged).hasSize(2);
    assertThat(merged.get(0).fail().orElseThrow().origin()).hasToString("--max-size");
    assertThat(merged.get(0).warn().orElseThrow().origin()).hasToString("p.yaml:1");
    assertThat(merged.get(1).name()).isEqualTo("max-path /a/**");
  }

  /** It would never warn: what is beyond it has failed before. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "max-size: {warn: 2MB, fail: 1MB}",
        "max-size: {fail: 1MB, warn: 1000001}",
        "min-efficiency: {warn: 0.9, fail: 95%}",
        "max-growth: {warn: 6%, fail: 5%}",
        "max-path: {/a/**: {warn: 2, fail: 1}}",
        "fail-on: {warn: critical, fail: high}"
      })
  void aWarningThatIsLooserThanTheFailureIsRefused(String budget) {
    PolicyException e = refused("budgets:\n  " + budget + "\n");

    assertThat(e.line()).isEqualTo(2);
    assertThat(e.column()).isEqualTo(budget.indexOf("warn: ") + 9);
    assertThat(e.expected()).contains("warns before");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max-size: {warn: 1MB, fail: 1MB}",
        "min-efficiency: {warn: 0.95, fail: 0.9}",
        "max-growth: {warn: 6MB, fail: 5%}",
        "fail-on: {warn: medium, fail: high}",
        "fail-on-new: {warn: true, fail: false}"
      })
  void anyOtherWarningIsTaken(String budget) throws PolicyException {
    assertThat(Policy.parse("budgets: {" + budget + "}", "p.yaml").budgets()).hasSize(1);
  }

  @Test
  void aFlagThatIsTighterThanTheWarningOfTheFileIsRefused() throws PolicyException {
    Policy file = Policy.parse("budgets: {max-size: {warn: 1MB, fail: 2MB}}", "p.yaml");
    Budget flag = Budget.ofFlag(Measure.MAX_SIZE, Level.FAIL, "--max-size", "500kB");

    PolicyException e =
        catchThrowableOfType(PolicyException.class, () -> file.overriddenBy(List.of(flag)));

    assertThat(e.where()).isEqualTo("--max-size");
    assertThat(e.found()).isEqualTo("1.0 MB by p.yaml:1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"max-sise=1MB", "max-size", "max-size=x", "max-path=1MB", "max-path=[=1"})
  void aWrongWarningIsRefused(String text) {
    assertThat(
            catchThrowableOfType(
                PolicyException.class, () -> Budget.ofNamedFlag(Level.WARN, "--warn", text)))
        .isNotNull();
  }
}
