package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileQuery;
import io.layerwise.analysis.FileTree;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.report.csv.FileHistoryCsv;
import io.layerwise.report.csv.FileTreeCsv;
import io.layerwise.report.csv.FilesCsv;
import io.layerwise.report.cyclonedx.PackagesCycloneDx;
import io.layerwise.report.dockerfile.SplitDiff;
import io.layerwise.report.dockerfile.SplitDockerfile;
import io.layerwise.report.github.CheckAnnotations;
import io.layerwise.report.html.ComparisonHtml;
import io.layerwise.report.html.PageText;
import io.layerwise.report.json.AnalysisJson;
import io.layerwise.report.json.CheckJson;
import io.layerwise.report.json.CodeQualityJson;
import io.layerwise.report.json.ComparisonJson;
import io.layerwise.report.json.FileHistoryJson;
import io.layerwise.report.json.FileTreeJson;
import io.layerwise.report.json.FilesJson;
import io.layerwise.report.json.PracticesJson;
import io.layerwise.report.json.SplitJson;
import io.layerwise.report.junit.CheckJunit;
import io.layerwise.report.markdown.AnalysisMarkdown;
import io.layerwise.report.markdown.CheckMarkdown;
import io.layerwise.report.markdown.ComparisonMarkdown;
import io.layerwise.report.markdown.PracticesMarkdown;
import io.layerwise.report.markdown.SplitMarkdown;
import io.layerwise.report.sarif.AnalysisSarif;
import io.layerwise.report.sarif.CheckSarif;
import io.layerwise.report.sarif.PracticesSarif;
import io.layerwise.report.text.AnalysisText;
import io.layerwise.report.text.CheckText;
import io.layerwise.report.text.ComparisonText;
import io.layerwise.report.text.FileHistoryText;
import io.layerwise.report.text.FileTreeText;
import io.layerwise.report.text.FilesText;
import io.layerwise.report.text.PracticesText;
import io.layerwise.report.text.SplitText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds every report, to the character, against a file that people read when it changes. {@code
 * -Dgolden.update=true} writes the files anew.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final ReportOptions WIDE = ReportOptions.defaults();

  @ParameterizedTest
  @EnumSource
  void analysis(Scenario scenario) throws IOException {
    ImageReport report = scenario.report();
    hold(scenario, "txt", Scenario.rendered(new AnalysisText(), report, WIDE));
    hold(scenario, "json", Scenario.rendered(new AnalysisJson(), report, WIDE));
    hold(scenario, "md", Scenario.rendered(new AnalysisMarkdown(), report, WIDE));
    hold(scenario, "html", PageText.withoutAssets(scenario.page()));
    hold(
        scenario,
        "narrow.txt",
        Scenario.rendered(new AnalysisText(), report, WIDE.within(80).coloured().top(2)));
  }

  @ParameterizedTest
  @EnumSource
  void files(Scenario scenario) throws IOException {
    FileListing files = FileListing.of(scenario.filesystem(), FileQuery.everything());
    hold(scenario, "files.txt", Scenario.rendered(new FilesText(), files, WIDE));
    hold(scenario, "files.json", Scenario.rendered(new FilesJson(), files, WIDE));
    hold(scenario, "files.csv", Scenario.rendered(new FilesCsv(), files, WIDE));
  }

  @ParameterizedTest
  @EnumSource
  void tree(Scenario scenario) throws IOException {
    FileTree tree = FileTree.of(scenario.filesystem(), FileQuery.everything(), 3, 3);
    hold(scenario, "tree.txt", Scenario.rendered(new FileTreeText(), tree, WIDE));
    hold(scenario, "tree.json", Scenario.rendered(new FileTreeJson(), tree, WIDE));
    hold(scenario, "tree.csv", Scenario.rendered(new FileTreeCsv(), tree, WIDE));
  }

  @ParameterizedTest
  @EnumSource(names = "WASTEFUL")
  void oneLayer(Scenario scenario) throws IOException {
    String text =
        Scenario.rendered(new AnalysisText(), scenario.report(), WIDE.onlyLayer(1).within(100));
    hold(scenario, "layer.txt", text);
  }

  @ParameterizedTest
  @EnumSource(names = "WASTEFUL")
  void history(Scenario scenario) throws IOException {
    ImageAnalysis analysis = scenario.analysis();
    FileHistory history =
        FileHistory.of(analysis.filesystem(), analysis.history(), "/app/node_modules/x/index.js");
    hold(scenario, "history.txt", Scenario.rendered(new FileHistoryText(), history, WIDE));
    hold(scenario, "history.json", Scenario.rendered(new FileHistoryJson(), history, WIDE));
    hold(scenario, "history.csv", Scenario.rendered(new FileHistoryCsv(), history, WIDE));
  }

  @ParameterizedTest
  @EnumSource
  void split(SplitScenario scenario) throws IOException {
    SplitReport report = scenario.report();
    String name = scenario.name().toLowerCase(Locale.ROOT) + ".";
    hold(name + "txt", Scenario.rendered(new SplitText(), report, WIDE.everything().within(120)));
    hold(
        name + "narrow.txt",
        Scenario.rendered(new SplitText(), report, WIDE.within(80).coloured().top(2)));
    hold(name + "json", Scenario.rendered(new SplitJson(), report, WIDE));
    hold(name + "md", Scenario.rendered(new SplitMarkdown(), report, WIDE));
  }

  @ParameterizedTest
  @EnumSource
  void practices(PracticeScenario scenario) throws IOException {
    PracticeReport report = scenario.report();
    String name = scenario.label() + ".";
    hold(name + "txt", Scenario.rendered(new PracticesText(), report, WIDE));
    hold(
        name + "narrow.txt",
        Scenario.rendered(new PracticesText(), report, WIDE.within(80).coloured().top(1)));
    hold(name + "json", Scenario.rendered(new PracticesJson(), report, WIDE));
    hold(name + "md", Scenario.rendered(new PracticesMarkdown(), report, WIDE));
    PracticesSarif sarif = new PracticesSarif("1.2.3", Optional.empty());
    hold(name + "sarif", Scenario.rendered(sarif, report, WIDE));
    hold(
        name + "all.txt",
        Scenario.rendered(new PracticesText(), report, WIDE.within(120).everything()));
  }

  @ParameterizedTest
  @EnumSource
  void comparison(ComparisonScenario scenario) throws IOException {
    ComparisonReport report = scenario.report();
    String name = scenario.label() + ".";
    hold(name + "txt", Scenario.rendered(new ComparisonText(), report, WIDE));
    hold(
        name + "narrow.txt",
        Scenario.rendered(new ComparisonText(), report, WIDE.within(80).coloured().top(2)));
    hold(name + "json", Scenario.rendered(new ComparisonJson(), report, WIDE));
    hold(name + "md", Scenario.rendered(new ComparisonMarkdown(), report, WIDE));
    String page = Scenario.rendered(new ComparisonHtml(), report, WIDE);
    hold(name + "html", PageText.withoutAssets(page));
    hold(
        name + "all.txt",
        Scenario.rendered(new ComparisonText(), report, WIDE.within(120).everything()));
  }

  @Test
  void analysisWithPractices() throws IOException {
    ImageReport report = PracticeScenario.IMAGE.of(Scenario.WASTEFUL);
    hold("practised.txt", Scenario.rendered(new AnalysisText(), report, WIDE.within(100)));
    AnalysisSarif sarif = new AnalysisSarif("1.2.3", Optional.of("docker/Dockerfile"));
    hold("practised.sarif", Scenario.rendered(sarif, report, WIDE));
    hold("practised.md", Scenario.rendered(new AnalysisMarkdown(), report, WIDE));
  }

  @ParameterizedTest
  @EnumSource
  void checks(CheckScenario scenario) throws IOException {
    holdCheck(scenario.label() + ".", scenario.report());
  }

  @Test
  void checkOfARealImage() throws IOException {
    holdCheck("check-shop.", CheckScenario.shop());
    assertThat(Scenario.rendered(new CheckText(), CheckScenario.shop(), WIDE))
        .isEqualTo(Scenario.rendered(new CheckText(), CheckScenario.shop(), WIDE));
  }

  private static void holdCheck(String name, CheckReport report) throws IOException {
    hold(name + "txt", Scenario.rendered(new CheckText(), report, WIDE));
    hold(
        name + "narrow.txt",
        Scenario.rendered(new CheckText(), report, WIDE.within(80).coloured().top(1)));
    hold(name + "json", Scenario.rendered(new CheckJson(), report, WIDE));
    hold(name + "md", Scenario.rendered(new CheckMarkdown(), report, WIDE));
    hold(name + "sarif", Scenario.rendered(new CheckSarif("1.2.3"), report, WIDE));
    hold(name + "junit.xml", Scenario.rendered(new CheckJunit(), report, WIDE));
    hold(name + "gitlab.json", Scenario.rendered(new CodeQualityJson(), report, WIDE));
    hold(name + "github.txt", Scenario.rendered(new CheckAnnotations(), report, WIDE));
  }

  @Test
  void splitDockerfile() throws IOException {
    SplitReport report = SplitScenario.SPLIT.report();
    hold("split.dockerfile", Scenario.rendered(new SplitDockerfile(), report, WIDE));
    hold("split.diff", Scenario.rendered(new SplitDiff(), report, WIDE));
  }

  @Test
  void billOfMaterials() throws IOException {
    InstalledSoftware software = Software.of(Software.drawn());
    hold(
        "software.cyclonedx.json",
        Scenario.rendered(new PackagesCycloneDx("1.2.3"), software, WIDE));
  }

  private static void hold(Scenario scenario, String format, String found) throws IOException {
    hold(scenario.label() + "." + format, found);
  }

  private static void hold(String name, String found) throws IOException {
    Path golden = GOLDEN.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, found);
    }
    assertThat(found).as(golden.toString()).isEqualTo(Files.readString(golden));
  }
}
