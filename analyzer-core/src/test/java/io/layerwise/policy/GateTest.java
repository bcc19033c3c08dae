package io.layerwise.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.finding.Severity;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import io.layerwise.practice.Where;
import io.layerwise.scan.ScannedExample;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy comes to. */
class GateTest {
  private static final CheckedImage IMAGE = Checked.of(Checked.eighthDead());
  private static final CheckedImage EMPTY = Checked.of(ImageBuilder.image().tag("empty:1"));

  private static final Observation ROOT =
      UserPractices.NOT_ROOT
          .fail(Source.IMAGE, "USER is root", "Write `USER 1001`.")
          .at(Where.line("Dockerfile", 3));

  private static final CheckedImage ROOTED = Checked.of(Checked.eighthDead(), ROOT);

  /** At its limit a budget holds; one further it does not. */
  @ParameterizedTest
  @CsvSource({
    "max-dead, 1000, 999",
    "max-dead-percent, 12.5, 12.4999",
    "min-efficiency, 0.875, 0.8750001",
    "min-efficiency, 87.5%, 87.51%",
    "max-layers, 2, 1",
    "max-file, 6000, 5999",
  })
  void aBudgetHoldsAtItsLimit(String budget, String at, String beyond) throws PolicyException {
    assertThat(Checked.outcome(IMAGE, budget + ": " + at)).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(IMAGE, budget + ": " + beyond)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void sizesAreThoseThatAnalyzeNames() throws PolicyException {
    long layers = IMAGE.analysis().layerBytes();
    long blobs = IMAGE.analysis().blobBytes();
    long own = IMAGE.analysis().index(1).totals().layerBytes();

    holdsAt("max-size", layers);
    holdsAt("max-pull-size", blobs);
    holdsAt("max-own-size", own);
    assertThat(own).isLessThan(layers);
  }

  private static void holdsAt(String budget, long bytes) throws PolicyException {
    assertThat(Checked.outcome(IMAGE, budget + ": " + (bytes + 1))).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(IMAGE, budget + ": " + bytes)).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(IMAGE, budget + ": " + (bytes - 1))).isEqualTo(Outcome.FAIL);
  }

  @Test
  void withoutAKnownBaseAllLayersAreYours() throws PolicyException {
    CheckedImage image =
        Checked.of(ImageBuilder.image().layer(Layer.of().zeros("a", 10), "RUN a # buildkit"));
    RuleResult result = Checked.judge(image, "budgets: {max-own-size: 1}").results().get(0);

    assertThat(result.actual()).contains(Quantity.bytes(image.analysis().layerBytes()));
    assertThat(result.detail()).contains("no base image is known");
  }

  @Test
  void aPathCountsEachFileOnce() throws PolicyException {
    CheckedImage image =
        Checked.of(
            ImageBuilder.image()
                .layer(
                    Layer.of()
                        .zeros("doc/a", 300)
                        .hardLink("doc/b", "doc/a")
                        .zeros("doc/c", 50)
                        .zeros("other", 7),
                    "RUN a # buildkit")
                .layer(Layer.of().whiteout("doc/c"), "RUN b # buildkit"));

    assertThat(Checked.outcome(image, "max-path: {/doc/**: 300}")).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(image, "max-path: {/doc/**: 299}")).isEqualTo(Outcome.FAIL);
    assertThat(Checked.outcome(image, "max-path: {/none/**: 0}")).isEqualTo(Outcome.PASS);
  }

  @Test
  void aClassCountsYourOwnWaste() throws PolicyException {
    CheckedImage image =
        Checked.of(
            ImageBuilder.image()
                .layer(
                    Layer.of().zeros("var/cache/apk/index", 5000),
                    "RUN /bin/sh -c apk add curl # buildkit"));

    assertThat(Checked.outcome(image, "max-class: {cache: 5000}")).isEqualTo(Outcome.PASS);
    RuleResult failed =
        Checked.judge(image, "budgets: {max-class: {cache: 4999}}").results().get(0);
    assertThat(failed.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(failed.recommendations().get(0).bytes()).isEqualTo(5000);
    assertThat(Checked.outcome(image, "max-class: {build-tool: 0}")).isEqualTo(Outcome.PASS);
  }

  @Test
  void nothingIsHeldAgainstAnEmptyImage() throws PolicyException {
    assertThat(Checked.outcome(EMPTY, "max-dead-percent: 0")).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(EMPTY, "min-efficiency: 1")).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(EMPTY, "max-file: 0")).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(EMPTY, "max-size: 0")).isEqualTo(Outcome.PASS);
  }

  @Test
  void growthIsOverTheBaseVersion() throws PolicyException {
    long bytes = IMAGE.analysis().layerBytes();
    Baseline base = new Baseline("sha256:0", bytes / 2, 0, 0, 0, List.of(), List.of(), List.of());

    assertThat(growth(base, String.valueOf(bytes - bytes / 2))).isEqualTo(Outcome.PASS);
    assertThat(growth(base, String.valueOf(bytes - bytes / 2 - 1))).isEqualTo(Outcome.FAIL);
    assertThat(growth(base, "100%")).isEqualTo(Outcome.PASS);
    assertThat(growth(base, "99.9%")).isEqualTo(Outcome.FAIL);
    assertThat(growth(Checked.baseline(IMAGE), "0")).isEqualTo(Outcome.PASS);
  }

  /** What was wasteful before is no reason why it grew. */
  @Test
  void growthIsToldByWhatGrew() throws PolicyException {
    CheckedImage old = Checked.of(shop(1000, "RUN make # buildkit"));
    CheckedImage fresh =
        Checked.of(
            shop(9000, "RUN make # buildkit")
                .layer(
                    Layer.of().zeros("var/cache/apk/index", 20_000),
                    "RUN /bin/sh -c apk add curl # buildkit"));

    RuleResult grown =
        Checked.judge(fresh, "budgets: {max-growth: 0}", Checked.baseline(old)).results().get(0);

    assertThat(grown.grown().stream().filter(one -> one.kind() == Grown.Kind.LAYER))
        .extracting(Grown::place)
        .containsExactly("layer 3: RUN apk add curl", "layer 2: RUN make");
    assertThat(grown.grown().stream().mapToLong(one -> layer(one) ? one.bytes() : 0).sum())
        .isEqualTo(fresh.analysis().layerBytes() - old.analysis().layerBytes());
    assertThat(grown.grown().stream().filter(one -> one.kind() == Grown.Kind.DIRECTORY))
        .containsExactly(
            new Grown(Grown.Kind.DIRECTORY, "/var/cache/apk", 0, 20_000),
            new Grown(Grown.Kind.DIRECTORY, "/srv/shop/bin", 1000, 9000));
    assertThat(grown.recommendations())
        .flatExtracting(Recommendation::findings)
        .extracting(finding -> finding.code().id())
        .containsExactly("cache-apk");
  }

  @Test
  void whatShrankIsToldSoThatTheLayersSumToTheGrowth() throws PolicyException {
    CheckedImage old =
        Checked.of(
            shop(9000, "RUN make # buildkit")
                .layer(Layer.of().zeros("opt/old", 2000), "RUN old # buildkit"));
    CheckedImage fresh =
        Checked.of(
            shop(1000, "RUN make # buildkit")
                .layer(Layer.of().zeros("opt/a", 20_000), "RUN a # buildkit"));

    RuleResult result =
        Checked.judge(fresh, "budgets: {max-growth: 0}", Checked.baseline(old)).results().get(0);

    assertThat(result.grown()).anyMatch(one -> one.bytes() < 0);
    assertThat(result.grown().stream().mapToLong(one -> layer(one) ? one.bytes() : 0).sum())
        .isEqualTo(fresh.analysis().layerBytes() - old.analysis().layerBytes());
  }

  @Test
  void anUnrelatedBaseIsTold() throws PolicyException {
    CheckedImage other =
        Checked.of(ImageBuilder.image().layer(Layer.of().zeros("a", 9), "COPY a / # buildkit"));
    String policy = "budgets: {max-size: 1GB}";

    assertThat(Checked.judge(IMAGE, policy, Checked.baseline(other)).warnings())
        .singleElement()
        .asString()
        .contains("The base shares no layer and no instruction");
    assertThat(Checked.judge(IMAGE, policy, Checked.baseline(IMAGE)).warnings()).isEmpty();
  }

  @Test
  void adviceForAPathIsAboutTheBytesThere() throws PolicyException {
    CheckedImage image =
        Checked.of(
            ImageBuilder.image()
                .layer(
                    Layer.of()
                        .zeros("var/cache/apk/index", 5000)
                        .zeros("var/cache/apk/old/index", 700)
                        .zeros("usr/lib/one/a", 300)
                        .zeros("usr/lib/two/b", 900),
                    "RUN /bin/sh -c apk add curl # buildkit"));

    assertThat(path(image, "/var/cache/apk/old/**").recommendations())
        .extracting(Recommendation::bytes)
        .containsExactly(700L);
    assertThat(path(image, "/usr/lib/**").recommendations()).isEmpty();
    assertThat(path(image, "/usr/lib/**").remedy())
        .contains("the largest: /usr/lib/two 900 B, /usr/lib/one 300 B.");
  }

  @Test
  void aGlobThatMatchesNothingIsTold() throws PolicyException {
    assertThat(path(IMAGE, "/none/**").outcome()).isEqualTo(Outcome.PASS);
    assertThat(path(IMAGE, "/none/**").detail()).isEqualTo("matches nothing in the image");
    assertThat(path(IMAGE, "/srv/**").detail()).isEmpty();
  }

  private static RuleResult path(CheckedImage image, String glob) throws PolicyException {
    return Checked.judge(image, "budgets: {max-path: {" + glob + ": 0B}}").results().get(0);
  }

  @Test
  void whereTheBaselineHoldsNoMoreOnlyTheNumberIsTold() throws PolicyException {
    Baseline totals = new Baseline("sha256:0", 1, 0, 0, 0, List.of(), List.of(), List.of());

    RuleResult grown = Checked.judge(IMAGE, "budgets: {max-growth: 0}", totals).results().get(0);

    assertThat(grown.grown()).extracting(Grown::kind).containsOnly(Grown.Kind.LAYER);
  }

  private static boolean layer(Grown grown) {
    return grown.kind() == Grown.Kind.LAYER;
  }

  private static ImageBuilder shop(int bytes, String instruction) {
    return Checked.eighthDead().layer(Layer.of().zeros("srv/shop/bin/app", bytes), instruction);
  }

  private static Outcome growth(Baseline base, String limit) throws PolicyException {
    String policy = "budgets: {max-growth: " + limit + "}";
    return Checked.judge(IMAGE, policy, base).results().get(0).outcome();
  }

  @ParameterizedTest
  @CsvSource({"max-growth: 1MB", "max-growth: 5%", "fail-on-new: true"})
  void whatCannotBeEvaluatedNeverPasses(String budget) {
    PolicyException e =
        catchThrowableOfType(
            PolicyException.class, () -> Checked.judge(IMAGE, "budgets: {" + budget + "}"));

    assertThat(e.remedy()).contains("--base");
  }

  @Test
  void growthInPerCentOfNothingIsRefused() {
    Baseline base = Checked.baseline(EMPTY);

    assertThat(
            catchThrowableOfType(
                PolicyException.class,
                () -> Checked.judge(IMAGE, "budgets: {max-growth: 5%}", base)))
        .hasMessageContaining("0 bytes");
  }

  @Test
  void aWarningIsNoFailure() throws PolicyException {
    String policy = "budgets: {max-dead: {warn: 10, fail: 2kB}}";

    RuleResult result = Checked.judge(IMAGE, policy).results().get(0);

    assertThat(result.outcome()).isEqualTo(Outcome.WARN);
    assertThat(result.limit().orElseThrow().quantity()).isEqualTo(Quantity.bytes(10));
    assertThat(Checked.judge(IMAGE, policy).outcome()).isEqualTo(Outcome.WARN);
    assertThat(Checked.outcome(IMAGE, "max-dead: {warn: 10}")).isEqualTo(Outcome.WARN);
  }

  @Test
  void whatIsSwitchedOffIsSkipped() throws PolicyException {
    Verdict verdict = Checked.judge(IMAGE, "budgets: {fail-on-new: false}");

    assertThat(verdict.results().get(0).outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
  }

  /** An instruction stands only behind the number of its own layer. */
  @Test
  void aFindingNamesTheLayerOfTheInstructionToChange() throws PolicyException {
    CheckedImage image =
        Checked.of(
            ImageBuilder.image()
                .layer(Layer.of().file("srv/app", "a".repeat(5000)), "COPY app /srv/ # buildkit")
                .layer(
                    Layer.of().file("srv/app", "a".repeat(5000), Metadata.mode(0755)),
                    "RUN /bin/sh -c chmod 755 /srv/app # buildkit")
                .layer(
                    Layer.of().zeros("var/cache/apk/index", 5000),
                    "RUN /bin/sh -c apk add curl # buildkit"));

    assertThat(Checked.judge(image, "budgets: {fail-on: low}").issues())
        .extracting(Issue::place)
        .containsExactlyInAnyOrder(
            "bytes in layer 0, change layer 1: RUN chmod 755 /srv/app",
            "layer 2: RUN apk add curl");
  }

  @Test
  void findingsFailAtTheirSeverityAndOverIt() throws PolicyException {
    assertThat(Checked.outcome(ROOTED, "fail-on: critical")).isEqualTo(Outcome.PASS);
    assertThat(Checked.outcome(ROOTED, "fail-on: high")).isEqualTo(Outcome.FAIL);
    assertThat(Checked.outcome(ROOTED, "fail-on: medium")).isEqualTo(Outcome.FAIL);
    assertThat(Checked.outcome(EMPTY, "fail-on: low")).isEqualTo(Outcome.PASS);
  }

  @Test
  void aPolicyRatesAnew() throws PolicyException {
    Verdict verdict =
        Checked.judge(ROOTED, "budgets: {fail-on: high}\nseverities: {user-root: low}");

    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.issues())
        .filteredOn(issue -> issue.id().equals("user-root"))
        .extracting(Issue::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void whatIsNewFails() throws PolicyException {
    String policy = "budgets: {fail-on-new: true}";

    assertThat(Checked.judge(ROOTED, policy, Checked.baseline(ROOTED)).outcome())
        .isEqualTo(Outcome.PASS);
    Verdict verdict = Checked.judge(ROOTED, policy, Checked.baseline(IMAGE));
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.results().get(0).issues())
        .extracting(Issue::id)
        .containsExactly("user-root");
  }

  @Test
  void aSecondOneOfTheSameIsNew() throws PolicyException {
    CheckedImage twice =
        Checked.of(Checked.eighthDead(), ROOT, ROOT.at(Where.line("Dockerfile", 9)));

    Verdict verdict =
        Checked.judge(twice, "budgets: {fail-on-new: true}", Checked.baseline(ROOTED));

    assertThat(verdict.results().get(0).actual()).contains(Quantity.count(1));
  }

  @Test
  void anIgnoreLetsAFindingBe() throws PolicyException {
    Verdict verdict = ignoring("reason: needs it, image: 'shop:*', path: Dockerfile");

    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.ignored()).hasSize(1);
    assertThat(verdict.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reason: x, path: other",
        "reason: x, path: '/srv/**'",
      })
  void anIgnoreOfSomethingElseIsWarnedOf(String ignore) throws PolicyException {
    Verdict verdict = ignoring(ignore);

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.warnings()).singleElement().asString().contains("matched nothing");
  }

  @Test
  void anIgnoreForAnotherImageIsLeftAlone() throws PolicyException {
    Verdict verdict = ignoring("reason: x, image: 'ledger:*'");

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.warnings()).isEmpty();
  }

  @Test
  void anIgnoreHoldsThroughItsLastDayAndFailsAfterIt() throws PolicyException {
    assertThat(ignoring("reason: x, expires: 2026-12-01").outcome()).isEqualTo(Outcome.PASS);

    Verdict expired = ignoring("reason: old host, expires: 2026-11-30");
    assertThat(expired.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(expired.warnings())
        .singleElement()
        .asString()
        .contains("expired on 2026-11-30", "old host");
  }

  @Test
  void anExpiredIgnoreThatMatchesNothingIsToldAsBoth() throws PolicyException {
    Verdict expired = ignoring("reason: x, path: other, expires: 2026-11-30");

    assertThat(expired.warnings())
        .singleElement()
        .asString()
        .contains("expired on 2026-11-30 and matched nothing")
        .doesNotContain("counts again");
    assertThat(ignoring("reason: x, image: 'ledger:*', expires: 2026-11-30").warnings()).isEmpty();
  }

  @Test
  void whatNobodyCanTellIsNoPass() throws PolicyException {
    Observation unknown =
        UserPractices.NOT_ROOT.unknown(Source.IMAGE, "the user file cannot be read");

    Verdict verdict =
        Checked.judge(Checked.of(Checked.eighthDead(), unknown), "budgets: {fail-on: low}");

    assertThat(verdict.undecided())
        .containsExactly(new UndecidedPractice("user-root", "the user file cannot be read"));
    assertThat(Checked.judge(ROOTED, "budgets: {fail-on: low}").undecided()).isEmpty();
  }

  @Test
  void whatIsBelowZeroHasTheSignOfAllReports() {
    assertThat(Quantity.bytes(-1500).text()).isEqualTo("−1.5 kB");
    assertThat(Quantity.percent(-188, 10_000).text()).isEqualTo("−1.88 %");
    assertThat(Quantity.percent(-1, 10_000_000).text()).isEqualTo("−0.00001 %");
    assertThat(Quantity.count(-2).text()).isEqualTo("−2");
    assertThat(Quantity.count(0).text()).isEqualTo("0");
  }

  @Test
  void anIgnoreOfAPathHidesNoOtherPath() throws PolicyException {
    CheckedImage image =
        Checked.of(
            ImageBuilder.image()
                .layer(
                    Layer.of().zeros("var/cache/apk/a", 5000).zeros("var/cache/apk/b", 5000),
                    "RUN /bin/sh -c apk add curl # buildkit"));
    String ignore = "ignore: [{id: cache-apk, reason: x, path: '%s'}]";

    assertThat(Checked.judge(image, ignore.formatted("/var/cache/apk/a")).ignored()).isEmpty();
    assertThat(Checked.judge(image, ignore.formatted("/var/cache/**")).ignored()).hasSize(1);
  }

  private static Verdict ignoring(String ignore) throws PolicyException {
    return Checked.judge(
        ROOTED, "budgets: {fail-on: high}\nignore: [{id: user-root, " + ignore + "}]");
  }

  @Test
  void vulnerabilitiesAreFindingsThatMayBeIgnoredByTheirIds() throws PolicyException {
    CheckedImage scanned =
        CheckedImage.of(
            ScannedExample.PRICES.analysis(),
            Findings.of(0, List.of()),
            PracticeResults.of(List.of(), EnumSet.noneOf(Source.class)),
            Optional.of(ScannedExample.TRIVY_OF_PRICES));
    String id = scanned.issues().get(0).id();

    assertThat(id).startsWith("CVE-");
    assertThat(scanned.issues()).hasSameSizeAs(ScannedExample.TRIVY_OF_PRICES.vulnerabilities());
    assertThat(Checked.outcome(scanned, "fail-on: low")).isEqualTo(Outcome.FAIL);
    assertThat(Checked.judge(scanned, "ignore: [{id: " + id + ", reason: x}]").ignored())
        .isNotEmpty()
        .allMatch(one -> one.issue().id().equals(id));
  }
}
