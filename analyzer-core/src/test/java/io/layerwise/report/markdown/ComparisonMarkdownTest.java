package io.layerwise.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.comparison.Compared;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonScenario;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ComparisonMarkdownTest {
  private static final int LONGEST_COMMENT = 65_000;
  private static final int MANY = 300;

  private static Image large(String letter) {
    ImageBuilder image = ImageBuilder.image().tag(("|`" + letter).repeat(300) + ":1");
    for (int i = 0; i < MANY; i++) {
      String name = i + letter + "|`".repeat(90);
      image
          .label(name, "|`".repeat(300))
          .layer(
              Layer.of()
                  .file("d" + i + "/" + name, letter.repeat(5_000 + i))
                  .file(
                      "app/node_modules/p" + i + letter + "/package.json",
                      "{\"name\":\"p%d%s\",\"version\":\"1\"}".formatted(i, letter))
                  .file("var/cache/apt/archives/" + name + ".deb", letter.repeat(9_000 + i)),
              "RUN /bin/sh -c " + "|`".repeat(200) + i + letter + " # buildkit");
    }
    return image.build();
  }

  @Test
  void aCommentIsNeverLongerThanAForgeTakes() throws IOException {
    ComparisonReport report =
        ComparisonReport.of(Compared.of(large("a"), large("b"), ComparisonOptions.ALL));
    String comment =
        Scenario.rendered(new ComparisonMarkdown(), report, ReportOptions.defaults().everything());
    assertThat(comment)
        .hasSizeBetween(40_000, LONGEST_COMMENT)
        .contains("… and ", "Packages: ", "Configuration: ", "Files: ", "Findings: ");
  }

  @Test
  void aBotFindsItsCommentByTheFirstLine() {
    for (ComparisonScenario scenario : ComparisonScenario.values()) {
      assertThat(comment(scenario)).startsWith("<!-- layerwise:compare -->\n### ");
    }
  }

  @Test
  void whatIsInTheOpenIsOneTableOfTenRowsAtMost() {
    String open = comment(ComparisonScenario.GROWN).replaceAll("(?s)<details>.*?</details>", "");
    assertThat(open.lines().filter(line -> line.startsWith("|")).count()).isBetween(3L, 2L + 10L);
  }

  @Test
  void oneImageHasNoTables() {
    assertThat(comment(ComparisonScenario.SAME)).contains("the same image").doesNotContain("|");
  }

  private static String comment(ComparisonScenario scenario) {
    return Scenario.rendered(new ComparisonMarkdown(), scenario.report(), ReportOptions.defaults());
  }

  @Test
  void aLayerThatIsRebuiltForSeveralCausesTellsAll() throws IOException {
    Layer kept = Layer.of().file("srv/a", "aaaa").file("srv/b", "bb");
    Layer chmod = Layer.of().file("srv/a", "aaaa", Metadata.mode(0755)).file("srv/copy", "bb");
    ComparisonReport report =
        ComparisonReport.of(
            Compared.of(
                ImageBuilder.image().layer(kept, "COPY . /srv").build(),
                ImageBuilder.image().layer(chmod, "RUN chmod").build(),
                ComparisonOptions.ALL));
    assertThat(Scenario.rendered(new ComparisonMarkdown(), report, ReportOptions.defaults()))
        .contains(
            "| 4 B in 1 file stored again for another mode, owner or extended attribute"
                + "<br>2 B in 1 file moved, renamed or copied to another path |");
  }

  @Test
  void packagesAreInTheOrderOfTheTerminal() {
    assertThat(comment(ComparisonScenario.GROWN))
        .containsSubsequence("`npm dayjs`", "`npm luxon`", "`npm express`");
  }
}
