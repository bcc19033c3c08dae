package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import io.layerwise.report.github.CheckAnnotations;
import io.layerwise.report.json.CheckJson;
import io.layerwise.report.json.CodeQualityJson;
import io.layerwise.report.junit.CheckJunit;
import io.layerwise.report.markdown.CheckMarkdown;
import io.layerwise.report.sarif.CheckSarif;
import io.layerwise.report.text.CheckText;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What each reader of a check asks of its format. */
class CheckReportsTest {
  private static final ReportOptions OPTIONS = ReportOptions.defaults();

  private static List<Renderer<CheckReport>> renderers() {
    return List.of(
        new CheckText(),
        new CheckJson(),
        new CheckMarkdown(),
        new CheckSarif("1.2.3"),
        new CheckJunit(),
        new CodeQualityJson(),
        new CheckAnnotations());
  }

  @ParameterizedTest
  @EnumSource
  void theSameTwiceIsTheSameAndDoesNothingToATerminal(CheckScenario scenario) {
    for (Renderer<CheckReport> renderer : renderers()) {
      String once = Scenario.rendered(renderer, scenario.report(), OPTIONS);
      assertThat(once).isEqualTo(Scenario.rendered(renderer, scenario.report(), OPTIONS));
      assertThat(once.chars()).noneMatch(c -> (c < ' ' && c != '\n') || c == 0x202e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void junitHasATestCaseForEachRule(CheckScenario scenario) throws Exception {
    CheckReport report = scenario.report();
    Verdict verdict = report.verdict();
    Document xml = parse(Scenario.rendered(new CheckJunit(), report, OPTIONS));

    Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(cases.getLength()).isEqualTo(verdict.results().size());
    assertThat(suite.getAttribute("tests")).isEqualTo("" + verdict.results().size());
    for (String counted : List.of("failure", "skipped")) {
      Outcome outcome = counted.equals("failure") ? Outcome.FAIL : Outcome.SKIPPED;
      int elements = suite.getElementsByTagName(counted).getLength();
      assertThat(elements).isEqualTo(verdict.of(outcome).size());
      String attribute = counted.equals("failure") ? "failures" : counted;
      assertThat(suite.getAttribute(attribute)).isEqualTo("" + elements);
    }
    for (int i = 0; i < cases.getLength(); i++) {
      Element one = (Element) cases.item(i);
      assertThat(List.of(one.getAttribute("name"), one.getAttribute("classname")))
          .noneMatch(String::isBlank);
    }
  }

  @ParameterizedTest
  @EnumSource
  void junitHasTheShapeThatItsReadersAskFor(CheckScenario scenario) throws Exception {
    String xml = Scenario.rendered(new CheckJunit(), scenario.report(), OPTIONS);
    Validator validator = junitSchema().newValidator();

    assertThatCode(() -> validate(validator, xml)).doesNotThrowAnyException();
  }

  @Test
  void whatIsNotOfTheShapeIsRefused() throws Exception {
    String xml = Scenario.rendered(new CheckJunit(), CheckScenario.FAILING.report(), OPTIONS);
    Validator validator = junitSchema().newValidator();

    for (String wrong :
        List.of(
            xml.replace("failures=\"8\"", ""),
            xml.replace("failures=\"8\"", "failures=\"many\""),
            xml.replace("</testcase>", "<remark/></testcase>"),
            xml.replace("<skipped/>", "<skipped/><failure/>"),
            xml.replace("name=\"max-dead\"", "name=\"max-size\""))) {
      assertThat(wrong).isNotEqualTo(xml);
      assertThatThrownBy(() -> validate(validator, wrong)).isInstanceOf(SAXException.class);
    }
  }

  @Test
  void withoutABudgetNothingIsSaidToHold() {
    CheckReport failing = CheckScenario.FAILING.report();
    Verdict nothing = new Verdict(List.of(), List.of(), List.of(), List.of(), List.of());
    CheckReport report =
        new CheckReport(failing.analysis(), nothing, Optional.empty(), Optional.empty());

    assertThat(Scenario.rendered(new CheckText(), report, OPTIONS))
        .endsWith("\n\nno budget is given, so nothing is judged\n")
        .doesNotContain("\n\n\n", "PASS");
  }

  private static Schema junitSchema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(CheckReportsTest.class.getResource("/junit/junit.xsd"));
  }

  private static void validate(Validator validator, String xml) throws Exception {
    validator.validate(new StreamSource(new StringReader(xml)));
  }

  private static Document parse(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @ParameterizedTest
  @EnumSource
  void gitLabIsGivenEachViolationOnceAtALineOfTheRepository(CheckScenario scenario)
      throws IOException {
    JsonNode violations =
        new JsonMapper()
            .readTree(Scenario.rendered(new CodeQualityJson(), scenario.report(), OPTIONS));

    assertThat(violations.isArray()).isTrue();
    Set<String> fingerprints = new HashSet<>();
    for (JsonNode one : violations) {
      assertThat(fingerprints.add(one.path("fingerprint").textValue())).isTrue();
      assertThat(one.path("description").textValue()).isNotBlank();
      assertThat(one.path("check_name").textValue()).isNotBlank();
      assertThat(one.path("severity").textValue())
          .isIn("info", "minor", "major", "critical", "blocker");
      assertThat(one.path("location").path("path").textValue())
          .isNotBlank()
          .doesNotStartWith("/")
          .doesNotStartWith("./")
          .doesNotContain("..");
      assertThat(one.path("location").path("lines").path("begin").intValue()).isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void gitHubIsGivenAtMostTenOfAType(CheckScenario scenario) {
    String log = Scenario.rendered(new CheckAnnotations(), scenario.report(), OPTIONS);

    for (String type : List.of("error", "warning", "notice")) {
      assertThat(log.lines().filter(line -> line.startsWith("::" + type + " ")))
          .hasSizeLessThanOrEqualTo(10);
    }
    assertThat(log.lines().filter(line -> line.startsWith("::")))
        .allMatch(
            line -> line.matches("::[a-z]+ (file=[^:,]+,line=[1-9][0-9]*,)?title=[^:,]+::.+"));
  }

  @Test
  void aFailureIsAtTheLineOfThePolicy() {
    CheckReport report = CheckScenario.FAILING.report();

    assertThat(Scenario.rendered(new CheckAnnotations(), report, OPTIONS))
        .contains("::error file=ci/policy.yaml,line=2,title=layerwise max-size::max-size is ");
  }

  /** All else is of use to who reads it, but breaks no build. */
  @ParameterizedTest
  @EnumSource
  void onlyThatForWhichTheGateFailsIsAnError(CheckScenario scenario) throws IOException {
    CheckReport report = scenario.report();
    Verdict verdict = report.verdict();
    int failing = verdict.of(Outcome.FAIL).size() + verdict.failing().size();

    String log = Scenario.rendered(new CheckAnnotations(), report, OPTIONS);
    assertThat(log.lines().filter(line -> line.startsWith("::error ")))
        .hasSize(Math.min(10, failing));
    JsonNode violations =
        new JsonMapper().readTree(Scenario.rendered(new CodeQualityJson(), report, OPTIONS));
    int bad = 0;
    for (JsonNode one : violations) {
      bad += List.of("critical", "blocker").contains(one.path("severity").textValue()) ? 1 : 0;
    }
    assertThat(bad).isEqualTo(failing);
  }

  @Test
  void errorsComeBeforeAllElseAndNameWhatFails() {
    String log = Scenario.rendered(new CheckAnnotations(), CheckScenario.FAILING.report(), OPTIONS);
    List<String> types =
        log.lines()
            .filter(line -> line.startsWith("::"))
            .map(line -> line.split(" ", -1)[0])
            .toList();

    assertThat(types.lastIndexOf("::error")).isLessThan(types.indexOf("::warning"));
    assertThat(log).contains("3 found: secret-file, dead-deleted (");
  }

  @Test
  void withoutADockerfileNoFileIsMadeUp() {
    CheckReport given = CheckScenario.FAILING.report();
    CheckReport report =
        new CheckReport(given.analysis(), given.verdict(), Optional.empty(), Optional.empty());

    assertThat(Scenario.rendered(new CheckAnnotations(), report, OPTIONS))
        .contains(
            "::error file=ci/policy.yaml,line=2,title=", "::error title=layerwise secret-file")
        .doesNotContain("file=Dockerfile");
    assertThat(Scenario.rendered(new CodeQualityJson(), report, OPTIONS))
        .contains("\"path\":\"ci/policy.yaml\"")
        .doesNotContain("\"Dockerfile\"");
  }

  @Test
  void whatNoBudgetGatesIsAWarningOrANotice() {
    String log = Scenario.rendered(new CheckAnnotations(), CheckScenario.DIVE.report(), OPTIONS);

    assertThat(log)
        .contains("::warning file=docker/Dockerfile,line=1,title=layerwise dead-deleted::")
        .doesNotContain("::error file=docker/Dockerfile,line=1,title=layerwise dead-");
  }

  @Test
  void whatNobodyCouldTellIsToldInEveryFormatForPeople() {
    for (Renderer<CheckReport> renderer :
        List.of(
            new CheckText(),
            new CheckJson(),
            new CheckMarkdown(),
            new CheckSarif(""),
            new CheckJunit(),
            new CheckAnnotations())) {
      assertThat(Scenario.rendered(renderer, CheckScenario.HOSTILE.report(), OPTIONS))
          .contains("health-missing");
    }
    assertThat(Scenario.rendered(new CheckText(), CheckScenario.HOSTILE.report(), OPTIONS))
        .contains("1 practice could not be decided, which is no pass: health-missing");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 70, 80, 100, 120})
  void noTerminalIsTooNarrowForTheNumbers(int width) {
    CheckReport report = CheckScenario.FAILING.report();

    String text = Scenario.rendered(new CheckText(), report, OPTIONS.within(width));

    assertThat(text.lines()).allMatch(line -> Columns.of(line) <= width);
    String words = text.replaceAll("\\s+", " ");
    for (RuleResult result : report.verdict().results()) {
      assertThat(words)
          .contains(
              (CheckWording.actual(result)
                      + " "
                      + CheckWording.limit(result)
                      + " "
                      + CheckWording.margin(result))
                  .strip())
          .contains("by " + result.origin());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommentIsShortEnough(CheckScenario scenario) {
    String markdown =
        Scenario.rendered(new CheckMarkdown(), scenario.report(), OPTIONS.everything());

    assertThat(markdown).startsWith(CheckMarkdown.MARKER).hasSizeLessThan(65_536);
  }

  @Test
  void filesAreNamedWithinTheRepository() {
    assertThat(Annotations.relative("./a/../docker\\Dockerfile")).isEqualTo("docker/Dockerfile");
    assertThat(Annotations.relative("/work/Dockerfile")).isEqualTo("work/Dockerfile");
    assertThat(Annotations.relative("../..")).isEqualTo("Dockerfile");
  }
}
