package io.layerwise.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.layerwise.history.Builder;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import io.layerwise.practice.Where;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckScenario;
import io.layerwise.report.PracticeReport;
import io.layerwise.report.PracticeScenario;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What code scanning is given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SarifTest {
  private static final ReportOptions OPTIONS = ReportOptions.defaults();
  private static final String HASH = "primaryLocationLineHash";

  private final Schema schema = schema();

  @ParameterizedTest
  @EnumSource
  void practicesHaveThePublishedShape(PracticeScenario scenario) {
    valid(practices(scenario.report()));
    valid(Scenario.rendered(analysis(), scenario.of(Scenario.WASTEFUL), OPTIONS));
  }

  @ParameterizedTest
  @EnumSource
  void checksHaveThePublishedShape(CheckScenario scenario) {
    valid(Scenario.rendered(new CheckSarif("1.2.3"), scenario.report(), OPTIONS));
  }

  @ParameterizedTest
  @EnumSource
  void analysesHaveThePublishedShape(Scenario scenario) {
    valid(Scenario.rendered(analysis(), scenario.report(), OPTIONS));
  }

  @Test
  void whatIsNotOfTheShapeIsRefused() {
    String json = practices(PracticeScenario.FILES.report());
    String wrong = json.replaceFirst("\"level\" : \"error\"", "\"level\" : \"fatal\"");
    assertThat(wrong).isNotEqualTo(json);
    assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void eachResultPointsAtItsRule() throws IOException {
    JsonNode run = run(practices(PracticeScenario.FILES.report()));
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(run.get("results")).hasSize(9);
    for (JsonNode result : run.get("results")) {
      JsonNode rule = rules.get(result.get("ruleIndex").asInt());
      assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
      assertThat(rule.at("/properties/tags").size()).isBetween(1, 20);
    }
  }

  @Test
  void onlySecurityRulesHaveAScore() throws IOException {
    JsonNode run = run(practices(PracticeScenario.FILES.report()));
    for (JsonNode rule : run.at("/tool/driver/rules")) {
      boolean security = List.of("user-root", "service-privileged").contains(text(rule, "/id"));
      assertThat(rule.get("properties").has("security-severity")).isEqualTo(security);
    }
    assertThat(rule(run, "service-privileged").at("/properties/security-severity").asText())
        .isEqualTo("9.5");
    assertThat(rule(run, "user-root").at("/properties/tags").toString())
        .isEqualTo(
            "[\"container\",\"security\",\"hadolint:DL3002\",\"cis:4.1\","
                + "\"dockle:CIS-DI-0001\",\"trivy:AVD-DS-0002\"]");
  }

  @Test
  void severitiesAreLevels() throws IOException {
    JsonNode run = run(practices(PracticeScenario.FILES.report()));
    assertThat(text(result(run, "service-privileged"), "/level")).isEqualTo("error");
    assertThat(text(result(run, "user-root"), "/level")).isEqualTo("error");
    assertThat(text(result(run, "tag-latest"), "/level")).isEqualTo("warning");
    assertThat(text(result(run, "tag-digest"), "/level")).isEqualTo("note");
  }

  @Test
  void aLineOfAFileIsItsPlace() throws IOException {
    JsonNode place =
        result(run(practices(PracticeScenario.FILES.report())), "service-privileged")
            .at("/locations/0");
    assertThat(text(place, "/physicalLocation/artifactLocation/uri")).isEqualTo("compose.yaml");
    assertThat(place.at("/physicalLocation/region").toString())
        .isEqualTo("{\"startLine\":3,\"startColumn\":1,\"endLine\":3}");
    assertThat(text(place, "/logicalLocations/0/fullyQualifiedName")).isEqualTo("services.db");
  }

  @Test
  void whatIsInNoFileIsAtTheDockerfileOrElseAtTheImagesName() throws IOException {
    PracticeReport report = PracticeScenario.IMAGE.report();
    String uri = "/locations/0/physicalLocation/artifactLocation/uri";
    String given =
        Scenario.rendered(
            new PracticesSarif("", Optional.of("./docker\\Dockerfile")), report, OPTIONS);

    assertThat(text(result(run(given), "secret-file"), uri)).isEqualTo("docker/Dockerfile");
    JsonNode result = result(run(practices(report)), "secret-file");
    assertThat(text(result, uri)).isEqualTo("drawn");
    assertThat(text(result, "/locations/0/logicalLocations/0/fullyQualifiedName"))
        .startsWith("layer 1: RUN install everything");
  }

  @Test
  void whatIsIgnoredIsSuppressedAndWhatPassesIsNotThere() throws IOException {
    JsonNode run = run(practices(PracticeScenario.FILES.report()));
    JsonNode ignored = result(run, "tag-digest");
    assertThat(text(ignored, "/suppressions/0/kind")).isEqualTo("inSource");
    assertThat(text(ignored, "/suppressions/0/justification")).contains("line 1 ignores it");
    assertThat(result(run, "tag-latest").has("suppressions")).isFalse();
    assertThat(run.get("results").toString()).doesNotContain("limits-memory");
  }

  @Test
  void whatIsUnknownIsToldThoughItIsNoResult() throws IOException {
    JsonNode run = run(practices(PracticeScenario.FILES.report()));
    assertThat(run.get("results").toString()).doesNotContain("health-missing");
    assertThat(text(run, "/invocations/0/toolExecutionNotifications/0/message/text"))
        .startsWith("health-missing is unknown: FROM ${BASE} may have one");
  }

  @Test
  void aMessageIsNoLinkAndHasNoControlCharacters() throws IOException {
    JsonNode run = run(practices(PracticeScenario.FILES.report()));
    assertThat(text(result(run, "service-privileged"), "/message/text"))
        .contains("[x] (http://y)\\x0a\\u{202e}gnp.exe. Remove `privileged: true`");
  }

  @Test
  void aFingerprintOutlivesDigestsLinesAndLayers() throws IOException {
    assertThat(hash(image(2, "FROM a@sha256:" + "0".repeat(64))))
        .isEqualTo(hash(image(7, "FROM a@sha256:" + "f".repeat(64))))
        .isNotEqualTo(hash(image(2, "FROM b@sha256:" + "0".repeat(64))));
    assertThat(hash(line("12 bytes", 3)))
        .isEqualTo(hash(line("34 bytes", 9)))
        .isNotEqualTo(hash(line("12 files", 3)));
  }

  @Test
  void equalFingerprintsAreCounted() throws IOException {
    JsonNode results =
        run(practices(report(List.of(line("same", 1), line("same", 2))))).get("results");
    String first = text(results.get(0), "/partialFingerprints/" + HASH);
    assertThat(first).endsWith(":1");
    assertThat(text(results.get(1), "/partialFingerprints/" + HASH))
        .isEqualTo(first.replace(":1", ":2"));
  }

  @Test
  void aRunHasNoMoreResultsThanAForgeTakes() throws IOException {
    List<Observation> many = new ArrayList<>();
    for (int line = 1; line <= SarifLog.MOST_RESULTS + 5; line++) {
      many.add(line("same", line));
    }
    JsonNode run = run(practices(report(many)));
    assertThat(run.get("results")).hasSize(SarifLog.MOST_RESULTS);
    assertThat(run.at("/invocations/0/toolExecutionNotifications").toString())
        .contains("5 more results are left out");
  }

  @Test
  void namesOfFilesAreUris() {
    assertThat(ArtifactUri.of("./a/../b c/Dockerfile")).isEqualTo("b%20c/Dockerfile");
    assertThat(ArtifactUri.of("../Dockerfile")).isEqualTo("../Dockerfile");
    assertThat(ArtifactUri.of("/srv/Dockerfile")).isEqualTo("file:///srv/Dockerfile");
    assertThat(ArtifactUri.of("C:\\x\\Dockerfile")).isEqualTo("file:///C%3A/x/Dockerfile");
    assertThat(ArtifactUri.of("a:b")).isEqualTo("a%3Ab");
  }

  @Test
  void findingsThatAreAdvisedAreResults() throws IOException {
    JsonNode run = run(Scenario.rendered(analysis(), Scenario.WASTEFUL.report(), OPTIONS));
    JsonNode dead = result(run, "dead-deleted");
    assertThat(text(dead, "/message/text")).contains("180.0 kB. Delete /var/cache/*");
    assertThat(rule(run, "dead-deleted").at("/properties").has("security-severity")).isFalse();
  }

  @Test
  void budgetsThatArePassedOverAreResultsAtTheLineOfThePolicy() throws IOException {
    CheckReport report = CheckScenario.FAILING.report();
    JsonNode run = run(Scenario.rendered(new CheckSarif(""), report, OPTIONS));

    JsonNode size = result(run, "max-size");
    assertThat(text(size, "/level")).isEqualTo("error");
    assertThat(text(size, "/message/text")).startsWith("max-size is 446.0 kB, at most 100.0 kB");
    assertThat(text(size, "/locations/0/physicalLocation/artifactLocation/uri"))
        .isEqualTo("ci/policy.yaml");
    assertThat(size.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(2);
    assertThat(text(result(run, "max-own-size"), "/level")).isEqualTo("warning");
    assertThat(run.get("results").toString()).doesNotContain("max-pull-size");
    assertThat(rule(run, "max-size").at("/properties").has("security-severity")).isFalse();
  }

  @Test
  void theFingerprintOfABudgetOutlivesItsNumbers() throws IOException {
    String passed = Scenario.rendered(new CheckSarif(""), CheckScenario.FAILING.report(), OPTIONS);
    String hash = text(result(run(passed), "max-file"), "/partialFingerprints/" + HASH);
    String other = Scenario.rendered(new CheckSarif(""), CheckScenario.HOSTILE.report(), OPTIONS);

    assertThat(text(result(run(other), "max-file"), "/partialFingerprints/" + HASH))
        .isEqualTo(hash)
        .isNotEqualTo(text(result(run(passed), "max-size"), "/partialFingerprints/" + HASH));
  }

  private static Observation image(int layer, String text) {
    Instruction made =
        new Instruction(
            InstructionKind.OTHER,
            text,
            text,
            List.of(),
            List.of(),
            Builder.BUILDKIT,
            text,
            Optional.empty(),
            "");
    return UserPractices.SUDO
        .fail(Source.IMAGE, "seen in layer " + layer, "")
        .at(Where.layer(layer, Optional.of(made)));
  }

  private static Observation line(String evidence, int line) {
    return InterfacePractices.COPY_NOT_ADD
        .fail(Source.DOCKERFILE, evidence, "")
        .at(Where.line("Dockerfile", line));
  }

  private static String hash(Observation observation) throws IOException {
    JsonNode run = run(practices(report(List.of(observation, unrelated()))));
    return text(result(run, observation.practice().code().id()), "/partialFingerprints/" + HASH);
  }

  private static Observation unrelated() {
    return BasePractices.LABELS.fail(Source.IMAGE, "no label", "");
  }

  private static PracticeReport report(List<Observation> observations) {
    return new PracticeReport(
        Optional.empty(),
        PracticeResults.of(observations, Set.of(Source.values())),
        Optional.empty());
  }

  private static AnalysisSarif analysis() {
    return new AnalysisSarif("1.2.3", Optional.empty());
  }

  private static String practices(PracticeReport report) {
    return Scenario.rendered(new PracticesSarif("1.2.3", Optional.empty()), report, OPTIONS);
  }

  private static JsonNode run(String json) throws IOException {
    return new JsonMapper().readTree(json).at("/runs/0");
  }

  private static JsonNode result(JsonNode run, String id) {
    return first(run.get("results"), "/ruleId", id);
  }

  private static JsonNode rule(JsonNode run, String id) {
    return first(run.at("/tool/driver/rules"), "/id", id);
  }

  private static JsonNode first(JsonNode rows, String field, String value) {
    for (JsonNode row : rows) {
      if (text(row, field).equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no " + value + " in " + rows);
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText();
  }

  private void valid(String json) {
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    assertThat(json).matches("[\\x20-\\x7e\\n]*");
  }

  private static Schema schema() {
    try (InputStream in = SarifTest.class.getResourceAsStream("/sarif/sarif-schema-2.1.0.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
