package io.layerwise.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileQuery;
import io.layerwise.analysis.FileRow;
import io.layerwise.analysis.FileTree;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.report.Columns;
import io.layerwise.report.ComparisonScenario;
import io.layerwise.report.ImageReport;
import io.layerwise.report.PracticeScenario;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.SplitScenario;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 20, 40, 80, 120, 200})
  void noLineIsWiderThanTheTerminal(int width) {
    ReportOptions options = ReportOptions.defaults().within(width).coloured();
    for (SplitScenario scenario : SplitScenario.values()) {
      fits(Scenario.rendered(new SplitText(), scenario.report(), options), width);
    }
    for (PracticeScenario scenario : PracticeScenario.values()) {
      fits(Scenario.rendered(new PracticesText(), scenario.report(), options), width);
    }
    for (ComparisonScenario scenario : ComparisonScenario.values()) {
      fits(Scenario.rendered(new ComparisonText(), scenario.report(), options), width);
    }
    for (Scenario scenario : Scenario.values()) {
      ImageReport report = scenario.report();
      ImageAnalysis analysis = report.analysis();
      fits(Scenario.rendered(new AnalysisText(), report, options), width);
      if (!analysis.layers().isEmpty()) {
        fits(Scenario.rendered(new AnalysisText(), report, options.onlyLayer(0)), width);
      }
      FileListing files = FileListing.of(analysis.filesystem(), FileQuery.everything());
      fits(Scenario.rendered(new FilesText(), files, options), width);
      FileTree tree = FileTree.of(analysis.filesystem(), FileQuery.everything(), 99, 9);
      fits(Scenario.rendered(new FileTreeText(), tree, options), width);
      for (FileRow row : files) {
        FileHistory history = FileHistory.of(analysis.filesystem(), analysis.history(), row.path());
        fits(Scenario.rendered(new FileHistoryText(), history, options), width);
      }
    }
  }

  private static void fits(String text, int width) {
    assertThat(text.replaceAll("\u001b\\[[0-9]*m", "").split("\n", -1))
        .allSatisfy(line -> assertThat(Columns.of(line)).as(line).isLessThanOrEqualTo(width));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 70, 80})
  void aNarrowTerminalCutsNamesAndNoNumbers(int width) {
    ReportOptions options = ReportOptions.defaults();
    String wide =
        Scenario.rendered(new ComparisonText(), ComparisonScenario.GROWN.report(), options);
    String narrow =
        Scenario.rendered(
            new ComparisonText(), ComparisonScenario.GROWN.report(), options.within(width));
    assertThat(deltas(wide)).hasSizeGreaterThan(20);
    assertThat(deltas(narrow)).containsExactlyElementsOf(deltas(wide));
  }

  /** All changes in bytes, wherever they stand. */
  private static List<String> deltas(String text) {
    return Pattern.compile("[+−][0-9.,]+ k?B")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
